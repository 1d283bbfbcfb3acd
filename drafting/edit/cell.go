package edit

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/drafting"
)

// MergeCells makes one cell of those in the selected rectangle. Their words stay, one
// paragraph after another; empty cells leave none.
func MergeCells() Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		t.fill()
		r := t.selected(sel)
		var nodes []*drafting.Node
		var rest []cell
		first, count := cell{}, 0
		inside := slices.Clone(t.cells)
		slices.SortStableFunc(inside, func(a, b cell) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) })
		for _, c := range inside {
			if !areaOf(c).meets(r) {
				rest = append(rest, c)
				continue
			}
			if count++; count == 1 {
				first = c
			}
			if !c.empty() {
				nodes = append(nodes, c.nodes...)
			}
		}
		if count < 2 {
			return Change{}, false
		}
		if len(nodes) == 0 {
			nodes = first.nodes[:1]
		}
		merged := cell{drafting.GridCell{Row: r.top, Column: r.left, Down: r.bottom - r.top, Across: r.right - r.left}, nodes}
		t.cells = append(rest, merged)
		return t.change(r.top, r.left)
	})
}

// empty reports whether nothing stands in the cell.
func (c cell) empty() bool {
	return !slices.ContainsFunc(c.nodes, func(n *drafting.Node) bool {
		return n.Component != drafting.TableCell || strings.TrimSpace(n.Text) != "" || len(n.Marks) > 0
	})
}

// SplitCell parts a merged cell into those that it covers; its words stay in the first.
func SplitCell() Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) {
		c := &t.cells[t.here]
		if c.Down == 1 && c.Across == 1 {
			return Change{}, false
		}
		c.Down, c.Across = 1, 1
		return t.change(-1, -1)
	})
}

// SetCellAlign aligns the paragraphs of the selected cells: "left", "center", "right" or
// "justify"; "" leaves it to the column.
func SetCellAlign(align string) Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		switch align {
		case "", "left", "center", "right", "justify":
		default:
			return Change{}, false
		}
		r := t.selected(sel)
		var edits []drafting.Edit
		for _, c := range t.cells {
			if !areaOf(c).meets(r) {
				continue
			}
			for _, n := range c.nodes {
				if n.Component != drafting.TableCell || n.Cell == nil || n.Cell.Align == align {
					continue
				}
				m, place := *n, *n.Cell
				place.Align = align
				m.Cell = &place
				edits = append(edits, drafting.Put{Node: &m})
			}
		}
		return Change{Edits: edits, Next: sel}, len(edits) > 0
	})
}

// nextCell moves the caret to the next cell, behind the last one into a new row.
func (t *table) nextCell() (Change, bool) {
	if t.here+1 < len(t.cells) {
		return Change{Next: drafting.At(ending(t.cells[t.here+1].nodes))}, true
	}
	t.fill()
	t.here = t.covering()[t.rows-1][0]
	return t.insertRow(false)
}

// cellBefore moves the caret to the cell before; the first one is the first.
func (t *table) cellBefore() (Change, bool) {
	if t.here == 0 {
		return Change{}, false
	}
	return Change{Next: drafting.At(ending(t.cells[t.here-1].nodes))}, true
}

// newParagraph ends the paragraph of a cell at the caret and begins another below it.
func (a at) newParagraph() (Change, bool) {
	head, tail := a.parted()
	n := noted{Node: &drafting.Node{ID: a.d.LastID + 1, Component: drafting.TableCell, Cell: &drafting.Cell{}}}.join("", tail)
	if a.n.Cell != nil {
		n.Cell.Align = a.n.Cell.Align
	}
	return Change{Edits: a.parts(head, n), Next: drafting.At(drafting.Position{Node: n.ID})}, true
}
