// Package setdocumentsagree holds the rule set-documents-agree: the master list of a quality
// system does not agree with the heads of its documents, or a document names another by a code
// that the list does not have.
package setdocumentsagree

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is set-documents-agree.
var Rule = &lint.Rule{
	ID: "set-documents-agree", Title: "Tài liệu không khớp danh mục tài liệu của hệ thống",
	Severity: lint.Warning, Scope: lint.OfSet, Yields: []string{"set-codes-fit-pattern"},
	Page: page, Since: "Unreleased", Check: run,
}

// entry is one document of the master list.
type entry struct{ name, issue, revision, effective, status string }

// master is the master list (danh mục tài liệu nội bộ) of the set.
type master struct {
	paper   *drafting.Document
	entries map[string]entry
	kinds   map[string]bool // what stands before the figures of its codes: "QT-"
}

func run(p *lint.Pass) {
	head, controlled := dossier.ControlledOf(p.Document)
	of := lint.SharedSet(p, setOf)
	if controlled {
		twice(p, head, of.controlled)
	}
	m := of.master
	if m == nil || m.paper == p.Document && !controlled {
		if !controlled {
			p.NotApplicable()
		}
		return
	}
	if controlled {
		m.head(p, head)
	}
	if m.paper != p.Document {
		m.named(p)
		m.lists(p)
	}
}

// twice reports a code that a paper before has too.
func twice(p *lint.Pass, head dossier.Controlled, all []paper) {
	for _, other := range all {
		if other.Document == p.Document {
			return
		}
		if other.code == head.Code.Text {
			report(p, head.Code, "Mã hiệu "+head.Code.Text+" của "+dossier.Called(p.Document)+" trùng với mã hiệu của "+dossier.Called(other.Document)+".")
			return
		}
	}
}

// paper is a controlled document of the set.
type paper struct {
	*drafting.Document
	code string
}

// documents are the controlled documents of the set, and its master list; nil where it has none.
type documents struct {
	controlled []paper
	master     *master
}

func setOf(set []*drafting.Document) *documents {
	var of documents
	for _, d := range set {
		if head, ok := dossier.ControlledOf(d); ok {
			of.controlled = append(of.controlled, paper{d, head.Code.Text})
		}
		if of.master != nil || !dossier.Master(d) {
			continue
		}
		if all := dossier.Registers(d); len(all) > 0 {
			of.master = list(d, all[0])
		}
	}
	return &of
}

func list(d *drafting.Document, t dossier.Register) *master {
	m := &master{d, map[string]entry{}, map[string]bool{}}
	issue, revision, version := t.Column("lần ban hành"), t.Column("lần sửa đổi"), t.Column("phiên bản")
	effective, status := t.Column("ngày hiệu lực"), t.Column("tình trạng")
	text := func(r dossier.Row, k int) string {
		if k < 0 {
			return ""
		}
		return r[k].Text
	}
	for _, r := range t.Coded() {
		e := entry{text(r, t.Name), text(r, issue), text(r, revision), text(r, effective), text(r, status)}
		if a, b, ok := strings.Cut(text(r, version), "/"); ok {
			e.issue, e.revision = a, b
		}
		m.entries[r[t.Code].Text] = e
		m.kinds[kindOf(r[t.Code].Text)] = true
	}
	return m
}

// head compares a document's head with its line of the list.
func (m *master) head(p *lint.Pass, head dossier.Controlled) {
	e, ok := m.entries[head.Code.Text]
	if !ok {
		report(p, head.Code, "Mã hiệu "+head.Code.Text+" của "+dossier.Called(p.Document)+" không có trong "+dossier.Called(m.paper)+".")
		return
	}
	for _, c := range []struct {
		what string
		here dossier.Value
		list string
		same bool
	}{
		{"Tên tài liệu", head.Title, e.name, dossier.Same(head.Title.Text, e.name)},
		{"Lần ban hành", head.Issue, e.issue, number(head.Issue.Text, e.issue)},
		{"Lần sửa đổi", head.Revision, e.revision, number(head.Revision.Text, e.revision)},
		{"Ngày hiệu lực", head.Effective, e.effective, date(head.Effective.Text, e.effective)},
	} {
		if c.here.Text != "" && c.list != "" && !c.same {
			report(p, c.here, c.what+" của "+head.Code.Text+" ở "+dossier.Called(p.Document)+" là “"+c.here.Text+"”, ở "+dossier.Called(m.paper)+" là “"+c.list+"”.")
		}
	}
}

// number and date report whether two values agree; what cannot be read agrees with all.
func number(a, b string) bool {
	n, ok := dossier.Exact(a)
	m, of := dossier.Exact(b)
	return !ok || !of || n.Equals(m.Value)
}

func date(a, b string) bool {
	d, ok := dossier.Day(a)
	e, of := dossier.Day(b)
	return !ok || !of || d == e
}

// code is a code in running words: letters, what stands between, figures, and what a unit
// adds: "QT-01", "BM-08.03", "BM.01.07", "QT 02/CX-HCTP".
var code = pattern.New(`(\p{Lu}{2,5}[-. ])\d{2}(?:[.-]\d{2})?(?:/\p{Lu}{2,}(?:-\p{Lu}+)*)?`)

// kindOf is what stands before the figures of a code.
func kindOf(words string) string {
	if m := code.FindStringSubmatch(words); m != nil && strings.HasPrefix(words, m[0]) {
		return m[1]
	}
	return ""
}

// more is what shows that a code goes on: a year, a number, or letters that stand for figures.
var more = pattern.New(`^(?:[/-]|\.\pL|\d)`)

// named looks at the codes in the document's words, each of which is reported once.
func (m *master) named(p *lint.Pass) {
	told := map[string]bool{}
	if head, ok := dossier.ControlledOf(p.Document); ok {
		told[head.Code.Text] = true
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for _, at := range code.FindAllStringIndex(n.Text, -1) {
			words := n.Text[at[0]:at[1]]
			if !m.kinds[kindOf(words)] || told[words] || more.MatchString(n.Text[at[1]:]) {
				continue
			}
			told[words] = true
			v := dossier.Value{Text: words, Node: n, Start: at[0], End: at[1]}
			e, ok := m.entries[words]
			switch {
			case !ok:
				report(p, v, dossier.Called(p.Document)+" viện dẫn "+words+", mã hiệu này không có trong "+dossier.Called(m.paper)+".")
			case strings.Contains(dossier.Plain(e.status), "hết hiệu lực"), strings.Contains(dossier.Plain(e.status), "hủy"):
				report(p, v, dossier.Called(p.Document)+" viện dẫn "+words+", tài liệu này đã hết hiệu lực theo "+dossier.Called(m.paper)+".")
			}
		}
		return true
	})
}

// lists compares the names in other lists of documents and forms.
func (m *master) lists(p *lint.Pass) {
	for _, t := range dossier.Registers(p.Document) {
		for _, r := range t.Coded() {
			e, ok := m.entries[r[t.Code].Text]
			if c := r[t.Name]; ok && c.Text != "" && !dossier.Same(c.Text, e.name) {
				p.ReportAt(c.Node, 0, len(c.Node.Text),
					"Tên của "+r[t.Code].Text+" ở "+dossier.Called(p.Document)+" là “"+c.Text+"”, ở "+dossier.Called(m.paper)+" là “"+e.name+"”.")
			}
		}
	}
}

func report(p *lint.Pass, v dossier.Value, message string) {
	p.ReportAt(v.Node, v.Start, v.End, message)
}
