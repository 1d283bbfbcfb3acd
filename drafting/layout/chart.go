package layout

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// setStep sets the words of a step of a flow chart within its shape; the cell is as high as
// its row has to be for that.
func (b *tableBuilder) setStep(s arrange.Step, c drafting.GridCell) setCell {
	cell := b.inner(c)
	left, wide := b.chart.Words(s, cell.width().Pt())
	from := cell.left + Pt(left)
	out := b.set(c, column{from, from + Pt(wide)})
	out.beside = (Pt(b.chart.Height(s, out.height.Pt())) - out.height) / 2
	out.height += 2 * out.beside
	return out
}

// charted reports whether rows of the table have a step, which is not parted.
func (b *tableBuilder) charted(from, to int) bool {
	for k := from; k < to; k++ {
		if b.chart.InRow(k) {
			return true
		}
	}
	return false
}

// drawn are the shapes and ways of the table's row k, its upper rule at y.
func (b *tableBuilder) drawn(k int, y Length) (lines []Line) {
	if b.chart == nil {
		return nil
	}
	height := b.heights[k].Pt()
	for of := range b.Shares {
		cell := b.inner(drafting.GridCell{Column: of, Across: 1})
		strokes := b.chart.Ways(of, k, cell.width().Pt(), height)
		for _, s := range strokes {
			strokes = append(strokes, s.Head()...)
		}
		for _, s := range strokes {
			lines = append(lines, b.stroke(s, cell.left, y))
		}
	}
	for _, i := range b.byRow[k] {
		if s, ok := b.chart.Step(i); ok {
			cell := b.inner(b.cells[i].GridCell)
			for _, o := range arrange.Outline(s.Shape, b.chart.Box(s, cell.width().Pt(), height)) {
				lines = append(lines, b.stroke(o, cell.left, y))
			}
		}
	}
	return lines
}

func (b *tableBuilder) stroke(s arrange.Stroke, x, y Length) Line {
	line := b.pen(Line{X1: x + Pt(s.X1), Y1: y + Pt(s.Y1), X2: x + Pt(s.X2), Y2: y + Pt(s.Y2)})
	line.Weight = Pt(arrange.ChartWeight)
	return line
}
