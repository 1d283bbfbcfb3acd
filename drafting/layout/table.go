package layout

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// headShare is the share of a page's height that the rows repeated on every page take at the
// most. It is our own measure.
const headShare = 3

// keptTable is a table as it was set.
type keptTable struct {
	nodes  []*drafting.Node
	notes  noted // of the first of them that has any
	column column
	rows   []row
	cells  []keptRows // of its paragraphs
}

// table sets the table that begins with a node, in a column; count is how many of the nodes
// of the text it takes.
func (f *flow) table(n *drafting.Node, c column) (rows []row, count int) {
	g := f.tableAt(n)
	nodes := f.piece.Nodes[g.From:g.To]
	for _, n := range nodes {
		if !f.notes.atFoot(n) {
			count++
		}
	}
	id := nodes[0].ID
	var notes noted
	for _, n := range nodes {
		if notes = f.notes.numbers[n]; notes.count > 0 {
			break
		}
	}
	old := f.old.tables[id]
	if old != nil && old.column == c && old.notes == notes && slices.Equal(old.nodes, nodes) {
		f.kept.tables[id] = old
		f.kept.rows = append(f.kept.rows, old.cells...)
		f.old.skip(old.cells)
		return slices.Clone(old.rows), count
	}
	before := len(f.kept.rows)
	rows = newTableBuilder(f, g, c).rows()
	f.kept.tables[id] = &keptTable{nodes, notes, c, rows, slices.Clone(f.kept.rows[before:])}
	return slices.Clone(rows), count
}

// tableBuilder sets one table.
type tableBuilder struct {
	*flow
	drafting.Grid
	id      drafting.NodeID
	edges   []Length // of the columns, one more than there are
	weight  Length
	least   Length // height of a row
	cells   []setCell
	byRow   [][]int  // the cells that stand in each row
	heights []Length // of the rows
	header  int      // rows that are repeated
	room    Length
	chart   *arrange.Chart // nil for a table without one
}

// setCell is a cell with its lines.
type setCell struct {
	drafting.GridCell
	rows   []row
	height Length
	beside Length // of the height, above and below the words of a step
}

func newTableBuilder(f *flow, g drafting.Grid, c column) *tableBuilder {
	frame := f.style(drafting.TableCell).Frame
	b := &tableBuilder{flow: f, Grid: g, id: f.piece.Nodes[g.From].ID, least: Mm(frame.Height.Value), room: f.room}
	if c == f.wide {
		b.room = f.wideRoom
	}
	if !g.Bare {
		b.weight = Pt(frame.Weight.Value)
	}
	c = c.inset(b.weight / 2)
	b.edges = append(b.edges, c.left)
	sum := 0.0
	for _, share := range g.Shares {
		sum += share
		b.edges = append(b.edges, c.left+Length(sum*float64(c.width())))
	}
	b.edges[len(b.edges)-1] = c.right
	b.header = b.headerRows()
	b.chart = arrange.ChartOf(f.piece, g)
	padding := Mm(frame.Padding.Value)
	for i, cell := range g.Cells {
		if step, ok := b.chart.Step(i); ok {
			b.cells = append(b.cells, b.setStep(step, cell))
			continue
		}
		b.cells = append(b.cells, b.set(cell, b.inner(cell).inset(min(padding, b.inner(cell).width()/4))))
	}
	b.byRow = make([][]int, b.Rows)
	for i, cell := range b.cells {
		for k := cell.Row; k < cell.Row+cell.Down; k++ {
			b.byRow[k] = append(b.byRow[k], i)
		}
	}
	b.measure()
	return b
}

// headerRows is how many rows are repeated: as many as the table says, and those that a
// merged cell holds together with them; none where nothing would follow them.
func (b *tableBuilder) headerRows() int {
	count := b.Header
	for _, c := range b.Cells {
		if c.Row < count {
			count = max(count, c.Row+c.Down)
		}
	}
	if count >= b.Rows {
		return 0
	}
	return count
}

// inner is a cell from rule to rule.
func (b *tableBuilder) inner(c drafting.GridCell) column {
	return column{b.edges[c.Column], b.edges[c.Column+c.Across]}
}

// set sets the paragraphs of a cell one below the other, in a column of the page.
func (b *tableBuilder) set(c drafting.GridCell, inner column) setCell {
	out := setCell{GridCell: c}
	for _, n := range b.piece.Nodes[c.From:c.To] {
		if b.notes.atFoot(n) {
			continue
		}
		m := b.manner(n)
		m.header = c.Row < b.header
		if n.Component == drafting.TableCell {
			m.align = b.align(n, c, m.header)
		}
		if m.align == "" && b.piece.Nodes[c.From].Cell != nil && b.piece.Nodes[c.From].Cell.Shape != "" {
			m.align = "center"
		}
		out.rows = append(out.rows, b.mannered(n, m, inner)...)
	}
	out.height = heightOf(out.rows)
	return out
}

// align is how a paragraph is aligned where its cell or column says so. A column's alignment
// is for what stands below its head.
func (b *tableBuilder) align(n *drafting.Node, c drafting.GridCell, header bool) string {
	if !header {
		return b.Align(n, c.Column)
	}
	if n.Cell != nil {
		return n.Cell.Align
	}
	return ""
}

// measure gives each row its height: that of its highest cell. What a merged cell needs more
// than its rows have, the last of them gets.
func (b *tableBuilder) measure() {
	b.heights = make([]Length, b.Rows)
	for r := range b.heights {
		b.heights[r] = max(b.least, b.weight)
	}
	for _, c := range b.cells {
		if c.Down == 1 {
			b.heights[c.Row] = max(b.heights[c.Row], c.height+b.weight)
		}
	}
	merged := slices.DeleteFunc(slices.Clone(b.cells), func(c setCell) bool { return c.Down == 1 })
	slices.SortStableFunc(merged, func(x, y setCell) int { return x.Row + x.Down - y.Row - y.Down })
	for _, c := range merged {
		last := c.Row + c.Down - 1
		if missing := c.height + b.weight - b.sum(c.Row, last+1); missing > 0 {
			b.heights[last] += missing
		}
	}
}

func (b *tableBuilder) sum(from, to int) Length {
	var h Length
	for _, height := range b.heights[from:to] {
		h += height
	}
	return h
}

// rows returns the table's rows on paper. Rows that a merged cell holds together are one row,
// unless they are so high that they are parted line by line; those of a table without rules,
// in which people sign, are never. The last row, often that of sums, is not alone on a page,
// unless the row before it is high.
func (b *tableBuilder) rows() []row {
	var out []row
	var h *head
	for from := 0; from < b.Rows; {
		to := b.together(from)
		height := b.sum(from, to)
		at := len(out)
		switch {
		case to <= b.header && height <= b.room/headShare:
			out = append(out, b.whole(from, to))
			h = &head{out, height}
		case height <= b.room/arrange.WholeShare || (b.Bare || b.charted(from, to)) && height <= b.room:
			out = append(out, b.whole(from, to))
		default:
			out = append(out, b.lineByLine(from, to)...)
		}
		out[at].keeps = out[at].keeps || b.led(from) || at > 0 && to == b.Rows && out[at-1].height <= b.room/arrange.LoneShare
		from = to
	}
	for i := range out {
		if r := &out[i]; h != nil && i > 0 && h.height+r.ink <= b.room {
			r.strip.head = h
		}
	}
	if h != nil {
		h.rows = slices.Clone(h.rows[:1])
		out[0].leads = true
	}
	out[0].gap = Pt(arrange.TableGap)
	out[len(out)-1].height += b.weight
	return out
}

// led reports whether the name of a group stands above row k, which stays on its page.
func (b *tableBuilder) led(k int) bool {
	return k > b.header && len(b.byRow[k-1]) > 0 && b.Leads(b.cells[b.byRow[k-1][0]].GridCell)
}

// together returns the row after those that merged cells hold together with a row. The head
// of a table is together.
func (b *tableBuilder) together(from int) int {
	to := from + 1
	if from < b.header {
		to = b.header
	}
	for i := b.first(from); i < len(b.cells) && b.cells[i].Row < to; i++ {
		to = max(to, b.cells[i].Row+b.cells[i].Down)
	}
	return to
}

// first returns the index of the first cell that begins in row k or below.
func (b *tableBuilder) first(k int) int {
	i, _ := slices.BinarySearchFunc(b.cells, k, func(c setCell, k int) int { return c.Row - k })
	return i
}

// whole makes one row on paper of the table's rows [from, to). What is merged, and the head,
// stands in the middle of its height.
func (b *tableBuilder) whole(from, to int) row {
	height := b.sum(from, to)
	r := b.strip(height, -1, b.level(from, 0))
	tops := make([]Length, to-from+1)
	for k := from; k < to; k++ {
		top := tops[k-from]
		tops[k-from+1] = top + b.heights[k]
		r.rules = append(r.rules, b.uprights(k, top, b.heights[k]+b.weight)...)
		if k > from {
			r.rules = append(r.rules, b.level(k, top)...)
		}
		r.rules = append(r.rules, b.drawn(k, top)...)
	}
	for i := b.first(from); i < len(b.cells) && b.cells[i].Row < to; i++ {
		c := &b.cells[i]
		top := tops[c.Row-from] + b.weight
		if c.Row < b.header || c.Down > 1 || b.chart.InRow(c.Row) {
			top += max(tops[c.Row+c.Down-from]-top-c.height, 0)/2 + c.beside
		}
		for _, line := range c.rows {
			top += line.gap
			r.put(line, i, top)
			top += max(line.height, line.ink)
		}
	}
	return r
}

// put adds one line of a cell, its top at y.
func (r *row) put(line row, cell int, y Length) {
	from := len(r.lines)
	height, ink := r.height, r.ink
	r.add([]row{line}, y-line.gap)
	r.height, r.ink = height, ink
	for i := range r.lines[from:] {
		r.lines[from+i].cell = cell
	}
}

// lineByLine makes a row on paper of each line of the table's rows [from, to): the first
// lines of its cells stand side by side, then the second, and so on. A merged cell has one
// line in each of them, and what is left of it in the last of its rows.
func (b *tableBuilder) lineByLine(from, to int) []row {
	var out []row
	used := map[int]int{} // lines of merged cells that are set, by cell
	for k := from; k < to; k++ {
		count := 1
		for _, i := range b.byRow[k] {
			if c := b.cells[i]; c.Row+c.Down == k+1 {
				count = max(count, len(c.rows)-used[i])
			}
		}
		for line := range count {
			r := b.line(from, k, line, line == count-1, used)
			r.keeps = line == 1 || line > 0 && line == count-1
			out = append(out, r)
		}
	}
	return out
}

// line makes the row on paper of one line of the table's row k; from is the first of the rows
// that are parted together.
func (b *tableBuilder) line(from, k, line int, last bool, used map[int]int) row {
	var top, height Length
	var upper []Line
	if line == 0 {
		top, upper = b.weight, b.level(k, 0)
	}
	for _, i := range b.byRow[k] {
		if n := used[i]; n < len(b.cells[i].rows) {
			next := &b.cells[i].rows[n]
			high := next.gap + max(next.height, next.ink)
			if n+1 == len(b.cells[i].rows) && !last {
				high -= Pt(next.style.After.Value)
			}
			height = max(height, high)
		}
	}
	height = max(height+top, b.weight)
	r := b.strip(height, from, upper)
	r.rules = b.uprights(k, 0, height+b.weight)
	for _, i := range b.byRow[k] {
		if n := used[i]; n < len(b.cells[i].rows) {
			next := b.cells[i].rows[n]
			r.put(next, i, top+next.gap)
			used[i] = n + 1
		}
	}
	return r
}

// strip makes a row on paper without lines, so high. part is the first of the table's rows
// that it is a line of, or -1; upper are the rules above it within the table.
func (b *tableBuilder) strip(height Length, part int, upper []Line) row {
	s := &strip{table: b.id, part: part, upper: upper}
	if b.weight > 0 {
		all := len(b.edges) - 1
		s.open, s.shut = []Line{b.flat(0, all, 0)}, []Line{b.flat(0, all, height)}
	}
	return row{height: height, ink: height + b.weight, style: b.style(drafting.TableCell), body: true, strip: s}
}

// flat is a rule from one edge to another, its upper side at y.
func (b *tableBuilder) flat(from, to int, y Length) Line {
	y += b.weight / 2
	half := b.weight / 2
	return b.pen(Line{X1: b.edges[from] - half, X2: b.edges[to] + half, Y1: y, Y2: y})
}

func (b *tableBuilder) pen(line Line) Line {
	line.Weight, line.Component, line.Node = b.weight, drafting.TableCell, b.id
	return line
}

// level returns the rules above the table's row k, where no merged cell goes over it.
func (b *tableBuilder) level(k int, y Length) []Line {
	if b.weight == 0 {
		return nil
	}
	over := make([]bool, len(b.edges)-1)
	for _, i := range b.byRow[k] {
		if c := b.cells[i]; c.Row < k {
			for e := c.Column; e < c.Column+c.Across; e++ {
				over[e] = true
			}
		}
	}
	var out []Line
	for e := 0; e < len(over); e++ {
		end := e
		for end < len(over) && !over[end] {
			end++
		}
		if end > e {
			out = append(out, b.flat(e, end, y))
			e = end
		}
	}
	return out
}

// uprights returns the rules between and beside the cells of the table's row k.
func (b *tableBuilder) uprights(k int, y, height Length) []Line {
	if b.weight == 0 {
		return nil
	}
	inner := make([]bool, len(b.edges))
	for _, i := range b.byRow[k] {
		c := b.cells[i]
		for e := c.Column + 1; e < c.Column+c.Across; e++ {
			inner[e] = true
		}
	}
	var out []Line
	for e, x := range b.edges {
		if !inner[e] {
			out = append(out, b.pen(Line{X1: x, X2: x, Y1: y, Y2: y + height}))
		}
	}
	return out
}
