package layout

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Measures of our own, on which no standard speaks.
var (
	handRoom = Mm(8) // least white for a blank that a hand will fill
	hangRoom = Mm(2) // how far spaces at a line's end stand out of the column, less a caret
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
	added           []Text // what layout adds: numbers of footnotes
	numbers         []int  // those numbers
	last            bool   // of its node
}

// manner is what the look of a node depends on, beside the node and the sheet.
type manner struct {
	articles bool   // the piece is built of articles
	header   bool   // a row at the head of a table
	align    string // in the place of the style's alignment, where it says something
	noted    noted
}

// noted are the numbers of a node's footnotes; of a footnote, its own.
type noted struct{ first, count int }

// look is how a node is set: its style, and that of the label which it begins with.
type look struct {
	style, label *standard.Style
	labelEnd     int
	align        string
	noted        noted
}

// setKey is all that the lines of a node depend on, beside the sheet and the faces.
type setKey struct {
	node         *drafting.Node
	style, label *standard.Style
	width        Length
	align        string
	noted        noted
}

// setter sets nodes in lines. Lines that it set before are used again.
type setter struct {
	metrics
	sheet     *standard.Sheet
	beautiful bool // lines are broken by total fit
	old       recall
	kept      memory
	broken    int // nodes that were set
}

var noStyle standard.Style

func (s *setter) style(c drafting.Component) *standard.Style {
	if st := s.sheet.Style(c); st != nil {
		return st
	}
	return &noStyle
}

// look returns how a node is set.
func (s *setter) look(n *drafting.Node, m manner) look {
	l := s.styled(n, m)
	l.align, l.noted = l.style.Align.Value, m.noted
	if m.align != "" {
		l.align = m.align
	}
	return l
}

func (s *setter) styled(n *drafting.Node, m manner) look {
	switch {
	case n.Component == drafting.TableCell && m.header:
		return look{style: s.style(standard.TableHeader)}
	case n.Component == drafting.Article && n.Titled():
		return look{style: s.style(standard.ArticleTitle)}
	case n.Component == drafting.Article:
		l := look{style: s.style(drafting.Article)}
		if label, ok := n.Label(); ok {
			l.label, l.labelEnd = s.style(standard.ArticleTitle), label.NumEnd+len(label.Sep)
		}
		return l
	case n.Component == drafting.Clause && !m.articles && n.Titled():
		return look{style: s.style(standard.ClauseTitle)}
	}
	return look{style: s.style(n.Component)}
}

// lines sets a node in a column of this width.
func (s *setter) lines(n *drafting.Node, l look, width Length) []*setLine {
	key := setKey{n, l.style, l.label, width, l.align, l.noted}
	set, ok := s.kept.lines[key]
	if ok {
		return set
	}
	if set, ok = s.old.lines[key]; !ok {
		set = s.set(n, l, width)
		s.broken++
	}
	s.kept.lines[key] = set
	return set
}

func (s *setter) set(n *drafting.Node, l look, width Length) []*setLine {
	indent, first := indents(l, width)
	broken, lines := s.parted(n, l, width-first, width-indent)
	out := make([]*setLine, len(lines))
	for i, span := range lines {
		left := indent
		if i == 0 {
			left = first
		}
		b := lineBuilder{setter: s, node: n, align: l.align, left: left, right: width}
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

// parted returns the tokens of a node, and its lines as tokens [from, to).
func (s *setter) parted(n *drafting.Node, l look, first, rest Length) ([]token, [][2]int) {
	tokens := s.tokens(n, l)
	switch {
	case l.align == standard.Centre:
		broken, lines := s.breakLines(n.Text, slices.Clone(tokens), first, rest)
		if len(lines) > 1 {
			return s.balance(n.Text, tokens, first, rest, len(lines))
		}
		return broken, lines
	case s.beautiful && l.align == standard.Justify:
		if lines, ok := totalFit(n.Text, tokens, first, rest); ok {
			return tokens, lines
		}
	}
	return s.breakLines(n.Text, tokens, first, rest)
}

// indents returns the indents of a node's lines and of its first, which leave at least half
// of the column to its letters.
func indents(l look, width Length) (all, first Length) {
	all = min(Mm(l.style.LeftIndent.Value), width/2)
	return all, min(all+Mm(l.style.FirstIndent.Value), width/2)
}

// balance breaks into the same number of lines with the least measure that allows it, so
// that no short line is left over; with a wider one where that parts fewer words and dates, as
// a writer of Word files can have it too.
func (s *setter) balance(text string, tokens []token, first, rest Length, count int) ([]token, [][2]int) {
	broken, lines, measure := s.evened(text, tokens, first, rest, count)
	parts := viet.TitleParts(text)
	for least := parted(broken, lines, parts); least > 0 && measure < max(first, rest); {
		measure += Point
		wider, longer := s.breakLines(text, slices.Clone(tokens), min(first, measure), min(rest, measure))
		if n := parted(wider, longer, parts); n < least {
			broken, lines, least = wider, longer, n
		}
	}
	return broken, lines
}

// parted counts the lines that begin at one of the places.
func parted(tokens []token, lines [][2]int, places []int) int {
	n := 0
	for _, l := range lines[1:] {
		if slices.Contains(places, tokens[l[0]].start) {
			n++
		}
	}
	return n
}

// evened breaks into so many lines with the least measure that allows it, and returns that too.
func (s *setter) evened(text string, tokens []token, first, rest Length, count int) ([]token, [][2]int, Length) {
	whole, _ := s.breakLines(text, slices.Clone(tokens), first, rest)
	low, high := Length(0), max(first, rest)
	for high-low > Point {
		middle := (low + high) / 2
		// More tokens are words that were cut, which no evenness is worth.
		cut, lines := s.breakLines(text, slices.Clone(tokens), min(first, middle), min(rest, middle))
		if len(lines) > count || len(cut) > len(whole) {
			low = middle
		} else {
			high = middle
		}
	}
	broken, lines := s.breakLines(text, slices.Clone(tokens), min(first, high), min(rest, high))
	return broken, lines, high
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
