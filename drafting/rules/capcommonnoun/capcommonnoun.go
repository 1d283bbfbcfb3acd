// Package capcommonnoun holds the rule cap-common-noun: a common noun has a capital amid a sentence, after a
// word that speaks of several or of any.
package capcommonnoun

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-common-noun.
var Rule = &lint.Rule{
	ID: "cap-common-noun", Title: "Danh từ chung viết hoa giữa câu",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "1", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Mục IV: chỉ tên riêng của cơ quan, tổ chức viết hoa.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("common-nouns") {
		if t.Case(f.First) != viet.Title || capital.Opens(t, f.First) || !capital.After(t, f.First, "các", "những", "mọi", "từng", "mỗi", "thể", "toàn") {
			continue
		}
		if next := t.Next(f.End - 1); next < t.Len() && (t.Kind(next) == viet.Number || capital.IsWord(t, next) && t.Case(next) != viet.Small) {
			continue
		}
		m := capital.Word(t, f.First, false)
		m.End = t.End(f.End - 1)
		m.Right = viet.Lower(t.Source[m.Start:m.End])
		capital.Report(p, m, "Danh từ chung không viết hoa giữa câu.", false)
	}
}
