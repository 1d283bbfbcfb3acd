package layout

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// framed sets a node in a box: the words in its middle, the box where the sheet has it in
// the column. The box grows with words that have no room in it, but not beyond the column;
// where it would be higher than a page, the words stand without it.
func (f *flow) framed(n *drafting.Node, c column) []row {
	l := f.look(n, f.manner(n))
	frame := l.style.Frame
	padding := min(Mm(frame.Padding.Value), c.width()/4)
	width := min(max(frameWidth(frame, n.Text), f.natural(n)+2*padding), c.width())
	left := c.left
	if frame.Align.Value == standard.Centre {
		left += (c.width() - width) / 2
	}
	box := column{left, left + width}
	words := f.nodeRows(n, box.inset(padding))
	gap := words[0].gap
	words[0].gap = 0
	after := Pt(l.style.After.Value)
	ink := heightOf(words) - after
	height := max(Mm(frame.Height.Value), ink+padding)
	if height > f.room {
		return f.nodeRows(n, c)
	}
	r := row{style: l.style}
	r.add(words, (height-ink)/2)
	r.gap, r.ink, r.height = gap, height, height+after
	r.rules = append(r.rules, boxLines(box, height, Line{
		Weight: Pt(frame.Weight.Value), Component: n.Component, Node: n.ID,
	})...)
	return []row{r}
}

// frameWidth is the width of the box that the sheet has for these words, or 0.
func frameWidth(frame standard.Frame, words string) Length {
	words = viet.Upper(strings.TrimSpace(words))
	for _, w := range frame.Widths {
		if w.Words == words {
			return Mm(w.Width.Value)
		}
	}
	return 0
}

// boxLines are the four sides of a box whose outer edges are the column's, from y 0 down.
func boxLines(c column, height Length, pen Line) []Line {
	half := pen.Weight / 2
	side := func(x1, y1, x2, y2 Length) Line {
		line := pen
		line.X1, line.Y1, line.X2, line.Y2 = x1, y1, x2, y2
		return line
	}
	return []Line{
		side(c.left, half, c.right, half),
		side(c.left, height-half, c.right, height-half),
		side(c.left+half, 0, c.left+half, height),
		side(c.right-half, 0, c.right-half, height),
	}
}
