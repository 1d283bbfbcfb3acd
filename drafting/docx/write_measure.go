package docx

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// setting is how a node is set: its style, and that of the label which it begins with.
type setting struct {
	as       drafting.Component // whose style it has
	style    *standard.Style
	label    *standard.Style
	labelEnd int
	align    string
}

// settingOf returns how a node of a piece is set outside the head of a table.
func (w *writer) settingOf(n *drafting.Node) setting {
	s := setting{as: n.Component}
	switch {
	case n.Component == drafting.Article && n.Titled():
		s.as = standard.ArticleTitle
	case n.Component == drafting.Article:
		if label, ok := n.Label(); ok {
			s.label, s.labelEnd = w.style(standard.ArticleTitle), label.NumEnd+len(label.Sep)
		}
	case n.Component == drafting.Clause && !w.articles && n.Titled():
		s.as = standard.ClauseTitle
	}
	s.style = w.style(s.as)
	s.align = s.style.Align.Value
	return s
}

func (w *writer) style(c drafting.Component) *standard.Style {
	if st := w.sheet.Style(c); st != nil {
		return st
	}
	return &standard.Style{}
}

// inkSpan is a run of a node's bytes in one face and size.
type inkSpan struct {
	start, end   int
	bold, italic bool
	style        *standard.Style
	note         bool // the place of a footnote's number; no bytes
}

// spansOf parts a node's bytes from `from` on by their faces. Marks turn the style's bold and
// italic round.
func (s setting) spansOf(n *drafting.Node, from int) []inkSpan {
	cuts := make([]int, 0, 2*len(n.Marks)+3)
	cuts = append(cuts, from, len(n.Text))
	if s.label != nil && s.labelEnd > from {
		cuts = append(cuts, s.labelEnd)
	}
	var notes []int
	for _, m := range n.Marks {
		switch m.Kind {
		case drafting.Bold, drafting.Italic:
			cuts = append(cuts, max(m.Start, from), max(m.End, from))
		case drafting.Note:
			cuts = append(cuts, max(m.Start, from))
			notes = append(notes, max(m.Start, from))
		}
	}
	cuts = sortedOnce(cuts)
	out := make([]inkSpan, 0, len(cuts)+len(notes))
	for i, at := range cuts {
		style := s.style
		if s.label != nil && at < s.labelEnd {
			style = s.label
		}
		for len(notes) > 0 && notes[0] == at {
			out = append(out, inkSpan{start: at, end: at, style: style, note: true})
			notes = notes[1:]
		}
		if i+1 == len(cuts) {
			break
		}
		out = append(out, inkSpan{
			start: at, end: cuts[i+1], style: style,
			bold:   style.Bold.Value != covered(n, drafting.Bold, at),
			italic: style.Italic.Value != covered(n, drafting.Italic, at),
		})
	}
	return out
}

func covered(n *drafting.Node, kind drafting.MarkKind, at int) bool {
	for _, m := range n.Marks {
		if m.Kind == kind && m.Start <= at && at < m.End {
			return true
		}
	}
	return false
}

// inked is a word with the spaces after it, in points. A line may end behind it.
type inked struct {
	width, space float64
	hyphens      []hyphen // those within the word
	within       bool     // a title would rather not part it from the word before
}

// hyphen is one within a word: its byte in the node, and the word's width as far as it.
type hyphen struct {
	at    int
	width float64
}

// inkedWords measures a node's words. Spaces at which no line breaks are part of a word.
func (w *writer) inkedWords(n *drafting.Node, s setting) []inked {
	var out []inked
	var now inked
	held, parts := viet.NoBreak(n.Text), viet.TitleParts(n.Text)
	spaces := false
	for _, span := range s.spansOf(n, 0) {
		face := font.Styled(span.bold, span.italic)
		size := span.style.Size.Value / 1000
		for i, r := range n.Text[span.start:span.end] {
			i += span.start
			for len(held) > 0 && held[0] < i {
				held = held[1:]
			}
			width := float64(w.faces.Advance(face, r)) * size
			if r == ' ' && (len(held) == 0 || held[0] != i) {
				now.space += width
				spaces = true
				continue
			}
			if spaces {
				out = append(out, now)
				now, spaces = inked{within: slices.Contains(parts, i)}, false
			}
			now.width += width
			if r == '-' {
				now.hyphens = append(now.hyphens, hyphen{i, now.width})
			}
		}
	}
	return append(out, now)
}

// broken are the lines of a paragraph.
type broken struct {
	lines   []float64 // their widths
	parting []int     // bytes of the hyphens at which Word would part a word that layout does not
	tight   float64   // by how much more or less room the lines would be others
	parted  int       // words and dates that two lines share
}

// nearly is by how much a line may come out wider than measured where widths are rounded
// otherwise, in points.
const nearly = 0.4

// breakWords breaks words first fit, as Word does.
func breakWords(words []inked, first, rest float64) broken {
	b := broken{tight: 16 * nearly}
	measure, width, space := first, -1.0, 0.0
	cut := func() { // what a line cannot hold of a word stands on the next
		for ; width > measure+1e-6 && measure > 0; width -= measure {
			b.lines = append(b.lines, measure)
			measure = rest
		}
	}
	for _, word := range words {
		if width < 0 {
			width, space = word.width, word.space
			cut()
			continue
		}
		room := measure - width - space - word.width
		b.tight = min(b.tight, max(room, -room))
		if room < -1e-6 {
			for _, h := range word.hyphens {
				if width+space+h.width <= measure+2*nearly {
					b.parting = append(b.parting, h.at)
				}
			}
			b.lines = append(b.lines, width)
			if word.within {
				b.parted++
			}
			measure, width = rest, word.width
			cut()
		} else {
			width += space + word.width
		}
		space = word.space
	}
	b.lines = append(b.lines, max(width, 0))
	return b
}

// measured is a node in the lines of a column, in points.
type measured struct {
	setting
	broken
	// narrow is what a centred text keeps free at each side, so that its lines are about as
	// long as each other and no short one is left over.
	narrow float64
	// wider is how much room its lines take or leave at the right, so that a line that is
	// just full, or just too long, is the same where widths are rounded otherwise.
	wider float64
}

// measure sets a node in a column.
func (w *writer) measure(n *drafting.Node, s setting, column float64) measured {
	m := measured{setting: s}
	all := min(mmToPoints(s.style.LeftIndent.Value), column/2)
	first := min(all+mmToPoints(s.style.FirstIndent.Value), column/2)
	words := w.inkedWords(n, s)
	m.broken = breakWords(words, column-first, column-all)
	switch {
	case s.align != standard.Centre:
		m.secure(func(wider float64) broken { return breakWords(words, column-first+wider, column-all+wider) })
	case len(m.lines) > 1:
		var widest float64
		for _, word := range words {
			widest = max(widest, word.width)
		}
		most := (column - max(first, all) - widest - nearly) / 2
		m.balance(func(narrow float64) broken { return breakWords(words, column-first-2*narrow, column-all-2*narrow) }, most)
	}
	return m
}

// secure looks for a little more or less room in which the lines are the same, but none is
// just full or just too long.
func (m *measured) secure(breaking func(wider float64) broken) {
	if m.tight >= nearly {
		return
	}
	for _, wider := range []float64{nearly, -nearly, 2 * nearly, -2 * nearly} {
		if b := breaking(wider); b.tight >= nearly/2 && slices.Equal(b.lines, m.lines) {
			m.broken, m.wider = b, wider
			return
		}
	}
}

// balance narrows centred lines as far as there are no more of them, but by no more than most,
// which leaves room for each word, and less where that parts fewer words and dates; then it gives back a
// little, so that the same lines are neither just full nor just too long.
func (m *measured) balance(breaking func(narrow float64) broken, most float64) {
	low, high := 0.0, max(most, 0)
	for high-low > nearly/2 {
		middle := (low + high) / 2
		if len(breaking(middle).lines) > len(m.lines) {
			high = middle
		} else {
			low = middle
		}
	}
	m.broken, m.narrow = breaking(low), low
	for narrow := low; narrow >= 0 && m.parted > 0; narrow -= nearly {
		if b := breaking(narrow); b.parted < m.parted {
			m.broken, m.narrow, low = b, narrow, narrow
		}
	}
	for slack := nearly / 2; slack <= 8*nearly && slack <= low; slack += nearly / 2 {
		b := breaking(low - slack)
		if !slices.Equal(b.lines, m.lines) {
			return
		}
		if b.tight > m.tight {
			m.broken, m.narrow = b, low-slack
		}
	}
}

// longest is the width of the longest line.
func (m measured) longest() float64 {
	var l float64
	for _, width := range m.lines {
		l = max(l, width)
	}
	return l
}

// faceOf is the style's own face.
func faceOf(s *standard.Style) font.Style { return font.Styled(s.Bold.Value, s.Italic.Value) }

// ascent is how far a style's first baseline is below the top of its line, in points.
func (w *writer) ascent(s *standard.Style) float64 {
	return float64(w.faces.Ascent(faceOf(s))) / 1000 * s.Size.Value
}

// pitch is the distance of a style's baselines, in points.
func (w *writer) pitch(s *standard.Style) float64 {
	return s.Leading.Value * float64(w.faces.Height(faceOf(s))) / 1000 * s.Size.Value
}

// height is that of a measured node with the white above and below it, in points.
func (w *writer) height(m measured) float64 {
	return m.style.Before.Value + float64(len(m.lines))*w.pitch(m.style) + m.style.After.Value
}

// natural is the width of a node on one line with its indents, in points.
func (w *writer) natural(n *drafting.Node) float64 {
	s := w.settingOf(n)
	const boundless = 1e9
	return mmToPoints(s.style.LeftIndent.Value+s.style.FirstIndent.Value) + breakWords(w.inkedWords(n, s), boundless, boundless).lines[0]
}

// frameWidth is the width in points of the box that the sheet has for these words, or 0.
func frameWidth(f standard.Frame, words string) float64 {
	words = viet.Upper(strings.TrimSpace(words))
	for _, w := range f.Widths {
		if w.Words == words {
			return mmToPoints(w.Width.Value)
		}
	}
	return 0
}
