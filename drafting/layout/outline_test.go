package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

func outline(ps *layout.Pages) string {
	var b strings.Builder
	for _, e := range ps.Outline() {
		fmt.Fprintf(&b, "%s%s, page %d, %.1f mm\n", strings.Repeat("  ", e.Depth), e.Title, e.Page+1, e.Y.Mm())
	}
	return b.String()
}

func TestOutlineNeverSkipsALevel(t *testing.T) {
	sheet, faces := open(t)
	d := &drafting.Document{LastID: 9, Pieces: []*drafting.Piece{
		{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
			{ID: 2, Component: drafting.Article, Text: "Điều 1. " + strings.Repeat("rất dài ", 30)},
			{ID: 3, Component: drafting.Subsection, Text: "Tiểu mục 1"},
			{ID: 4, Component: drafting.Article, Text: "Điều 2. Hai"},
			{ID: 5, Component: drafting.Chapter, Text: "Chương I"},
			{ID: 6, Component: drafting.Heading, Text: "CHUNG"},
		}},
		{ID: 7, Kind: drafting.Appendix, Nodes: []*drafting.Node{
			{ID: 8, Component: drafting.AppendixHeading, Text: "Phụ lục I"},
			{ID: 9, Component: drafting.AppendixTitle, Text: "DANH SÁCH"},
		}},
	}}
	var got []string
	for _, e := range layout.Paginate(nil, d, sheet, faces).Outline() {
		got = append(got, fmt.Sprint(e.Depth, " ", e.Title))
	}
	long := "Điều 1. rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài rất dài…"
	want := []string{"0 " + long, "1 " + long, "1 Tiểu mục 1", "2 Điều 2. Hai", "1 Chương I. CHUNG", "0 Phụ lục I DANH SÁCH"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
