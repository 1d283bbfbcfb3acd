package template_test

import (
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/template"
)

// lines are the lines of a document with their components.
func lines(d *drafting.Document) string {
	var out []string
	for _, p := range d.Pieces {
		out = append(out, string(p.Kind))
		for _, n := range p.Nodes {
			out = append(out, string(n.Component)+" "+n.Text)
		}
	}
	return strings.Join(out, "\n")
}

// TestAnAnswerBringsItsLines gives each choice and each box of each template its other answers: the document is then as if
// it had been made with the answer, and as before when the first is given again.
func TestAnAnswerBringsItsLines(t *testing.T) {
	for _, tpl := range load(t) {
		_, d := made(t, tpl.ID, nil)
		for _, v := range template.FieldsOf(tpl, d) {
			if v.Field.Fixed != "" || v.Field.Type == template.Choices {
				continue
			}
			for _, answer := range v.Field.Answers() {
				if v.Field.Type == template.Bool && answer != "có" {
					answer = ""
				}
				next := with(t, tpl, d, v.Field.Name, answer)
				_, want := made(t, tpl.ID, map[string]string{v.Field.Name: answer})
				if got, want := lines(next), lines(want); got != want {
					t.Errorf("%s: %s is %q:\n%s", tpl.ID, v.Field.Name, answer, golden.Diff(want, got))
				}
				if got, want := lines(with(t, tpl, next, v.Field.Name, v.Text)), lines(d); got != want {
					t.Errorf("%s: %s is %q again:\n%s", tpl.ID, v.Field.Name, v.Text, golden.Diff(want, got))
				}
			}
		}
	}
}

// What somebody wrote stays where lines come and go around it, and what was filled in comes back with its line.
func TestLinesOfOthersStay(t *testing.T) {
	tpl, d := made(t, "internal/decision-amend", map[string]string{"more": "có"})
	p := d.Pieces[0]
	i := slices.IndexFunc(p.Nodes, func(n *drafting.Node) bool { return strings.HasPrefix(n.Text, "Điều 3.") })
	mine := p.Nodes[i].With("Điều 3. Quyết định này có hiệu lực ngay.", nil)
	own := &drafting.Node{ID: d.LastID + 1, Component: drafting.Article, Text: "Điều 4. Việc của riêng tôi."}
	d = apply(t, d, drafting.Put{Node: mine}, drafting.Splice{Piece: p.ID, At: i + 1, Insert: []*drafting.Node{own}})
	repealed := "khoản 3 Điều 9"
	d = with(t, tpl, d, "repealed", repealed)
	without := with(t, tpl, d, "more", "")
	for _, want := range []string{"article Điều 3. Quyết định này có hiệu lực ngay.", "article Điều 4. Việc của riêng tôi."} {
		if got := lines(without); !strings.Contains(got, want) || strings.Contains(got, repealed) {
			t.Errorf("without %q:\n%s", want, got)
		}
	}
	if got := lines(with(t, tpl, without, "more", "có")); got != lines(d) {
		t.Error(golden.Diff(lines(d), got))
	}
}
