// Package datefuture holds the rule date-future: the day of issue lies after today by
// more days than the choice "days-ahead" allows.
package datefuture

import (
	_ "embed"
	"strconv"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is date-future.
var Rule = &lint.Rule{
	ID: "date-future", Title: "Ngày ban hành ở sau hôm nay",
	Severity: lint.Hint, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "15", Clause: "2"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 2 Điều 15: việc cấp số văn bản giấy được thực hiện sau khi có chữ ký của người có thẩm quyền,
// chậm nhất là trong ngày làm việc tiếp theo.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	if !ok {
		return
	}
	year, month, day, ok := line.Date()
	issued := law.Date{Year: year, Month: month, Day: day}
	days, err := strconv.Atoi(p.Sheet.Answer("days-ahead"))
	if !ok || !issued.Valid() || err != nil {
		return
	}
	today := time.Date(p.Today.Year, time.Month(p.Today.Month), p.Today.Day, 0, 0, 0, 0, time.UTC)
	if law.DateOf(today.AddDate(0, 0, days)).Before(issued) {
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: line.Day.Start, End: line.Year.End,
			Message: "Ngày ban hành ở sau hôm nay: số và ngày được ghi khi văn bản đã ký.",
		})
	}
}
