package viet

import (
	"strconv"
)

// When is a date as a text gives it (ngày trong văn bản); a part that is not given is 0.
type When struct {
	Day, Month, Year int
	End              int // the token after the last one
}

// When reads the date that begins at token i: "05/3/2020", "ngày 05/3/2020", "ngày 05 tháng 3
// năm 2020", "ngày 05/3", "ngày 05", "tháng 3 năm 2020", "tháng 3/2020". The numbers are as written,
// whatever a calendar says.
func (t *Text) When(i int) (When, bool) {
	if t.Kind(i) == Word {
		if n := len(t.Word(i)); n != len("ngày") && n != len("tháng") {
			return When{}, false // at once for most words
		}
	}
	switch {
	case t.Kind(i) == DateNumber, t.Kind(i) == Number && slashes(t.Word(i)) == 2:
		return t.whenNumber(i)
	case t.Is(i, "ngày"):
		return t.whenDay(i)
	case t.Is(i, "tháng"):
		return t.whenMonth(i, When{})
	}
	return When{}, false
}

func slashes(word string) int {
	n := 0
	for i := range len(word) {
		if word[i] == '/' {
			n++
		}
	}
	return n
}

// whenNumber reads "05/3/2020" or "05/3".
func (t *Text) whenNumber(i int) (When, bool) {
	var parts []int
	start, word := 0, t.Word(i)
	for k := 0; k <= len(word); k++ {
		if k < len(word) && word[k] != '/' && word[k] != '-' && word[k] != '.' {
			continue
		}
		n, err := strconv.Atoi(word[start:k])
		if err != nil {
			return When{}, false
		}
		parts, start = append(parts, n), k+1
	}
	const yearDigits = 4
	switch {
	case len(parts) == 3 && len(word)-yearDigits-1 > 0 && (word[len(word)-yearDigits-1] == '/' || word[len(word)-yearDigits-1] == '-' || word[len(word)-yearDigits-1] == '.'):
		return When{parts[0], parts[1], parts[2], i + 1}, true
	case len(parts) == 2:
		return When{Day: parts[0], Month: parts[1], End: i + 1}, true
	}
	return When{}, false
}

// whenDay reads what "ngày" begins.
func (t *Text) whenDay(i int) (When, bool) {
	k := t.Next(i)
	if t.Kind(k) == DateNumber || t.Kind(k) == Number && slashes(t.Word(k)) > 0 {
		return t.whenNumber(k)
	}
	day, ok := t.small(k)
	if !ok {
		return When{}, false
	}
	w := When{Day: day, End: k + 1}
	if next := t.Next(k); t.Is(next, "tháng") {
		if longer, ok := t.whenMonth(next, w); ok {
			return longer, true
		}
	}
	return w, true
}

// whenMonth reads what "tháng" begins, behind the day of w.
func (t *Text) whenMonth(i int, w When) (When, bool) {
	k := t.Next(i)
	if t.Kind(k) == Number && slashes(t.Word(k)) == 1 {
		my, ok := t.whenNumber(k)
		return When{w.Day, my.Day, my.Month, k + 1}, ok
	}
	month, ok := t.small(k)
	if !ok {
		return When{}, false
	}
	w.Month, w.End = month, k+1
	next := t.Next(k)
	if year, ok := t.small(t.Next(next)); ok && t.Is(next, "năm") && year >= 1000 {
		w.Year, w.End = year, t.Next(next)+1
	}
	return w, true
}

// small reads token i as a number of at most four digits.
func (t *Text) small(i int) (int, bool) {
	const most = 4
	if t.Kind(i) != Number || len(t.Word(i)) > most {
		return 0, false
	}
	n, err := strconv.Atoi(t.Word(i))
	return n, err == nil
}
