// Package monthoverpadded holds the rule month-over-padded: the month of issue from
// March to September has a zero before it, which the choice "month-zero" may allow.
package monthoverpadded

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is month-over-padded.
var Rule = &lint.Rule{
	ID: "month-over-padded", Title: "Tháng 3 đến tháng 9 có số 0 phía trước",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 4: đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía
// trước.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	month := line.Month.Text
	if !ok || len(month) != len("03") || month < "03" || month > "09" || p.Sheet.Answer("month-zero") != "none" {
		return
	}
	bare := month[1:]
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Month.Start, End: line.Month.End,
		Message: "Chỉ tháng 1 và tháng 2 thêm số 0; các ví dụ của Nghị định viết tháng 3 đến tháng 9 không có số 0.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+bare+"”", true, p.Node, line.Month.Start, line.Month.End, bare)},
	})
}
