package edit

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
)

// read makes a document of lines "component|text"; "‸" stands for the caret, "[" for the
// other end of a selection. A line "piece|kind" begins another piece.
func read(t testing.TB, text string) (*drafting.Document, drafting.Selection) {
	t.Helper()
	d := &drafting.Document{}
	id := func() drafting.NodeID { d.LastID++; return d.LastID }
	d.Pieces = []*drafting.Piece{{ID: id(), Kind: drafting.Main}}
	var sel drafting.Selection
	anchored := false
	for line := range strings.Lines(text) {
		c, words, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "|")
		if !ok {
			t.Fatalf("no component in %q", line)
		}
		if c == "piece" {
			d.Pieces = append(d.Pieces, &drafting.Piece{ID: id(), Kind: drafting.PieceKind(words)})
			continue
		}
		n := &drafting.Node{ID: id(), Component: drafting.Component(c)}
		if i := strings.Index(words, "["); i >= 0 {
			sel.Anchor, anchored = drafting.Position{Node: n.ID, Offset: i}, true
			words = words[:i] + words[i+1:]
		}
		if i := strings.Index(words, "‸"); i >= 0 {
			sel.Caret = drafting.Position{Node: n.ID, Offset: i}
			words = words[:i] + words[i+len("‸"):]
		}
		n.Text = words
		p := d.Pieces[len(d.Pieces)-1]
		p.Nodes = append(p.Nodes, n)
	}
	if !anchored {
		sel.Anchor = sel.Caret
	}
	return d, sel
}

func show(d *drafting.Document, sel drafting.Selection) string {
	var b strings.Builder
	for i, p := range d.Pieces {
		if i > 0 {
			fmt.Fprintf(&b, "piece|%s\n", p.Kind)
		}
		for _, n := range p.Nodes {
			text := n.Text
			if n.ID == sel.Caret.Node {
				text = text[:sel.Caret.Offset] + "‸" + text[sel.Caret.Offset:]
			}
			if !sel.Empty() && n.ID == sel.Anchor.Node {
				at := sel.Anchor.Offset
				if n.ID == sel.Caret.Node && at > sel.Caret.Offset {
					at += len("‸")
				}
				text = text[:at] + "[" + text[at:]
			}
			fmt.Fprintf(&b, "%s|%s\n", n.Component, text)
		}
	}
	return b.String()
}

func command(t testing.TB, line string) Command {
	t.Helper()
	name, arg, _ := strings.Cut(line, " ")
	switch name {
	case "type":
		text, err := strconv.Unquote(arg)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		return Type(text, 0)
	case "retype": // takes back runes first: retype 2 "ệt"
		n, text, _ := strings.Cut(arg, " ")
		back, err := strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
		if text, err = strconv.Unquote(text); err != nil {
			t.Fatal(err)
		}
		return Type(text, back)
	}
	c, ok := map[string]Command{
		"enter": Enter(), "tab": Demote(), "shift-tab": Promote(), "backspace": Backspace(), "delete": Delete(),
		"up": MoveUp(), "down": MoveDown(), "next-blank": NextBlank(), "previous-blank": PreviousBlank(),
	}[name]
	if !ok {
		t.Fatalf("unknown command %q", line)
	}
	return c
}

// TestCommands runs the archives: "in" is the document, "do" the keys, "out" what comes
// of them. Undoing all edits must give the document back.
func TestCommands(t *testing.T) {
	golden.Each(t, "testdata/*.txtar", func(t *testing.T, a *golden.Archive) {
		d, sel := read(t, a.Section(t, "in"))
		first := d
		var undo []drafting.Edit
		for line := range strings.Lines(a.Section(t, "do")) {
			c, ok := command(t, strings.TrimSpace(line))(d, sel)
			if !ok {
				continue
			}
			next, u, err := drafting.Apply(d, c.Edits...)
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			d, sel, undo = next, c.Next, append(u, undo...)
		}
		a.Check(t, "out", show(d, sel))
		back, _, err := drafting.Apply(d, undo...)
		if err != nil || !back.Equal(first) {
			t.Errorf("undone (%v):\n%s", err, show(back, drafting.Selection{}))
		}
	})
}

// TestAnyCommandKeepsTheDocumentWhole runs random commands at random places: edits apply,
// undo exactly, IDs stay unique, and a letter typed in one clause leaves all other nodes
// as they are.
func TestAnyCommandKeepsTheDocumentWhole(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	keys := []string{"enter", "tab", "shift-tab", "backspace", "delete", "up", "down", "next-blank", "previous-blank", `type "ệ"`, `type "1."`, `type " "`}
	for range 300 {
		d, sel := read(t, "number|Số:      /QĐ\nbasis|Căn cứ;\nchapter|Chương I\nheading|CHUNG\narticle|Điều 1. A\nclause|1. b\npoint|a) c\npoint|b) d\narticle|Điều 2. E‸\nparagraph|f\nchapter|Chương II\nheading|RIÊNG\narticle|Điều 3. G\nrecipient|- h;\npiece|appendix\nappendix-heading|Phụ lục\nparagraph|i\n")
		for range 40 {
			key := keys[rng.IntN(len(keys))]
			c, ok := command(t, key)(d, sel)
			if !ok {
				continue
			}
			next, undo, err := drafting.Apply(d, c.Edits...)
			if err != nil {
				t.Fatalf("%s: %v\n%s", key, err, show(d, sel))
			}
			if back, _, err := drafting.Apply(next, undo...); err != nil || !back.Equal(d) {
				t.Fatalf("%s: undo: %v", key, err)
			}
			seen := map[drafting.NodeID]bool{}
			next.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
				if seen[n.ID] || n.ID == 0 {
					t.Fatalf("%s: id %d twice", key, n.ID)
				}
				seen[n.ID] = true
				return true
			})
			d, sel = next, c.Next
			if n := d.Node(sel.Caret.Node); n == nil || sel.Caret.Offset > len(n.Text) {
				t.Fatalf("%s: the caret is nowhere:\n%s", key, show(d, drafting.Selection{}))
			}
			if rng.IntN(3) == 0 {
				p := d.Pieces[rng.IntN(len(d.Pieces))]
				if len(p.Nodes) == 0 {
					continue
				}
				n := p.Nodes[rng.IntN(len(p.Nodes))]
				runes := []rune(n.Text)
				sel = drafting.At(drafting.Position{Node: n.ID, Offset: len(string(runes[:rng.IntN(len(runes)+1)]))})
			}
		}
	}
}

func TestTyping200LettersLeavesTheOthersAlone(t *testing.T) {
	d, sel := read(t, "article|Điều 1. A\nclause|1. b‸\nclause|2. c\narticle|Điều 2. D\n")
	first := d
	for i := range 200 {
		text := string(rune('a' + i%26))
		if i%7 == 6 {
			text = " "
		}
		c, ok := Type(text, 0)(d, sel)
		if !ok {
			t.Fatal("nothing typed")
		}
		var err error
		if d, _, err = drafting.Apply(d, c.Edits...); err != nil {
			t.Fatal(err)
		}
		sel = c.Next
	}
	for i, n := range first.Pieces[0].Nodes {
		m := d.Pieces[0].Nodes[i]
		if n.ID != m.ID || i != 1 && n != m {
			t.Errorf("node %d changed: %v", i, m)
		}
	}
	if got := len(d.Pieces[0].Nodes[1].Text); got != len("1. b")+200 {
		t.Errorf("the clause has %d bytes", got)
	}
}
