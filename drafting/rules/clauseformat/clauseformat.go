// Package clauseformat holds the rule clause-format: behind the number of a clause no
// period stands ("1)", "1/"). A list with such numbers below a point is no list of
// clauses.
package clauseformat

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is clause-format.
var Rule = &lint.Rule{
	ID: "clause-format", Title: "Số của khoản viết không đúng mẫu",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Clause},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự các khoản dùng chữ số Ả Rập, sau số thứ tự có dấu chấm.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var before drafting.Component
		inner := false
		for _, n := range piece.Nodes {
			if !n.Component.Numbered() {
				continue
			}
			if n.Component != drafting.Clause {
				before, inner = n.Component, inner && n.Component == drafting.Point
				continue
			}
			if digits := strings.TrimLeft(n.Text, "0123456789"); strings.HasPrefix(digits, ".") && len(digits) < len(n.Text) {
				before, inner = n.Component, false
				continue
			}
			label, ok := n.Label()
			if !ok && n.Text != "" {
				p.Report(lint.Finding{Node: n.ID, End: len(strings.Fields(n.Text + " ·")[0]), Message: "Khoản ghi số thứ tự bằng chữ số Ả Rập và dấu chấm (.)."})
				continue
			}
			inner = ok && label.Sep != "." && (inner || before == drafting.Point && label.Num == "1")
			if ok && label.Sep != "." && !inner && !strings.Contains(label.Num, ".") {
				report(p, n, label)
			}
			before = n.Component
		}
	}
}

func report(p *lint.Pass, n *drafting.Node, label drafting.Label) {
	end, put := label.NumEnd+len(label.Sep), "."
	if label.Tight() {
		put = ". "
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: label.NumStart, End: end, Message: "Sau số thứ tự của khoản có dấu chấm (.).",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+label.Num+".”", true, n, label.NumEnd, end, put)},
	})
}
