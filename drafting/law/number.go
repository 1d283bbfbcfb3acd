package law

import "strings"

// isNumber accepts "8", "7a", "12đ".
func isNumber(s string) bool {
	digits := strings.TrimLeft(s, "0123456789")
	if len(digits) == len(s) {
		return false
	}
	return digits == "" || isLetter(digits)
}

// isDotted accepts "3", "1.3", "2.1a".
func isDotted(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if !isNumber(part) {
			return false
		}
	}
	return true
}

// isPoint accepts "c", "đ", "a1".
func isPoint(s string) bool {
	return isLetter(strings.TrimRight(s, "0123456789"))
}

func isLetter(s string) bool {
	return s == "đ" || len(s) == 1 && s[0] >= 'a' && s[0] <= 'z'
}

func isRomanOrNumber(s string) bool { return isRoman(s) || isNumber(s) }

// isRoman accepts Roman numbers as they are written, "I" to "XXXIX".
func isRoman(s string) bool {
	ones := strings.TrimLeft(s, "X")
	if len(s)-len(ones) > 3 {
		return false
	}
	switch ones {
	case "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX":
		return s != ""
	}
	return false
}
