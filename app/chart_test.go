//go:build !nowindow

package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// steps tells the steps of the chart at the caret: what each is, where it leads back, its words.
func (r *room) steps() string {
	r.Helper()
	c, ok := r.chart()
	if !ok {
		r.Fatal("the caret is in no table")
	}
	var out []string
	for _, n := range c.steps {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %d %s", n.Cell.Shape, n.Cell.Back, n.Text), " "))
	}
	return strings.Join(out, "; ")
}

// says fails where the chart at the caret is another.
func (r *room) says(want string) {
	r.Helper()
	if got := r.steps(); got != want {
		r.Errorf("the chart is %q, want %q", got, want)
	}
}

// newChart asks for a chart of three steps, by its key.
func (r *room) newChart() {
	r.Helper()
	r.inBody()
	r.combine(keyChart.Modifier, keyChart.KeyName)
	ask, ok := r.frame.strip.(*rowStrip)
	if !ok || ask.numbers[0].Value() != 5 || ask.choice.Words() != wording.ChartWhole {
		r.Fatalf("it asks with %+v", r.frame.strip)
	}
	ask.numbers[0].TypedRune('3')
	ask.numbers[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.ready()
}

func TestAChartIsDrawnFilledAndUndone(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	before := r.session.Document()
	r.newChart()
	r.says("start 0; step 0; end 0")
	if p, i, _ := r.here(); p.Nodes[i].Cell.Shape != drafting.StartStep {
		t.Errorf("the caret is in %+v", p.Nodes[i].Cell)
	}
	typeStep := func(words string) {
		test.Type(r.view, words)
		for range 4 {
			r.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		}
		r.ready()
	}
	typeStep("Nhaanj")
	typeStep("Duyeejt")
	test.Type(r.view, "Trar")
	r.ready()
	r.says("start 0 Nhận; step 0 Duyệt; end 0 Trả")

	r.combine(fyne.KeyModifierControl|fyne.KeyModifierAlt, fyne.KeyReturn)
	test.Type(r.view, "Luwu")
	r.ready()
	r.says("start 0 Nhận; step 0 Duyệt; step 0 Trả; end 0 Lưu")
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierAlt, fyne.Key3)
	r.ready()
	r.says("start 0 Nhận; step 0 Duyệt; step 0 Trả; decision 0 Lưu")
	for r.session.Undo() {
	}
	r.ready()
	if !r.session.Document().Equal(before) {
		t.Error("undo does not bring the document back")
	}
}

func TestTheMenuOfAStepSaysWhatItIsAndWhereItLeadsBack(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.newChart()
	test.Type(r.view, "Nhaanj")
	c, _ := r.chart()
	r.goTo(drafting.Position{Node: c.steps[1].ID})
	r.ready()

	for _, c := range []struct{ words, to, want string }{
		{wording.Shape(drafting.DecisionStep), "", "start 0 Nhận; decision 0; end 0"},
		{wording.BackTo(0), "Bước 1. Nhận", "start 0 Nhận; decision 1; end 0"},
		{wording.StepAbove, "", "start 0 Nhận; step 0; decision 1; end 0"},
		{wording.NoStep, "", "start 0 Nhận; decision 1; end 0"},
		{wording.DropStep, "", "start 0 Nhận; decision 1; end 0"},
		{wording.StepBelow, "", "start 0 Nhận; decision 1; step 0; end 0"},
		{wording.DropChart, "", ""},
	} {
		before := r.session.Document()
		r.choose(r.onTable(), wording.ChartStep)
		r.choose(r.menu.Lines(), c.words)
		if c.to != "" {
			if got := lines(r.menu.Lines()); !slices.Equal(got, []string{wording.NoWayBack, c.to}) {
				t.Fatalf("it can lead back to %q", got)
			}
			r.choose(r.menu.Lines(), c.to)
		}
		r.says(c.want)
		after := r.session.Document()
		r.session.Undo()
		r.ready()
		if !r.session.Document().Equal(before) {
			t.Errorf("%s is more than one step of undo", c.words)
		}
		r.session.Redo()
		r.ready()
		if !r.session.Document().Equal(after) {
			t.Errorf("%s does not come back", c.words)
		}
	}
	if got := lines(r.onTable()); got[0] != wording.MakeChart {
		t.Errorf("the menu begins with %q", got[0])
	}
}

func TestAnyColumnBecomesAChart(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.inBody()
	r.run(then(edit.InsertTable(4, 2), edit.SetHeader(1)))
	r.ready()
	r.combine(keyChart.Modifier, keyChart.KeyName)
	r.ready()
	r.says("start 0; step 0; end 0")
	r.run(edit.Demote())
	r.ready()
	c, _ := r.chart()
	if p, i, _ := r.here(); p.Nodes[i] == c.cell {
		t.Fatal("the caret did not leave the column of steps")
	}
	r.combine(keyChart.Modifier, keyChart.KeyName)
	if p, i, _ := r.here(); p.Nodes[i] != c.cell || !r.menu.Shown() {
		t.Error("from another column the key does not lead to the row's step")
	}
	if i := slices.Index(lines(r.menu.Lines()), wording.NoStep); i < 0 || !r.menu.Lines()[i].Ticked {
		t.Errorf("the head of the column is %+v", r.menu.Lines())
	}
	r.menu.Close()

	before := r.session.Document()
	r.visit(library.Templates)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.KeyReturn} {
		r.combine(fyne.KeyModifierControl|fyne.KeyModifierAlt, key)
	}
	r.combine(keyChart.Modifier, keyChart.KeyName)
	if r.session.Document() != before || r.frame.asking() {
		t.Error("a chart changes while its document is not shown")
	}
}
