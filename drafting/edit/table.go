package edit

import (
	"cmp"
	"slices"

	"thethuc/drafting"
)

// table is a table in the hands of a command.
type table struct {
	at
	grid    drafting.Grid
	head    drafting.Table
	rows    int
	columns int
	cells   []cell
	here    int // index of the cell that the caret stands in
	last    drafting.NodeID
}

// cell is a cell with its nodes; From and To of a new one mean nothing.
type cell struct {
	drafting.GridCell
	nodes []*drafting.Node
}

// tableAt returns the table that a stands in.
func tableAt(a at) (*table, bool) {
	g, ok := a.piece.TableAt(a.i)
	if !ok {
		return nil, false
	}
	t := &table{at: a, grid: g, head: *g.Table, rows: g.Rows, columns: len(g.Shares), last: a.d.LastID, here: cellAt(g, a.i)}
	t.head.Columns = slices.Clone(g.Columns)
	for _, c := range g.Cells {
		t.cells = append(t.cells, cell{c, a.piece.Nodes[c.From:c.To]})
	}
	return t, true
}

// inTable makes a command of what is done to the table that the caret stands in.
func inTable(do func(t *table, sel drafting.Selection) (Change, bool)) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		t, ok := tableAt(a)
		if !ok {
			return Change{}, false
		}
		return do(t, sel)
	}
}

// area is a rectangle of a table's places: rows [top, bottom), columns [left, right).
type area struct{ top, bottom, left, right int }

func areaOf(c cell) area {
	return area{c.Row, c.Row + c.Down, c.Column, c.Column + c.Across}
}

func (r area) meets(o area) bool {
	return r.top < o.bottom && o.top < r.bottom && r.left < o.right && o.left < r.right
}

func (r area) with(o area) area {
	return area{min(r.top, o.top), max(r.bottom, o.bottom), min(r.left, o.left), max(r.right, o.right)}
}

// selected is the rectangle from the cell where the selection began to the caret's, widened
// so that it cuts no cell; the caret's cell where the selection began outside the table.
func (t *table) selected(sel drafting.Selection) area {
	r := areaOf(t.cells[t.here])
	if a, ok := locate(t.d, sel.Anchor); ok && a.piece == t.piece && a.i >= t.grid.From && a.i < t.grid.To {
		r = r.with(areaOf(t.cells[cellAt(t.grid, a.i)]))
	}
	for {
		wide := r
		for _, c := range t.cells {
			if areaOf(c).meets(r) {
				wide = wide.with(areaOf(c))
			}
		}
		if wide == r {
			return r
		}
		r = wide
	}
}

// newCell makes an empty cell of one place, aligned like another.
func (t *table) newCell(row, column int, align string) cell {
	t.last++
	n := &drafting.Node{ID: t.last, Component: drafting.TableCell, Cell: &drafting.Cell{Align: align}}
	return cell{drafting.GridCell{Row: row, Column: column, Down: 1, Across: 1}, []*drafting.Node{n}}
}

// covering returns for each place of the table the index of the cell that covers it, or -1.
func (t *table) covering() [][]int {
	out := make([][]int, t.rows)
	for r := range out {
		out[r] = slices.Repeat([]int{-1}, t.columns)
	}
	for i, c := range t.cells {
		for r := c.Row; r < min(c.Row+c.Down, t.rows); r++ {
			for k := c.Column; k < min(c.Column+c.Across, t.columns); k++ {
				out[r][k] = i
			}
		}
	}
	return out
}

// fill puts a cell at each place that none covers.
func (t *table) fill() {
	for r, places := range t.covering() {
		for k, i := range places {
			if i < 0 {
				t.cells = append(t.cells, t.newCell(r, k, ""))
			}
		}
	}
}

// settle fills the table, takes away rows in which no cell begins, and puts the cells in
// order.
func (t *table) settle() {
	t.fill()
	begun := make([]bool, t.rows)
	for _, c := range t.cells {
		begun[c.Row] = true
	}
	for r := t.rows - 1; r >= 0; r-- {
		if !begun[r] {
			t.dropRows(r, r+1)
		}
	}
	slices.SortFunc(t.cells, func(a, b cell) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) })
}

// dropRows takes rows [from, to) out, and the cells that stand in no other.
func (t *table) dropRows(from, to int) {
	t.head.Header -= max(min(t.head.Header, to)-from, 0)
	t.rows -= to - from
	t.cells = slices.DeleteFunc(t.cells, func(c cell) bool { return c.Row >= from && c.Row+c.Down <= to })
	for i := range t.cells {
		c := &t.cells[i]
		c.Row, c.Down = taken(c.Row, c.Down, from, to)
	}
}

// dropColumns takes columns [from, to) out, and the cells that stand in no other.
func (t *table) dropColumns(from, to int) {
	if n := len(t.head.Columns); n > 0 {
		t.head.Columns = slices.Delete(t.explicit(), from, to)
	}
	t.columns -= to - from
	t.cells = slices.DeleteFunc(t.cells, func(c cell) bool { return c.Column >= from && c.Column+c.Across <= to })
	for i := range t.cells {
		c := &t.cells[i]
		c.Column, c.Across = taken(c.Column, c.Across, from, to)
	}
}

// taken returns the run of n places from start once the places [from, to) are gone.
func taken(start, n, from, to int) (int, int) {
	n -= max(min(start+n, to)-max(start, from), 0)
	return start - max(min(start, to)-from, 0), n
}

// explicit lists all columns, also those that are like the last that is written.
func (t *table) explicit() []drafting.Column {
	out := slices.Clone(t.head.Columns)
	for len(out) < t.columns {
		c := drafting.Column{Share: 1}
		if len(t.head.Columns) > 0 {
			c.Share = t.head.Columns[len(t.head.Columns)-1].Share
		}
		out = append(out, c)
	}
	return out
}

// nodes lists the table's nodes; those that stay as they are not copied.
func (t *table) nodes() []*drafting.Node {
	var out []*drafting.Node
	row := -1
	for i, c := range t.cells {
		begins := drafting.BeginsCell
		switch {
		case i == 0:
			begins = drafting.BeginsTable
		case c.Row > row:
			begins = drafting.BeginsRow
		}
		row = c.Row
		for k, n := range c.nodes {
			if n.Component == drafting.TableCell {
				if k > 0 {
					n = shaped(n, drafting.Cell{Begins: drafting.Continues}, nil)
				} else {
					n = shaped(n, drafting.Cell{Begins: begins, Down: c.Down, Across: c.Across}, &t.head)
				}
			}
			out = append(out, n)
		}
	}
	return out
}

// shaped is a paragraph of a cell in another place; how it is aligned stays.
func shaped(n *drafting.Node, c drafting.Cell, head *drafting.Table) *drafting.Node {
	if n.Cell != nil {
		c.Align = n.Cell.Align
		if c.Begins != drafting.Continues {
			c.Shape, c.Back = n.Cell.Shape, n.Cell.Back
		}
	}
	if c.Down <= 1 {
		c.Down = 0
	}
	if c.Across <= 1 {
		c.Across = 0
	}
	if c.Begins == drafting.BeginsTable {
		own := *head
		c.Table = &own
	}
	m := *n
	m.Cell = &c
	if m.Same(n) {
		return n
	}
	return &m
}

// change is the change that makes the table what it has become; the caret goes to the cell
// that covers a place, or stays where it is negative.
func (t *table) change(row, column int) (Change, bool) {
	t.settle()
	t.keepWays()
	for _, c := range t.cells {
		if c.Down > drafting.MaxDown {
			return Change{}, false
		}
	}
	nodes, old := t.nodes(), t.piece.Nodes[t.grid.From:t.grid.To]
	next := drafting.At(drafting.Position{Node: t.n.ID, Offset: t.offset})
	if row >= 0 {
		row, column = min(row, t.rows-1), min(column, t.columns-1)
		next = drafting.At(ending(t.cells[t.covering()[row][column]].nodes))
	}
	start, end := 0, 0
	for start < min(len(nodes), len(old)) && nodes[start] == old[start] {
		start++
	}
	for end < min(len(nodes), len(old))-start && nodes[len(nodes)-1-end] == old[len(old)-1-end] {
		end++
	}
	edits := t.splice(t.grid.From+start, t.grid.To-end, nodes[start:len(nodes)-end]...)
	return Change{Edits: edits, Next: next}, true
}

// ending is the end of the words of a cell.
func ending(nodes []*drafting.Node) drafting.Position {
	for _, n := range slices.Backward(nodes) {
		if n.Component == drafting.TableCell {
			return drafting.Position{Node: n.ID, Offset: len(n.Text)}
		}
	}
	return drafting.Position{Node: nodes[0].ID}
}
