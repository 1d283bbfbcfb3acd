package cli_test

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/pdf"
)

var articleNumber = regexp.MustCompile(`(?m)^Điều \d+\.`)

// lengthened is the regulation with some of its articles repeated, and all numbered anew.
func lengthened(tb testing.TB, times int) string {
	tb.Helper()
	text := read(tb, regulation)
	from, to, attached := strings.Index(text, "Điều 6."), strings.Index(text, "Chương III"), strings.Index(text, "Chương I\n")
	text = text[:to] + strings.Repeat(text[from:to], times) + text[to:]
	n := 0
	return text[:attached] + articleNumber.ReplaceAllStringFunc(text[attached:], func(string) string {
		n++
		return fmt.Sprintf("Điều %d.", n)
	})
}

// times is how often the articles are repeated to fill the pages.
var times = map[int]int{10: 2, 100: 74, 1000: 794}

func tenPages(tb testing.TB) opened {
	tb.Helper()
	o := open(tb, lengthened(tb, times[10]))
	if pages := layout.Paginate(nil, o.document, o.sheet, o.faces).Count(); pages != 10 {
		tb.Fatalf("%d pages", pages)
	}
	return o
}

func (o opened) input(d *drafting.Document, pages *layout.Pages) lint.Input {
	return lint.Input{Document: d, Sheet: o.sheet, Pages: pages, Faces: o.faces, Today: o.house.Today()}
}

func (o opened) rules(tb testing.TB) []*lint.Rule {
	tb.Helper()
	rules, err := o.house.Rules()
	if err != nil {
		tb.Fatal(err)
	}
	return rules
}

// BenchmarkEdit types a letter and takes it back, in one body paragraph after the other:
// edit to pages and findings, as a session makes them. Drawing is not in it.
func BenchmarkEdit(b *testing.B) {
	o := tenPages(b)
	rules := o.rules(b)
	var at []drafting.Position
	o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component.Body() {
			at = append(at, drafting.Position{Node: n.ID, Offset: strings.LastIndex(n.Text, " ")})
		}
		return true
	})
	d, cache := o.document, &lint.Cache{}
	pages := layout.Paginate(nil, d, o.sheet, o.faces)
	var took []time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		began := time.Now()
		p := at[i/2%len(at)]
		e := drafting.Replace{Node: p.Node, Start: p.Offset, End: p.Offset, Text: "ă"}
		if i%2 == 1 {
			e.End, e.Text = e.Start+len(e.Text), ""
		}
		var err error
		if d, _, err = drafting.Apply(d, e); err != nil {
			b.Fatal(err)
		}
		pages = layout.Paginate(pages, d, o.sheet, o.faces)
		lint.Run(context.Background(), rules, o.input(d, pages), cache)
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "max-ms")
}

func BenchmarkLint10Pages(b *testing.B) {
	o := tenPages(b)
	rules := o.rules(b)
	in := o.input(o.document, layout.Paginate(nil, o.document, o.sheet, o.faces))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), rules, in, nil)
	}
}

// BenchmarkPDF10Pages loads the fonts, lays the document out and writes it.
func BenchmarkPDF10Pages(b *testing.B) {
	o := tenPages(b)
	b.ReportAllocs()
	for b.Loop() {
		faces, err := font.Open(assets.FS)
		if err != nil {
			b.Fatal(err)
		}
		pages := layout.Paginate(nil, o.document, o.sheet, faces)
		if err := pdf.Write(io.Discard, pages, faces, cli.Meta(o.document)); err != nil {
			b.Fatal(err)
		}
	}
}
