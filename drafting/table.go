package drafting

import (
	"errors"
	"math"
	"slices"
)

// Begins says what begins with a paragraph of a table.
type Begins string

// What may begin with a paragraph of a table. A table, a row and a cell begin with its first
// paragraph; any other goes on with the cell before it.
const (
	BeginsTable Begins = "table"
	BeginsRow   Begins = "row"
	BeginsCell  Begins = "cell"
	Continues   Begins = ""
)

// Limits of a table, so that no file makes a grid that no page can hold.
const (
	MaxColumns = 63   // as many as Word has
	MaxDown    = 1000 // rows that one cell covers
)

// Cell is the place of a TableCell in its table. Rows and columns are counted, not written,
// so that putting in or taking out a paragraph, a cell or a row leaves a table.
type Cell struct {
	Begins Begins `json:"begins,omitempty"`
	// Across and Down are how many columns and rows the cell covers (ô gộp); 0 is 1. Only
	// what begins a cell says so.
	Across int `json:"across,omitempty"`
	Down   int `json:"down,omitempty"`
	// Align is one of the sheet's alignments, or "" where the column decides.
	Align string `json:"align,omitempty"`
	// Shape makes the cell a step of a flow chart (lưu đồ), "" for any other. Back is, for a
	// decision, the step in its column, from 1, that the way leads back to where the answer
	// is no; 0 for none. Only what begins a cell says so.
	Shape Shape `json:"shape,omitempty"`
	Back  int   `json:"back,omitempty"`
	// Table is what is said of the table as a whole; only where the cell begins it.
	Table *Table `json:"table,omitempty"`
}

// Shape is what a step of a flow chart is, and so the outline around its words (ISO 5807).
type Shape string

// The shapes of steps.
const (
	StartStep    Shape = "start"    // bắt đầu
	WorkStep     Shape = "step"     // bước công việc
	DecisionStep Shape = "decision" // xét duyệt: a question
	EndStep      Shape = "end"      // kết thúc
)

// Table is what is said of a table (bảng) as a whole.
type Table struct {
	// Columns are in order; where the cells have more, those are like the last.
	Columns []Column `json:"columns,omitempty"`
	// Header is how many rows at the top are repeated on every page.
	Header int `json:"header,omitempty"`
	// Landscape says that the table stands on pages along their long side (khổ ngang).
	Landscape bool `json:"landscape,omitempty"`
	// Bare says that the table has no lines.
	Bare bool `json:"bare,omitempty"`
}

// Column is one column of a table.
type Column struct {
	Share float64 `json:"share"` // of the table's width, in any unit that its columns share
	Align string  `json:"align,omitempty"`
}

func (c *Cell) equal(o *Cell) bool {
	if c == o || c == nil || o == nil {
		return c == o
	}
	return c.Begins == o.Begins && c.Across == o.Across && c.Down == o.Down && c.Align == o.Align && c.Shape == o.Shape &&
		c.Back == o.Back && c.Table.equal(o.Table)
}

func (t *Table) equal(o *Table) bool {
	if t == o || t == nil || o == nil {
		return t == o
	}
	return t.Header == o.Header && t.Landscape == o.Landscape && t.Bare == o.Bare && slices.Equal(t.Columns, o.Columns)
}

func (c *Cell) check() error {
	if c == nil {
		return nil
	}
	switch c.Begins {
	case BeginsTable, BeginsRow, BeginsCell, Continues:
	default:
		return errors.New("a cell that begins something unknown")
	}
	if (c.Begins == BeginsTable) != (c.Table != nil) {
		return errors.New("a cell of a table that says nothing of itself")
	}
	if c.Across < 0 || c.Across > MaxColumns || c.Down < 0 || c.Down > MaxDown {
		return errors.New("a cell that covers too many columns or rows")
	}
	if !alignment(c.Align) {
		return errors.New("a cell with an unknown alignment")
	}
	switch c.Shape {
	case "", StartStep, WorkStep, DecisionStep, EndStep:
	default:
		return errors.New("a step of a flow chart that has an unknown shape")
	}
	if c.Back < 0 || c.Back > MaxDown || c.Back > 0 && c.Shape != DecisionStep {
		return errors.New("a cell that leads back and is no decision")
	}
	if c.Table == nil {
		return nil
	}
	if len(c.Table.Columns) > MaxColumns || c.Table.Header < 0 {
		return errors.New("a table with too many columns, or with less than no header")
	}
	for _, k := range c.Table.Columns {
		if math.IsNaN(k.Share) || math.IsInf(k.Share, 0) || k.Share <= 0 || !alignment(k.Align) {
			return errors.New("a column without a share of the width, or with an unknown alignment")
		}
	}
	return nil
}

// alignment reports whether a is "" or one of the sheet's alignments.
func alignment(a string) bool {
	switch a {
	case "", "left", "center", "right", "justify":
		return true
	}
	return false
}

// Grid is a table with its rows and columns counted.
type Grid struct {
	*Table
	From, To int // its nodes in the piece, footnotes included
	Rows     int
	// Cells are in reading order. None covers another; places that no cell covers are empty.
	Cells []GridCell
	// Shares are the columns' shares of the table's width; they add up to 1.
	Shares []float64
}

// GridCell is a cell in its place. Row and Column count from 0.
type GridCell struct {
	Row, Column  int
	Down, Across int // rows and columns that it covers, at least 1
	From, To     int // its nodes in the piece, footnotes included
}

// ShapeOf says which step of a flow chart the cell is whose first paragraph is n; "" for none.
// A merged cell is no step.
func (c GridCell) ShapeOf(n *Node) Shape {
	if n.Cell == nil || c.Down > 1 || c.Across > 1 {
		return ""
	}
	return n.Cell.Shape
}

// ofTable reports whether node i of the piece belongs to a table: a paragraph of a cell, or a
// footnote to one.
func (p *Piece) ofTable(i int) bool {
	for i > 0 && p.Nodes[i].Component == Footnote {
		i--
	}
	return p.Nodes[i].Component == TableCell
}

// TableAt returns the table that node i of the piece belongs to; ok is false where it
// belongs to none. It takes time in proportion to the table.
func (p *Piece) TableAt(i int) (g Grid, ok bool) {
	if i < 0 || i >= len(p.Nodes) || !p.ofTable(i) {
		return Grid{}, false
	}
	from := i
	for from > 0 && !begins(p.Nodes[from], BeginsTable) && p.ofTable(from-1) {
		from--
	}
	to := i + 1
	for to < len(p.Nodes) && !begins(p.Nodes[to], BeginsTable) && p.ofTable(to) {
		to++
	}
	return p.grid(from, to), true
}

// Table returns the table that begins at node i of the piece; ok is false where none does.
func (p *Piece) Table(i int) (g Grid, ok bool) {
	if i < 0 || i >= len(p.Nodes) || p.Nodes[i].Component != TableCell ||
		!begins(p.Nodes[i], BeginsTable) && i > 0 && p.ofTable(i-1) {
		return Grid{}, false
	}
	return p.TableAt(i)
}

func begins(n *Node, b Begins) bool { return n.Cell != nil && n.Cell.Begins == b }

// grid counts rows and columns as HTML does: a cell takes the first places of its row that
// no cell above covers.
func (p *Piece) grid(from, to int) Grid {
	g := Grid{From: from, To: to, Rows: 1, Table: &Table{}}
	if c := p.Nodes[from].Cell; c != nil && c.Table != nil {
		g.Table = c.Table
	}
	var covered []int // of each column: rows below the current one that a cell covers
	column := 0
	next := func() {
		g.Rows++
		column = 0
		for k := range covered {
			covered[k] = max(covered[k]-1, 0)
		}
	}
	for i := from; i < to; i++ {
		n := p.Nodes[i]
		if i > from && (n.Cell == nil || n.Cell.Begins == Continues) {
			g.Cells[len(g.Cells)-1].To = i + 1
			continue
		}
		if i > from && n.Cell.Begins == BeginsRow {
			next()
		}
		for {
			for column < len(covered) && covered[column] > 0 {
				column++
			}
			if column < MaxColumns {
				break
			}
			next()
		}
		c := GridCell{Row: g.Rows - 1, Column: column, Down: 1, Across: 1, From: i, To: i + 1}
		if n.Cell != nil {
			c.Down, c.Across = min(max(n.Cell.Down, 1), MaxDown), max(n.Cell.Across, 1)
		}
		c.Across = min(c.Across, MaxColumns-column)
		for len(covered) < column+c.Across {
			covered = append(covered, 0)
		}
		for k := range c.Across {
			if covered[column+k] > 0 {
				c.Across = k
				break
			}
			covered[column+k] = c.Down
		}
		column += c.Across
		g.Cells = append(g.Cells, c)
	}
	for k := range g.Cells {
		g.Cells[k].Down = min(g.Cells[k].Down, g.Rows-g.Cells[k].Row)
	}
	g.Shares = shares(g.Columns, max(len(covered), len(g.Columns)))
	return g
}

// shares returns n shares of the width that add up to 1.
func shares(columns []Column, n int) []float64 {
	out := make([]float64, n)
	sum, last := 0.0, 1.0
	for i := range out {
		if i < len(columns) && columns[i].Share > 0 {
			last = columns[i].Share
		}
		out[i] = last
		sum += last
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// Leads reports whether a cell is a row of its own across several columns, such as the name of a
// group, which leads to the row below it.
func (g Grid) Leads(c GridCell) bool {
	return len(g.Shares) > 1 && c.Across == len(g.Shares) && c.Down == 1 && c.Row+1 < g.Rows
}

// Align returns how a paragraph of a cell that begins in this column is aligned: its own
// alignment, or the column's; "" where neither says.
func (g Grid) Align(n *Node, column int) string {
	if n.Cell != nil && n.Cell.Align != "" {
		return n.Cell.Align
	}
	if column < len(g.Columns) {
		return g.Columns[column].Align
	}
	return ""
}

// Notes returns the footnotes of node i: as many of those right after it as it has marks for.
func (p *Piece) Notes(i int) []*Node {
	var out []*Node
	for _, m := range p.Nodes[i].Marks {
		if m.Kind != Note {
			continue
		}
		j := i + 1 + len(out)
		if j >= len(p.Nodes) || p.Nodes[j].Component != Footnote {
			break
		}
		out = append(out, p.Nodes[j])
	}
	return out
}
