package layout_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/layout"
)

func decision(t testing.TB) *drafting.Document {
	t.Helper()
	return document(golden.Open(t, "testdata/pages/decision_issuing_rules.txtar").Section(t, "in"))
}

// place names a position by the words around it: "Điều 1.| Ban".
func place(d *drafting.Document, p drafting.Position) string {
	n := d.Node(p.Node)
	if n == nil {
		return "nowhere"
	}
	before, after := []rune(n.Text[:p.Offset]), []rune(n.Text[p.Offset:])
	return string(before[max(0, len(before)-6):]) + "|" + string(after[:min(6, len(after))])
}

func TestArrowsWalkTheLines(t *testing.T) {
	sheet, faces := open(t)
	d := decision(t)
	ps := layout.Paginate(nil, d, sheet, faces)
	main := d.Pieces[0]
	at := func(c drafting.Component, word string) drafting.Position {
		n := main.First(c)
		return drafting.Position{Node: n.ID, Offset: strings.Index(n.Text, word)}
	}
	up := func(p drafting.Position) drafting.Position { return ps.Above(p, ps.Caret(p).X) }
	down := func(p drafting.Position) drafting.Position { return ps.Below(p, ps.Caret(p).X) }
	for _, c := range []struct {
		name string
		got  drafting.Position
		want string
	}{
		{"home goes to the line's first letter", ps.LineStart(at(drafting.Article, "Quy chế công")), "|Điều 1"},
		{"end stops before the space where the line is broken", ps.LineEnd(at(drafting.Article, "Ban hành")), "hư của| Văn p"},
		{"end of the last line is the end of the node", ps.LineEnd(at(drafting.Article, "Bộ Tư lệnh")), "khu 2.|"},
		{"up from the title goes into the right column", up(at(drafting.TypeName, "QUY")), "|Phú Th"},
		{"up from the left of the title goes to the number", ps.Above(at(drafting.TypeName, "QUY"), layout.Mm(50)), "Số|:     "},
		{"down goes into the right column", down(at(drafting.CountryName, "VIỆT")), "ạnh ph|úc"},
		{"down from the title goes over the room for the signature", down(at(drafting.JobTitle, "VĂN")), " tá Tr|ần Quố"},
		{"down from the last line of a page goes to the next page", down(down(at(drafting.JobTitle, "VĂN"))), "Ã HỘI |CHỦ NG"},
		{"up on the first line stays", up(at(drafting.CountryName, "VIỆT")), "NGHĨA |VIỆT N"},
		{"a click right of a line goes to its end", ps.At(0, layout.Mm(200), ps.Caret(at(drafting.Article, "Bộ Tư")).Baseline), "khu 2.|"},
		{"a click in the room for the signature goes to the nearer line", ps.At(0, layout.Mm(145), ps.Caret(at(drafting.SignerName, "Trần")).Y-layout.Mm(2)), "á Trần| Quốc "},
		{"a click below all goes to the last line", ps.At(1, layout.Mm(30), layout.Mm(290)), "n bản |cần so"},
		{"a page that is not there has no position", ps.At(9, 0, 0), "nowhere"},
	} {
		if got := place(d, c.got); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDownWalksThroughTheWholeDocument(t *testing.T) {
	sheet, faces := open(t)
	d := decision(t)
	ps := layout.Paginate(nil, d, sheet, faces)
	p := drafting.Position{Node: d.Pieces[0].Nodes[0].ID}
	steps := 0
	for q := ps.Below(p, layout.Mm(60)); q != p; q = ps.Below(p, layout.Mm(60)) {
		p = q
		if steps++; steps > 1000 {
			t.Fatal("the arrow goes round in a circle")
		}
	}
	if got := ps.PageOf(p); got != ps.Count()-1 {
		t.Errorf("it stops on page %d of %d", got+1, ps.Count())
	}
	if steps < 50 {
		t.Errorf("%d steps, want one a line", steps)
	}
}

func TestRectsCoverARange(t *testing.T) {
	sheet, faces := open(t)
	d := decision(t)
	ps := layout.Paginate(nil, d, sheet, faces)
	n := d.Pieces[0].First(drafting.Basis)
	start := strings.Index(n.Text, "Chính phủ")
	r := ps.Rects(drafting.Range{Node: n.ID, Start: start - 4, End: start + 6})
	if len(r) != 2 {
		t.Fatalf("%d boxes, want one on each of two lines", len(r))
	}
	if r[0].Y+r[0].H > r[1].Y || !same(r[1].X.Mm(), sheet.Page.Left.Value) {
		t.Errorf("boxes %v", r)
	}
	if got := ps.Rects(drafting.Range{Node: 999, Start: 0, End: 1}); got != nil {
		t.Errorf("a node that is not there has boxes %v", got)
	}
	if got := ps.Caret(drafting.Position{Node: 999}); got != (layout.Rect{}) {
		t.Errorf("a node that is not there has a caret %v", got)
	}
}

func FuzzPaginate(f *testing.F) {
	f.Add("Số:      /QĐ-VP\nQuy chế này **quy định** __về__ {}\nĐiều 1. Phạm vi:\n\nnghiêngnghiêngnghiêngnghiêngnghiêng", uint64(1), uint8(60), uint8(5))
	f.Add("ngày      tháng 02 năm 2026\n   \n…{ }…", uint64(7), uint8(3), uint8(1))
	f.Add(strings.Repeat("CỘNG HÒA XÃ HỘI ", 20)+"\n"+strings.Repeat(" ", 300)+"x", uint64(3), uint8(100), uint8(30))
	f.Fuzz(func(t *testing.T, text string, seed uint64, width, height uint8) {
		if len(text) > 4000 {
			t.Skip("too long to be quick")
		}
		sound(t, text, seed, width, height)
	})
}

func TestDocumentsOfAnyOrderAreSound(t *testing.T) {
	lines := strings.Split(golden.Open(t, "testdata/pages/decision_issuing_rules.txtar").Section(t, "in"), "\n")
	for seed := range few(150, 6000) {
		random := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		for range 1 + random.IntN(30) {
			_, words, _ := strings.Cut(lines[random.IntN(len(lines))], ": ")
			for word := range strings.FieldsSeq(words) {
				mark := []string{"", "", "", "", "", "**", "__", "{", "{}", "…", " "}[random.IntN(11)]
				b.WriteString(mark + word + strings.Repeat(" ", max(1, random.IntN(30)-24)))
			}
			b.WriteString("\n")
		}
		sound(t, b.String(), seed, uint8(random.IntN(256)), uint8(random.IntN(256)))
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, b.String())
		}
	}
}

// sound lays lines of words out as components of a random order and checks the pages.
func sound(t *testing.T, text string, seed uint64, width, height uint8) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 0))
	components := drafting.Components()
	var b strings.Builder
	for line := range strings.SplitSeq(strings.ToValidUTF8(text, "?"), "\n") {
		if random.IntN(12) == 0 {
			b.WriteString("== attached\n")
		}
		b.WriteString(string(components[random.IntN(len(components))]) + ": " + line + "\n")
	}
	d := furnished(random, document(b.String()))
	sheet, faces := open(t)
	s := sheet.Clone()
	if seed%2 == 0 {
		s = beautiful(t).Clone()
	}
	s.Page.Width.Value = s.Page.Left.Value + s.Page.Right.Value + 60 + float64(width)
	s.Page.Height.Value = s.Page.Top.Value + s.Page.Bottom.Value + 15 + float64(height)
	ps := layout.Paginate(nil, d, s, faces)
	whole(t, d, ps)
	inside(t, s, faces, ps)
	drawn := func(r rune) bool { return faces.Advance(0, r) > 0 }
	foundWhere(t, d, ps, drawn)
	if !reflect.DeepEqual(ps.Pages, layout.Paginate(ps, d, s, faces).Pages) {
		t.Error("the same document gives other pages")
	}
	for n := range nodes(d) {
		p := drafting.Position{Node: n.ID, Offset: len(n.Text)}
		ps.Above(p, 0)
		ps.Below(p, 0)
		ps.LineStart(p)
		ps.LineEnd(p)
	}
}
