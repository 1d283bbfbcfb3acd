// Package pointformat holds the rule point-format: behind the letter of a point no bracket
// stands ("a.", "a/"). A whole document of a kind that nobody knows is left alone, as
// plans of others that have their own way.
package pointformat

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is point-format.
var Rule = &lint.Rule{
	ID: "point-format", Title: "Chữ cái của điểm viết không đúng mẫu",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Point},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: thứ tự các điểm dùng các chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn.
func run(p *lint.Pass) {
	if p.Sheet.Kind(p.Kind) == nil && !p.Document.Fragment() {
		p.NotApplicable()
		return
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component != drafting.Point {
			return true
		}
		label, ok := n.Label()
		switch {
		case !ok && n.Text != "":
			p.Report(lint.Finding{Node: n.ID, End: len(strings.Fields(n.Text + " ·")[0]), Message: "Điểm ghi một chữ cái thường và dấu đóng ngoặc đơn: “a)”."})
		case ok && label.Sep != ")":
			report(p, n, label)
		}
		return true
	})
}

func report(p *lint.Pass, n *drafting.Node, label drafting.Label) {
	end, put := label.NumEnd+len(label.Sep), ")"
	if label.Tight() {
		put = ") "
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: label.NumStart, End: end, Message: "Sau chữ cái của điểm có dấu đóng ngoặc đơn.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+label.Num+")”", true, n, label.NumEnd, end, put)},
	})
}
