// Package pointorder holds the rule point-order: the letters of points do not follow the
// Vietnamese alphabet, or repeat or jump. What it leaves alone, lint.Pass.Misnumbered
// says; points that go on from one clause to the next are the matter of numbering-restart.
// A whole document of a kind that nobody knows is left alone, as plans of others.
package pointorder

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is point-order.
var Rule = &lint.Rule{
	ID: "point-order", Title: "Điểm không theo thứ tự bảng chữ cái tiếng Việt",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Point},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// unused are letters of the alphabet that number no points.
var unused = pattern.New(`^([ăâêôơưfjwz])[.)]`)

// Điểm đ khoản 6: thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng
// chữ cái tiếng Việt.
func run(p *lint.Pass) {
	if p.Sheet.Kind(p.Kind) == nil && !p.Document.Fragment() {
		p.NotApplicable()
		return
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component != drafting.Point {
			return true
		}
		if m := unused.FindStringSubmatchIndex(n.Text); m != nil {
			p.Report(lint.Finding{Node: n.ID, Start: m[2], End: m[3], Message: "Các điểm không dùng chữ này: theo bảng chữ cái, sau điểm a là điểm b, c, d, đ, e, g, h, i, k …"})
		}
		return true
	})
	want := ""
	for _, m := range p.Misnumbered() {
		if m.Node.Component != drafting.Point || m.Carried {
			continue
		}
		swapped := m.Label.Num == want // the other of two that changed places
		if want = m.Want; swapped {
			continue
		}
		message := "Các điểm ghi theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h, i, k …), bắt đầu từ điểm a."
		switch {
		case m.Repeats:
			message = "Điểm " + m.Label.Num + " bị trùng; theo bảng chữ cái tiếng Việt, sau điểm " + m.Before + " là điểm " + m.Want + "."
		case m.Before != "" && m.Want != "":
			message = "Theo bảng chữ cái tiếng Việt, sau điểm " + m.Before + " là điểm " + m.Want + "."
		}
		f := lint.Finding{Node: m.Node.ID, Start: m.Label.NumStart, End: m.Label.NumEnd, Message: message}
		if m.Want != "" {
			f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+m.Want+"”", false, m.Node, m.Label.NumStart, m.Label.NumEnd, m.Want)}
		}
		p.Report(f)
	}
}
