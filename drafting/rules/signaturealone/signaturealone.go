// Package signaturealone holds the rule signature-alone: the page on which a signature
// block of the main text stands holds no word of the content.
package signaturealone

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is signature-alone.
var Rule = &lint.Rule{
	ID: "signature-alone", Title: "Trang cuối chỉ có khối chữ ký",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run, Paged: true,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	var last *drafting.Node
	for _, n := range main.Own() {
		if n.Component.Body() && n.Component != drafting.Footnote && strings.TrimSpace(n.Text) != "" {
			last = n
		}
	}
	blocks := drafting.Signatures(main.Own())
	if last == nil || len(blocks) == 0 || len(blocks[0].Titles) == 0 {
		p.NotApplicable()
		return
	}
	title := blocks[0].Titles[0]
	content, signed := p.Pages.PageOf(drafting.Position{Node: last.ID, Offset: len(last.Text)}), p.Pages.PageOf(drafting.Position{Node: title.ID})
	if content != 0 && signed > content {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Trang có chữ ký phải có ít nhất hai dòng nội dung, không chỉ có khối chữ ký và Nơi nhận."})
	}
}
