package template_test

import (
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/template"
)

func TestRewriteReplacesOnlyWhatDiffers(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		start int
		words string
		want  drafting.Replace
	}{
		"typed at the end":         {"V/v họp", 4, "họp tổ", drafting.Replace{Start: 9, End: 9, Text: " tổ"}},
		"typed at the beginning":   {"họp", 0, "mời họp", drafting.Replace{Text: "mời "}},
		"letters of the same byte": {"ẫ", 0, "ẩ", drafting.Replace{End: 3, Text: "ẩ"}},
		"a letter typed twice":     {"aa", 0, "aaa", drafting.Replace{Start: 2, End: 2, Text: "a"}},
		"nothing left":             {"họp", 0, "", drafting.Replace{End: 5}},
	} {
		t.Run(name, func(t *testing.T) {
			n := &drafting.Node{ID: 2, Component: drafting.Subject, Text: c.text}
			d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{n}}}, LastID: 2}
			at := drafting.Range{Node: 2, Start: c.start, End: len(c.text)}
			c.want.Node = 2
			got := template.Rewrite(nil, d, at, c.words)
			if len(got) != 1 || got[0] != drafting.Edit(c.want) {
				t.Fatalf("got %+v, want %+v", got, c.want)
			}
			next := apply(t, d, got...)
			if want := c.text[:at.Start] + c.words; next.Node(2).Text != want {
				t.Errorf("it says %q, want %q", next.Node(2).Text, want)
			}
			if again := template.Rewrite(nil, next, drafting.Range{Node: 2, Start: at.Start, End: at.Start + len(c.words)}, c.words); again != nil {
				t.Errorf("the same words again: %+v", again)
			}
		})
	}
}
