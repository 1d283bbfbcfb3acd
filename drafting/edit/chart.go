package edit

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/drafting"
)

// InsertChart puts a table whose first column is a flow chart of so many steps where
// InsertTable would put a table. Its other columns say of each step what the heads ask for; the
// first head is that of the steps.
func InsertChart(steps int, heads ...string) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if steps < 1 {
			return Change{}, false
		}
		c, ok := InsertTable(steps+1, len(heads))(d, sel)
		if !ok {
			return Change{}, false
		}
		for _, e := range c.Edits {
			if s, ok := e.(drafting.Splice); ok {
				first := charted(s.Insert, steps, heads)
				c.Next = drafting.At(drafting.Position{Node: first.ID})
			}
		}
		return c, true
	}
}

// charted makes a flow chart of the new nodes of a table, and returns its first step.
func charted(nodes []*drafting.Node, steps int, heads []string) *drafting.Node {
	head := nodes[0].Cell.Table
	head.Header = 1
	for i, words := range heads {
		nodes[i].Text, nodes[i].Cell.Align = words, "center"
		head.Columns = append(head.Columns, drafting.Column{Share: 1})
	}
	head.Columns[0].Share = stepsShare
	for i := range steps {
		nodes[(i+1)*len(heads)].Cell.Shape = place(i, steps)
	}
	return nodes[len(heads)]
}

// stepsShare is how wide a new column of steps is, as its shapes need room; the others are 1.
const stepsShare = 2

// place is what the i-th of so many steps is before anybody says otherwise.
func place(i, steps int) drafting.Shape {
	switch {
	case steps > 1 && i == 0:
		return drafting.StartStep
	case steps > 1 && i == steps-1:
		return drafting.EndStep
	}
	return drafting.WorkStep
}

// MakeChart makes a flow chart of the column at the caret: of its selected cells, else of those
// below the rows that repeat. It begins with the first and ends with the last; one whose words
// ask something is a decision.
func MakeChart() Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		here := t.cells[t.here]
		if len(t.steps(here.Column)) > 0 {
			return Change{}, false
		}
		rows := t.selected(sel)
		if rows.bottom-rows.top <= here.Down {
			rows.top, rows.bottom = t.head.Header, t.rows
		}
		var steps []*cell
		for i := range t.cells {
			c := &t.cells[i]
			if c.Column == here.Column && c.single() && c.Row >= rows.top && c.Row < rows.bottom {
				steps = append(steps, c)
			}
		}
		for i, c := range steps {
			shape := place(i, len(steps))
			if shape == drafting.WorkStep && strings.HasSuffix(strings.TrimSpace(c.nodes[len(c.nodes)-1].Text), "?") {
				shape = drafting.DecisionStep
			}
			c.set(shape, 0)
		}
		return t.changeSteps(sel)
	})
}

// DropChart makes plain cells of the steps in the column at the caret.
func DropChart() Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		for _, i := range t.steps(t.cells[t.here].Column) {
			t.cells[i].set("", 0)
		}
		return t.changeSteps(sel)
	})
}

// SetStep says which step of a flow chart the selected cells are; "" is none.
func SetStep(shape drafting.Shape) Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		r := t.selected(sel)
		for i := range t.cells {
			c := &t.cells[i]
			if !areaOf(*c).meets(r) || !c.single() || c.step() == shape {
				continue
			}
			c.set(shape, 0)
		}
		return t.changeSteps(sel)
	})
}

// SetBack leads the way from the decision at the caret, where the answer is no, back to a step
// before it in its column, counted from 1; 0 leads nowhere.
func SetBack(step int) Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		c := &t.cells[t.here]
		own := slices.Index(t.steps(c.Column), t.here)
		if c.step() != drafting.DecisionStep || step < 0 || step > own {
			return Change{}, false
		}
		c.set(drafting.DecisionStep, step)
		return t.changeSteps(sel)
	})
}

// changeSteps is the change that makes the steps what they have become; what was selected stays
// so. ok is false where nothing changes.
func (t *table) changeSteps(sel drafting.Selection) (c Change, ok bool) {
	changed := false
	for i, g := range t.grid.Cells {
		changed = changed || t.cells[i].nodes[0] != t.piece.Nodes[g.From]
	}
	if !changed {
		return Change{}, false
	}
	c, ok = t.change(-1, -1)
	c.Next = sel
	return c, ok
}

// single reports whether the cell covers one place, as a step does.
func (c cell) single() bool { return c.Down == 1 && c.Across == 1 }

// step says which step of a flow chart the cell is; "" for none.
func (c cell) step() drafting.Shape { return c.ShapeOf(c.nodes[0]) }

// set makes a step of the cell.
func (c *cell) set(shape drafting.Shape, back int) {
	n := *c.nodes[0]
	of := drafting.Cell{}
	if n.Cell != nil {
		of = *n.Cell
	}
	if of.Shape == shape && of.Back == back {
		return
	}
	of.Shape, of.Back = shape, back
	n.Cell = &of
	c.nodes = slices.Concat([]*drafting.Node{&n}, c.nodes[1:])
}

// steps lists the steps of a column from top to bottom, as indexes of cells.
func (t *table) steps(column int) []int {
	var out []int
	for i, c := range t.cells {
		if c.Column == column && c.step() != "" {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(t.cells[a].Row, t.cells[b].Row) })
	return out
}

// besideStep reports whether a step of a flow chart stands in the column right above a row that
// is to come, or right below.
func (t *table) besideStep(row, column int) bool {
	places := t.covering()
	for _, r := range []int{row - 1, row} {
		if r >= 0 && r < t.rows && t.cells[places[r][column]].step() != "" {
			return true
		}
	}
	return false
}

// keepEnds lets a chart that a new step stands before or behind begin or end with it.
func (t *table) keepEnds(fresh cell) {
	steps := t.steps(fresh.Column)
	at := slices.IndexFunc(steps, func(i int) bool { return t.cells[i].Row == fresh.Row })
	if at < 0 || len(steps) < 2 {
		return
	}
	pass := func(from int, end drafting.Shape) {
		if c := &t.cells[steps[from]]; c.step() == end {
			c.set(drafting.WorkStep, 0)
			t.cells[steps[at]].nodes[0].Cell.Shape = end
		}
	}
	switch at {
	case 0:
		pass(1, drafting.StartStep)
	case len(steps) - 1:
		pass(at-1, drafting.EndStep)
	}
}

// keepWays lets each decision lead back to the step that it led to, wherever that is now.
func (t *table) keepWays() {
	were := map[int][]drafting.NodeID{} // the steps of a column as they were, by their first node
	columns := map[drafting.NodeID]int{}
	for _, c := range t.grid.Cells {
		if n := t.piece.Nodes[c.From]; c.ShapeOf(n) != "" {
			were[c.Column] = append(were[c.Column], n.ID)
			columns[n.ID] = c.Column
		}
	}
	if len(were) == 0 {
		return
	}
	for column := range t.columns {
		steps := t.steps(column)
		for _, i := range steps {
			c := &t.cells[i]
			back := c.nodes[0].Cell.Back
			was, ok := columns[c.nodes[0].ID]
			if back == 0 || !ok || back > len(were[was]) {
				continue
			}
			to := were[was][back-1]
			c.set(c.step(), 1+slices.IndexFunc(steps, func(k int) bool { return t.cells[k].nodes[0].ID == to }))
		}
	}
}
