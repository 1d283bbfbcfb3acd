package viet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Upper returns s in capitals (chữ in hoa), NFC.
func Upper(s string) string { return norm.NFC.String(strings.ToUpper(s)) }

// Lower returns s in small letters (chữ in thường), NFC.
func Lower(s string) string { return norm.NFC.String(strings.ToLower(s)) }

// IsUpper reports whether a line is written in capitals: it has a letter and no small one.
func IsUpper(line string) bool {
	letter := false
	for _, r := range line {
		if isSmall(r) {
			return false
		}
		letter = letter || IsLetter(r)
	}
	return letter
}

// IsLetter is unicode.IsLetter, at once for the letters that Vietnamese has.
func IsLetter(r rune) bool {
	if l := letterOf(r); l != nil {
		return l.known
	}
	return unicode.IsLetter(r)
}

func isSmall(r rune) bool {
	if l := letterOf(r); l != nil {
		return l.small
	}
	return unicode.IsLower(r)
}

// Fold returns s as search compares it: in small letters, without diacritics, đ as d. It is
// rune for rune, so that a place in the folded text is a place in s.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = decode(s[i:])
		}
		out = utf8.AppendRune(out, FoldRune(r))
		i += size
	}
	return string(out)
}

func isFolded(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] >= 'A' && s[i] <= 'Z' {
			return false
		}
	}
	return true
}

// toneRowLetters has the folded letter of each of toneRows.
const toneRowLetters = "aaaeeiooouuy"

// FoldRune is Fold of one rune.
func FoldRune(r rune) rune {
	if l := letterOf(r); l != nil {
		return l.folded
	}
	return foldRune(r)
}

func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	if v, ok := vowelOf(r); ok {
		return rune(toneRowLetters[v.row])
	}
	r = unicode.ToLower(bare(unicode.ToLower(r)))
	if r == 'đ' {
		return 'd'
	}
	return r
}

// bare returns the letter without its combining marks.
func bare(r rune) rune {
	var encoded [utf8.UTFMax]byte
	n := utf8.EncodeRune(encoded[:], r)
	decomposed := norm.NFD.Properties(encoded[:n]).Decomposition()
	if len(decomposed) == 0 {
		return r
	}
	first, size := utf8.DecodeRune(decomposed)
	for rest := decomposed[size:]; len(rest) > 0; {
		mark, size := utf8.DecodeRune(rest)
		if !unicode.Is(unicode.Mn, mark) {
			return r
		}
		rest = rest[size:]
	}
	return first
}

var pointLetters = [...]string{
	"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
	"n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
}

// PointLetters returns the letters that number points (điểm), in their order: the
// Vietnamese alphabet without ă, â, ê, ô, ơ, ư.
func PointLetters() []string { return slices.Clone(pointLetters[:]) }

// PointIndex returns the place of a point's letter, counted from 0, and -1 where it is none.
func PointIndex(letter string) int { return slices.Index(pointLetters[:], letter) }

// NextPoint returns the letter of the point after this one; ok is false after "y" and where
// letter numbers no point.
func NextPoint(letter string) (next string, ok bool) {
	i := PointIndex(letter)
	if i < 0 || i+1 == len(pointLetters) {
		return "", false
	}
	return pointLetters[i+1], true
}

// Dashed reports whether the line begins with a mark of a list: a hyphen, a dash, a plus sign or a
// bullet.
func Dashed(line string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, " \t\u00a0"))
	return strings.ContainsRune("-–—+•*◦▪", first)
}
