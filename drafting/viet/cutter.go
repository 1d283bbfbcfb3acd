package viet

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// cutter cuts texts, and keeps what it learnt of the words of one for the next: most words of a
// paper stand in it many times, and in the next paper too.
type cutter struct {
	met [metPlaces]metWord
	// Of the text that is being cut.
	tokens  []token
	notable []int
	marks   []int32
}

// cutters are those that nobody cuts with at the moment.
var cutters sync.Pool

// metPlaces is a power of two; few papers have more words that come again and again.
const metPlaces = 1 << metBits

const metBits = 11

// metWord is a word that was met, and what it is as a token.
type metWord struct {
	letters shortWord
	look    look
}

// cut cuts a text into tokens.
func (c *cutter) cut(source string) *Text {
	known := shapes()
	t := &Text{Source: source}
	tokens, notable := c.tokens[:0], c.notable[:0]
	c.marks = c.marks[:0]
	for start := 0; start < len(source); {
		rest := source[start:]
		if isSingleSpace(rest) {
			tokens = append(tokens, token{start: int32(start)})
			start++
			continue
		}
		l, n := c.token(known, rest)
		if !l.traits.has(plain) && rest[:n] != " " {
			notable = append(notable, len(tokens))
			kind := l.traits.kind()
			t.kinds |= 1 << kind
			t.cases[l.traits.caps()]++
			if kind > Foreign {
				c.addMarks(t, start, start+n)
			}
		}
		tokens = append(tokens, token{l.key, int32(start), l.traits})
		start += n
	}
	tokens = append(tokens, token{start: int32(len(source))})
	c.tokens, c.notable = tokens, notable
	t.tokens, t.Notable, t.Marks = slices.Clone(tokens), slices.Clone(notable), slices.Clone(c.marks)
	t.pairs.add(source)
	return t
}

// isSingleSpace reports whether s begins with a space and what is none behind it, as nearly all do.
func isSingleSpace(s string) bool {
	return s[0] == ' ' && (len(s) == 1 || s[1] > ' ' && s[1] < utf8.RuneSelf)
}

// addMarks adds the marks in the bytes [start, end) of the text.
func (c *cutter) addMarks(t *Text, start, end int) {
	for i := start; i < end; i++ {
		if b := t.Source[i]; isAnyMark(b) {
			c.marks = append(c.marks, int32(i))
			set(t.marked[:], uint32(b))
		}
	}
}

// isAnyMark reports whether the byte is one of ASCII that is no letter, digit or space.
func isAnyMark(b byte) bool {
	return b > ' ' && b < utf8.RuneSelf && !letterBytes[b] && (b < '0' || b > '9')
}

// token returns the token at the front of rest, and its length.
func (c *cutter) token(known *shapeTable, rest string) (look, int) {
	letters, n := shortWordOf(rest)
	if n == 0 {
		if !isMark(rest[0]) {
			return known.token(rest)
		}
		letters, n = shortWord{low: uint64(rest[0])}, 1
	}
	m := &c.met[letters.place()]
	if m.letters == letters {
		return m.look, n
	}
	l, end := known.token(rest)
	if end == n {
		*m = metWord{letters, l}
	}
	return l, end
}

// token is cutter.token of one that has met no word.
func (known *shapeTable) token(rest string) (look, int) {
	l, n := known.lookAt(rest, true)
	kind := Word
	if n == 0 || !endsWord(rest[n:]) {
		if kind, n = nextToken(rest); kind == Space {
			return look{}, n
		}
		l, _ = known.lookAt(rest[:n], false)
	}
	if kind == Word && l.traits.has(foreign) && l.traits.caps() != Capital {
		kind = Foreign
	}
	if kind == Word && l.traits == syllable { // and Small
		l.traits |= plain
	}
	l.traits = l.traits.of(kind)
	return l, n
}

// shortWord is the bytes of a word of no more than longestShort, as nearly all are, the first one lowest.
type shortWord struct{ low, high uint64 }

const (
	longestShort = 16
	byteBits     = 8
)

// place is where a cutter keeps the word.
func (w shortWord) place() uint64 {
	const mix = 0x9E3779B97F4A7C15 // of Fibonacci hashing: 2^64 by the golden ratio
	return (w.low ^ w.high<<1) * mix >> (64 - metBits)
}

// shortWordOf returns the word or the digits at the front of s and their length. The length is 0
// where they are longer, and where what follows may be a part of them.
func shortWordOf(s string) (w shortWord, n int) {
	if s[0] >= '0' && s[0] <= '9' {
		if n = digits(s, 1); !endsNumber(s[n:]) {
			return shortWord{}, 0
		}
	} else {
		for n < len(s) && letterBytes[s[n]] {
			n++
		}
		if !endsWord(s[n:]) {
			return shortWord{}, 0
		}
	}
	if n > longestShort {
		return shortWord{}, 0
	}
	if len(s) >= longestShort {
		return shortWord{eightBytes(s), eightBytes(s[longestShort/2:])}.first(n), n
	}
	for i := n - 1; i >= 0; i-- {
		w.high = w.high<<byteBits | w.low>>(64-byteBits)
		w.low = w.low<<byteBits | uint64(s[i])
	}
	return w, n
}

// eightBytes returns the bytes in front of s, the first one lowest.
func eightBytes(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// first returns the first n bytes, one at least.
func (w shortWord) first(n int) shortWord {
	const half = longestShort / 2
	if n <= half {
		return shortWord{low: w.low << ((half - n) * byteBits) >> ((half - n) * byteBits)}
	}
	return shortWord{w.low, w.high << ((longestShort - n) * byteBits) >> ((longestShort - n) * byteBits)}
}

// isMark reports whether the byte is a mark that is a token whatever follows.
func isMark(c byte) bool {
	switch c {
	case ',', '.', ';', ':', '(', ')', '"', '-', '?', '!':
		return true
	}
	return false
}

// letterBytes has the bytes of the letters a to z and of those that Vietnamese has beside.
var letterBytes = newLetterBytes()

func newLetterBytes() *[256]bool {
	out := new([256]bool)
	mark := func(r rune) {
		for _, c := range []byte(string(r)) {
			out[c] = true
		}
	}
	for r := rune('A'); r <= lastLow; r++ {
		if letterTableOf.low[r].known {
			mark(r)
		}
	}
	for r := firstHigh; r <= lastHigh; r++ {
		mark(r)
	}
	return out
}
