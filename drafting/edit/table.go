package edit

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
)

// Limits of a table, those of drafting.
const (
	maxColumns = 63
	maxRows    = 1000 // that a cell covers, and that are put in at once
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

// nodes lists the table's nodes; those that stay as they are are not copied.
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
	for _, c := range t.cells {
		if c.Down > maxRows {
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

// InsertTable puts a table of empty cells behind the paragraph at the caret, or in its place
// where it is empty. The caret goes to the first cell. There is none where no text of the
// body may follow, in another table and in a footnote.
func InsertTable(rows, columns int) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || rows < 1 || rows > maxRows || columns < 1 || columns > maxColumns || a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		if _, ok := tableAt(a); ok {
			return Change{}, false
		}
		t := &table{at: a, rows: rows, columns: columns, last: d.LastID}
		t.settle()
		return a.insertBlock(t.nodes(), t.last)
	}
}

// InsertTableTitle puts a title with the next number above the table at the caret, or goes to
// the one that is there.
func InsertTableTitle() Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) {
		count, from := 1, t.grid.From
		for i, n := range t.piece.Nodes[:from] {
			if n.Component != drafting.TableTitle {
				continue
			}
			if afterNotes(t.piece, i) == from {
				return Change{Next: drafting.At(drafting.Position{Node: n.ID, Offset: len(n.Text)})}, true
			}
			count++
		}
		n := &drafting.Node{ID: t.last + 1, Component: drafting.TableTitle, Text: fmt.Sprintf("Bảng %d. ", count)}
		next := drafting.At(drafting.Position{Node: n.ID, Offset: len(n.Text)})
		return Change{Edits: t.splice(from, from, n), Next: next}, true
	})
}

// insertBlock puts nodes that are no paragraphs behind the node at the caret, or in its place
// where it is an empty paragraph. The caret goes to the first of them.
func (a at) insertBlock(nodes []*drafting.Node, last drafting.NodeID) (Change, bool) {
	if !precedes(a.n.Component) {
		return Change{}, false
	}
	from, to := a.after(), a.after()
	if a.n.Component == drafting.Paragraph && goes(a.noted()) {
		from = a.i
		nodes[0].NewPage = a.n.NewPage && nodes[0].Component != drafting.TableCell
	} else if to < len(a.piece.Nodes) && a.piece.Nodes[to].Component == drafting.Heading {
		from = afterNotes(a.piece, to)
		to = from
	}
	return a.insertAt(from, to, nodes, last)
}

// insertAt puts such nodes in the place of the nodes [from, to), and an empty paragraph
// behind them where nothing follows in which a person could write on.
func (a at) insertAt(from, to int, nodes []*drafting.Node, last drafting.NodeID) (Change, bool) {
	next := drafting.At(drafting.Position{Node: nodes[0].ID})
	if to == len(a.piece.Nodes) || !retypes(a.piece.Nodes[to].Component) {
		nodes = append(nodes, &drafting.Node{ID: last + 1, Component: drafting.Paragraph})
	}
	return Change{Edits: a.splice(from, to, nodes...), Next: next}, true
}

// precedes reports whether a table or a figure may stand behind a c.
func precedes(c drafting.Component) bool {
	switch c {
	case drafting.TypeName, drafting.Subject, drafting.Guide, drafting.Addressees, drafting.Addressee,
		drafting.EnactingFormula, drafting.AppendixHeading, drafting.AppendixTitle:
		return true
	}
	return c.Body()
}

// InsertRow puts an empty row above or below the cell at the caret. Cells that cover both
// rows beside it cover it too. Of the rows that repeat, a row among them is one.
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
		fresh = append(fresh, t.newCell(row, k, align))
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
		if t.columns == maxColumns {
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

// setHead makes a command of what is done to what is said of the table as a whole.
func setHead(do func(t *table) bool) Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		first := t.piece.Nodes[t.grid.From]
		if !do(t) {
			return Change{}, false
		}
		c := drafting.Cell{}
		if first.Cell != nil {
			c = *first.Cell
		}
		c.Begins, c.Table = drafting.BeginsTable, &t.head
		n := *first
		n.Cell = &c
		return Change{Edits: []drafting.Edit{drafting.Put{Node: &n}}, Next: sel}, !n.Same(first)
	})
}

// SetHeader lets the first rows of the table repeat on every page; 0 lets none.
func SetHeader(rows int) Command {
	return setHead(func(t *table) bool {
		t.head.Header = min(max(rows, 0), t.rows)
		return true
	})
}

// ToggleHeader lets the rows down to the caret's repeat on every page, or none where they do.
func ToggleHeader() Command {
	return setHead(func(t *table) bool {
		c := t.cells[t.here]
		if rows := c.Row + c.Down; t.head.Header == rows {
			t.head.Header = 0
		} else {
			t.head.Header = rows
		}
		return true
	})
}

// ToggleLandscape lays the table on pages along their long side, or back.
func ToggleLandscape() Command {
	return setHead(func(t *table) bool { t.head.Landscape = !t.head.Landscape; return true })
}

// ToggleLines takes the table's lines away, or gives them back.
func ToggleLines() Command {
	return setHead(func(t *table) bool { t.head.Bare = !t.head.Bare; return true })
}

// SetColumnShare gives a column that share of the table's width, from 0 to 1. The column to
// its right, or the last one's left, gives or takes as much, as when a line is dragged.
func SetColumnShare(column int, share float64) Command {
	const least = 0.01
	return setHead(func(t *table) bool {
		if column < 0 || column >= t.columns || t.columns < 2 || math.IsNaN(share) {
			return false
		}
		other := column + 1
		if other == t.columns {
			other = column - 1
		}
		both := t.grid.Shares[column] + t.grid.Shares[other]
		share = min(max(share, least), both-least)
		if share < least {
			return false
		}
		t.head.Columns = t.explicit()
		for i := range t.head.Columns {
			t.head.Columns[i].Share = rounded(t.grid.Shares[i])
		}
		t.head.Columns[column].Share = rounded(share)
		t.head.Columns[other].Share = rounded(both - share)
		return true
	})
}

// rounded keeps shares short where they are written out.
func rounded(share float64) float64 { return max(math.Round(share*1e4), 1) / 1e4 }

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
