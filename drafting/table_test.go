package drafting_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"thethuc/drafting"
)

// cells makes a piece out of short words, a node each: "T" begins a table, "R" a row, "C" a
// cell, "-" goes on, "F" is a footnote, "P" a paragraph; "2x3" after them is the span, across
// by down.
func cells(words string) *drafting.Piece {
	p := &drafting.Piece{ID: 1}
	for i, w := range strings.Fields(words) {
		n := &drafting.Node{ID: drafting.NodeID(i + 2), Component: drafting.TableCell}
		kind, span, _ := strings.Cut(w, "=")
		begins := map[string]drafting.Begins{"T": drafting.BeginsTable, "R": drafting.BeginsRow, "C": drafting.BeginsCell, "-": drafting.Continues}
		switch kind {
		case "F":
			n.Component = drafting.Footnote
		case "P":
			n.Component = drafting.Paragraph
		default:
			n.Cell = &drafting.Cell{Begins: begins[kind]}
			if kind == "T" {
				n.Cell.Table = &drafting.Table{}
			}
			if span != "" {
				if _, err := fmt.Sscanf(span, "%dx%d", &n.Cell.Across, &n.Cell.Down); err != nil {
					panic(err)
				}
			}
		}
		p.Nodes = append(p.Nodes, n)
	}
	return p
}

func TestTableIsCounted(t *testing.T) {
	for _, c := range []struct{ name, nodes, want string }{
		{"rows and columns", "P T C R C P", "2 rows 2 columns [1 5): 0,0 0,1 1,0 1,1"},
		{"a cell of several paragraphs and a footnote", "T - F C R C", "2 rows 2 columns [0 6): 0,0(0-3) 0,1 1,0 1,1"},
		{"a merge across", "T=2x1 C R C C", "2 rows 3 columns [0 5): 0,0+2x1 0,2 1,0 1,1 1,2"},
		{"a merge down takes its places in the rows below", "T=1x2 C R R C", "3 rows 2 columns [0 5): 0,0+1x2 0,1 1,1 2,0 2,1"},
		{"a merge across and down", "T=2x2 C R R C C", "3 rows 3 columns [0 6): 0,0+2x2 0,2 1,2 2,0 2,1 2,2"},
		{"a merge that reaches below the table ends with it", "T=1x9 C R", "2 rows 2 columns [0 3): 0,0+1x2 0,1 1,1"},
		{"a merge that would cover a cell ends before it", "T C=1x2 R=2x1", "2 rows 2 columns [0 3): 0,0 0,1+1x2 1,0"},
		{"a run that begins no table is one", "C R - P", "2 rows 1 columns [0 3): 0,0 1,0(1-3)"},
		{"rows of different lengths", "T C C R R C", "3 rows 3 columns [0 6): 0,0 0,1 0,2 1,0 2,0 2,1"},
	} {
		p := cells(c.nodes)
		for i := range p.Nodes {
			g, ok := p.Table(i)
			if !ok {
				continue
			}
			if got := describe(g); got != c.want {
				t.Errorf("%s: got %q, want %q", c.name, got, c.want)
			}
			break
		}
	}
}

func describe(g drafting.Grid) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d rows %d columns [%d %d):", g.Rows, len(g.Shares), g.From, g.To)
	for _, c := range g.Cells {
		fmt.Fprintf(&b, " %d,%d", c.Row, c.Column)
		if c.To-c.From > 1 {
			fmt.Fprintf(&b, "(%d-%d)", c.From, c.To)
		}
		if c.Across > 1 || c.Down > 1 {
			fmt.Fprintf(&b, "+%dx%d", c.Across, c.Down)
		}
	}
	return b.String()
}

func TestTablesThatMeetAreTwo(t *testing.T) {
	p := cells("T C T C F P")
	first, _ := p.TableAt(1)
	second, _ := p.TableAt(4)
	if first.To != 2 || second.From != 2 || second.To != 5 {
		t.Errorf("tables [%d %d) and [%d %d), want [0 2) and [2 5)", first.From, first.To, second.From, second.To)
	}
	if _, ok := p.TableAt(5); ok {
		t.Error("a paragraph after a table belongs to it")
	}
}

func TestNoteStaysInItsPlace(t *testing.T) {
	note := func(at int) drafting.Mark { return drafting.Mark{Kind: drafting.Note, Start: at, End: at} }
	for _, c := range []struct {
		name               string
		at, start, end, by int
		want               int // -1 where it goes
	}{
		{"text put in before it", 4, 1, 1, 2, 6},
		{"text put in at it", 4, 4, 4, 2, 4},
		{"text put in after it", 4, 5, 5, 2, 4},
		{"the letters before it changed", 4, 2, 4, 3, 5},
		{"the letters after it taken out", 4, 4, 6, 0, 4},
		{"taken out with the letters around it", 4, 3, 6, 0, -1},
	} {
		got := drafting.Shift([]drafting.Mark{note(c.at)}, c.start, c.end, c.by)
		switch {
		case c.want < 0 && len(got) > 0:
			t.Errorf("%s: it stays at %d", c.name, got[0].Start)
		case c.want >= 0 && (len(got) != 1 || got[0] != note(c.want)):
			t.Errorf("%s: got %v, want it at %d", c.name, got, c.want)
		}
	}
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTablesAndFiguresSurviveAFile(t *testing.T) {
	shown, err := drafting.NewPicture(picture(t, 30, 20), 80)
	if err != nil {
		t.Fatal(err)
	}
	d := &drafting.Document{LastID: 6, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Paragraph, Text: "Trang mới", NewPage: true, Marks: []drafting.Mark{{Kind: drafting.Note, Start: 5, End: 5}}},
		{ID: 3, Component: drafting.Footnote, Text: "Chú thích."},
		{ID: 4, Component: drafting.TableCell, Text: "Số", Cell: &drafting.Cell{
			Begins: drafting.BeginsTable, Across: 2, Down: 3, Align: "center",
			Table: &drafting.Table{Columns: []drafting.Column{{Share: 1, Align: "right"}, {Share: 2.5}}, Header: 2, Landscape: true, Bare: true},
		}},
		{ID: 5, Component: drafting.TableCell, Text: "tiếp", Cell: &drafting.Cell{}},
		{ID: 6, Component: drafting.Figure, Text: "Hình 1", Picture: shown},
	}}}}
	var b bytes.Buffer
	if err := drafting.Write(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	back, _, err := drafting.Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if !back.Equal(d) {
		t.Error("the document that came back is another")
	}
}

func TestFileOfBadTablesIsRefused(t *testing.T) {
	node := func(fields string) string {
		return `{"thethuc":1,"lastId":9,"header":{},"pieces":[{"id":1,"kind":"main","nodes":[{"id":2,"text":"ab",` + fields + `}]}]}`
	}
	for _, fields := range []string{
		`"component":"table-cell"`,
		`"component":"paragraph","cell":{}`,
		`"component":"table-cell","cell":{"begins":"table"}`,
		`"component":"table-cell","cell":{"table":{}}`,
		`"component":"table-cell","cell":{"begins":"all"}`,
		`"component":"table-cell","cell":{"across":64}`,
		`"component":"table-cell","cell":{"down":-1}`,
		`"component":"table-cell","cell":{"align":"up"}`,
		`"component":"table-cell","cell":{"begins":"table","table":{"columns":[{"share":0}]}}`,
		`"component":"figure"`,
		`"component":"figure","picture":{"data":"AAAA","width":80}`,
		`"component":"paragraph","marks":[{"start":0,"end":1,"kind":"note"}]`,
	} {
		if _, _, err := drafting.Read(strings.NewReader(node(fields))); err == nil {
			t.Errorf("taken: %s", fields)
		}
	}
}
