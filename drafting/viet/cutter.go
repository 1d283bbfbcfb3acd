package viet

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// cutter cuts texts, and keeps what it learnt of the words of one for the next: most words of a
// paper stand in it many times, and in the next paper too.
type cutter struct {
	met   [metPlaces]metWord
	marks []int32 // of the text that is being cut
}

// cutters are those that nobody cuts with at the moment.
var cutters sync.Pool

// metPlaces is a power of two; few papers have more words that come again and again.
const metPlaces = 1 << metBits

const metBits = 9

// metWord is a word that was met, and what it is as a token.
type metWord struct {
	letters shortWord
	kind    TokenKind
	look    look
}

// cut cuts a text into tokens.
func (c *cutter) cut(source string) *Text {
	known := shapes()
	t := &Text{Source: source}
	spaces := strings.Count(source, " ")
	most := 2*spaces + spaces/4 + 8 // words, the spaces between, and some marks
	t.Tokens, t.looks = make([]Token, 0, most), make([]look, 0, most)
	c.marks = c.marks[:0]
	for start := 0; start < len(source); {
		rest := source[start:]
		var l look
		var n int
		kind := Space
		if rest[0] == ' ' && (len(rest) == 1 || rest[1] > ' ' && rest[1] < utf8.RuneSelf) {
			n = 1
		} else {
			kind, l, n = c.token(known, rest)
		}
		t.kinds |= 1 << kind
		t.cases[l.caps]++
		t.Tokens = append(t.Tokens, Token{kind, start, start + n})
		t.looks = append(t.looks, l)
		if kind > Foreign {
			c.addMarks(source, start, start+n)
		}
		start += n
	}
	t.Marks = slices.Clone(c.marks)
	t.pairs.add(source)
	return t
}

// addMarks adds the marks in the bytes [start, end).
func (c *cutter) addMarks(source string, start, end int) {
	for i := start; i < end; i++ {
		if b := source[i]; b < utf8.RuneSelf && !letterBytes[b] && (b < '0' || b > '9') {
			c.marks = append(c.marks, int32(i))
		}
	}
}

// token returns the token at the front of rest, and its length.
func (c *cutter) token(known *shapeTable, rest string) (TokenKind, look, int) {
	letters, n := shortWordOf(rest)
	if n == 0 {
		if !isMark(rest[0]) {
			return known.token(rest)
		}
		letters, n = shortWord{low: uint64(rest[0])}, 1
	}
	m := &c.met[letters.place()]
	if m.letters == letters {
		return m.kind, m.look, n
	}
	kind, l, end := known.token(rest)
	if end == n {
		*m = metWord{letters, kind, l}
	}
	return kind, l, end
}

// token is cutter.token of one that has met no word.
func (known *shapeTable) token(rest string) (TokenKind, look, int) {
	l, n := known.lookAt(rest, true)
	kind := Word
	if n == 0 || !endsWord(rest[n:]) {
		if kind, n = nextToken(rest); kind == Space {
			return Space, look{}, n
		}
		l, _ = known.lookAt(rest[:n], false)
	}
	if kind == Word && l.foreign && l.caps != Capital {
		kind = Foreign
	}
	return kind, l, n
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

// shortWordOf returns the word at the front of s and its length. The length is 0 where the word is
// longer, and where what follows it may be a part of it.
func shortWordOf(s string) (w shortWord, n int) {
	for n < len(s) && letterBytes[s[n]] {
		n++
	}
	if n > longestShort || !endsWord(s[n:]) {
		return shortWord{}, 0
	}
	for i := n - 1; i >= 0; i-- {
		w.high = w.high<<byteBits | w.low>>(64-byteBits)
		w.low = w.low<<byteBits | uint64(s[i])
	}
	return w, n
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
