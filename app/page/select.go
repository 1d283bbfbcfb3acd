package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// chosen are the ranges that are selected, in reading order. A selection from one cell of a table to another takes in
// whole cells, as what is done to it does.
func (v *View) chosen() []drafting.Range {
	sel := v.doc.Selection()
	if sel.Empty() {
		return nil
	}
	d := v.doc.Document()
	from, to := ordered(d, sel)
	i, j, ok := d.Find(from.Node)
	k, l, ok2 := d.Find(to.Node)
	if !ok || !ok2 {
		return nil
	}
	if cells := cellsBetween(d, i, j, k, l); cells != nil {
		return cells
	}
	var out []drafting.Range
	for ; i <= k; i, j = i+1, 0 {
		nodes := d.Pieces[i].Nodes
		for ; j < len(nodes) && (i < k || j <= l); j++ {
			r := drafting.Range{Node: nodes[j].ID, End: len(nodes[j].Text)}
			if r.Node == from.Node {
				r.Start = min(from.Offset, r.End)
			}
			if r.Node == to.Node {
				r.End = min(to.Offset, r.End)
			}
			out = append(out, r)
		}
	}
	return out
}

// ordered are the ends of a selection in reading order.
func ordered(d *drafting.Document, sel drafting.Selection) (from, to drafting.Position) {
	i, j, _ := d.Find(sel.Anchor.Node)
	k, l, _ := d.Find(sel.Caret.Node)
	if i < k || i == k && (j < l || j == l && sel.Anchor.Offset <= sel.Caret.Offset) {
		return sel.Anchor, sel.Caret
	}
	return sel.Caret, sel.Anchor
}

// area is a rectangle of a table's places: rows [top, bottom), columns [left, right).
type area struct{ top, bottom, left, right int }

func areaOf(c drafting.GridCell) area {
	return area{c.Row, c.Row + c.Down, c.Column, c.Column + c.Across}
}

func (r area) meets(o area) bool {
	return r.top < o.bottom && o.top < r.bottom && r.left < o.right && o.left < r.right
}

func (r area) with(o area) area {
	return area{min(r.top, o.top), max(r.bottom, o.bottom), min(r.left, o.left), max(r.right, o.right)}
}

// cellsBetween are the paragraphs of the cells in the rectangle between two nodes that stand in different cells of one
// table; nil for any others.
func cellsBetween(d *drafting.Document, i, j, k, l int) []drafting.Range {
	if i != k {
		return nil
	}
	p := d.Pieces[i]
	g, ok := p.TableAt(j)
	if !ok || l < g.From || l >= g.To {
		return nil
	}
	var first, last drafting.GridCell
	for _, c := range g.Cells {
		if c.From <= j && j < c.To {
			first = c
		}
		if c.From <= l && l < c.To {
			last = c
		}
	}
	if first.From == last.From {
		return nil
	}
	r := areaOf(first).with(areaOf(last))
	for wide := r; ; r = wide {
		for _, c := range g.Cells {
			if areaOf(c).meets(r) {
				wide = wide.with(areaOf(c))
			}
		}
		if wide == r {
			break
		}
	}
	var out []drafting.Range
	for _, c := range g.Cells {
		if !areaOf(c).meets(r) {
			continue
		}
		for _, n := range p.Nodes[c.From:c.To] {
			if n.Component == drafting.TableCell {
				out = append(out, drafting.Range{Node: n.ID, End: len(n.Text)})
			}
		}
	}
	return out
}

// leastChosen is how wide the ground of a selected paragraph without words is.
const leastChosen float32 = 5

// selection is the ground of what is selected, under the letters.
func (f *face) selection() []fyne.CanvasObject {
	v := f.view
	var out []fyne.CanvasObject
	for _, r := range v.chosen() {
		for _, rect := range v.doc.Pages().Rects(r) {
			if !v.visible(rect) {
				continue
			}
			b := v.inView(rect)
			b.size.Width = max(b.size.Width, leastChosen)
			out = append(out, filled(theme.Selected, b))
		}
	}
	return out
}

// words are the words that are selected, a line for each paragraph.
func (v *View) words() string {
	var lines []string
	for _, r := range v.chosen() {
		lines = append(lines, v.doc.Document().Node(r.Node).Text[r.Start:r.End])
	}
	return strings.Join(lines, "\n")
}

// Copy puts the words that are selected on the clipboard; without any it leaves what is there.
func (v *View) Copy(to fyne.Clipboard) {
	if words := v.words(); words != "" {
		to.SetContent(words)
	}
}

// Cut copies what is selected and takes it away.
func (v *View) Cut(to fyne.Clipboard) {
	if words := v.words(); words != "" {
		to.SetContent(words)
		v.commanded(edit.Delete())
	}
}

// Paste puts the words on the clipboard at the caret.
func (v *View) Paste(from fyne.Clipboard) { v.commanded(edit.Paste(from.Content())) }

// within reports whether a position is in what is selected.
func (v *View) within(p drafting.Position) bool {
	for _, r := range v.chosen() {
		if r.Node == p.Node && r.Start <= p.Offset && p.Offset <= r.End {
			return true
		}
	}
	return false
}
