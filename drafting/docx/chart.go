package docx

import (
	"fmt"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// drawing is a drawing without words that stands behind those of a cell, in points.
type drawing struct {
	left, width, height float64 // left is how far right of the words it begins
	strokes             []arrange.Stroke
	said                string // what it is
}

// stepSaid is what the drawing of a step says of itself.
const stepSaid = "Lưu đồ: %s %d"

// readStep reads what a drawing says of itself: the step of a flow chart that it is, or the
// step before it where it is none.
func readStep(before drafting.Cell, said string) drafting.Cell {
	var step drafting.Cell
	if n, _ := fmt.Sscanf(said, stepSaid, &step.Shape, &step.Back); n != 2 || step.Back < 0 || step.Back > maxDown {
		return before
	}
	switch step.Shape {
	case drafting.DecisionStep:
		return step
	case drafting.StartStep, drafting.WorkStep, drafting.EndStep:
		return drafting.Cell{Shape: step.Shape}
	}
	return before
}

// step returns the step of a flow chart that a cell is.
func (t *tableWriter) step(c drafting.GridCell) (arrange.Step, bool) {
	if t.chart == nil {
		return arrange.Step{}, false
	}
	for i := range t.Cells {
		if t.Cells[i].From == c.From {
			return t.chart.Step(i)
		}
	}
	return arrange.Step{}, false
}

// chartedHeight is how high a row is that has a step; 0 for any other.
func (t *tableWriter) chartedHeight(r int, cells []drafting.GridCell) float64 {
	if !t.chart.InRow(r) {
		return 0
	}
	height := 0.0
	for _, c := range cells {
		if c.Row != r || c.Down > 1 {
			continue
		}
		high := t.heightOf(c)
		if s, ok := t.step(c); ok {
			high = t.chart.Height(s, high)
		}
		height = max(height, high)
	}
	return height + t.frame.weight
}

// drawn is what is drawn in a cell: its shape, and the ways of its column.
func (t *tableWriter) drawn(c drafting.GridCell, f cellFrame) *drawing {
	if t.high == 0 || c.Down > 1 || c.Across > 1 {
		return nil
	}
	d := &drawing{left: -t.frame.padding, width: f.width, height: t.high}
	if f.margins {
		d.left = -f.left
	}
	step, ok := t.step(c)
	d.strokes = t.chart.Ways(c.Column, c.Row, d.width, d.height)
	for _, s := range d.strokes {
		d.strokes = append(d.strokes, s.Head()...)
	}
	if ok {
		d.strokes = append(d.strokes, arrange.Outline(step.Shape, t.chart.Box(step, d.width, d.height))...)
		d.said = fmt.Sprintf(stepSaid, step.Shape, t.piece.Nodes[c.From].Cell.Back)
	}
	if len(d.strokes) == 0 {
		return nil
	}
	return d
}

// hang puts a drawing at the top of a cell, on an empty line that is as high as the white
// above the cell's words. Words in the middle of their cell would do without it, but then
// programs do not agree where the drawing is.
func (w *writer) hang(d *drawing, above float64) {
	w.open(&paragraph{style: spaceStyle, line: directly(max(above, lowest))})
	w.anchor(d)
	w.close()
}

// anchor adds a drawing that hangs on the paragraph, behind its words.
func (w *writer) anchor(d *drawing) {
	w.drawings++
	m := w.part
	size := func(element string) {
		m.put("<", element, ` cx="`)
		m.number(toEmu(d.width))
		m.put(`" cy="`)
		m.number(toEmu(d.height))
		m.put(`"/>`)
	}
	m.put(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="`)
	m.number(w.drawings)
	m.put(`" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>`)
	m.number(toEmu(d.left))
	m.put(`</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>`)
	m.put("0</wp:posOffset></wp:positionV>")
	size("wp:extent")
	m.put(`<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="`)
	m.number(w.drawings)
	m.put(`" name="Lưu đồ `)
	m.number(w.drawings)
	m.put(`"`)
	if d.said != "" {
		m.put(` descr="`, d.said, `"`)
	}
	m.put(`/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="`, nsShape, `"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>`)
	size("a:ext")
	m.put("</a:xfrm>")
	w.path(d)
	m.put(`<a:noFill/><a:ln w="`)
	m.number(toEmu(arrange.ChartWeight))
	m.put(`"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`)
}

// path adds the strokes of a drawing as one path.
func (w *writer) path(d *drawing) {
	m := w.part
	m.put(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="`)
	m.number(toEmu(d.width))
	m.put(`" h="`)
	m.number(toEmu(d.height))
	m.put(`" fill="none">`)
	point := func(element string, x, y float64) {
		m.put("<a:", element, `><a:pt x="`)
		m.number(toEmu(x))
		m.put(`" y="`)
		m.number(toEmu(y))
		m.put(`"/></a:`, element, ">")
	}
	for _, s := range d.strokes {
		point("moveTo", s.X1, s.Y1)
		point("lnTo", s.X2, s.Y2)
	}
	m.put("</a:path></a:pathLst></a:custGeom>")
}
