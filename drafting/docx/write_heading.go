package docx

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// gutterMm is the least white at each side of a column beside another. It is our own
// measure, the same as on the page.
const gutterMm = 2

// headingColumns returns the widths of the heading's two columns and how far they stand over
// each margin, in points: the right one is as wide as the country's name needs.
func (w *writer) headingColumns(heading []*drafting.Node) (left, right, over float64) {
	c := w.sheet.Columns
	left = c.HeadingLeft.Value * w.text
	var need float64
	for _, n := range heading {
		if n.Component == drafting.CountryName {
			need = max(need, w.natural(n)+2*mmToPoints(gutterMm))
		}
	}
	missing := max(need-(w.text-left), 0)
	over = min(mmToPoints(c.HeadingOverlap.Value), missing/2)
	left -= min(max(missing-2*over, 0), left/2)
	return left, w.text + 2*over - left, over
}

// heading adds the two columns of a piece's heading as a table without lines.
func (w *writer) heading(nodes []*drafting.Node, keep bool) {
	var rows [2][2][]*drafting.Node
	for _, n := range arrange.InPlace(nodes) {
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer:
			rows[0][0] = append(rows[0][0], n)
		case drafting.CountryName, drafting.Motto, drafting.CopyForm:
			rows[0][1] = append(rows[0][1], n)
		case drafting.PlaceDate:
			rows[1][1] = append(rows[1][1], n)
		default:
			rows[1][0] = append(rows[1][0], n)
		}
	}
	left, right, over := w.headingColumns(nodes)
	gap := 0.0
	var pairs []abreast
	for _, row := range rows {
		if len(row[0]) == 0 && len(row[1]) == 0 {
			continue
		}
		p := abreast{left: items(row[0]), right: items(row[1]), top: gap}
		w.level(p.left, p.right)
		pairs = append(pairs, p)
		gap = w.sheet.Columns.HeadingGap.Value
	}
	if len(pairs) == 0 {
		return
	}
	w.pairs(pairs, pairTable{
		tableFrame: tableFrame{indent: -over, columns: []float64{left, right}},
		inner:      [2]float64{mmToPoints(gutterMm), mmToPoints(gutterMm)}, keep: keep,
	})
}

// level lowers the higher of two first lines so that both stand on one baseline.
func (w *writer) level(left, right []item) {
	if len(left) == 0 || len(right) == 0 {
		return
	}
	a, b := &left[0], &right[0]
	below := func(it *item) float64 {
		st := w.settingOf(it.node).style
		return st.Before.Value + it.lift + w.ascent(st)
	}
	switch d := below(b) - below(a); {
	case d > 0:
		a.lift += d
	case d < 0:
		b.lift -= d
	}
}

// abreast is a row of two stacks side by side, or of one across both columns.
type abreast struct {
	left, right, across []item
	top                 float64 // white above it
}

// pairTable is a table without lines whose rows are two stacks abreast.
type pairTable struct {
	tableFrame
	inner [2]float64 // white at the left and the right of the left column's words
	keep  bool       // the last row stays on the page of what follows
}

// pairs adds a table of pairs. It is not parted between pages.
func (w *writer) pairs(rows []abreast, t pairTable) {
	w.openTable(t.tableFrame)
	for i, row := range rows {
		if keep := t.keep || i+1 < len(rows); keep {
			kept(row.left)
			kept(row.right)
			kept(row.across)
		}
		w.openRow(true, 0, false)
		if len(row.across) > 0 {
			width := t.columns[0] + t.columns[1]
			w.openCell(cellFrame{width: width, across: 2, margins: row.top > 0, top: row.top})
			w.stack(row.across, whole(width))
			w.closeCell()
			w.closeRow()
			continue
		}
		inner := t.columns[0] - t.inner[0] - t.inner[1]
		w.openCell(cellFrame{width: t.columns[0], margins: true, top: row.top, left: t.inner[0], right: t.inner[1]})
		w.stack(row.left, whole(inner))
		w.closeCell()
		w.openCell(cellFrame{width: t.columns[1], margins: row.top > 0, top: row.top})
		w.stack(row.right, whole(t.columns[1]))
		w.closeCell()
		w.closeRow()
	}
	w.closeTable()
}
