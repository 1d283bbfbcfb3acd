package docx

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/recognise"
	"thethuc/drafting/viet"
)

// recipientWords begin a list of recipients ("Nơi nhận:"), without marks.
const recipientWords = "noi nhan"

// isGrid reports whether a table is one to the reader too, and not a means to set heading or
// signature in columns: it has lines, or more rows or columns than those have.
func (w *layout) isGrid(t *table) bool {
	const (
		headingRows = 4 // and no more, though it may have lines
		bareColumns = 4
		bareRows    = 6
	)
	cells, widest, pairs, heading := 0, 0, 0, false
	for i := range t.rows {
		if len(t.rows[i].cells) > maxColumns {
			return false
		}
		filled := 0
		for j := range t.rows[i].cells {
			cells++
			if c := &t.rows[i].cells[j]; !c.empty() {
				filled++
				heading = heading || filled == 1 && c.begin(recipientWords) || c.isHeading()
			}
		}
		widest = max(widest, filled)
		if filled > 1 {
			pairs++
		}
	}
	rows := len(t.rows)
	switch {
	case cells < 2, heading && (rows <= headingRows || !t.ruled()):
		return false
	case t.ruled():
		return true
	}
	return rows > 1 && widest >= bareColumns || rows >= bareRows && pairs*5 >= rows*4
}

// begin reports whether the cell begins with these words, given without marks.
func (c *tableCell) begin(words string) bool {
	for _, b := range c.blocks {
		if b.paragraph == nil {
			return false
		}
		if text := strings.TrimSpace(b.paragraph.plain(2 * len(words))); text != "" {
			return strings.HasPrefix(viet.Fold(text), words)
		}
	}
	return false
}

func (c *tableCell) empty() bool {
	return !slices.ContainsFunc(c.blocks, func(b block) bool {
		return b.table != nil || len(b.paragraph.runs) > 0 || b.paragraph.label != "" || len(b.paragraph.figures) > 0 || len(b.paragraph.boxes) > 0
	})
}

// isHeading reports whether a cell has the motto, which only a heading has.
func (c *tableCell) isHeading() bool {
	return slices.ContainsFunc(c.blocks, func(b block) bool {
		if b.paragraph == nil {
			return false
		}
		text := b.paragraph.plain(200)
		if len(text) < 20 {
			return false
		}
		folded := viet.Fold(text)
		return strings.Contains(folded, "doc lap") && strings.Contains(folded, "hanh phuc")
	})
}

// plain is the words of a paragraph as they came, no more than about n bytes of them.
func (p *passage) plain(n int) string {
	var b strings.Builder
	for i := range p.runs {
		if b.Len() > n {
			break
		}
		b.WriteString(p.runs[i].text)
	}
	return b.String()
}

// ruled reports whether most of the table's cells have lines around them.
func (t *table) ruled() bool {
	cells, ruled := 0, 0
	for i := range t.rows {
		row := t.rows[i].cells
		for j := range row {
			cells++
			if t.sides(i, j) >= 3 {
				ruled++
			}
		}
	}
	return ruled*2 > cells
}

// sides counts the lines around a cell.
func (t *table) sides(i, j int) int {
	row := t.rows[i].cells
	below := t.form.borders
	b := row[j].form
	pick := func(own, edge, between border, atEdge bool) border {
		if atEdge {
			return own.or(edge)
		}
		return own.or(between)
	}
	n := 0
	for _, side := range []border{
		pick(b.top, below.top, below.across, i == 0),
		pick(b.bottom, below.bottom, below.across, i == len(t.rows)-1),
		pick(b.left, below.left, below.down, j == 0),
		pick(b.right, below.right, below.down, j == len(row)-1),
	} {
		if side.drawn() {
			n++
		}
	}
	return n
}

// columns makes lines of a table that sets text in columns. The lines of two cells side by
// side come in pairs, as a clerk types them; but a list of recipients stays together, with the
// first line of the cell on its right beside its last.
func (w *layout) columns(t *table) {
	outer := *w
	defer func() {
		w.before, w.column, w.above, w.width = nil, outer.column, outer.above, outer.width
		w.cell, w.narrow, w.height = outer.cell, outer.narrow, outer.height
	}()
	lowest := map[int]int{} // of each column: one more than the index of its last line
	for i := range t.rows {
		start, from, column := len(w.lines), -1, t.rows[i].before
		top, bottom := w.row, w.row
		w.height = t.rows[i].height
		for j := range t.rows[i].cells {
			c := &t.rows[i].cells[j]
			w.before, w.column, w.width = nil, len(w.lines), t.widthOf(c, column)
			w.cell = recognise.Cell{Row: i + 1, Column: j + 1}
			w.above, w.narrow = lowest[column], len(t.rows[i].cells) > 1
			w.blanks, w.row, w.over = 0, top, 0
			w.blocks(c.blocks)
			bottom = max(bottom, w.row)
			if len(w.lines) > w.column {
				if from >= 0 && w.lines[w.column].Component == "" {
					w.lines[w.column].Beside = true
				}
				from = w.column
				w.cellRule(t, i, j)
			}
			column += c.span
		}
		w.row = bottom
		if !isRecipients(w.lines[start:]) {
			pairUp(w.lines[start:])
		}
		t.rows[i].settle(w.lines, start, lowest)
	}
	w.blanks, w.alone = 0, 0
}

// settle puts down the last line of each of the row's cells by the column that it begins at.
func (r *row) settle(lines []line, start int, lowest map[int]int) {
	columns := make([]int, len(r.cells)+1)
	column := r.before
	for j := range r.cells {
		columns[j+1] = column
		column += r.cells[j].span
	}
	for k := start; k < len(lines); k++ {
		if j := lines[k].Cell.Column; j < len(columns) {
			lowest[columns[j]] = k + 1
		}
	}
}

// isRecipients reports whether the lines of a row begin with a list of recipients.
func isRecipients(row []line) bool {
	return len(row) > 0 && strings.HasPrefix(viet.Fold(row[0].Text), recipientWords)
}

// pairUp puts the lines of a row's first filled cell and those of the others by turns.
func pairUp(row []line) {
	n := 0
	for n < len(row) && row[n].Cell == row[0].Cell {
		n++
	}
	left, right := slices.Clone(row[:n]), slices.Clone(row[n:])
	out := row[:0]
	for len(left) > 0 || len(right) > 0 {
		beside := len(left) > 0
		if beside {
			out, left = append(out, left[0]), left[1:]
		}
		if len(right) == 0 {
			continue
		}
		right[0].Beside = beside && right[0].Component == ""
		out, right = append(out, right[0]), right[1:]
	}
}

// cellRule takes the lower border of a cell in a table without other lines as a rule under
// its words.
func (w *layout) cellRule(t *table, i, j int) {
	c := &t.rows[i].cells[j]
	if b := c.form.bottom; b.drawn() && !c.form.left.drawn() && !c.form.right.drawn() {
		l := &w.lines[len(w.lines)-1]
		l.rules = append(l.rules, drawnLine{length: twipsToMm(w.width), weight: float64(b.size) / 8})
	}
}

// cellMargins are Word's own, left and right together, in twips.
const cellMargins = 216

func (t *table) widthOf(c *tableCell, column int) int {
	width := 0
	for k := column; k < column+c.span && k < len(t.columns); k++ {
		width += t.columns[k]
	}
	if width == 0 {
		width = c.width.n
	}
	return max(width-cellMargins, 0)
}

// grid makes lines of a real table, a line a paragraph, each with its place.
func (w *layout) grid(t *table) {
	outer := *w
	defer func() {
		w.before, w.column, w.above, w.width = nil, outer.column, outer.above, outer.width
		w.blanks, w.newPage = 0, false
	}()
	begins := drafting.BeginsTable
	newPage, header := w.newPage, t.header()
	for i := range t.rows {
		start := len(w.lines)
		column := t.rows[i].before
		if column > 0 {
			w.cellLines(t, &tableCell{span: column}, begins, 0, 1)
			begins = drafting.BeginsCell
		}
		for j := range t.rows[i].cells {
			c := &t.rows[i].cells[j]
			if c.merged && t.covered(i, column) {
				w.keepWords(c)
			} else {
				w.cellLines(t, c, begins, column, t.down(i, column, c))
				begins = drafting.BeginsCell
			}
			column += c.span
		}
		for k := start; k < len(w.lines) && i < header; k++ {
			w.lines[k].header = true
		}
		if begins != drafting.BeginsTable {
			begins = drafting.BeginsRow
		}
	}
	if newPage && len(w.lines) > len(outer.lines) {
		w.lines[len(outer.lines)].newPage = true
	}
}

// covered reports whether a cell that goes on with one above has one above it.
func (t *table) covered(i, column int) bool {
	if i == 0 {
		return false
	}
	c := t.rows[i-1].at(column)
	return c != nil && (c.begins || c.merged)
}

// at returns the cell of a row that begins at a column, or nil.
func (r *row) at(column int) *tableCell {
	k := r.before
	for j := range r.cells {
		if k == column {
			return &r.cells[j]
		}
		k += r.cells[j].span
	}
	return nil
}

// down counts the rows that a cell covers.
func (t *table) down(i, column int, c *tableCell) int {
	n := 1
	for k := i + 1; c.begins && k < len(t.rows); k++ {
		if below := t.rows[k].at(column); below == nil || !below.merged {
			break
		}
		n++
	}
	return n
}

// cellLines adds the lines of one cell, at least one.
func (w *layout) cellLines(t *table, c *tableCell, begins drafting.Begins, column, down int) {
	start := len(w.lines)
	w.before, w.column, w.above, w.width, w.blanks = nil, start, 0, t.widthOf(c, column), 0
	w.inGrid++
	w.blocks(c.blocks)
	w.inGrid--
	w.lines = w.lines[:start+w.onlyWords(w.lines[start:])]
	if len(w.lines) == start {
		w.lines = append(w.lines, line{paragraph: c.firstParagraph()})
	}
	for k := start; k < len(w.lines); k++ {
		w.lines[k].Component = drafting.TableCell
		w.lines[k].cell = &drafting.Cell{Align: w.lines[k].alignment()}
	}
	first := w.lines[start].cell
	first.Begins = begins
	if step := c.step(); step.Shape != "" {
		first.Shape, first.Back = step.Shape, step.Back
		for k := start; k < len(w.lines); k++ {
			if w.lines[k].cell.Align == "center" || w.lines[k].Text == "" { // as the words of a step are
				w.lines[k].cell.Align = ""
			}
		}
	}
	if c.span > 1 {
		first.Across = c.span
	}
	if down > 1 {
		first.Down = min(down, maxDown)
	}
	if begins == drafting.BeginsTable {
		first.Table = w.tableOf(t)
	}
}

// maxDown is how many rows a cell of a document covers at the most.
const maxDown = 1000

// keepWords adds the words of a cell that is covered by the one above: Word does not show
// them, but they are in the file.
func (w *layout) keepWords(c *tableCell) {
	if c.empty() || len(w.lines) == 0 {
		return
	}
	start := len(w.lines)
	w.inGrid++
	w.blocks(c.blocks)
	w.inGrid--
	w.lines = w.lines[:start+w.onlyWords(w.lines[start:])]
	for k := start; k < len(w.lines); k++ {
		w.lines[k].Component, w.lines[k].cell = drafting.TableCell, &drafting.Cell{Align: w.lines[k].alignment()}
	}
}

// onlyWords takes out what a cell of a document cannot hold, and returns how many lines stay.
func (w *layout) onlyWords(lines []line) int {
	n := 0
	for i := range lines {
		if lines[i].figure != nil {
			w.pictures++
			continue
		}
		lines[n] = lines[i]
		n++
	}
	return n
}

func (c *tableCell) firstParagraph() *passage {
	for _, b := range c.blocks {
		if b.paragraph != nil {
			return b.paragraph
		}
	}
	return &passage{}
}

// step is the step of a flow chart that the cell is drawn as; it has no shape where it is
// none.
func (c *tableCell) step() drafting.Cell {
	for _, b := range c.blocks {
		if b.paragraph != nil && b.paragraph.step.Shape != "" {
			return b.paragraph.step
		}
	}
	return drafting.Cell{}
}

func (l *line) alignment() string {
	return first(l.paragraph.form.align, "left")
}

// header counts the rows that repeat at the top of every page.
func (t *table) header() int {
	n := 0
	for n < len(t.rows) && t.rows[n].header {
		n++
	}
	return n
}

func (w *layout) tableOf(t *table) *drafting.Table {
	out := &drafting.Table{Bare: !t.ruled()}
	for _, width := range t.columns {
		out.Columns = append(out.Columns, drafting.Column{Share: float64(max(width, 1))})
	}
	out.Header = t.header()
	if t.section < len(w.sections) {
		out.Landscape = w.sections[t.section].landscape && !w.turned
	}
	return out
}
