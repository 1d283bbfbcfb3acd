package dossier

import (
	"time"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
)

// DayWords is an expression for a date inside words.
const DayWords = `(?:[Nn]gày )?\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}`

var days = pattern.New(DayWords)

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

// After reports whether a day comes later than so many months from another; nothing comes after
// a day that is not known.
func After(day, from law.Date, months int) bool {
	return !from.IsZero() && !day.IsZero() && Months(from, months).Before(day)
}

// Longer are the times in a document that are longer than so many months. In the expression the
// first group is the time and the second its number: "((\d{1,2}) tháng)".
func Longer(d *drafting.Document, term *pattern.Pattern, months float64) (out []Value) {
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if m := term.FindStringSubmatchIndex(n.Text); m != nil && number(n.Text[m[4]:m[5]]) > months {
			out = append(out, named(n, m[2], m[3]))
		}
		return true
	})
	return out
}
