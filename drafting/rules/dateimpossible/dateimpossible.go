// Package dateimpossible holds the rule date-impossible: a date in the text that no calendar has,
// a weekday that is not that of its date, an interval that ends before it begins, and a time of
// day that no clock shows. The date of issue is for the rule date-valid.
package dateimpossible

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is date-impossible.
var Rule = &lint.Rule{
	ID: "date-impossible", Title: "Ngày, giờ không thể có",
	Severity: lint.Warning, Scope: lint.OfNode, Yields: []string{"date-valid", "leave-dates"}, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	if p.Node.Component == drafting.PlaceDate {
		return
	}
	t := p.Text()
	if !t.Holds(viet.Number, viet.DateNumber, viet.Code) {
		return
	}
	for i := 0; i < t.Len(); i++ {
		switch t.Kind(i) {
		case viet.Space, viet.Punctuation:
			continue
		case viet.Word:
			switch opener(t, i) {
			case "":
				continue // as most words
			case "ngày":
				dayZero(p, t, i)
			case "tháng":
				monthWithDay(p, t, i)
			case "từ":
				interval(p, t, i)
			case "thứ", "chủ":
				weekday(p, t, i)
			case "đoạn", "kỳ":
				years(p, t, i)
			}
		case viet.Number:
			clock(p, t, i)
		case viet.Code:
			clockCode(p, t, i)
		}
		if w, ok := t.When(i); ok {
			calendar(p, t, i, w)
			if t.Word(t.Next(w.End-1)) == "(" {
				weekdayBehind(p, t, i, w)
			}
			i = w.End - 1
		}
	}
}

// openers are the words that begin a date or a span of time.
var openers = []string{"ngày", "tháng", "từ", "thứ", "chủ", "đoạn", "kỳ"}

// opening has the first bytes of openers.
var opening = func() (out [256]bool) {
	for _, word := range openers {
		out[word[0]], out[viet.Upper(word)[0]] = true, true
	}
	return out
}()

// opener returns which of openers token i is, "" for none.
func opener(t *viet.Text, i int) string {
	word := t.Word(i)
	if !opening[word[0]] {
		return ""
	}
	for _, o := range openers {
		if len(o) == len(word) && t.Is(i, o) {
			return o
		}
	}
	return ""
}

// dayZero reports "ngày 00 tháng 5".
func dayZero(p *lint.Pass, t *viet.Text, i int) {
	day := t.Next(i)
	if word := t.Word(day); word != "00" && word != "0" {
		return
	}
	month := t.Next(day)
	number := t.Next(month)
	if t.Is(month, "tháng") && t.Kind(number) == viet.Number && strings.Trim(t.Word(number), "0") != "" {
		report(p, t, i, number+1, "Ngày này không có trong lịch.")
	}
}

// monthWithDay reports "tháng 14/6/2026".
func monthWithDay(p *lint.Pass, t *viet.Text, i int) {
	next := t.Next(i)
	if t.Kind(next) != viet.DateNumber {
		return
	}
	if w, ok := t.When(next); ok && w.Year > 0 {
		report(p, t, i, w.End, "Sau chữ “tháng” chỉ có tháng và năm.")
	}
}

const (
	leapYear  = 2000 // stands for a year that is not said
	firstYear = 1000 // no smaller number is a year where a month should stand
)

// calendar reports a day or a month that is in no calendar.
func calendar(p *lint.Pass, t *viet.Text, i int, w viet.When) {
	if t.Kind(i) != viet.Word && (t.Kind(i) != viet.DateNumber || t.Is(t.Before(i), "số") || t.Is(t.Before(i), ":")) {
		return
	}
	const mostDays = 31
	year := w.Year
	if year == 0 {
		year = leapYear
	}
	problem := ""
	switch {
	case w.Year == 0 && w.Month >= firstYear:
		problem = "Sau chữ “ngày” chỉ có tháng và năm."
	case w.Month > int(time.December), w.Month == 0 && (w.Day == 0 || w.Year > 0):
		problem = "Tháng là từ 1 đến 12."
	case w.Month == 0 && w.Day > mostDays && t.Is(i, "ngày"):
		return // "ngày 45" may be the forty-fifth day of something
	case w.Day > mostDays, w.Month > 0 && w.Day > 0 && !(law.Date{Year: year, Month: w.Month, Day: w.Day}).Valid():
		problem = "Ngày này không có trong lịch."
	}
	if problem != "" {
		report(p, t, i, w.End, problem)
	}
}

func report(p *lint.Pass, t *viet.Text, i, end int, message string) {
	p.Report(lint.Finding{Node: p.Node.ID, Start: t.Start(i), End: t.End(end - 1), Message: message})
}

func dateOf(w viet.When) (law.Date, bool) {
	d := law.Date{Year: w.Year, Month: w.Month, Day: w.Day}
	return d, w.Year > 0 && w.Month > 0 && w.Day > 0 && d.Valid()
}

// interval reports "từ ngày … đến ngày …" with the later date first.
func interval(p *lint.Pass, t *viet.Text, i int) {
	first := t.Next(i)
	if t.Is(first, "năm") {
		years(p, t, i)
		return
	}
	from, ok := t.When(first)
	if !ok {
		return
	}
	second := t.Next(from.End - 1)
	if !until(t, second) {
		return
	}
	for second = t.Next(second); t.Is(second, "hết") || t.Is(second, "trước"); second = t.Next(second) {
	}
	to, ok := t.When(second)
	if !ok {
		return
	}
	begins, ok := dateOf(from)
	if from.Year == 0 && from.Month > 0 && from.Day > 0 && to.Year > 0 {
		begins = law.Date{Year: to.Year, Month: from.Month, Day: from.Day}
		ok = begins.Valid()
	}
	ends, known := dateOf(to)
	if ok && known && ends.Before(begins) {
		report(p, t, i, to.End, "Khoảng thời gian kết thúc trước khi bắt đầu.")
	}
}

// until reports whether token i stands between both ends of an interval.
func until(t *viet.Text, i int) bool {
	word := t.Word(i)
	return word == "-" || word == "–" || t.Is(i, "đến")
}

// years reports "từ năm 2030 đến năm 2025", "giai đoạn 2030 - 2025", "nhiệm kỳ 2030-2025".
func years(p *lint.Pass, t *viet.Text, i int) {
	year := func(k int) (int, int) {
		for t.Is(k, "năm") {
			k = t.Next(k)
		}
		n, err := strconv.Atoi(t.Word(k))
		if err != nil || t.Kind(k) != viet.Number || len(t.Word(k)) != 4 {
			return 0, k
		}
		return n, k
	}
	from, k := year(t.Next(i))
	k = t.Next(k)
	if from == 0 || !until(t, k) {
		return
	}
	to, last := year(t.Next(k))
	if to > 0 && to < from {
		report(p, t, i, last+1, "Khoảng thời gian kết thúc trước khi bắt đầu.")
	}
}

var weekdays = map[string]time.Weekday{
	"hai": time.Monday, "2": time.Monday, "ba": time.Tuesday, "3": time.Tuesday, "tư": time.Wednesday, "4": time.Wednesday,
	"năm": time.Thursday, "5": time.Thursday, "sáu": time.Friday, "6": time.Friday, "bảy": time.Saturday, "7": time.Saturday,
	"nhật": time.Sunday,
}

var weekdayNames = [...]string{"Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}

// weekday reports "Thứ Hai, ngày 05/3/2026" where that day is another.
func weekday(p *lint.Pass, t *viet.Text, i int) {
	said, last, ok := weekdayAt(t, i)
	if !ok || t.Is(t.Before(i), "lần") {
		return
	}
	k := t.Next(last)
	for ; t.Word(k) == "," || t.Word(k) == "("; k = t.Next(k) {
	}
	if w, ok := t.When(k); ok {
		agree(p, t, i, w.End, said, w)
	}
}

// weekdayBehind reports "05/3/2026 (thứ Hai)" where that day, which token i begins, is another.
func weekdayBehind(p *lint.Pass, t *viet.Text, i int, w viet.When) {
	said, last, ok := weekdayAt(t, t.Next(t.Next(w.End-1)))
	if ok && t.Word(t.Next(last)) == ")" {
		agree(p, t, i, last+1, said, w)
	}
}

// weekdayAt returns the day of the week that begins at token i, and its last token.
func weekdayAt(t *viet.Text, i int) (said time.Weekday, last int, ok bool) {
	last = t.Next(i)
	said, ok = weekdays[viet.Lower(t.Word(last))]
	return said, last, ok && (said == time.Sunday && t.Is(i, "chủ") || said != time.Sunday && t.Is(i, "thứ"))
}

// agree reports tokens [i, end) where the date is not of the day of the week that is said.
func agree(p *lint.Pass, t *viet.Text, i, end int, said time.Weekday, w viet.When) {
	date, known := dateOf(w)
	if !known {
		return
	}
	if is := time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC).Weekday(); is != said {
		report(p, t, i, end, fmt.Sprintf("Ngày này là %s.", weekdayNames[is]))
	}
}

const (
	hours   = 24
	minutes = 60
)

// clock reports "25 giờ" where it is a time of day, "7 giờ 75 phút", "lúc 25:30".
func clock(p *lint.Pass, t *viet.Text, i int) {
	hour, err := strconv.Atoi(t.Word(i))
	if err != nil || t.Kind(t.Before(i)) == viet.Number {
		return
	}
	k := t.Next(i)
	before := t.Before(i)
	at := t.Is(before, "lúc") || t.Is(before, "hồi")
	last, minute := k+1, 0
	switch {
	case t.Is(k, "giờ"):
		m := t.Next(k)
		if n, err := strconv.Atoi(t.Word(m)); err == nil && len(t.Word(m)) <= 2 && (at || t.Is(t.Next(m), "phút")) {
			minute, last = n, m+1
		}
	case t.Word(i+1) == ":" && len(t.Word(i+2)) == 2 && (at || t.Is(before, "từ") || t.Is(before, "đến")):
		n, err := strconv.Atoi(t.Word(i + 2))
		if err != nil {
			return
		}
		minute, last = n, i+3
	default:
		return
	}
	if minute >= minutes || at && hour > hours {
		report(p, t, i, last, "Giờ là từ 0 đến 24, phút là từ 0 đến 59.")
	}
}

// clockCode reports "25h30", "7h75".
func clockCode(p *lint.Pass, t *viet.Text, i int) {
	h, m, ok := strings.Cut(t.Word(i), "h")
	hour, err := strconv.Atoi(h)
	minute, wrong := strconv.Atoi(m)
	const digits = 2
	if !ok || err != nil || wrong != nil || len(h) > digits || len(m) != digits {
		return
	}
	if hour > hours || minute >= minutes {
		report(p, t, i, i+1, "Giờ là từ 0 đến 24, phút là từ 0 đến 59.")
	}
}
