package layout

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/viet"
)

// span says in which face and size the bytes from start on are set.
type span struct {
	start int
	face  font.Style
	size  Length
}

// spans returns the faces of a node's bytes. Marks turn the style's bold and italic round.
func (s *setter) spans(n *drafting.Node, l look) []span {
	cuts := []int{0}
	if l.label != nil {
		cuts = append(cuts, l.labelEnd)
	}
	for _, m := range n.Marks {
		if m.Kind == drafting.Bold || m.Kind == drafting.Italic {
			cuts = append(cuts, m.Start, m.End)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	spans := make([]span, 0, len(cuts))
	for _, at := range cuts {
		style := l.style
		if l.label != nil && at < l.labelEnd {
			style = l.label
		}
		face := font.Styled(
			style.Bold.Value != marked(n, drafting.Bold, at),
			style.Italic.Value != marked(n, drafting.Italic, at),
		)
		spans = append(spans, span{at, face, Pt(style.Size.Value)})
	}
	return spans
}

func marked(n *drafting.Node, kind drafting.MarkKind, at int) bool {
	return slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool { return m.Kind == kind && m.Start <= at && at < m.End })
}

// tokenizer parts a node's text at spaces, changes of face and blanks. What lies behind it
// is cut off its lists.
type tokenizer struct {
	*setter
	text   string
	spans  []span
	blanks []drafting.Range
	held   []int // the spaces at which no line breaks
	places []int // of the numbers of footnotes
	number int   // the next of them
	own    bool  // it is that of the node itself
	tokens []token
}

func (s *setter) tokens(n *drafting.Node, l look) []token {
	t := tokenizer{
		setter: s, text: n.Text, spans: s.spans(n, l), blanks: n.Blanks(), held: viet.NoBreak(n.Text),
		tokens: make([]token, 0, len(n.Text)/3+1),
	}
	t.places, t.number, t.own = notePlaces(n, l.noted), l.noted.first, n.Component == drafting.Footnote
	for i := t.holes(0); i < len(t.text); {
		next := t.next(i)
		t.tokens = append(t.tokens, next)
		i = t.holes(next.end)
	}
	return t.tokens
}

// notePlaces returns where in its text the numbers of a node's footnotes stand; that of a
// footnote itself stands before its words.
func notePlaces(n *drafting.Node, numbers noted) []int {
	if numbers.count > 0 && n.Component == drafting.Footnote {
		return []int{0}
	}
	places := make([]int, 0, numbers.count)
	for _, m := range n.Marks {
		if m.Kind == drafting.Note && len(places) < numbers.count {
			places = append(places, m.Start)
		}
	}
	return places
}

// at returns the span of the byte i.
func (t *tokenizer) at(i int) span {
	for len(t.spans) > 1 && t.spans[1].start <= i {
		t.spans = t.spans[1:]
	}
	return t.spans[0]
}

// holes adds the tokens of blanks that begin at i, and of numbers of footnotes that stand
// there, and returns where the last of them ends.
func (t *tokenizer) holes(i int) int {
	t.noteNumbers(i)
	for len(t.blanks) > 0 && t.blanks[0].Start <= i {
		b := t.blanks[0]
		t.blanks = t.blanks[1:]
		if b.Start < i {
			continue
		}
		if h, ok := t.hole(t.text, b, t.at(i)); ok {
			t.tokens = append(t.tokens, h)
			i = b.End
		}
	}
	t.noteNumbers(i)
	return i
}

// noteNumbers adds the numbers of footnotes that stand at i, or within what lies behind it.
func (t *tokenizer) noteNumbers(i int) {
	for len(t.places) > 0 && t.places[0] <= i {
		t.tokens = append(t.tokens, t.numberToken(i))
		t.places = t.places[1:]
		t.number++
	}
}

// next returns the token of letters or spaces that begins at i.
func (t *tokenizer) next(i int) token {
	at := t.at(i)
	limit := len(t.text)
	if len(t.spans) > 1 {
		limit = min(limit, t.spans[1].start)
	}
	if len(t.blanks) > 0 {
		limit = min(limit, t.blanks[0].Start)
	}
	if len(t.places) > 0 {
		limit = min(limit, t.places[0])
	}
	out := token{start: i, end: limit, face: at.face, size: at.size}
	if t.text[i] == ' ' {
		out.end = limit - len(strings.TrimLeft(t.text[i:limit], " "))
		out.kind, out.breaks = t.spaces(i, out.end)
	} else if k := strings.IndexByte(t.text[i:limit], ' '); k >= 0 {
		out.end = i + k
	}
	out.width = t.width(t.text[out.start:out.end], out.face, out.size, 0)
	return out
}

// spaces says what the spaces from i to end are, and whether a line breaks after them.
func (t *tokenizer) spaces(i, end int) (kind tokenKind, breaks bool) {
	kind = gap
	if end-i > 1 || i > 0 && t.text[i-1] == ' ' || end < len(t.text) && t.text[end] == ' ' {
		kind = white
	}
	for len(t.held) > 0 && t.held[0] < end-1 {
		t.held = t.held[1:]
	}
	return kind, len(t.held) == 0 || t.held[0] != end-1
}

// hole makes the token of a blank that has less than a hand's room, or that is all spaces.
func (s *setter) hole(text string, b drafting.Range, at span) (token, bool) {
	t := token{start: b.Start, end: b.End, face: at.face, size: at.size, kind: hole}
	t.width = s.width(text[t.start:t.end], t.face, t.size, 0)
	spaces := strings.Count(text[t.start:t.end], " ")
	if t.width >= handRoom {
		return t, spaces == t.end-t.start
	}
	if spaces > 0 {
		t.space = (handRoom - t.width + Length(spaces) - 1) / Length(spaces)
		t.width += t.space * Length(spaces)
		return t, true
	}
	t.width = handRoom
	return t, true
}

// The number of a footnote is smaller than the letters that it stands beside, by a share of
// their size, and raised by another, but not above them. Word's superscript is as large.
const (
	noteSize  = 0.65
	noteRaise = 0.3
)

// numberToken makes the token of a footnote's number at byte i. That of the footnote itself
// has a space after it.
func (t *tokenizer) numberToken(i int) token {
	at := t.at(i)
	out := token{start: i, end: i, face: at.face, size: at.size, kind: hole, number: t.number}
	out.width = t.width(strconv.Itoa(t.number), at.face, noteSized(at.size), 0)
	if t.own {
		out.width += t.advance(at.face, at.size, ' ')
	}
	return out
}

func noteSized(size Length) Length { return Length(noteSize * float64(size)) }
