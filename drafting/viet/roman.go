package viet

import "strings"

var romanDigits = [...]struct {
	value   int
	letters string
}{
	{1000, "M"},
	{900, "CM"},
	{500, "D"},
	{400, "CD"},
	{100, "C"},
	{90, "XC"},
	{50, "L"},
	{40, "XL"},
	{10, "X"},
	{9, "IX"},
	{5, "V"},
	{4, "IV"},
	{1, "I"},
}

// Roman writes n, from 1 to 3999, in Roman numerals (số La Mã); other numbers give "".
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.letters)
		}
	}
	return b.String()
}

// ParseRoman reads what Roman writes, and nothing else: not "IIII", not "iv".
func ParseRoman(s string) (int, bool) {
	n, rest := 0, s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.letters) {
			n += d.value
			rest = rest[len(d.letters):]
		}
	}
	if n == 0 || rest != "" || Roman(n) != s {
		return 0, false
	}
	return n, true
}
