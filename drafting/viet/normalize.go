package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Mended counts what Normalize had to mend. The zero value: nothing.
type Mended struct {
	NFD     int // letters that were not composed
	BOM     int // byte order marks at the start
	BadUTF8 int // runs of bytes that are no UTF-8, each now one U+FFFD
	Control int // control characters taken out
}

// IsZero reports whether nothing was mended.
func (m Mended) IsZero() bool { return m == Mended{} }

// Plus adds the counts of another text.
func (m Mended) Plus(o Mended) Mended {
	return Mended{m.NFD + o.NFD, m.BOM + o.BOM, m.BadUTF8 + o.BadUTF8, m.Control + o.Control}
}

const byteOrderMark = '\uFEFF'

// Normalize is the door for text from outside. The result is NFC and valid UTF-8, begins
// with no byte order mark and has no control characters (class Cc) but line feed and tab;
// other ends of line become line feeds and spaces that forbid a break (where it breaks is
// for layout to say) become spaces, neither of which is counted. Zero-width letters stay.
func Normalize(s string) (string, Mended) {
	var m Mended
	if isOrdinary(s) {
		return s, m
	}
	if !isPlain(s) {
		s = m.clean(s)
	}
	if !norm.NFC.IsNormalString(s) {
		s = m.compose(s)
	}
	return s, m
}

// isOrdinary reports whether the text is of ordinary letters and marks only, so that it is normal
// at one look, as most texts are.
func isOrdinary(s string) bool {
	for _, r := range s {
		if !ordinary(r) {
			return false
		}
	}
	return true
}

// ordinary reports whether r is a letter or mark that is composed and never joins the one before:
// ASCII, Latin, the Vietnamese vowels of U+1EA0 to U+1EF9, dashes, quotation marks, the ellipsis.
func ordinary(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= ' ' && r != '\u007f' || r == '\n' || r == '\t'
	case r < '\u0300':
		return r > '\u00a0'
	}
	return r >= '\u1ea0' && r <= '\u1ef9' || r >= '\u2010' && r <= '\u2026'
}

// isPlain reports whether clean has nothing to do.
func isPlain(s string) bool {
	if !utf8.ValidString(s) || strings.HasPrefix(s, string(byteOrderMark)) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return isBanned(r) || isHolding(r) }) < 0
}

func isHolding(r rune) bool { return r == '\u00a0' || r == '\u202f' }

func isBanned(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

func (m *Mended) clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	bad := false
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				if !bad {
					m.BadUTF8++
					b.WriteRune(utf8.RuneError)
				}
				bad = true
				continue
			}
		}
		bad = false
		switch {
		case r == '\r':
			if !strings.HasPrefix(s[i+1:], "\n") {
				b.WriteByte('\n')
			}
		case isHolding(r):
			b.WriteByte(' ')
		case isBanned(r):
			m.Control++
		case r == byteOrderMark && b.Len() == 0:
			m.BOM++
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (m *Mended) compose(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var segments norm.Iter
	segments.InitString(norm.NFC, s)
	for !segments.Done() {
		start := segments.Pos()
		segment := segments.Next()
		if string(segment) != s[start:segments.Pos()] {
			m.NFD++
		}
		b.Write(segment)
	}
	return norm.NFC.String(b.String())
}
