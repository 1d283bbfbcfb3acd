// Package structuremixed holds the rule structure-mixed: a text has Roman sections
// and articles or chapters both; the fewer are told. What stands between quotation marks is no part of its structure.
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
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article, drafting.Chapter, drafting.Roman},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "c"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Row: "6"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if piece.Kind == drafting.Appendix {
			continue
		}
		var romans, articles []*drafting.Node
		for _, n := range piece.Each(drafting.Roman) {
			if _, ok := n.Label(); ok && viet.IsUpper(n.Text) {
				romans = append(romans, n)
			}
		}
		if len(romans) == 0 {
			continue
		}
		if piece.HasArticles() {
			articles = piece.Each(drafting.Article)
		}
		chapters := piece.Each(drafting.Chapter)
		switch {
		case len(articles) == 0 && len(chapters) > 0 && len(chapters) < len(romans):
			report(p, chapters[0], "Văn bản bố cục theo mục đánh số La Mã thì không dùng chương.")
		case len(articles) == 0:
		case len(articles) < len(romans) && romans[0].ID < articles[0].ID:
			report(p, articles[0], "Văn bản bố cục theo mục đánh số La Mã thì không dùng điều.")
		default:
			report(p, romans[0], "Văn bản bố cục theo điều thì không dùng mục đánh số La Mã.")
		}
	}
}

func report(p *lint.Pass, n *drafting.Node, message string) {
	f := lint.Finding{Node: n.ID, End: len(n.Text), Message: message}
	if label, ok := n.Label(); ok {
		f.Start = label.NumStart
	}
	p.Report(f)
}
