package layout

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Measures of our own, on which no standard speaks.
var (
	handRoom = Mm(8) // least white for a blank that a hand will fill
	hangRoom = Mm(2) // how far spaces at a line's end stand out of the column
)

// column is a strip of the page, from left to right.
type column struct{ left, right Length }

func (c column) width() Length { return c.right - c.left }

// inset returns the column without a strip at both sides.
func (c column) inset(by Length) column { return column{c.left + by, c.right - by} }

// setLine is one line of a node. Its runs stand as in a column whose left edge is 0, on the
// baseline 0; a run without letters is the room of an empty field.
type setLine struct {
	start, end      int    // bytes of the node, spaces that hang included
	x, width        Length // of what does not hang
	ascent, descent Length
	pitch           Length // to the next baseline
	runs            []Text
	last            bool // of its node
}

// look is how a node is set: its style, and that of the label which it begins with.
type look struct {
	style, label *standard.Style
	labelEnd     int
}

// setKey is all that the lines of a node depend on, beside the sheet and the faces.
type setKey struct {
	node         *drafting.Node
	style, label *standard.Style
	width        Length
}

// setter sets nodes in lines. Lines that it set before are used again.
type setter struct {
	metrics
	sheet *standard.Sheet
	old   map[setKey][]*setLine
	kept  map[setKey][]*setLine
}

var noStyle standard.Style

func (s *setter) style(c drafting.Component) *standard.Style {
	if st := s.sheet.Style(c); st != nil {
		return st
	}
	return &noStyle
}

// look returns how a node of a piece is set.
func (s *setter) look(articles bool, n *drafting.Node) look {
	switch {
	case n.Component == drafting.Article && n.Titled():
		return look{style: s.style(standard.ArticleTitle)}
	case n.Component == drafting.Article:
		l := look{style: s.style(drafting.Article)}
		if label, ok := n.Label(); ok {
			l.label, l.labelEnd = s.style(standard.ArticleTitle), label.NumEnd+len(label.Sep)
		}
		return l
	case n.Component == drafting.Clause && !articles && n.Titled():
		return look{style: s.style(standard.ClauseTitle)}
	}
	return look{style: s.style(n.Component)}
}

// lines sets a node in a column of this width.
func (s *setter) lines(n *drafting.Node, l look, width Length) []*setLine {
	key := setKey{n, l.style, l.label, width}
	set, ok := s.kept[key]
	if ok {
		return set
	}
	if set, ok = s.old[key]; !ok {
		set = s.set(n, l, width)
	}
	s.kept[key] = set
	return set
}

func (s *setter) set(n *drafting.Node, l look, width Length) []*setLine {
	indent, first := indents(l, width)
	tokens := s.tokens(n, s.spans(n, l))
	broken, lines := s.breakLines(n.Text, slices.Clone(tokens), width-first, width-indent)
	if l.style.Align.Value == standard.Centre && len(lines) > 1 {
		broken, lines = s.balance(n.Text, tokens, width-first, width-indent, len(lines))
	}
	out := make([]*setLine, len(lines))
	for i, span := range lines {
		left := indent
		if i == 0 {
			left = first
		}
		b := lineBuilder{setter: s, node: n, align: l.style.Align.Value, left: left, right: width}
		b.last = i == len(lines)-1
		out[i] = b.build(broken[span[0]:span[1]])
		s.measure(out[i], l)
	}
	for i, line := range out {
		if i > 0 {
			line.start = out[i-1].end
		}
	}
	return out
}

// indents returns the indents of a node's lines and of its first, which leave at least half
// of the column to its letters.
func indents(l look, width Length) (all, first Length) {
	all = min(Mm(l.style.LeftIndent.Value), width/2)
	return all, min(all+Mm(l.style.FirstIndent.Value), width/2)
}

// balance breaks into the same number of lines with the least measure that allows it, so
// that no short line is left over.
func (s *setter) balance(text string, tokens []token, first, rest Length, count int) ([]token, [][2]int) {
	low, high := Length(0), max(first, rest)
	for high-low > Point {
		middle := (low + high) / 2
		if _, lines := s.breakLines(text, slices.Clone(tokens), min(first, middle), min(rest, middle)); len(lines) > count {
			low = middle
		} else {
			high = middle
		}
	}
	return s.breakLines(text, slices.Clone(tokens), min(first, high), min(rest, high))
}

// measure gives a line its height, that of its largest letters or, where it has none, of
// the style.
func (s *setter) measure(line *setLine, l look) {
	grow := func(face font.Style, size Length) {
		line.ascent = max(line.ascent, s.ascent(face, size))
		line.descent = max(line.descent, s.descent(face, size))
		line.pitch = max(line.pitch, Length(l.style.Leading.Value*float64(s.height(face, size))))
	}
	for _, run := range line.runs {
		grow(run.Face, run.Size)
	}
	if len(line.runs) == 0 {
		grow(font.Styled(l.style.Bold.Value, l.style.Italic.Value), Pt(l.style.Size.Value))
	}
}

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

// tokens parts a node's text at spaces, changes of face and blanks.
func (s *setter) tokens(n *drafting.Node, spans []span) []token {
	text := n.Text
	tokens := make([]token, 0, len(text)/3+1)
	held := viet.NoBreak(text)
	blanks := n.Blanks()
	for i := 0; ; {
		for len(spans) > 1 && spans[1].start <= i {
			spans = spans[1:]
		}
		at := spans[0]
		for len(blanks) > 0 && blanks[0].Start <= i {
			b := blanks[0]
			blanks = blanks[1:]
			if b.Start < i {
				continue
			}
			if t, ok := s.hole(text, b, at); ok {
				tokens = append(tokens, t)
				i = b.End
			}
		}
		if i >= len(text) {
			return tokens
		}
		limit := len(text)
		if len(spans) > 1 {
			limit = min(limit, spans[1].start)
		}
		if len(blanks) > 0 {
			limit = min(limit, blanks[0].Start)
		}
		if limit <= i {
			continue
		}
		t := token{start: i, face: at.face, size: at.size}
		if text[i] == ' ' {
			t.end = i + len(text[i:limit]) - len(strings.TrimLeft(text[i:limit], " "))
			t.kind = gap
			if t.end-t.start > 1 || i > 0 && text[i-1] == ' ' || t.end < len(text) && text[t.end] == ' ' {
				t.kind = white
			}
			for len(held) > 0 && held[0] < t.end-1 {
				held = held[1:]
			}
			t.breaks = len(held) == 0 || held[0] != t.end-1
		} else {
			t.end = limit
			if k := strings.IndexByte(text[i:limit], ' '); k >= 0 {
				t.end = i + k
			}
		}
		t.width = s.width(text[t.start:t.end], t.face, t.size, 0)
		tokens = append(tokens, t)
		i = t.end
	}
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

// lineBuilder makes one line out of its tokens.
type lineBuilder struct {
	*setter
	node        *drafting.Node
	align       string
	left, right Length
	last        bool
	line        *setLine
	x           Length
	spaced      bool // the last run has a space, whose width is settled
}

func (b *lineBuilder) build(tokens []token) *setLine {
	shown := len(tokens)
	for shown > 0 && tokens[shown-1].hangs() {
		shown--
	}
	b.line = &setLine{last: b.last}
	gaps := 0
	for _, t := range tokens[:shown] {
		b.line.width += t.width
		if t.kind == gap {
			gaps++
		}
	}
	if len(tokens) > 0 {
		b.line.start, b.line.end = tokens[0].start, tokens[len(tokens)-1].end
	}
	slack := b.right - b.left - b.line.width
	stretch := Length(0)
	b.x = b.left
	switch {
	case slack <= 0:
	case b.align == standard.Centre:
		b.x += slack / 2
	case b.align == standard.Right:
		b.x += slack
	case b.align == standard.Justify && !b.last && gaps > 0:
		stretch = slack / Length(gaps)
		b.line.width += stretch * Length(gaps)
	}
	b.line.x = b.x
	for _, t := range tokens[:shown] {
		if t.kind == gap {
			t.space = stretch
			t.width += stretch
		}
		b.add(t)
	}
	b.hang(tokens[shown:])
	return b.line
}

// hang adds the spaces at the line's end, narrowed so that they stay near the column.
func (b *lineBuilder) hang(tokens []token) {
	var width Length
	count := 0
	for _, t := range tokens {
		width += t.width
		count += t.end - t.start
	}
	narrow := Length(0)
	if room := max(b.right-b.x, 0) + hangRoom; width > room {
		narrow = (width - room + Length(count) - 1) / Length(count)
	}
	for _, t := range tokens {
		t.space -= narrow
		t.width -= narrow * Length(t.end-t.start)
		b.add(t)
	}
}

// add puts a token at the end of the line, into the run before it where that is set alike.
func (b *lineBuilder) add(t token) {
	spaced := t.start < t.end && t.kind != letters
	n := len(b.line.runs)
	if n > 0 && t.kind != hole {
		run := &b.line.runs[n-1]
		joins := run.Face == t.face && run.Size == t.size && run.X+run.Width == b.x && len(run.Letters) > 0 &&
			run.Start+len(run.Letters) == t.start
		if joins && (!spaced || !b.spaced || run.Space == t.space) {
			run.Letters = b.node.Text[run.Start:t.end]
			run.Width += t.width
			if spaced {
				run.Space, b.spaced = t.space, true
			}
			b.x += t.width
			return
		}
	}
	run := Text{
		X: b.x, Face: t.face, Size: t.size, Letters: b.node.Text[t.start:t.end], Space: t.space, Width: t.width,
		Node: b.node.ID, Start: t.start, Component: b.node.Component,
	}
	if t.kind == hole && t.start < t.end {
		run.Width = b.width(run.Letters, t.face, t.size, t.space)
	}
	b.line.runs = append(b.line.runs, run)
	b.spaced = spaced
	b.x += t.width
}
