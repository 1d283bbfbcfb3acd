// Package ruletextdashes holds the rule rule-text-dashes: a rule of the heading is typed as a
// row of dashes. Rows in the body, where they part texts or wait for a hand, it leaves alone.
package ruletextdashes

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is rule-text-dashes.
var Rule = &lint.Rule{
	ID: "rule-text-dashes", Title: "Dòng kẻ gõ bằng dấu gạch",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Paragraph},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "1", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 1: phía dưới Tiêu ngữ có đường kẻ ngang, nét liền, có độ dài bằng độ dài của
// dòng chữ.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component == drafting.Paragraph && drafting.TypedRule(n.Text) {
				if i > 0 {
					report(p, piece, i)
				}
				continue
			}
			if n.Component.Body() {
				break
			}
		}
	}
}

func report(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	p.Report(lint.Finding{
		Node: n.ID, Start: 0, End: len(n.Text),
		Message: "Dòng kẻ gõ bằng dấu gạch: chương trình tự kẻ nét liền ở nơi phải kẻ, dòng gõ tay sẽ in thêm ra trang.",
		Fixes:   []lint.Fix{{Title: "Xóa dòng gõ tay", Safe: true, Edits: []drafting.Edit{drafting.Splice{Piece: piece.ID, At: i, Remove: 1}}}},
	})
}
