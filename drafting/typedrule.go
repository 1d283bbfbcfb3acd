package drafting

import (
	"unicode/utf8"

	"thethuc/drafting/pattern"
)

var typedRule = pattern.New(`^[-_–—―─━=~*\s]*(?:[oO0]{1,3}[-_–—―─━=~*\s]*)?$`)

var row = pattern.New(`[-_–—―─━=~]{2}`)

// TypedRule reports whether a line is a rule typed as a row of dashes ("-----", "____",
// "---o0o---"). A row of dots is none: it waits for somebody's hand.
func TypedRule(line string) bool {
	return line != "" && !beginsWord(line[0]) && typedRule.MatchString(line) && row.MatchString(line)
}

// beginsWord reports whether a word begins with the byte that none of typedRule has, as nearly every line.
func beginsWord(b byte) bool {
	switch small := b | 0x20; {
	case small == 'o':
		return false
	case b >= utf8.RuneSelf:
		return b != 0xE2 // of dashes
	default:
		return small >= 'a' && small <= 'z'
	}
}
