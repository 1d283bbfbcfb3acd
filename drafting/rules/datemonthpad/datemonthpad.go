// Package datemonthpad holds the rule date-month-pad: January or
// February in the date of issue has no zero before it. Other months are no matter of it.
package datemonthpad

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is date-month-pad.
var Rule = &lint.Rule{
	ID: "date-month-pad", Title: "Tháng 1 hoặc tháng 2 thiếu số 0",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var firstTwo = pattern.New(`^[12]$`)

// Điểm b khoản 4: đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	if !ok || !firstTwo.MatchString(line.Month.Text) {
		return
	}
	padded := "0" + line.Month.Text
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Month.Start, End: line.Month.End,
		Message: "Ngày dưới 10, tháng 1 và 2 phải thêm số 0.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+padded+"”", true, p.Node, line.Month.Start, line.Month.End, padded)},
	})
}
