// Package esignguideblank holds the rule esign-guide-blank: the line "(Kèm theo …)" is
// filled on a text that shows the signature of the body, as an electronic text in a file
// of its own does.
package esignguideblank

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is esign-guide-blank.
var Rule = &lint.Rule{
	ID: "esign-guide-blank", Title: "Dòng “(Kèm theo …)” của tệp điện tử riêng đã điền",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Guide},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if piece.First(drafting.SignatureText) == nil {
			continue
		}
		for _, n := range piece.Each(drafting.Guide) {
			if filled.MatchString(n.Text) {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Văn bản kèm theo, phụ lục điện tử ở tệp riêng thì dòng chỉ dẫn để trống, vì đã có dòng chữ ký số."})
			}
		}
	}
}

var filled = pattern.New(`(?i:số)\s*:?\s*\d`)
