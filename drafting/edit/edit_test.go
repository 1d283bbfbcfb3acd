package edit

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/plain"
)

// read makes a document of lines "component|text"; "‸" stands for the caret, "[" for the
// other end of a selection, "^" for the place of a footnote. A line "piece|kind" begins
// another piece. Behind the component stands what else the node has, as attributes writes it.
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
		n := &drafting.Node{ID: id()}
		readAttributes(t, n, c)
		for {
			i := strings.IndexAny(words, "‸[^")
			if i < 0 {
				break
			}
			r, size := utf8.DecodeRuneInString(words[i:])
			words = words[:i] + words[i+size:]
			switch r {
			case '[':
				sel.Anchor, anchored = drafting.Position{Node: n.ID, Offset: i}, true
			case '^':
				n.Marks = append(n.Marks, drafting.Mark{Start: i, End: i, Kind: drafting.Note})
			default:
				sel.Caret = drafting.Position{Node: n.ID, Offset: i}
			}
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

func readAttributes(t testing.TB, n *drafting.Node, line string) {
	t.Helper()
	words := strings.Fields(line)
	n.Component = drafting.Component(words[0])
	if n.Component == drafting.TableCell {
		n.Cell = &drafting.Cell{}
	}
	for _, w := range words[1:] {
		name, value, _ := strings.Cut(w, "=")
		number, _ := strconv.ParseFloat(value, 64)
		switch name {
		case "new-page":
			n.NewPage = true
		case "mm":
			n.Picture = &drafting.Picture{Data: pixel(), Width: number}
		case "table":
			n.Cell.Begins, n.Cell.Table = drafting.BeginsTable, &drafting.Table{}
		case "row", "cell":
			n.Cell.Begins = drafting.Begins(name)
		case "across":
			n.Cell.Across = int(number)
		case "down":
			n.Cell.Down = int(number)
		case "align":
			n.Cell.Align = value
		case "shape":
			n.Cell.Shape = drafting.Shape(value)
		case "back":
			n.Cell.Back = int(number)
		case "header":
			n.Cell.Table.Header = int(number)
		case "landscape":
			n.Cell.Table.Landscape = true
		case "bare":
			n.Cell.Table.Bare = true
		case "shares":
			for share := range strings.SplitSeq(value, ",") {
				f, err := strconv.ParseFloat(share, 64)
				if err != nil {
					t.Fatal(err)
				}
				n.Cell.Table.Columns = append(n.Cell.Table.Columns, drafting.Column{Share: f})
			}
		default:
			t.Fatalf("unknown attribute %q", w)
		}
	}
}

// pixel is a PNG of one pixel.
var pixel = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		panic(err)
	}
	return b.Bytes()
})

// attributes is the component of a node and what else it has beside its words.
func attributes(n *drafting.Node) string {
	out := string(n.Component)
	if n.NewPage {
		out += " new-page"
	}
	if n.Picture != nil {
		out += fmt.Sprintf(" mm=%v", n.Picture.Width)
	}
	c := n.Cell
	if c == nil {
		return out
	}
	if c.Begins != "" {
		out += " " + string(c.Begins)
	}
	if c.Across > 0 {
		out += fmt.Sprintf(" across=%d", c.Across)
	}
	if c.Down > 0 {
		out += fmt.Sprintf(" down=%d", c.Down)
	}
	if c.Align != "" {
		out += " align=" + c.Align
	}
	if c.Shape != "" {
		out += " shape=" + string(c.Shape)
	}
	if c.Back > 0 {
		out += fmt.Sprintf(" back=%d", c.Back)
	}
	if t := c.Table; t != nil {
		var shares []string
		for _, k := range t.Columns {
			shares = append(shares, strconv.FormatFloat(k.Share, 'g', -1, 64))
		}
		if len(shares) > 0 {
			out += " shares=" + strings.Join(shares, ",")
		}
		if t.Header > 0 {
			out += fmt.Sprintf(" header=%d", t.Header)
		}
		if t.Landscape {
			out += " landscape"
		}
		if t.Bare {
			out += " bare"
		}
	}
	return out
}

// show is the opposite of read; bold is written ⟪so⟫, italic ⟨so⟩.
func show(d *drafting.Document, sel drafting.Selection) string {
	var b strings.Builder
	for i, p := range d.Pieces {
		if i > 0 {
			fmt.Fprintf(&b, "piece|%s\n", p.Kind)
		}
		for _, n := range p.Nodes {
			signs := map[int]string{}
			for _, m := range n.Marks {
				switch m.Kind {
				case drafting.Note:
					signs[m.Start] += "^"
				case drafting.Bold:
					signs[m.Start], signs[m.End] = signs[m.Start]+"⟪", "⟫"+signs[m.End]
				case drafting.Italic:
					signs[m.Start], signs[m.End] = signs[m.Start]+"⟨", "⟩"+signs[m.End]
				}
			}
			if !sel.Empty() && n.ID == sel.Anchor.Node {
				signs[sel.Anchor.Offset] += "["
			}
			if n.ID == sel.Caret.Node {
				signs[sel.Caret.Offset] += "‸"
			}
			text := ""
			for at := range len(n.Text) + 1 {
				text += signs[at]
				if at < len(n.Text) {
					text += n.Text[at : at+1]
				}
			}
			fmt.Fprintf(&b, "%s|%s\n", attributes(n), text)
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
	number, err := strconv.ParseFloat(arg, 64)
	if err != nil {
		number = 0
	}
	rows, columns, _ := strings.Cut(arg, "x")
	r, _ := strconv.Atoi(rows)
	k, _ := strconv.Atoi(columns)
	first, second, _ := strings.Cut(arg, " ")
	column, _ := strconv.Atoi(first)
	share, _ := strconv.ParseFloat(second, 64)
	c, ok := map[string]Command{
		"table": InsertTable(r, k), "row-above": InsertRow(true), "row-below": InsertRow(false),
		"column-left": InsertColumn(true), "column-right": InsertColumn(false),
		"delete-row": DeleteRow(), "delete-column": DeleteColumn(), "delete-table": DeleteTable(), "title": InsertTableTitle(),
		"merge": MergeCells(), "split": SplitCell(), "header": SetHeader(int(number)), "toggle-header": ToggleHeader(),
		"landscape": ToggleLandscape(), "lines": ToggleLines(), "align": SetCellAlign(arg), "share": SetColumnShare(column, share),
		"chart": InsertChart(r, "Bước", "Ai"), "make-chart": MakeChart(), "drop-chart": DropChart(), "step": SetStep(drafting.Shape(arg)), "back": SetBack(r),
		"picture": InsertPicture(&drafting.Picture{Data: pixel(), Width: number}), "resize": ResizePicture(number),
		"footnote": InsertFootnote(), "delete-footnote": DeleteFootnote(), "new-page": ToggleNewPage(),
		"bold": ToggleBold(), "italic": ToggleItalic(),
		"enter": Enter(), "tab": Tab(), "shift-tab": BackTab(), "demote": Demote(), "promote": Promote(), "backspace": Backspace(), "delete": Delete(),
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
		whole(t, d)
		back, _, err := drafting.Apply(d, undo...)
		if err != nil || !back.Equal(first) {
			t.Errorf("undone (%v):\n%s", err, show(back, drafting.Selection{}))
		}
	})
}

// whole checks what every command keeps: a file takes the document, each footnote has its
// place in the node before it, and the cells of each table cover each place of it once.
func whole(t testing.TB, d *drafting.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := drafting.Write(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	if _, _, err := drafting.Read(&b); err != nil {
		t.Fatalf("%v:\n%s", err, show(d, drafting.Selection{}))
	}
	d.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
		marks, notes := 0, 0
		for _, m := range n.Marks {
			if m.Kind == drafting.Note {
				marks++
			}
		}
		for j := i + 1; j < len(p.Nodes) && p.Nodes[j].Component == drafting.Footnote; j++ {
			notes++
		}
		if n.Component == drafting.Footnote {
			notes = 0
			if i == 0 {
				t.Fatalf("a footnote to nothing:\n%s", show(d, drafting.Selection{}))
			}
		}
		if marks != notes {
			t.Fatalf("%q has places for %d footnotes and %d of them:\n%s", n.Text, marks, notes, show(d, drafting.Selection{}))
		}
		g, ok := p.Table(i)
		if !ok {
			return true
		}
		places := 0
		for _, c := range g.Cells {
			places += c.Down * c.Across
		}
		if places != g.Rows*len(g.Shares) || g.Header > g.Rows || len(g.Columns) > 0 && len(g.Columns) != len(g.Shares) {
			t.Fatalf("cells cover %d places of %d by %d, header %d, columns %d:\n%s",
				places, g.Rows, len(g.Shares), g.Header, len(g.Columns), show(d, drafting.Selection{}))
		}
		return true
	})
}

const (
	simpleText = "number|Số:      /QĐ\nbasis|Căn cứ;\nchapter|Chương I\nheading|CHUNG\narticle|Điều 1. A\nclause|1. b\npoint|a) c\npoint|b) d\narticle|Điều 2. E‸\nparagraph|f\nchapter|Chương II\nheading|RIÊNG\narticle|Điều 3. G\nrecipient|- h;\npiece|appendix\nappendix-heading|Phụ lục\nparagraph|i\n"
	richText   = "basis|Căn cứ^;\nfootnote|luật\narticle|Điều 1. A^ và^\nfootnote|một\nfootnote|hai\nclause|1. b‸\ntable-title|Bảng 1\n" +
		"table-cell table shares=1,4,2 header=1|TT\ntable-cell cell|Phòng^\nfootnote|ba\ntable-cell cell down=2|Số\ntable-cell|hai đoạn^\nfootnote|bốn\n" +
		"table-cell row across=2 align=center|Cộng\nclause|2. c\ndash|- d:\nitem|+ e;\nitem new-page|+ f.\nparagraph|\nfigure mm=50|Hình 1^\nfootnote|năm\n" +
		"paragraph|g^\nfootnote|sáu\narticle|Điều 2. E\ntable-cell table|x\ntable-cell row|y\nrecipient|- h;\npiece|appendix\nappendix-title|BẢNG\n" +
		"table-cell table|a\ntable-cell cell|b\ntable-cell row shape=start|c\ntable-cell cell|d\n" +
		"table-cell row shape=step|e\ntable-cell cell|f\ntable-cell row shape=decision back=2|g\ntable-cell cell|h\n"
)

// TestAnyCommandKeepsTheDocumentWhole runs random commands at random places: edits apply,
// undo exactly, IDs stay unique, no cell and no footnote is lost or stays alone, and the plain
// notation holds what comes of it.
func TestAnyCommandKeepsTheDocumentWhole(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	keys := []string{"enter", "tab", "shift-tab", "demote", "promote", "backspace", "backspace", "delete", "up", "down", "next-blank", "previous-blank", `type "ệ"`, `type "1."`, `type "+ "`, `type " "`}
	rich := append([]string{
		"table 2x3", "row-above", "row-below", "column-left", "column-right", "delete-row", "delete-column", "delete-table", "title", "merge", "merge", "split",
		"header 2", "toggle-header", "landscape", "lines", "align right", "share 1 0.3", "picture 40", "resize 30", "footnote", "footnote", "delete-footnote",
		"new-page", "bold", "italic", `retype 2 "ê"`, "chart 3", "make-chart", "drop-chart", "step decision", "step step", "back 1", "back 2",
	}, keys...)
	for round := range 400 {
		text, keys := simpleText, keys
		if round%2 == 1 {
			text, keys = richText, rich
		}
		d, sel := read(t, text)
		for range 40 {
			key := keys[rng.IntN(len(keys))]
			c, ok := command(t, key)(d, sel)
			if ok {
				d, sel = made(t, d, c, key)
			}
			switch rng.IntN(6) {
			case 0, 1:
				sel = drafting.At(anywhere(rng, d))
			case 2:
				sel.Anchor = anywhere(rng, d)
			}
		}
		if back, _ := plain.Parse(plain.Format(d, nil), nil); !back.Same(d) {
			t.Fatalf("written and read again it is another document:\n%s", show(d, drafting.Selection{}))
		}
	}
}

// made makes a change and undoes it, and returns what comes of it.
func made(t testing.TB, d *drafting.Document, c Change, key string) (*drafting.Document, drafting.Selection) {
	t.Helper()
	next, undo, err := drafting.Apply(d, c.Edits...)
	if err != nil {
		t.Fatalf("%s: %v\n%s", key, err, show(d, drafting.Selection{}))
	}
	if back, _, err := drafting.Apply(next, undo...); err != nil || !back.Equal(d) {
		t.Fatalf("%s: undo: %v", key, err)
	}
	whole(t, next)
	for _, p := range []drafting.Position{c.Next.Anchor, c.Next.Caret} {
		n := next.Node(p.Node)
		if n == nil || p.Offset > len(n.Text) || p.Offset < len(n.Text) && !utf8.RuneStart(n.Text[p.Offset]) {
			t.Fatalf("%s: the caret is nowhere:\n%s\n%s", key, show(d, drafting.Selection{}), show(next, drafting.Selection{}))
		}
	}
	return next, c.Next
}

// anywhere is a place between two letters of the document.
func anywhere(rng *rand.Rand, d *drafting.Document) drafting.Position {
	for {
		p := d.Pieces[rng.IntN(len(d.Pieces))]
		if len(p.Nodes) == 0 {
			continue
		}
		n := p.Nodes[rng.IntN(len(p.Nodes))]
		runes := []rune(n.Text)
		return drafting.Position{Node: n.ID, Offset: len(string(runes[:rng.IntN(len(runes)+1)]))}
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
