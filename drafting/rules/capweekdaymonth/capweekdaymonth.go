// Package capweekdaymonth holds the rule cap-weekday-month: a day of the week or a month written in words has no capital
// where only a day or a month can be meant, or has one in front.
package capweekdaymonth

import (
	"strings"

	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-weekday-month.
var Rule = &lint.Rule{
	ID: "cap-weekday-month", Title: "Ngày trong tuần, tháng ghi bằng chữ viết hoa sai",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "8", Point: "c"}},
	Yields: []string{"cap-event"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm c khoản 8 Mục V: viết hoa chữ cái đầu của âm tiết chỉ ngày và tháng trong trường hợp không dùng chữ số.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("capital-words") {
		if f.Value != "thứ" && f.Value != "tháng" || blank(t, f) {
			continue
		}
		m, wrong := capital.Compare(t, f)
		if !wrong || !day(t, f) && !month(t, f) {
			continue
		}
		capital.Report(p, m, "Ngày trong tuần và tháng ghi bằng chữ thì viết hoa âm tiết chỉ ngày, tháng: thứ Hai, tháng Tám.", false)
	}
}

// blank reports whether the words are a date of which the month is not written yet: "tháng   năm 2026".
func blank(t *viet.Text, f lint.Found) bool {
	return f.Words == "tháng Năm" && (t.Kind(t.Next(f.End-1)) == viet.Number || t.Start(f.End-1) > t.End(f.First)+1)
}

// day reports whether "thứ" counts a day of the week, not the second or third of things.
func day(t *viet.Text, f lint.Found) bool {
	if f.Value != "thứ" {
		return false
	}
	if capital.After(t, f.First, "sáng", "trưa", "chiều", "tối") || capital.After(t, f.First, "ngày") && !ordinal(t, f) {
		return true
	}
	next := t.Next(f.End - 1)
	if t.Word(next) == ")" && behindDate(t, t.Before(f.First)) {
		return true
	}
	if t.Word(next) == "," || t.Word(next) == "(" {
		next = t.Next(next)
	}
	return t.Kind(next) == viet.DateNumber || capital.Any(t, next, "ngày") && t.Kind(t.Next(next)) != viet.Word ||
		capital.Any(t, next, "hằng", "hàng") && capital.Any(t, t.Next(next), "tuần") || capital.Any(t, next, "tuần") && capital.Any(t, t.Next(next), "sau", "trước", "này")
}

// behindDate reports whether token i opens what is said of a date: "22/6/2026 (thứ Hai)", "ngày 22 tháng 6 (thứ Hai)".
func behindDate(t *viet.Text, i int) bool {
	date := t.Before(i)
	return t.Word(i) == "(" && (t.Kind(date) == viet.DateNumber || t.Kind(date) == viet.Number && capital.After(t, date, "năm", "tháng", "ngày"))
}

// ordinal reports whether "ngày thứ hai" is the second of several days: "chiều ngày thứ hai", "ngày thứ nhất … ngày thứ hai".
func ordinal(t *viet.Text, f lint.Found) bool {
	return strings.Contains(viet.Lower(t.Source), "thứ nhất") || capital.After(t, t.Before(f.First), "sáng", "trưa", "chiều", "tối")
}

// month reports whether "tháng" is one of the year, not a length of time: "tháng một lần".
func month(t *viet.Text, f lint.Found) bool {
	if f.Value != "tháng" {
		return false
	}
	if f.Words == "tháng Giêng" || f.Words == "tháng Chạp" {
		return true
	}
	next := t.Next(f.End - 1)
	return capital.Any(t, next, "năm") && t.Kind(t.Next(next)) == viet.Number || capital.Any(t, next, "âm", "dương") && capital.Any(t, t.Next(next), "lịch") ||
		capital.After(t, f.First, "đầu", "cuối", "giữa", "rằm") && !capital.Any(t, next, "lần")
}
