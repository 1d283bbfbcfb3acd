package layout

import (
	"slices"
	"unicode/utf8"

	"thethuc/drafting/font"
)

// tokenKind tells what may be done with a token.
type tokenKind uint8

const (
	letters tokenKind = iota // drawn, never parted unless wider than the line
	gap                      // one space: a justified line widens it
	white                    // several spaces, of fixed width
	hole                     // a blank left for the hand, of fixed width
)

// token is a run of a node's bytes in one face that a line treats alike.
type token struct {
	start, end int
	face       font.Style
	size       Length
	width      Length
	space      Length // added to each U+0020
	number     int    // of the footnote whose number stands here, or 0
	kind       tokenKind
	breaks     bool // a line may end after it
}

func (t token) hangs() bool { return t.kind == gap || t.kind == white }

// breakLines parts tokens into lines, each the tokens [from, to) of the slice that is
// returned, in which words wider than a line have been cut between letters. The lines are
// broken first fit (Knuth and Plass, Breaking Paragraphs into Lines, 1981, who argue for
// looking further ahead): each takes as many words as it can hold, since the word processors
// in which these papers are read do so, and since a line that has been typed then stays as it
// is. A line ends at a space that breaks; the spaces at its end hang and need no room.
func (m metrics) breakLines(text string, tokens []token, first, rest Length) ([]token, [][2]int) {
	var lines [][2]int
	from, end := 0, 0
	width, measure := Length(0), first
	emit := func(to int) {
		lines = append(lines, [2]int{from, to})
		from, end, width, measure = to, to, 0, rest
	}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.hangs() {
			width += t.width
			if t.breaks {
				end = i + 1
			}
			continue
		}
		if width+t.width <= measure {
			width += t.width
			continue
		}
		if end > from {
			emit(end)
			for _, carried := range tokens[from:i] {
				width += carried.width
			}
			i--
			continue
		}
		n := m.fitting(text, t, measure-width)
		if n == 0 && i > from {
			emit(i)
			i--
			continue
		}
		// A letter wider than the line stands alone on it.
		n = max(n, firstRune(text[t.start:t.end]))
		if t.start+n < t.end {
			head, tail := m.cut(text, t, n)
			tokens[i] = head
			tokens = slices.Insert(tokens, i+1, tail)
			emit(i + 1)
			continue
		}
		width += t.width
	}
	return tokens, append(lines, [2]int{from, len(tokens)})
}

func firstRune(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// fitting returns how many bytes of a token's letters stand in room.
func (m metrics) fitting(text string, t token, room Length) int {
	var width Length
	for i, r := range text[t.start:t.end] {
		width += m.letter(t.face, t.size, t.space, r)
		if width > room {
			return i
		}
	}
	return t.end - t.start
}

func (m metrics) cut(text string, t token, n int) (head, tail token) {
	head, tail = t, t
	head.end, tail.start = t.start+n, t.start+n
	head.width = m.width(text[head.start:head.end], t.face, t.size, t.space)
	tail.width = t.width - head.width
	return head, tail
}
