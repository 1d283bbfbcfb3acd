// Package capclause holds the rule cap-clause: a clause or a point is cited with a capital amid a
// sentence.
package capclause

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-clause.
var Rule = &lint.Rule{
	ID: "cap-clause", Title: "Khoản, điểm được viện dẫn viết hoa",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "7"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 7 Mục V: viết hoa phần, chương, mục, tiểu mục, điều; khoản, điểm thì không.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("capital-words") {
		if f.Value == "thường" && t.Case(f.First) == viet.Title && !capital.Opens(t, f.First) && number(t, f) {
			capital.Report(p, capital.Word(t, f.First, false), "Viện dẫn thì khoản, điểm viết thường.", true)
		}
	}
}

// number reports whether a clause's number or a point's letter follows, or "này".
func number(t *viet.Text, f lint.Found) bool {
	next := t.Next(f.First)
	word := t.Word(next)
	switch {
	case capital.Any(t, next, "này"):
		return true
	case f.Words == "khoản":
		return t.Kind(next) == viet.Number && strings.Trim(word, "0123456789") == "" || t.Kind(next) == viet.Code && len(word) < len("100a") && word[0] >= '0' && word[0] <= '9'
	case t.Kind(next) == viet.Word && utf8.RuneCountInString(word) == 1:
		return viet.PointIndex(word) >= 0
	}
	return t.Kind(next) == viet.Number && capital.Any(t, t.Next(next), "khoản", "mục", "điều")
}
