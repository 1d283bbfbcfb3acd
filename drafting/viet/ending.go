package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Ending returns the mark with which a paragraph ends: "." ";" "," ":" "!" "?" "…", also where a
// closing quotation mark or bracket stands behind it; "./." gives ".". It is "" where the
// paragraph ends in a word, a number or something else.
func Ending(text string) string {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	for {
		trimmed := strings.TrimRight(text, "”\"’»")
		if trimmed == text {
			break
		}
		text = trimmed
	}
	if inner := strings.TrimSuffix(text, ")"); inner != text {
		if last := Ending(inner); last == "." || last == "!" || last == "?" {
			return last
		}
		return ""
	}
	switch r, _ := utf8.DecodeLastRuneInString(text); r {
	case '.', ';', ',', ':', '!', '?', '…':
		return string(r)
	}
	if strings.HasSuffix(text, "./") {
		return "."
	}
	return ""
}
