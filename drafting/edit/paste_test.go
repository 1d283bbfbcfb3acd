package edit

import (
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestPaste(t *testing.T) {
	for name, c := range map[string]struct{ in, text, out string }{
		"words go on a line":             {"article|Điều 1. A‸ b\n", " và ", "article|Điều 1. A và ‸ b\n"},
		"what is selected goes":          {"paragraph|một [hai‸ ba\n", "bốn", "paragraph|một bốn‸ ba\n"},
		"letters are composed":           {"paragraph|‸\n", "Nghi\u0323 đi\u0323nh", "paragraph|Nghị định‸\n"},
		"lines are elements":             {"article|Điều 1. A‸\narticle|Điều 2. B\n", "\n1. Một\r\n\r\na) Hai\r\nBa", "article|Điều 1. A1. Một\npoint|a) Hai\nparagraph|Ba‸\narticle|Điều 2. B\n"},
		"labels count once":              {"paragraph|‸\n", "Điều 1. Một\nĐiều 2. Hai\n1. Ba\n2. Bốn", "article|Điều 1. Một\narticle|Điều 2. Hai\nclause|1. Ba\nclause|2. Bốn‸\n"},
		"the words behind the caret end": {"paragraph|đầu‸đuôi\n", "x\ny", "paragraph|đầux\nparagraph|y‸đuôi\n"},
		"a heading stays one":            {"subject|Về việc‸\narticle|Điều 1. A\n", " họp\ngiao ban", "subject|Về việc họp giao ban‸\narticle|Điều 1. A\n"},
		"a tab is a space":               {"paragraph|‸\n", "một\thai", "paragraph|một hai‸\n"},
	} {
		t.Run(name, func(t *testing.T) {
			d, sel := read(t, c.in)
			change, ok := Paste(c.text)(d, sel)
			if !ok {
				t.Fatal("it does nothing")
			}
			next, undo, err := drafting.Apply(d, change.Edits...)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(next, change.Next); got != c.out {
				t.Errorf("got\n%s", got)
			}
			if back, _, err := drafting.Apply(next, undo...); err != nil || !back.Equal(d) {
				t.Errorf("undone (%v):\n%s", err, show(back, drafting.Selection{}))
			}
		})
	}
	d, sel := read(t, "paragraph|‸\n")
	for _, text := range []string{"", " \n\t", strings.Repeat("x\n", mostPasted+1)} {
		if _, ok := Paste(text)(d, sel); ok {
			t.Errorf("%.10q is pasted", text)
		}
	}
}

// TestPasteLosesNoLetter pastes lines of every kind into nodes of every kind.
func TestPasteLosesNoLetter(t *testing.T) {
	const text = "Điều 9. Chín\n1. Một\n- gạch\nChương II\nlời thường"
	for _, in := range []string{
		"article|Điều 1. A‸b\n", "clause|1. a‸\n", "chapter|Chương I‸\nheading|CHUNG\n", "heading|CH‸UNG\n", "basis|Căn cứ‸;\n", "recipient|- a‸;\n",
		"table-cell table|x‸y\ntable-cell|z\n", "figure|h‸\n", "paragraph|a^\nfootnote|b‸c\n", "signer-name|Trần‸ A\n", "motto|Độc lập‸\n", "item|+ a‸\n",
	} {
		d, sel := read(t, in)
		change, ok := Paste(text)(d, sel)
		if !ok {
			t.Errorf("%q takes nothing", in)
			continue
		}
		next, _, err := drafting.Apply(d, change.Edits...)
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		next.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			all.WriteString(n.Text + "\n")
			return true
		})
		at := 0
		for _, word := range []string{"Chín", "Một", "gạch", "lời thường"} {
			i := strings.Index(all.String()[at:], word)
			if i < 0 || strings.Count(all.String(), word) != 1 {
				t.Errorf("%q: %q is lost or stands elsewhere in\n%s", in, word, all.String())
				break
			}
			at += i
		}
		if !slices.ContainsFunc(next.Pieces[0].Nodes, func(n *drafting.Node) bool { return n.ID == change.Next.Caret.Node }) {
			t.Errorf("%q: the caret is nowhere", in)
		}
	}
}
