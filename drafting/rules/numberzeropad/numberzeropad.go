// Package numberzeropad holds the rule number-zero-pad: a number below 10 in the number and
// symbol has no zero before it. It judges the number alone, not the symbol.
package numberzeropad

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is number-zero-pad.
var Rule = &lint.Rule{
	ID: "number-zero-pad", Title: "Số văn bản nhỏ hơn 10 thiếu số 0",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

var below10 = pattern.New(`^[1-9][a-zđ]?$`)

// Điểm c khoản 3: với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.
func run(p *lint.Pass) {
	line, ok := drafting.ParseNumberLine(p.Node.Text)
	if !ok || !below10.MatchString(line.Num.Text) {
		return
	}
	padded := "0" + line.Num.Text
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Num.Start, End: line.Num.End,
		Message: "Số của văn bản nhỏ hơn 10 phải thêm số 0 phía trước.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+padded+"”", true, p.Node, line.Num.Start, line.Num.End, padded)},
	})
}
