package layout_test

import (
	"flag"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

var full = flag.Bool("full", false, "run the tests of properties on as many documents as they are meant for")

// few is how many rounds a test of a property has: some, or all of them under -full.
func few(some, all uint64) uint64 {
	if *full {
		return all
	}
	return some
}

// TestEditsGiveThePagesOfAFreshLayout makes edits on documents of random lines: after each,
// what Paginate makes out of the pages before is what it makes out of nothing.
func TestEditsGiveThePagesOfAFreshLayout(t *testing.T) {
	sheet, faces := open(t)
	total, running := beautiful(t), answered(t, map[string]string{"running-header": "controlled"})
	for seed := range few(8, 100) {
		random := rand.New(rand.NewPCG(seed, 3))
		s := sheet
		switch seed % 4 {
		case 1:
			s = running
		case 3:
			s = total
		}
		d := anyDocument(t, random)
		ps := layout.Paginate(nil, d, s, faces)
		for round := range few(12, 50) {
			e := anyEdit(random, d)
			next, _, err := drafting.Apply(d, e)
			if err != nil {
				t.Fatalf("seed %d, edit %d: %v", seed, round, err)
			}
			d = next
			ps = layout.Paginate(ps, d, s, faces)
			fresh := layout.Paginate(nil, d, s, faces)
			if !reflect.DeepEqual(ps.Pages, fresh.Pages) {
				t.Fatalf("seed %d, edit %d: other pages after %#v", seed, round, e)
			}
			for n := range nodes(d) {
				all := drafting.Range{Node: n.ID, End: len(n.Text)}
				p := drafting.Position{Node: n.ID, Offset: len(n.Text)}
				if !slices.Equal(ps.Rects(all), fresh.Rects(all)) || ps.Caret(p) != fresh.Caret(p) || ps.Above(p, 0) != fresh.Above(p, 0) {
					t.Fatalf("seed %d, edit %d: node %d stands elsewhere after %#v", seed, round, n.ID, e)
				}
			}
			if !slices.Equal(ps.Outline(), fresh.Outline()) {
				t.Fatalf("seed %d, edit %d: another outline after %#v", seed, round, e)
			}
		}
		whole(t, d, ps)
		inside(t, s, faces, ps)
	}
}

// anyDocument has several pieces of lines of the golden files, most of them as their own
// components.
func anyDocument(t *testing.T, random *rand.Rand) *drafting.Document {
	t.Helper()
	lines := sampleLines(t)
	components := drafting.Components()
	var b strings.Builder
	for range 1 + random.IntN(3) {
		b.WriteString([]string{"== main\n", "== attached\n", "== appendix\n"}[random.IntN(3)])
		if random.IntN(2) == 0 {
			b.WriteString("table-cell: Mã hiệu: QT-07\ntable-cell: Lần ban hành: 01\ntable-cell: Trang:\n")
		}
		for range random.IntN(120) {
			line := lines[random.IntN(len(lines))]
			if _, words, _ := strings.Cut(line, ":"); random.IntN(20) == 0 {
				line = string(components[random.IntN(len(components))]) + ":" + words
			}
			b.WriteString(line + "\n")
		}
	}
	return furnished(random, document(b.String()))
}

// furnished gives a document whose nodes nobody holds yet what lines do not say: cells their
// places, figures their pictures, words footnotes, nodes the beginning of a page.
func furnished(random *rand.Rand, d *drafting.Document) *drafting.Document {
	for _, p := range d.Pieces {
		var nodes []*drafting.Node
		for _, n := range p.Nodes {
			nodes = append(nodes, n)
			furnish(random, n)
			for range random.IntN(40) / 37 {
				places := offsets(n.Text)
				at := places[random.IntN(len(places))]
				n.Marks = append(n.Marks, drafting.Mark{Kind: drafting.Note, Start: at, End: at})
				drafting.Sort(n.Marks)
				d.LastID++
				nodes = append(nodes, &drafting.Node{ID: d.LastID, Component: drafting.Footnote, Text: n.Text})
			}
		}
		p.Nodes = nodes
	}
	return d
}

func furnish(random *rand.Rand, n *drafting.Node) {
	n.NewPage = random.IntN(30) == 0
	switch n.Component {
	case drafting.Figure:
		n.Picture = pictureOf([]string{"80 40x20", "300 4x30", "1 1x1"}[random.IntN(3)])
	case drafting.TableCell:
		n.Cell = &drafting.Cell{
			Begins: []drafting.Begins{drafting.BeginsTable, drafting.BeginsRow, drafting.BeginsCell, drafting.BeginsCell, drafting.Continues}[random.IntN(5)],
			Across: random.IntN(20) / 16, Down: random.IntN(20) / 15, Align: []string{"", "center", "right", "justify"}[random.IntN(4)],
		}
		if n.Cell.Begins == drafting.BeginsTable {
			n.Cell.Table = &drafting.Table{
				Columns: []drafting.Column{{Share: 1, Align: "right"}, {Share: 3}}[:random.IntN(3)], Header: random.IntN(3),
				Landscape: random.IntN(4) == 0, Bare: random.IntN(4) == 0,
			}
		}
	}
}

func sampleLines(t *testing.T) []string {
	t.Helper()
	d := decision(t)
	var out []string
	for n := range nodes(d) {
		out = append(out, string(n.Component)+": "+n.Text)
	}
	for range len(out) / 3 {
		out = append(out, "table-cell: Số liệu", "table-cell: Văn phòng chủ trì, phối hợp với các cơ quan, đơn vị liên quan")
	}
	return append(out, "figure: Hình 1", "table-title: Bảng 1", "footnote: Chú thích")
}

func anyEdit(random *rand.Rand, d *drafting.Document) drafting.Edit {
	components := drafting.Components()
	p := d.Pieces[random.IntN(len(d.Pieces))]
	switch random.IntN(20) {
	case 0:
		h := d.Header
		h.Draft = random.IntN(3)
		return drafting.SetHeader{Header: h}
	case 1:
		return drafting.SplicePieces{At: random.IntN(len(d.Pieces) + 1), Insert: []*drafting.Piece{{
			ID: d.LastID + 1, Kind: drafting.Appendix, Nodes: []*drafting.Node{
				{ID: d.LastID + 2, Component: drafting.AppendixHeading, Text: "Phụ lục"},
			},
		}}}
	case 2:
		if len(d.Pieces) > 1 {
			return drafting.SplicePieces{At: random.IntN(len(d.Pieces)), Remove: 1}
		}
	}
	if len(p.Nodes) == 0 || random.IntN(4) == 0 {
		at := random.IntN(len(p.Nodes) + 1)
		n := &drafting.Node{ID: d.LastID + 1, Component: components[random.IntN(len(components))], Text: "1. Văn phòng quy định việc này:"}
		furnish(random, n)
		return drafting.Splice{Piece: p.ID, At: at, Remove: random.IntN(min(len(p.Nodes)-at, 3) + 1), Insert: []*drafting.Node{n}}
	}
	n := p.Nodes[random.IntN(len(p.Nodes))]
	switch random.IntN(6) {
	case 0:
		n = n.As(components[random.IntN(len(components))])
		furnish(random, n)
		return drafting.Put{Node: n}
	case 1:
		at := drafting.Mark{Kind: drafting.Note}
		return drafting.Put{Node: n.With(n.Text, append([]drafting.Mark{at}, n.Marks...))}
	}
	places := offsets(n.Text)
	i := random.IntN(len(places))
	j := min(i+random.IntN(4), len(places)-1)
	return drafting.Replace{Node: n.ID, Start: places[i], End: places[j], Text: []string{"", "ệ", " ", "văn bản "}[random.IntN(4)]}
}

// TestAnEditTouchesLittle counts what is done anew for an edit in the middle of a hundred
// pages.
func TestAnEditTouchesLittle(t *testing.T) {
	sheet, faces := open(t)
	d := long(t, articles[100])
	ps := layout.Paginate(nil, d, sheet, faces)
	if ps.Count() < 100 {
		t.Fatalf("%d pages", ps.Count())
	}
	if nodes, pages := ps.Work(); nodes < 500 || pages != ps.Count() {
		t.Fatalf("out of nothing %d nodes are set and %d of %d pages made", nodes, pages, ps.Count())
	}
	n := onPage(d, ps, 50)
	var many []*drafting.Node
	for i := range 60 {
		many = append(many, &drafting.Node{ID: d.LastID + drafting.NodeID(i) + 1, Component: drafting.Paragraph, Text: "Văn phòng quy định việc này."})
	}
	for _, c := range []struct {
		name         string
		edit         []drafting.Edit
		nodes, pages int // at most
	}{
		{"a letter", []drafting.Edit{drafting.Replace{Node: n.ID, Start: 5, End: 5, Text: "x"}}, 1, 2},
		{"a letter less", []drafting.Edit{drafting.Replace{Node: n.ID, Start: 5, End: 6}}, 1, 2},
		{"a paragraph more, and it goes again", []drafting.Edit{
			drafting.Splice{Piece: d.PieceOf(n.ID).ID, At: 3, Insert: []*drafting.Node{{ID: d.LastID + 1, Component: drafting.Paragraph, Text: "Một."}}},
			drafting.Splice{Piece: d.PieceOf(n.ID).ID, At: 3, Remove: 1},
		}, 0, 0},
		{"the mark of a draft", []drafting.Edit{drafting.SetHeader{Header: drafting.Header{Draft: 1}}}, 0, 1},
		{"pages more in the first piece", []drafting.Edit{drafting.Splice{Piece: d.Pieces[0].ID, At: 8, Insert: many}}, 60, 4},
		{"the first piece", []drafting.Edit{drafting.Replace{Node: d.Pieces[0].Nodes[0].ID, Start: 0, End: 1, Text: "V"}}, 2, 1},
	} {
		next, _, err := drafting.Apply(d, c.edit...)
		if err != nil {
			t.Fatal(err)
		}
		after := layout.Paginate(ps, next, sheet, faces)
		if nodes, pages := after.Work(); nodes > c.nodes || pages > c.pages {
			t.Errorf("%s: %d nodes are set and %d pages made, want at most %d and %d", c.name, nodes, pages, c.nodes, c.pages)
		}
		if !reflect.DeepEqual(after.Pages, layout.Paginate(nil, next, sheet, faces).Pages) {
			t.Errorf("%s: other pages than out of nothing", c.name)
		}
		last := next.Pieces[1].Nodes[len(next.Pieces[1].Nodes)-1]
		if page := after.PageOf(drafting.Position{Node: last.ID}); page != after.Count()-1 {
			t.Errorf("%s: the last words are found on page %d of %d", c.name, page+1, after.Count())
		}
	}
}

// onPage returns a paragraph in the middle of a page, by its index.
func onPage(d *drafting.Document, ps *layout.Pages, page int) *drafting.Node {
	at := ps.At(page, layout.Mm(100), layout.Mm(150))
	return d.Node(at.Node)
}
