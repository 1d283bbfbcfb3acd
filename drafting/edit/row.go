package edit

import (
	"slices"

	"thethuc/drafting"
)

// InsertRow puts an empty row above or below the cell at the caret. Cells that cover both
// rows beside it cover it too. Of the rows that repeat, a row among them is one. Beside a step
// of a flow chart stands another step.
func InsertRow(above bool) Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) {
		t.fill()
		return t.insertRow(above)
	})
}

func (t *table) insertRow(above bool) (Change, bool) {
	c := t.cells[t.here]
	row, like := c.Row+c.Down, c.Row+c.Down-1
	if above {
		row, like = c.Row, c.Row
	}
	model := t.covering()[like]
	if row < t.head.Header {
		t.head.Header++
	}
	var fresh []cell
	for k, i := range model {
		m := t.cells[i]
		if m.Row < row && m.Row+m.Down > row {
			continue
		}
		align := ""
		if m.Across == 1 && m.nodes[0].Cell != nil {
			align = m.nodes[0].Cell.Align
		}
		c := t.newCell(row, k, align)
		if t.besideStep(row, k) {
			c.nodes[0].Cell.Shape = drafting.WorkStep
		}
		fresh = append(fresh, c)
	}
	if len(fresh) == 0 {
		return Change{}, false
	}
	for i := range t.cells {
		m := &t.cells[i]
		switch {
		case m.Row >= row:
			m.Row++
		case m.Row+m.Down > row:
			m.Down++
		}
	}
	t.rows++
	t.cells = append(t.cells, fresh...)
	for _, f := range fresh {
		t.keepEnds(f)
	}
	return t.change(row, max(c.Column, fresh[0].Column))
}

// InsertColumn puts an empty column to the left or the right of the cell at the caret, as
// wide as the cell's.
func InsertColumn(left bool) Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) {
		t.fill()
		c := t.cells[t.here]
		column, like := c.Column+c.Across, c.Column+c.Across-1
		if left {
			column, like = c.Column, c.Column
		}
		if t.columns == drafting.MaxColumns {
			return Change{}, false
		}
		if len(t.head.Columns) > 0 {
			columns := t.explicit()
			t.head.Columns = slices.Insert(columns, column, drafting.Column{Share: columns[like].Share})
		}
		for i := range t.cells {
			m := &t.cells[i]
			switch {
			case m.Column >= column:
				m.Column++
			case m.Column+m.Across > column:
				m.Across++
			}
		}
		t.columns++
		return t.change(c.Row, column)
	})
}

// DeleteRow takes away the rows in which selected cells stand, the table with its last row.
func DeleteRow() Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		r := t.selected(sel)
		if r.bottom-r.top == t.rows {
			return t.remove()
		}
		column := t.cells[t.here].Column
		t.fill()
		t.dropRows(r.top, r.bottom)
		return t.change(r.top, column)
	})
}

// DeleteColumn takes away the columns in which selected cells stand, the table with its last
// column.
func DeleteColumn() Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		r := t.selected(sel)
		if r.right-r.left == t.columns {
			return t.remove()
		}
		row := t.cells[t.here].Row
		t.fill()
		t.dropColumns(r.left, r.right)
		return t.change(row, r.left)
	})
}

// DeleteTable takes away the table at the caret.
func DeleteTable() Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) { return t.remove() })
}

func (t *table) remove() (Change, bool) {
	nodes, from, to := t.piece.Nodes, t.grid.From, t.grid.To
	switch {
	case from > 0:
		i := from - 1
		if of, _, ok := owner(t.piece, i); ok {
			i = of
		}
		next := drafting.Position{Node: nodes[i].ID, Offset: len(nodes[i].Text)}
		return Change{Edits: t.splice(from, to), Next: drafting.At(next)}, true
	case to < len(nodes):
		return Change{Edits: t.splice(from, to), Next: drafting.At(drafting.Position{Node: nodes[to].ID})}, true
	}
	p := &drafting.Node{ID: t.last + 1, Component: drafting.Paragraph}
	return Change{Edits: t.splice(from, to, p), Next: drafting.At(drafting.Position{Node: p.ID})}, true
}
