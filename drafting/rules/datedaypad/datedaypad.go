// Package datedaypad holds the rule date-day-pad: a day of issue
// below 10 has no zero before it. Days in running text are no matter of it.
package datedaypad

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is date-day-pad.
var Rule = &lint.Rule{
	ID: "date-day-pad", Title: "Ngày nhỏ hơn 10 thiếu số 0",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var below10 = pattern.New(`^[1-9]$`)

// Điểm b khoản 4: đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	if !ok || !below10.MatchString(line.Day.Text) {
		return
	}
	padded := "0" + line.Day.Text
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Day.Start, End: line.Day.End,
		Message: "Ngày dưới 10, tháng 1 và 2 phải thêm số 0.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+padded+"”", true, p.Node, line.Day.Start, line.Day.End, padded)},
	})
}
