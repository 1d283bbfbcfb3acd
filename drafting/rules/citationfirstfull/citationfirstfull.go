// Package citationfirstfull holds the rule citation-first-full: an act is first named in the
// text without its day and issuer.
package citationfirstfull

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is citation-first-full.
var Rule = &lint.Rule{
	ID: "citation-first-full", Title: "Viện dẫn lần đầu chưa ghi đủ",
	Severity: lint.Warning, Scope: lint.OfDocument, Informed: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// acts are the types whose first mention is judged: papers between offices are often named by
// what the reader has at hand.
var acts = []string{"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Chỉ thị"}

// Điểm b khoản 6: lần đầu ghi đầy đủ loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu.
func run(p *lint.Pass) {
	named := map[string]bool{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := strings.ToUpper(m.Number())
		if num == "" || named[num] {
			continue
		}
		named[num] = true
		if rules(p, m.Node) || !running(m.Node.Component) || !slices.Contains(acts, m.Act.Type) || !strings.ContainsAny(num, "/-") {
			continue
		}
		if !m.Act.Date.IsZero() || !m.Act.Issuer.IsZero() || m.Within {
			continue
		}
		if t := p.TextOf(m.Node); !told(t, m.Act.Start) && !dated(t, m.Act.End) && !p.Blank(m.Node, m.Act.Start, m.Act.End) {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: "Viện dẫn lần đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu của văn bản.",
				Fixes:   fixes(p, m),
			})
		}
	}
}

// told reports whether the sentence says before the act when, or by whom, it was issued: "Ngày 05
// tháng 3 năm 2020, Chính phủ ban hành Nghị định số 30/2020/NĐ-CP".
func told(t *viet.Text, act int) bool {
	subject, ok := issuing(t, t.Before(t.From(act)))
	if !ok || capital.Any(t, subject, "khi", "việc", "để", "sẽ") {
		return false
	}
	for i := subject; i >= 0 && !capital.Any(t, i, ".", ";", ":"); i = t.Before(i) {
		if when, dated := t.When(i); t.Case(i) == viet.Title || dated && when.Year > 0 {
			return true
		}
	}
	return false
}

// dated reports whether the day stands behind the act without the word "ngày".
func dated(t *viet.Text, act int) bool {
	last := t.From(act) - 1
	return t.Kind(t.Next(last)) == viet.DateNumber
}

// issuing returns the token before the verb of issuing that ends at token i: "đã ban hành", "ký".
func issuing(t *viet.Text, i int) (before int, ok bool) {
	switch {
	case t.Is(i, "hành") && t.Is(t.Before(i), "ban"):
		i = t.Before(t.Before(i))
	case capital.Any(t, i, "ký", "có"):
		i = t.Before(i)
	default:
		return i, false
	}
	for capital.Any(t, i, "đã", "vừa", "mới", "ký") {
		i = t.Before(i)
	}
	return i, true
}

// rules reports whether the node stands in a text of rules, which names acts by their numbers
// as legal documents do.
func rules(p *lint.Pass, n *drafting.Node) bool {
	return slices.Contains([]string{"rules", "regulation", "house-rules", "procedure"}, p.Kind) ||
		p.Document.PieceOf(n.ID).Kind == drafting.Attached
}

// running reports whether the component holds running text: cells of tables and headings name
// acts in short.
func running(c drafting.Component) bool {
	switch c {
	case drafting.Article, drafting.Clause, drafting.Point, drafting.Dash, drafting.Paragraph:
		return true
	}
	return false
}

func fixes(p *lint.Pass, m reference.Mention) []lint.Fix {
	act, ok := m.Known(p.Acts)
	if !ok || act.Title == "" || act.Type != m.Act.Type || !m.Act.Title.IsZero() {
		return nil
	}
	full := reference.Cite(*act)
	return []lint.Fix{lint.Rewrite("Ghi đủ “"+full+"”", false, m.Node, m.Act.Start, m.Act.End, full)}
}
