package docx

import (
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
type inked struct{ width, space float64 }

// inkedWords measures a node's words. Spaces at which no line breaks are part of a word.
func (w *writer) inkedWords(n *drafting.Node, s setting) []inked {
	var out []inked
	var now inked
	held := viet.NoBreak(n.Text)
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
				now, spaces = inked{}, false
			}
			now.width += width
		}
	}
	return append(out, now)
}

// brokenLines breaks words first fit, as Word does, and returns the widths of the lines.
func brokenLines(words []inked, first, rest float64) []float64 {
	var lines []float64
	measure, width, space := first, -1.0, 0.0
	for _, word := range words {
		if width >= 0 && width+space+word.width > measure+1e-6 {
			lines = append(lines, width)
			measure, width = rest, -1
		}
		if width < 0 {
			width = word.width
		} else {
			width += space + word.width
		}
		space = word.space
	}
	return append(lines, max(width, 0))
}

// measured is a node in the lines of a column, in points.
type measured struct {
	setting
	lines []float64 // their widths
	// narrow is what a centred text keeps free at each side, so that its lines are about as
	// long as each other and no short one is left over.
	narrow float64
}

// measure sets a node in a column.
func (w *writer) measure(n *drafting.Node, s setting, column float64) measured {
	m := measured{setting: s}
	all := min(mmToPoints(s.style.LeftIndent.Value), column/2)
	first := min(all+mmToPoints(s.style.FirstIndent.Value), column/2)
	words := w.inkedWords(n, s)
	m.lines = brokenLines(words, column-first, column-all)
	if len(m.lines) < 2 || s.align != standard.Centre {
		return m
	}
	count := len(m.lines)
	narrowed := func(by float64) []float64 { return brokenLines(words, column-first-2*by, column-all-2*by) }
	low, high := 0.0, column/2
	for high-low > 0.25 {
		middle := (low + high) / 2
		if len(narrowed(middle)) > count {
			high = middle
		} else {
			low = middle
		}
	}
	m.lines = narrowed(low)
	m.narrow = low
	// A little less keeps the same lines where widths are rounded otherwise.
	for _, slack := range []float64{3, 2, 1, 0.5} {
		if low >= slack && equalLines(narrowed(low-slack), m.lines) {
			m.narrow = low - slack
			break
		}
	}
	return m
}

func equalLines(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// longest is the width of the longest line.
func (m measured) longest() float64 {
	var l float64
	for _, width := range m.lines {
		l = max(l, width)
	}
	return l
}

// face is the style's own face.
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
	return mmToPoints(s.style.LeftIndent.Value+s.style.FirstIndent.Value) + brokenLines(w.inkedWords(n, s), boundless, boundless)[0]
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
