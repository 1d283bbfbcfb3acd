package layout

import (
	"slices"

	"thethuc/drafting"
)

// figureGap is the white between a picture and its caption. It is our own measure.
var figureGap = Pt(3)

// dress gives the rows of a node what stands with its words: footnotes, a picture.
func (f *flow) dress(n *drafting.Node, rows []row, c column) {
	f.refer(n, rows)
	if n.Picture != nil && len(rows) > 0 {
		f.picture(n, rows, c)
	}
}

// picture puts a figure's picture above its caption, in the middle of the column, no wider
// than that and no higher than the page leaves room for.
func (f *flow) picture(n *drafting.Node, rows []row, c column) {
	room := f.room
	if c == f.wide {
		room = f.wideRoom
	}
	room = max(room-heightOf(rows)-figureGap, Point)
	w, h := n.Picture.Size()
	if w <= 0 || h <= 0 {
		return
	}
	width := min(Mm(n.Picture.Width), c.width())
	height := Length(float64(width) * float64(h) / float64(w))
	if height > room {
		height = room
		width = Length(float64(height) * float64(w) / float64(h))
	}
	first := &rows[0]
	first.shown = []Picture{{X: c.left + (c.width()-width)/2, W: width, H: height, Shown: n.Picture, Node: n.ID}}
	first.lines = slices.Clone(first.lines)
	for i := range first.lines {
		first.lines[i].y += height + figureGap
	}
	first.height += height + figureGap
	first.ink += height + figureGap
	for i := range rows[1:] {
		rows[1+i].keeps = true
	}
}
