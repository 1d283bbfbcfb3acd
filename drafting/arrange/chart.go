package arrange

import (
	"math"
	"slices"

	"thethuc/drafting"
)

// Measures of flow charts, in points. They are our own: ISO 5807 draws the shapes and gives
// no sizes.
const (
	chartGap     = 11   // the way from a shape to the edge of its row
	shapePadding = 4    // white between a box and its words
	laneGap      = 9    // between ways back, and beside them
	arrowLength  = 4.5  // of an arrow's head
	arrowWidth   = 2    // half of it
	diamondWords = 0.62 // share of a diamond's width that its words have
	arcSteps     = 8    // strokes of half a circle
)

// Chart is the flow charts of a table: its steps, column by column (lưu đồ).
type Chart struct {
	steps   []Step // in the order of the grid's cells
	columns []chartColumn
}

// Step is a cell that is a step.
type Step struct {
	Cell   int // in the grid
	Row    int
	Column int
	Shape  drafting.Shape
	Back   int // the index of the step that the way leads back to, or -1
	lane   int // of the way back
}

type chartColumn struct {
	steps []int
	lanes int
}

// Stroke is a straight line; Arrow says that it ends in an arrow's head.
type Stroke struct {
	X1, Y1, X2, Y2 float64
	Arrow          bool
}

// Box is a shape's place: its left upper corner and its size.
type Box struct{ X, Y, W, H float64 }

// ChartOf finds the flow charts of a table; nil where it has none.
func ChartOf(piece *drafting.Piece, g drafting.Grid) *Chart {
	c := &Chart{columns: make([]chartColumn, len(g.Shares))}
	for i, cell := range g.Cells {
		n := piece.Nodes[cell.From]
		shape := cell.ShapeOf(n)
		if shape == "" {
			continue
		}
		column := &c.columns[cell.Column]
		column.steps = append(column.steps, len(c.steps))
		c.steps = append(c.steps, Step{Cell: i, Row: cell.Row, Column: cell.Column, Shape: shape, Back: n.Cell.Back - 1})
	}
	if len(c.steps) == 0 {
		return nil
	}
	for k := range c.columns {
		c.join(&c.columns[k])
	}
	return c
}

// join finds where the ways of a column begin, end and lead back to.
func (c *Chart) join(column *chartColumn) {
	for i, s := range column.steps {
		step := &c.steps[s]
		if step.Back < 0 || step.Back >= i {
			step.Back = -1
			continue
		}
		step.Back = column.steps[step.Back]
		step.lane = column.lanes
		column.lanes++
	}
}

// Step returns the step that a cell of the grid is; ok is false where it is none.
func (c *Chart) Step(cell int) (s Step, ok bool) {
	if c == nil {
		return Step{}, false
	}
	i, ok := slices.BinarySearchFunc(c.steps, cell, func(s Step, cell int) int { return s.Cell - cell })
	if !ok {
		return Step{}, false
	}
	return c.steps[i], true
}

// InRow reports whether a row of the table has a step.
func (c *Chart) InRow(row int) bool {
	return c != nil && slices.ContainsFunc(c.steps, func(s Step) bool { return s.Row == row })
}

// inset is the white beside the shapes of a column.
func (c *Chart) inset(column int) float64 {
	return shapePadding + laneGap*float64(c.columns[column].lanes)
}

// Words returns where the words of a step stand in a cell so wide: their left edge and width.
func (c *Chart) Words(s Step, width float64) (left, wide float64) {
	shape := width - 2*c.inset(s.Column)
	wide = shape - 2*shapePadding
	switch s.Shape {
	case drafting.DecisionStep:
		wide = shape * diamondWords
	case drafting.StartStep, drafting.EndStep:
		wide = shape - 4*shapePadding
	}
	wide = max(wide, width/8)
	return (width - wide) / 2, wide
}

// Height is how high a row is where the words of its step are so high.
func (c *Chart) Height(s Step, words float64) float64 { return shapeHeight(s, words) + 2*chartGap }

func shapeHeight(s Step, words float64) float64 {
	if s.Shape == drafting.DecisionStep {
		return words / (1 - diamondWords)
	}
	return words + 2*shapePadding
}

// Box is the place of a step's shape in a cell so wide and high.
func (c *Chart) Box(s Step, width, height float64) Box {
	inset := c.inset(s.Column)
	return Box{inset, chartGap, max(width-2*inset, 1), max(height-2*chartGap, 1)}
}

// Outline is the strokes around a shape.
func Outline(shape drafting.Shape, b Box) []Stroke {
	right, bottom := b.X+b.W, b.Y+b.H
	switch shape {
	case drafting.DecisionStep:
		middle, centre := b.Y+b.H/2, b.X+b.W/2
		return []Stroke{
			{X1: centre, Y1: b.Y, X2: right, Y2: middle},
			{X1: right, Y1: middle, X2: centre, Y2: bottom},
			{X1: centre, Y1: bottom, X2: b.X, Y2: middle},
			{X1: b.X, Y1: middle, X2: centre, Y2: b.Y},
		}
	case drafting.StartStep, drafting.EndStep:
		return terminal(b)
	}
	return []Stroke{
		{X1: b.X, Y1: b.Y, X2: right, Y2: b.Y},
		{X1: b.X, Y1: bottom, X2: right, Y2: bottom},
		{X1: b.X, Y1: b.Y, X2: b.X, Y2: bottom},
		{X1: right, Y1: b.Y, X2: right, Y2: bottom},
	}
}

// terminal is a box whose ends are round.
func terminal(b Box) []Stroke {
	radius := min(b.H, b.W) / 2
	out := []Stroke{
		{X1: b.X + radius, Y1: b.Y, X2: b.X + b.W - radius, Y2: b.Y},
		{X1: b.X + radius, Y1: b.Y + b.H, X2: b.X + b.W - radius, Y2: b.Y + b.H},
	}
	for i := range arcSteps {
		from, to := math.Pi*float64(i)/arcSteps, math.Pi*float64(i+1)/arcSteps
		x1, y1 := radius*math.Sin(from), b.Y+b.H/2-b.H/2*math.Cos(from)
		x2, y2 := radius*math.Sin(to), b.Y+b.H/2-b.H/2*math.Cos(to)
		right, left := b.X+b.W-radius, b.X+radius
		out = append(out, Stroke{X1: right + x1, Y1: y1, X2: right + x2, Y2: y2}, Stroke{X1: left - x1, Y1: y1, X2: left - x2, Y2: y2})
	}
	return out
}

// Ways are the strokes between the steps of a column, as far as they stand in one row of the
// table, from the left upper corner of the column's cell there. Those that go down come
// first, from top to bottom.
func (c *Chart) Ways(column, row int, width, height float64) []Stroke {
	steps := c.columns[column].steps
	if len(steps) == 0 {
		return nil
	}
	centre := width / 2
	out := c.down(steps, row, centre, height)
	for _, i := range steps {
		s := c.steps[i]
		if s.Back < 0 {
			continue
		}
		to := c.steps[s.Back]
		x := laneGap * (float64(s.lane) + 0.5)
		switch {
		case row == s.Row:
			b := c.Box(s, width, height)
			out = append(out, Stroke{X1: b.X, Y1: b.Y + b.H/2, X2: x, Y2: b.Y + b.H/2}, Stroke{X1: x, Y1: b.Y + b.H/2, X2: x})
		case row < s.Row && row > to.Row:
			out = append(out, Stroke{X1: x, Y1: height, X2: x})
		case row == to.Row:
			b := c.Box(to, width, height)
			out = append(out, Stroke{X1: x, Y1: height, X2: x, Y2: b.Y + b.H/2}, Stroke{X1: x, Y1: b.Y + b.H/2, X2: b.X, Y2: b.Y + b.H/2, Arrow: true})
		}
	}
	return out
}

// down are the strokes of a row that lead from one step to the next.
func (c *Chart) down(steps []int, row int, centre, height float64) []Stroke {
	first, last := c.steps[steps[0]].Row, c.steps[steps[len(steps)-1]].Row
	if row < first || row > last {
		return nil
	}
	at := slices.IndexFunc(steps, func(i int) bool { return c.steps[i].Row == row })
	if at < 0 {
		return []Stroke{{X1: centre, X2: centre, Y2: height}}
	}
	var out []Stroke
	if row > first {
		out = append(out, Stroke{X1: centre, X2: centre, Y2: chartGap, Arrow: true})
	}
	if row < last {
		out = append(out, Stroke{X1: centre, Y1: height - chartGap, X2: centre, Y2: height})
	}
	return out
}

// Head is the two strokes of an arrow's head at the end of a stroke.
func (s Stroke) Head() []Stroke {
	length := math.Hypot(s.X2-s.X1, s.Y2-s.Y1)
	if !s.Arrow || length == 0 {
		return nil
	}
	dx, dy := (s.X2-s.X1)/length, (s.Y2-s.Y1)/length
	x, y := s.X2-dx*arrowLength, s.Y2-dy*arrowLength
	return []Stroke{
		{X1: x - dy*arrowWidth, Y1: y + dx*arrowWidth, X2: s.X2, Y2: s.Y2},
		{X1: x + dy*arrowWidth, Y1: y - dx*arrowWidth, X2: s.X2, Y2: s.Y2},
	}
}
