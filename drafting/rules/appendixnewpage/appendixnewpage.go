// Package appendixnewpage holds the rule appendix-new-page: in a file an appendix begins
// without a break of the page or of the section before it. It may stand on a new page all
// the same, pushed there by empty lines, so it hints.
package appendixnewpage

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is appendix-new-page.
var Rule = &lint.Rule{
	ID: "appendix-new-page", Title: "Phụ lục không bắt đầu bằng ngắt trang",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.AppendixHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "b"}},
	Page:  page, Since: "0.1", Check: run, Form: true,
}

func run(p *lint.Pass) {
	for i, piece := range p.Document.Pieces {
		if i == 0 || piece.Kind != drafting.Appendix || len(piece.Nodes) == 0 {
			continue
		}
		first := piece.Nodes[0]
		if _, ok := p.Seen(first, "align"); !ok {
			continue
		}
		_, section := p.Observed.Sections[first.ID]
		_, broken := p.Seen(first, "new-page")
		if !section && !broken && !first.NewPage {
			p.Report(lint.Finding{
				Node: first.ID, End: len(first.Text), Message: "Phụ lục bắt đầu trên một trang mới, bằng ngắt trang chứ không bằng các dòng trống.",
				Measured: "không có ngắt trang trước phụ lục", Allowed: "ngắt trang hoặc ngắt phần",
			})
		}
	}
}
