// Package signaturesplit holds the rule signature-split: title and name of a signature
// block stand on two pages.
package signaturesplit

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is signature-split.
var Rule = &lint.Rule{
	ID: "signature-split", Title: "Khối chữ ký bị tách sang hai trang",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.SignerName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run, Paged: true,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			if s.Name == nil || len(s.Titles) == 0 {
				continue
			}
			judged = true
			title := s.Titles[0]
			first, last := p.Pages.PageOf(drafting.Position{Node: title.ID}), p.Pages.PageOf(drafting.Position{Node: s.Name.ID})
			if first != 0 && last != 0 && first != last {
				p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Chức vụ, chỗ ký và họ tên nằm trên cùng một trang."})
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
