package docx

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
	"thethuc/drafting/standard"
)

// tableFrame is a table of Word: where it begins beside the text's left edge, and its columns.
type tableFrame struct {
	indent  float64
	columns []float64
	weight  float64 // of its lines; 0 for none
	padding float64 // beside the words of a cell
	above   float64 // the white between it and a table before it
}

// openTable begins a table in the body.
func (w *writer) openTable(f tableFrame) {
	w.flush()
	switch {
	case w.afterTable && f.above > 0:
		w.spaceOf(f.above)
	case w.afterTable:
		w.space()
	}
	w.depth++
	m := w.part
	total := 0
	for _, c := range f.columns {
		total += toTwips(c)
	}
	m.put(`<w:tbl><w:tblPr><w:tblW w:w="`)
	m.number(total)
	m.put(`" w:type="dxa"/><w:tblInd w:w="`)
	m.number(toTwips(f.indent))
	m.put(`" w:type="dxa"/>`)
	if f.weight > 0 {
		m.put("<w:tblBorders>")
		for _, edge := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			m.put("<w:", edge, ` w:val="single" w:sz="`)
			m.number(eighths(f.weight))
			m.put(`" w:space="0" w:color="auto"/>`)
		}
		m.put("</w:tblBorders>")
	}
	m.put(`<w:tblLayout w:type="fixed"/>`)
	m.margins("tblCellMar", 0, f.padding, f.padding)
	m.put("</w:tblPr><w:tblGrid>")
	for _, c := range f.columns {
		m.put("<w:gridCol")
		m.attr("w", toTwips(c))
		m.put("/>")
	}
	m.put("</w:tblGrid>")
}

func (w *writer) closeTable() {
	w.part.put("</w:tbl>")
	w.depth--
	w.sectionAt, w.afterTable = -1, true
}

// margins adds the white within cells, in points.
func (m *markup) margins(element string, top, left, right float64) {
	m.put("<w:", element, `><w:top w:w="`)
	m.number(toTwips(top))
	m.put(`" w:type="dxa"/><w:left w:w="`)
	m.number(toTwips(left))
	m.put(`" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="`)
	m.number(toTwips(right))
	m.put(`" w:type="dxa"/></w:`, element, ">")
}

// cellFrame is what a cell of Word says beside its words, in points.
type cellFrame struct {
	width            float64
	across           int
	down             string // "restart", "continue" or ""
	top, left, right float64
	margins          bool // the cell has its own white
	centred          bool // from top to bottom
}

func (w *writer) openCell(c cellFrame) {
	m := w.part
	m.put(`<w:tc><w:tcPr><w:tcW w:w="`)
	m.number(toTwips(c.width))
	m.put(`" w:type="dxa"/>`)
	if c.across > 1 {
		m.count("gridSpan", c.across)
	}
	if c.down != "" {
		m.val("vMerge", c.down)
	}
	if c.margins {
		m.margins("tcMar", c.top, c.left, c.right)
	}
	if c.centred {
		m.val("vAlign", "center")
	}
	m.put("</w:tcPr>")
}

func (w *writer) closeCell() { w.part.put("</w:tc>") }

// openRow begins a row, at least so high.
func (w *writer) openRow(whole bool, high float64, header bool) {
	w.part.put("<w:tr>")
	if whole || high > 0 || header {
		w.part.put("<w:trPr>")
		if whole {
			w.part.flag("cantSplit", true)
		}
		if high > 0 {
			w.part.put("<w:trHeight")
			w.part.attr("val", toTwips(high))
			w.part.put(` w:hRule="atLeast"/>`)
		}
		if header {
			w.part.flag("tblHeader", true)
		}
		w.part.put("</w:trPr>")
	}
}

func (w *writer) closeRow() { w.part.put("</w:tr>") }

// tableWriter adds a table of the body.
type tableWriter struct {
	*writer
	drafting.Grid
	frame  tableFrame
	header int
	whole  float64        // the height up to which a row is not parted, in points
	lone   bool           // the last row does not stand alone
	chart  *arrange.Chart // nil for a table without one
	high   float64        // the height of the row that is being written, 0 where it has no step
}

// table adds the table that begins at a node of the piece.
func (w *writer) table(g drafting.Grid) {
	frame := w.style(drafting.TableCell).Frame
	width, height := w.text, w.room
	if g.Landscape {
		width, height = w.wide, w.wideRoom
	}
	t := tableWriter{writer: w, Grid: g, header: g.Header, whole: height / arrange.WholeShare, chart: arrange.ChartOf(w.piece, g)}
	t.frame.above = arrange.TableGap
	if !g.Bare {
		t.frame.weight = frame.Weight.Value
	}
	t.frame.padding = mmToPoints(frame.Padding.Value)
	// Word counts the indent as far as the words of the first cell.
	t.frame.indent = t.frame.weight/2 + t.frame.padding
	for _, share := range g.Shares {
		t.frame.columns = append(t.frame.columns, share*(width-t.frame.weight))
	}
	for _, c := range g.Cells {
		if c.Row < t.header {
			t.header = max(t.header, c.Row+c.Down)
		}
	}
	if t.header >= g.Rows {
		t.header = 0
	}
	w.openTable(t.frame)
	byRow := make([][]drafting.GridCell, g.Rows)
	for _, c := range g.Cells {
		for r := c.Row; r < c.Row+c.Down; r++ {
			byRow[r] = append(byRow[r], c)
		}
	}
	t.lone = g.Rows > 1 && t.highest(byRow[g.Rows-2]) <= height/arrange.LoneShare
	for r, cells := range byRow {
		t.row(r, cells)
	}
	w.closeTable()
}

// row adds a row with the cells that stand in it or reach into it.
func (t *tableWriter) row(r int, cells []drafting.GridCell) {
	at := make([]*drafting.GridCell, len(t.Shares))
	high := false
	for i := range cells {
		at[cells[i].Column] = &cells[i]
		high = high || cells[i].Row == r && t.heightOf(cells[i]) > t.whole
	}
	t.high = t.chartedHeight(r, cells)
	t.openRow(!high || t.high > 0 || t.Bare, t.high, r < t.header)
	for column := 0; column < len(at); {
		c := at[column]
		if c == nil {
			c = &drafting.GridCell{Row: r, Column: column, Down: 1, Across: 1}
		}
		t.cell(r, *c)
		column += c.Across
	}
	t.closeRow()
}

func (t *tableWriter) width(c drafting.GridCell) float64 {
	var width float64
	for _, w := range t.frame.columns[c.Column : c.Column+c.Across] {
		width += w
	}
	return width
}

// inner is the width of a cell's words.
func (t *tableWriter) inner(c drafting.GridCell) float64 {
	width := t.width(c)
	if s, ok := t.step(c); ok {
		_, width = t.chart.Words(s, width)
		return width
	}
	return width - 2*min(t.frame.padding, width/4)
}

// cellSetting is how a paragraph of a cell is set. A column's alignment is for what stands
// below the table's head.
func (t *tableWriter) cellSetting(n *drafting.Node, c drafting.GridCell) (s setting, align string) {
	s = t.settingOf(n)
	if n.Component != drafting.TableCell {
		return s, ""
	}
	align = t.Align(n, c.Column)
	if c.Row < t.header {
		s.as, s.style = standard.TableHeader, t.style(standard.TableHeader)
		s.align = s.style.Align.Value
		align = ""
		if n.Cell != nil {
			align = n.Cell.Align
		}
	}
	if _, ok := t.step(c); ok && align == "" {
		align = standard.Centre
	}
	if align == s.align {
		align = ""
	}
	if align != "" {
		s.align = align
	}
	return s, align
}

// keeps reports whether a cell's row stays on the page of the next: the head and the row below
// it, the name of a group, and the last row but one where it is low.
func (t *tableWriter) keeps(c drafting.GridCell) bool {
	return t.Leads(c) || t.header > 0 && c.Row <= t.header && c.Row+c.Down < t.Rows ||
		t.lone && c.Row >= t.header && c.Row+c.Down == t.Rows-1
}

// highest is the height of the highest of cells.
func (t *tableWriter) highest(cells []drafting.GridCell) float64 {
	var high float64
	for _, c := range cells {
		high = max(high, t.heightOf(c))
	}
	return high
}

func (t *tableWriter) heightOf(c drafting.GridCell) float64 {
	var height float64
	for _, n := range t.piece.Nodes[c.From:c.To] {
		if !t.atFoot[n] {
			s, _ := t.cellSetting(n, c)
			height += t.height(t.measure(n, s, t.inner(c)))
		}
	}
	return height
}

func (t *tableWriter) cell(r int, c drafting.GridCell) {
	width := t.width(c)
	f := cellFrame{width: width, across: c.Across, centred: c.Row < t.header || c.Down > 1 || t.high > 0}
	if s, ok := t.step(c); ok {
		f.margins = true
		f.left, f.right = t.chart.Words(s, width)
		f.right = width - f.left - f.right
		f.centred = false
	} else if narrow := width / 4; narrow < t.frame.padding {
		f.margins, f.left, f.right = true, narrow, narrow
	}
	if c.Down > 1 {
		f.down = "continue"
		if r == c.Row {
			f.down = "restart"
		}
	}
	t.openCell(f)
	if d := t.drawn(c, f); d != nil && r == c.Row {
		t.hang(d, (t.high-t.heightOf(c))/2)
	}
	filled := false
	if r == c.Row {
		for _, n := range t.piece.Nodes[c.From:c.To] {
			if t.atFoot[n] {
				continue
			}
			filled = true
			s, align := t.cellSetting(n, c)
			m := t.measure(n, s, t.inner(c))
			p := paragraph{style: styleIDs[s.as], align: align, keepNext: t.keeps(c)}
			p.within(whole(t.inner(c)), m)
			t.paragraph(&p, n, m)
		}
	}
	if !filled {
		t.open(&paragraph{style: styleIDs[drafting.TableCell]})
		t.close()
	}
	t.closeCell()
}
