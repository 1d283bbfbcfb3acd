// Package structuremixed holds the rule structure-mixed: a text has articles and Roman
// sections both. What stands between quotation marks is no part of its structure.
package structuremixed

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is structure-mixed.
var Rule = &lint.Rule{
	ID: "structure-mixed", Title: "Trộn hai kiểu bố cục",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "c"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Row: "6"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if piece.Kind == drafting.Appendix || !piece.HasArticles() {
			continue
		}
		for _, n := range piece.Each(drafting.Roman) {
			label, ok := n.Label()
			if ok && viet.IsUpper(n.Text) {
				p.Report(lint.Finding{
					Node: n.ID, Start: label.NumStart, End: len(n.Text), Message: "Văn bản bố cục theo điều thì không dùng mục đánh số La Mã.",
				})
				break
			}
		}
	}
}
