package arrange_test

import (
	"fmt"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// column is a table of one column, a step a row: "shape" or "shape 2", which leads back to 2.
func column(steps ...string) (*drafting.Piece, drafting.Grid) {
	p := &drafting.Piece{}
	for i, s := range steps {
		c := &drafting.Cell{Begins: drafting.BeginsRow}
		if i == 0 {
			c.Begins, c.Table = drafting.BeginsTable, &drafting.Table{Columns: []drafting.Column{{Share: 1}}}
		}
		_, _ = fmt.Sscan(s, &c.Shape, &c.Back)
		p.Nodes = append(p.Nodes, &drafting.Node{ID: drafting.NodeID(i + 1), Component: drafting.TableCell, Cell: c})
	}
	g, _ := p.Table(0)
	return p, g
}

// ways writes the ways through each row of a chart 100 wide, rows 60 high: "50,0-50,11>" is an
// arrow.
func ways(c *arrange.Chart, rows int) string {
	var out []string
	for r := range rows {
		var row []string
		for _, s := range c.Ways(0, r, 100, 60) {
			way := fmt.Sprintf("%g,%g-%g,%g", s.X1, s.Y1, s.X2, s.Y2)
			if s.Arrow {
				way += ">"
			}
			row = append(row, way)
		}
		out = append(out, strings.Join(row, " "))
	}
	return strings.Join(out, "\n")
}

func TestWays(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps []string
		want  string
	}{
		{"from step to step", []string{"start", "step", "end"}, "50,49-50,60\n50,0-50,11> 50,49-50,60\n50,0-50,11>"},
		{"through a row without a step", []string{"start", "", "end"}, "50,49-50,60\n50,0-50,60\n50,0-50,11>"},
		{"rows outside the chart", []string{"", "start", "end", ""}, "\n50,49-50,60\n50,0-50,11>\n"},
		{
			"back to a step",
			[]string{"start", "step", "decision 1", "end"},
			"50,49-50,60 4.5,60-4.5,30 4.5,30-13,30>\n50,0-50,11> 50,49-50,60 4.5,60-4.5,0\n" +
				"50,0-50,11> 50,49-50,60 13,30-4.5,30 4.5,30-4.5,0\n50,0-50,11>",
		},
		{
			"two ways back do not meet",
			[]string{"step", "decision 1", "decision 1"},
			"50,49-50,60 4.5,60-4.5,30 4.5,30-22,30> 13.5,60-13.5,30 13.5,30-22,30>\n" +
				"50,0-50,11> 50,49-50,60 22,30-4.5,30 4.5,30-4.5,0 13.5,60-13.5,0\n" +
				"50,0-50,11> 22,30-13.5,30 13.5,30-13.5,0",
		},
		{"back to itself or beyond leads nowhere", []string{"decision 1", "decision 9"}, "50,49-50,60\n50,0-50,11>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ways(arrange.ChartOf(column(c.steps...)), len(c.steps)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	if arrange.ChartOf(column("", "")) != nil {
		t.Error("a table without steps has a chart")
	}
}

// TestWordsStandWithinTheirShape puts the corners of the words' box into the shape.
func TestWordsStandWithinTheirShape(t *testing.T) {
	chart := arrange.ChartOf(column("start", "step", "decision 2", "end"))
	for cell := range 4 {
		s, ok := chart.Step(cell)
		if !ok {
			t.Fatalf("cell %d is no step", cell)
		}
		const width, words = 160.0, 40.0
		height := chart.Height(s, words)
		left, wide := chart.Words(s, width)
		b := chart.Box(s, width, height)
		x, y := (b.X+b.W/2-left)/(b.W/2), (b.Y+b.H/2-(height-words)/2)/(b.H/2)
		if wide <= 0 || left < b.X || left+wide > b.X+b.W+1e-9 || x > 1 || y > 1 {
			t.Errorf("%s: words from %g, %g wide, box %+v", s.Shape, left, wide, b)
		}
		if s.Shape == drafting.DecisionStep && x+y > 1+1e-9 {
			t.Errorf("the words of a decision stand out of its diamond: %g of its height, %g of its width", y, x)
		}
	}
}
