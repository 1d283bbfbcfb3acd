package viet

import (
	"unicode"
	"unicode/utf8"
)

// Capitalize returns s with a capital for its first letter; the others stay.
func Capitalize(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
