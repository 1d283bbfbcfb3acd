package dossier

import (
	"math"
	"strconv"
	"strings"

	"thethuc/drafting/pattern"
)

// figure is a number as the decree writes it: a period between thousands, a comma before the
// decimals.
var figure = pattern.New(`^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?`)

// Number is a number that stands in words, and half of its last place.
type Number struct {
	Value, Half float64
	Rest        string // what follows, trimmed
}

// NumberOf reads the number that words begin with.
func NumberOf(s string) (Number, bool) {
	s = strings.TrimSpace(s)
	m := figure.FindString(s)
	rest := s[len(m):]
	if m == "" || strings.HasPrefix(rest, ".") && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' || strings.HasPrefix(rest, "/") {
		return Number{}, false
	}
	whole, decimals, _ := strings.Cut(strings.ReplaceAll(m, ".", ""), ",")
	v, err := strconv.ParseFloat(whole+"."+decimals, 64)
	if err != nil {
		return Number{}, false
	}
	return Number{v, math.Pow10(-len(decimals)) / 2, strings.TrimSpace(rest)}, true
}

// Exact is a number with nothing behind it.
func Exact(s string) (Number, bool) {
	n, ok := NumberOf(s)
	return n, ok && n.Rest == ""
}

// Is reports whether v is the number, rounded to its places.
func (n Number) Is(v float64) bool { return math.Abs(n.Value-v) <= n.Half+1e-6 }

// Equals reports whether v is the number itself.
func (n Number) Equals(v float64) bool { return math.Abs(n.Value-v) <= 1e-6 }

// Figure writes a number as the decree does, with at most two decimals.
func Figure(v float64) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	whole, decimals, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if decimals = strings.TrimRight(decimals, "0"); decimals != "" {
		whole += "," + decimals
	}
	if v < 0 {
		return "-" + whole
	}
	return whole
}
