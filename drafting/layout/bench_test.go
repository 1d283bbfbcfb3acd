package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// long is the decision of the golden files with so many articles that it fills pages.
func long(t testing.TB, articles int) *drafting.Document {
	t.Helper()
	lines := golden.Open(t, "testdata/pages/decision_issuing_rules.txtar").Section(t, "in")
	begin, end := strings.Index(lines, "article: Điều 1. Phạm vi"), strings.Index(lines, "chapter: Chương II")
	return document(lines + strings.Repeat(lines[begin:end], articles/2))
}

// articles is how many articles fill the pages, about.
var articles = map[int]int{1: 0, 10: 34, 100: 394}

func BenchmarkPaginate(b *testing.B) {
	sheet, faces := open(b)
	for _, pages := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%d_pages", pages), func(b *testing.B) {
			d := long(b, articles[pages])
			b.ReportAllocs()
			var ps *layout.Pages
			for b.Loop() {
				ps = layout.Paginate(nil, d, sheet, faces)
			}
			b.ReportMetric(float64(ps.Count()), "pages")
		})
	}
}

func BenchmarkTotalFit(b *testing.B) {
	_, faces := open(b)
	sheet := beautiful(b)
	d := long(b, articles[10])
	var ps *layout.Pages
	b.ReportAllocs()
	for b.Loop() {
		ps = layout.Paginate(nil, d, sheet, faces)
	}
	b.ReportMetric(float64(ps.Count()), "pages")
}

// BenchmarkRelayout types in the middle of a document: a letter, and one that makes a line
// more, so that all pages after it change.
func BenchmarkRelayout(b *testing.B) {
	sheet, faces := open(b)
	running := answered(b, map[string]string{"running-header": "controlled"})
	for _, c := range []struct {
		name  string
		pages int
		typed string
		sheet *standard.Sheet
	}{
		{"10_pages_a_letter", 10, "x", sheet},
		{"100_pages_a_letter", 100, "x", sheet},
		{"100_pages_a_line", 100, strings.Repeat(" chữ", 150), sheet},
		{"100_pages_controlled_a_letter", 100, "x", running},
		{"100_pages_controlled_a_page", 100, strings.Repeat(" chữ", 1500), running},
	} {
		b.Run(c.name, func(b *testing.B) {
			sheet, d := c.sheet, long(b, articles[c.pages])
			if sheet == running {
				d = controlled(d)
			}
			ps := layout.Paginate(nil, d, sheet, faces)
			n := onPage(d, ps, c.pages/2)
			words := [2]string{n.Text + c.typed, n.Text}
			b.ReportAllocs()
			made := 0
			for i := 0; b.Loop(); i++ {
				d = edited(d, n.With(words[i%2], n.Marks))
				ps = layout.Paginate(ps, d, sheet, faces)
				_, pages := ps.Work()
				made = max(made, pages)
			}
			b.ReportMetric(float64(ps.Count()), "pages")
			b.ReportMetric(float64(made), "made")
		})
	}
}

// controlled returns the document with a control block at the head of its first piece.
func controlled(d *drafting.Document) *drafting.Document {
	block := document("table: 1 1\nrow: QUY TRÌNH | Mã hiệu: QT-07\nrow: Trang: | Lần ban hành: 01")
	e := &drafting.Document{Header: d.Header, LastID: d.LastID, Pieces: slices.Clone(d.Pieces)}
	p := *d.Pieces[0]
	for _, n := range block.Pieces[0].Nodes {
		e.LastID++
		n.ID = e.LastID
	}
	p.Nodes = slices.Concat(block.Pieces[0].Nodes, p.Nodes)
	e.Pieces[0] = &p
	return e
}

// edited returns the document with another node in the place of the one with its ID.
func edited(d *drafting.Document, n *drafting.Node) *drafting.Document {
	piece, node, _ := d.Find(n.ID)
	e := &drafting.Document{Header: d.Header, LastID: d.LastID, Pieces: append([]*drafting.Piece(nil), d.Pieces...)}
	p := *d.Pieces[piece]
	p.Nodes = append([]*drafting.Node(nil), p.Nodes...)
	p.Nodes[node] = n
	e.Pieces[piece] = &p
	return e
}
