//go:build !nowindow

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// Keys of flow charts: one for all that can be done, one for each step that a cell can be.
var (
	keyChart = desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	keySteps = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}
)

// shapes are the steps of a flow chart, in the order of their keys.
var shapes = []drafting.Shape{drafting.StartStep, drafting.WorkStep, drafting.DecisionStep, drafting.EndStep}

// charted is the flow chart of the table that the caret is in.
type charted struct {
	steps []*drafting.Node // its steps from top to bottom, by their first node
	cell  *drafting.Node   // of its column in the caret's row, a step or none
}

// chart is the flow chart of the table that the caret is in: that of the caret's column, else the
// first; without steps where there is none. ok is false outside a table.
func (d *desk) chart() (c charted, ok bool) {
	p, i, ok := d.here()
	if !ok {
		return c, false
	}
	g, ok := p.TableAt(i)
	if !ok {
		return c, false
	}
	here := g.Cells[slices.IndexFunc(g.Cells, func(c drafting.GridCell) bool { return c.From <= i && i < c.To })]
	steps := map[int][]*drafting.Node{}
	column := len(g.Shares)
	for _, k := range g.Cells {
		if n := p.Nodes[k.From]; k.ShapeOf(n) != "" {
			steps[k.Column] = append(steps[k.Column], n)
			column = min(column, k.Column)
		}
	}
	if steps[here.Column] != nil {
		column = here.Column
	}
	for _, k := range g.Cells {
		if k.Row <= here.Row && here.Row < k.Row+k.Down && k.Column <= column && column < k.Column+k.Across {
			c.cell = p.Nodes[k.From]
		}
	}
	if c.steps = steps[column]; c.cell == nil && len(c.steps) > 0 {
		c.cell = c.steps[0]
	}
	return c, true
}

// askChart opens what can be done to the flow chart that the caret is in; in another table it makes
// one, elsewhere it asks for a new one.
func (d *desk) askChart() {
	if d.session == nil || d.place != library.None {
		return
	}
	c, ok := d.chart()
	switch {
	case !ok:
		d.askNewChart()
	case len(c.steps) == 0:
		d.run(edit.MakeChart())
	default:
		d.goStep(c)
		d.popUp(d.onChart(c), d.view.BelowCaret())
	}
}

// goStep puts the caret into the chart's column, where it stands in another.
func (d *desk) goStep(c charted) {
	if n := d.session.Document().Node(d.session.Selection().Caret.Node); n != c.cell {
		d.goTo(drafting.Position{Node: c.cell.ID, Offset: len(c.cell.Text)})
	}
}

// chartLine is the line of a table's menu that leads to its flow chart, or makes one.
func (d *desk) chartLine() control.MenuLine {
	c, _ := d.chart()
	if len(c.steps) == 0 {
		return with(d.item(theme.GlyphChart, wording.MakeChart, edit.MakeChart()), wording.KeyChart)
	}
	return control.MenuLine{
		Icon: theme.GlyphChart, Words: wording.ChartStep, Key: wording.KeyChart,
		Act: func() {
			d.goStep(c)
			d.popUp(d.onChart(c), d.menuAt)
		},
	}
}

// onChart are the lines for the flow chart that the caret is in.
func (d *desk) onChart(c charted) []control.MenuLine {
	var out []control.MenuLine
	own := c.cell.Cell.Shape
	for i, shape := range shapes {
		out = append(out, control.MenuLine{
			Words: wording.Shape(shape), Key: wording.KeyStep(i + 1), Ticked: own == shape,
			Act: func() { d.run(edit.SetStep(shape)) },
		})
	}
	back := c.cell.Cell.Back
	return append(
		out,
		control.MenuLine{Words: wording.NoStep, Ticked: own == "", Act: func() { d.run(edit.SetStep("")) }},
		control.MenuLine{},
		control.MenuLine{
			Words: wording.BackTo(back), Disabled: own != drafting.DecisionStep || c.steps[0] == c.cell,
			Act: func() { d.popUp(d.ways(c), d.menuAt) },
		},
		control.MenuLine{},
		with(d.item(theme.GlyphRow, wording.StepBelow, edit.InsertRow(false)), wording.KeyRow),
		d.item("", wording.StepAbove, edit.InsertRow(true)),
		d.item("", wording.DropStep, edit.DeleteRow()),
		control.MenuLine{},
		d.item(theme.GlyphBin, wording.DropChart, edit.DropChart()),
	)
}

// ways are the steps that a decision can lead back to.
func (d *desk) ways(c charted) []control.MenuLine {
	back := c.cell.Cell.Back
	out := []control.MenuLine{{Words: wording.NoWayBack, Ticked: back == 0, Act: func() { d.run(edit.SetBack(0)) }}, {}}
	for i, n := range c.steps[:slices.Index(c.steps, c.cell)] {
		out = append(out, control.MenuLine{Words: wording.Step(i+1, n.Text), Ticked: back == i+1, Act: func() { d.run(edit.SetBack(i + 1)) }})
	}
	return out
}

// What a new flow chart has, and at most.
const (
	chartSteps, mostChartSteps = 5, 60
)

// askNewChart asks how many steps a new flow chart is to have, and what is said of each.
func (d *desk) askNewChart() {
	steps := control.NewNumber(chartSteps, 1, mostChartSteps, nil)
	beside := control.NewChoice([]string{wording.ChartWhole, wording.ChartAlone}, 0, nil)
	d.frame.ask(newRowStrip(d, wording.InsertChartDo, func() {
		heads := wording.ChartHeads()
		if beside.At() == 1 {
			heads = heads[:1]
		}
		d.insert(edit.InsertChart(steps.Value(), heads...), wording.InsertChartHere)
	}, heading(wording.Chart), steps, label(wording.Steps), beside))
}
