// Package leavedates holds the rule leave-dates: in a leave permit the leave ends before
// it begins, or the number of days is greater than the days between. Days that are no
// working days may be left out of the count, so that a smaller number is not judged.
package leavedates

import (
	_ "embed"
	"strconv"
	"time"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is leave-dates.
var Rule = &lint.Rule{
	ID: "leave-dates", Title: "Ngày nghỉ phép không khớp",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"leave-permit"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.10"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, n := range p.Document.Pieces[0].Nodes {
		if !n.Component.Body() {
			continue
		}
		all := date.FindAllStringSubmatchIndex(n.Text, -1)
		if len(all) != 2 || !leave.MatchString(n.Text) {
			continue
		}
		from, until := day(n.Text, all[0]), day(n.Text, all[1])
		if !from.Valid() || !until.Valid() {
			continue
		}
		if until.Before(from) {
			p.Report(lint.Finding{Node: n.ID, Start: all[1][0], End: all[1][1], Message: "Ngày hết phép không được trước ngày bắt đầu nghỉ."})
			continue
		}
		m := count.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		days, _ := strconv.Atoi(n.Text[m[2]:m[3]])
		between := span(from, until)
		if work := workdays(from, until); days < work {
			p.Report(lint.Finding{
				Node: n.ID, Start: m[2], End: m[3],
				Message: "Số ngày nghỉ ít hơn số ngày làm việc từ ngày bắt đầu đến ngày kết thúc (" + strconv.Itoa(work) + " ngày).",
			})
		}
		if days > between {
			p.Report(lint.Finding{
				Node: n.ID, Start: m[2], End: m[3],
				Message: "Số ngày nghỉ nhiều hơn số ngày từ ngày bắt đầu đến ngày kết thúc (" + strconv.Itoa(between) + " ngày).",
			})
		}
	}
}

var (
	leave = pattern.New(`(?i:nghỉ)`)
	date  = pattern.New(`(\d{1,2})(?: +tháng +|[/.-])(\d{1,2})(?: +năm +|[/.-])(\d{4})`)
	count = pattern.New(`(?:^|[^\d])(\d{1,3})(?: *\([^)]*\))? +ngày(?:[ ,.;]|$)`)
)

func day(text string, m []int) law.Date {
	number := func(k int) int {
		v, _ := strconv.Atoi(text[m[2*k]:m[2*k+1]])
		return v
	}
	return law.Date{Day: number(1), Month: number(2), Year: number(3)}
}

// span is how many days the leave has, the first and the last included.
func span(from, until law.Date) int {
	at := func(d law.Date) time.Time { return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC) }
	const hours = 4 * 6
	return int(at(until).Sub(at(from)).Hours())/hours + 1
}

// workdays is how many days from Monday to Friday the leave surely has; 0 where it may have a
// public holiday, which are from January to May, and about the second of September.
func workdays(from, until law.Date) int {
	at := time.Date(from.Year, time.Month(from.Month), from.Day, 0, 0, 0, 0, time.UTC)
	days := 0
	for range span(from, until) {
		if m, d := at.Month(), at.Day(); m <= time.May || m == time.August && d > 29 || m == time.September && d < 6 {
			return 0
		}
		if w := at.Weekday(); w != time.Saturday && w != time.Sunday {
			days++
		}
		at = at.AddDate(0, 0, 1)
	}
	return days
}
