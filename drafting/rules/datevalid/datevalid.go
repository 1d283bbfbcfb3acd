// Package datevalid holds the rule date-valid: the day of issue is no day of any
// calendar, or its year has not four digits. A blank part is not judged.
package datevalid

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

// Rule is date-valid.
var Rule = &lint.Rule{
	ID: "date-valid", Title: "Ngày ban hành không có trong lịch",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 4: thời gian ban hành văn bản là ngày, tháng, năm văn bản được ban hành; phải được
// viết đầy đủ.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	if !ok {
		return
	}
	year, yearKnown := number(line.Year)
	month, monthKnown := number(line.Month)
	day, dayKnown := number(line.Day)
	if yearKnown && len(line.Year.Text) != yearDigits {
		report(p, line.Year, "Năm ban hành viết đủ bốn chữ số.")
		return
	}
	if !yearKnown {
		year = leapYear
	}
	if monthKnown && (month < 1 || month > int(time.December)) {
		report(p, line.Month, "Tháng ban hành là từ 1 đến 12.")
		return
	}
	if !monthKnown {
		month = int(time.January)
	}
	if dayKnown && !(law.Date{Year: year, Month: month, Day: day}).Valid() {
		report(p, line.Day, "Ngày ban hành phải là một ngày có trong lịch.")
	}
}

const (
	yearDigits = 4
	leapYear   = 2000 // stands for a year that waits to be filled
)

func number(w drafting.Words) (int, bool) {
	n, err := strconv.Atoi(w.Text)
	return n, err == nil
}

func report(p *lint.Pass, w drafting.Words, message string) {
	p.Report(lint.Finding{Node: p.Node.ID, Start: w.Start, End: w.End, Message: message})
}
