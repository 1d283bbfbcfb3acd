package reference

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"thethuc/drafting/law"
)

// date reads "ngày 05 tháng 3 năm 2020" or "ngày 05/3/2020", each part of which may be
// left blank.
func (t text) date(a *Act, i int) bool {
	after, ok := t.fold(i, "ngày")
	if !ok {
		return false
	}
	day, end := t.datePart(after)
	if month, ok := t.then(end, "tháng"); ok {
		m, end := t.datePart(month)
		year, ok := t.then(end, "năm")
		if !ok && t.isBlank(end) == 0 {
			year, ok = t.fold(end, "năm")
		}
		if !ok {
			return false
		}
		y, end := t.datePart(year)
		a.setDay(i, end, day, m, y)
		return true
	}
	for _, sep := range []byte("/-.") {
		if end < len(t) && t[end] == sep {
			m, k := t.datePart(end + 1)
			if k < len(t) && t[k] == sep && k > end+1 {
				if y, stop := t.datePart(k + 1); stop > k+1 {
					a.setDay(i, stop, day, m, y)
					return true
				}
			}
		}
	}
	return false
}

func (a *Act) setDay(start, end int, day, month, year string) {
	a.Date, a.End = Span{start, end}, end
	d := law.Date{Year: toInt(year), Month: toInt(month), Day: toInt(day)}
	if d.Valid() {
		a.Day = d
	}
}

func toInt(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// datePart reads the digits or the blank behind a word of a date.
func (t text) datePart(i int) (string, int) {
	j := t.blanks(i)
	if end := t.digits(j); end > j {
		return string(t[j:end]), end
	}
	end := j
	for end < len(t) {
		r, size := utf8.DecodeRuneInString(string(t[end:]))
		if !strings.ContainsRune("….·_", r) {
			break
		}
		end += size
	}
	if end == j {
		return "", i
	}
	return "", end
}

func decimal(n int) string { return strconv.Itoa(n) }
