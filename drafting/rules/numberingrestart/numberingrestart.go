// Package numberingrestart holds the rule numbering-restart: the first clause of an
// article, or the first point of a clause, goes on with the numbers of the one before.
package numberingrestart

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is numbering-restart.
var Rule = &lint.Rule{
	ID: "numbering-restart", Title: "Số của khoản, điểm chạy tiếp từ điều, khoản trước",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Clause, drafting.Point},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, m := range p.Misnumbered() {
		if !m.Carried {
			continue
		}
		var message string
		switch m.Node.Component {
		case drafting.Clause:
			message = "Khoản của mỗi điều đánh số lại từ 1."
		case drafting.Point:
			message = "Điểm của mỗi khoản ghi lại từ điểm a."
		default:
			continue
		}
		p.Report(lint.Finding{
			Node: m.Node.ID, Start: m.Label.NumStart, End: m.Label.NumEnd, Message: message,
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+m.Want+"”", false, m.Node, m.Label.NumStart, m.Label.NumEnd, m.Want)},
		})
	}
}
