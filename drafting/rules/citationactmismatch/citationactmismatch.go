// Package citationactmismatch holds the rule citation-act-mismatch: an act is cited with
// another day, type or subject than it is known to have.
package citationactmismatch

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is citation-act-mismatch.
var Rule = &lint.Rule{
	ID: "citation-act-mismatch", Title: "Ngày, loại, trích yếu của văn bản được dẫn không đúng",
	Severity: lint.Warning, Scope: lint.OfDocument, Informed: true,
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Named() {
			statute(p, m)
			continue
		}
		num := m.Number()
		if !law.HasYear(num) {
			continue
		}
		act, ok := p.Acts.Find(num, m.Act.Day)
		switch {
		case !ok:
		case act.Type != m.Act.Type && m.Act.Type != "Văn bản":
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.Number.End,
				Message: "Số " + num + " là của " + reference.Cite(*act) + ".",
			})
		case !m.Act.Day.IsZero() && m.Act.Day != act.Issued:
			report(p, m, act)
		case full(m) && act.Title != "" && !part(m, act) && !reference.Alike(m.Act.Title.In(m.Node.Text), act.Title):
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Title.Start, End: m.Act.Title.End,
				Message: act.Name() + " có trích yếu “" + act.Title + "”.",
			})
		}
	}
}

// full reports whether what stands behind the issuer is surely what the act is about, and not
// what the sentence says of it.
func full(m reference.Mention) bool {
	if m.Act.Title.IsZero() || m.Act.Date.IsZero() || m.Act.Issuer.IsZero() {
		return false
	}
	return m.Node.Component == drafting.Basis || strings.HasPrefix(m.Act.Title.In(m.Node.Text), "về ")
}

// part reports whether the words may tell what the cited part of the act is about: "khoản 1 Điều 8
// Thông tư số … về việc phân cấp", where the act's own subject does not begin so.
func part(m reference.Mention, act *law.Act) bool {
	const about = "về việc "
	return m.Found.Start < m.Act.Start && strings.HasPrefix(m.Act.Title.In(m.Node.Text), about) && !strings.HasPrefix(act.Title, about)
}

// statute judges a law that is cited with a day of the right year.
func statute(p *lint.Pass, m reference.Mention) {
	if m.Act.Day.IsZero() {
		return
	}
	for _, act := range m.Bearers(p.Acts) {
		if act.Issued == m.Act.Day {
			return
		}
	}
	for _, act := range m.Bearers(p.Acts) {
		if act.Issued.Year == m.Act.Day.Year {
			report(p, m, act)
			return
		}
	}
}

func report(p *lint.Pass, m reference.Mention, act *law.Act) {
	day := viet.DateWords(act.Issued.Day, act.Issued.Month, act.Issued.Year)
	p.Report(lint.Finding{
		Node: m.Node.ID, Start: m.Act.Date.Start, End: m.Act.Date.End,
		Message: act.Name() + " ban hành " + day + ".",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+day+"”", false, m.Node, m.Act.Date.Start, m.Act.Date.End, day)},
	})
}
