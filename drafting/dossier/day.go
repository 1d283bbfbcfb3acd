package dossier

import (
	"regexp"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// dayWords is a date inside words.
const dayWords = `(?:[Nn]gày )?\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}`

var days = regexp.MustCompile(dayWords)

// Dated is a date that a paper gives, and where.
type Dated struct {
	Value
	Date law.Date
}

// Days are the dates that the bytes [start, end) of a node give, in their order.
func Days(n *drafting.Node, start, end int) (out []Dated) {
	for _, at := range days.FindAllStringIndex(n.Text[start:end], -1) {
		v := named(n, start+at[0], start+at[1])
		if date, ok := Day(v.Text); ok {
			out = append(out, Dated{v, date})
		}
	}
	return out
}

// Months is the last day of a time of so many months from a day: the same day of the month, or
// the last where that month is shorter (Bộ luật Dân sự số 91/2015/QH13, Điều 148).
func Months(d law.Date, months int) law.Date {
	first := time.Date(d.Year, time.Month(d.Month+months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return law.Date{Year: first.Year(), Month: int(first.Month()), Day: min(d.Day, last)}
}
