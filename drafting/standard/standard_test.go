package standard_test

import (
	"math"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

func TestPermitted(t *testing.T) {
	for _, c := range []struct {
		n    standard.Number
		want string
		yes  []float64
		no   []float64
	}{
		{standard.Number{Min: 13, Max: 14, Unit: "pt"}, "13 đến 14 pt", []float64{13, 13.5, 14}, []float64{12.9, 14.1}},
		{standard.Number{Min: 11, Max: 11, Unit: "pt"}, "11 pt", []float64{11}, []float64{10.5, 12}},
		{standard.Number{Min: 6, Max: math.Inf(1), Unit: "pt"}, "tối thiểu 6 pt", []float64{6, 100}, []float64{5.9}},
		{standard.Number{Allowed: []float64{10, 12.7}, Min: 10, Max: 12.7, Unit: "mm"}, "10 mm hoặc 12,7 mm", []float64{10, 12.7}, []float64{11, 9}},
		{standard.Number{Min: 1.0 / 3, Max: 0.5, Unit: "ratio"}, "0,333 đến 0,5 lần", []float64{1.0 / 3, 0.5}, []float64{0.33, 0.51}},
	} {
		if got := c.n.Permitted(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		for _, v := range c.yes {
			if !c.n.Permits(v) {
				t.Errorf("%s forbids %v", c.want, v)
			}
		}
		for _, v := range c.no {
			if c.n.Permits(v) {
				t.Errorf("%s permits %v", c.want, v)
			}
		}
	}
}

func small() *standard.Sheet {
	size := standard.Number{Value: 14, Min: 13, Max: 14, Unit: "pt"}
	return &standard.Sheet{
		Standard: "small",
		Styles: map[drafting.Component]*standard.Style{
			drafting.Paragraph: {Size: size, FirstIndent: standard.Number{Value: 10, Allowed: []float64{10, 12.7}}},
		},
		Kinds: []standard.Kind{{ID: "plan", Components: []standard.KindComponent{{Component: drafting.Number, Words: []string{"Số:"}}}}},
		Choices: []standard.Choice{{
			Key: "size", Value: "14",
			Options: []standard.Option{
				{ID: "14", Set: map[string]float64{"paragraph.size": 14}},
				{ID: "13", Set: map[string]float64{"paragraph.size": 13, "paragraph.bold": 1}},
				{ID: "15", Set: map[string]float64{"paragraph.size": 15, "heading.size": 13, "paragraph.bold": 2}},
			},
		}},
	}
}

func TestCloneSharesNothing(t *testing.T) {
	s := small()
	c := s.Clone()
	c.Styles[drafting.Paragraph].FirstIndent.Allowed[0] = 9
	c.Styles[drafting.Paragraph].Bold.Value = true
	c.Kinds[0].Components[0].Words[0] = "No:"
	c.Choices[0].Options[0].Set["paragraph.size"] = 1
	c.Choices[0].Options[0].ID = "1"
	st := s.Styles[drafting.Paragraph]
	if st.FirstIndent.Allowed[0] != 10 || st.Bold.Value || s.Kinds[0].Components[0].Words[0] != "Số:" ||
		s.Choices[0].Options[0].Set["paragraph.size"] != 14 || s.Choices[0].Options[0].ID != "14" {
		t.Errorf("the clone changed the sheet: %+v", s)
	}
}

func TestJoinTakesTheLastLayer(t *testing.T) {
	s, faults := standard.Join(small(), map[string]string{"size": "13"}, map[string]string{"size": "14"})
	if len(faults) > 0 || s.Style(drafting.Paragraph).Size.Value != 14 || s.Style(drafting.Paragraph).Bold.Value {
		t.Errorf("%v, %+v", faults, s.Style(drafting.Paragraph))
	}
	s, _ = standard.Join(small(), map[string]string{"size": "13"}, nil)
	if s.Style(drafting.Chapter).Size.Value != 13 || !s.Style(drafting.Chapter).Bold.Value {
		t.Error("a component without a style of its own is not set as a paragraph")
	}
}

func TestJoinLeavesOutWhatIsNotPermitted(t *testing.T) {
	s, faults := standard.Join(small(), map[string]string{"size": "15"})
	if len(faults) != 3 || s.Style(drafting.Paragraph).Size.Value != 14 {
		t.Errorf("%v, %v", faults, s.Style(drafting.Paragraph).Size.Value)
	}
}
