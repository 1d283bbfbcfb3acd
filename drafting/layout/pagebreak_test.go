package layout_test

import (
	"math"
	"strings"
	"testing"

	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// tiny is a sheet whose pages hold so many lines of 10 pt, one word a line.
func tiny(t testing.TB, sheet *standard.Sheet, faces *font.Faces, lines int) *standard.Sheet {
	t.Helper()
	s := sheet.Clone()
	for _, st := range s.Styles {
		st.Size.Value, st.Leading.Value = 10, 1
		st.Before.Value, st.After.Value, st.FirstIndent.Value, st.LeftIndent.Value = 0, 0, 0, 0
		st.Align.Value = standard.Left
		st.Rule.Present = false
	}
	s.Columns.SignatureRoom.Value, s.Columns.SignatureGap.Value, s.Columns.HeadingGap.Value = 0, 0, 0
	s.Columns.SignatureLeft.Value = 0.5
	line := float64(faces.Height(font.Regular)) / 1000 * 10 * 25.4 / 72
	s.Page.Width.Value, s.Page.Left.Value, s.Page.Right.Value = 40, 10, 10
	s.Page.Top.Value, s.Page.Bottom.Value = 10, 10
	s.Page.Height.Value = 20 + line*float64(lines) + 0.1
	return s
}

// words lists the words of each page.
func words(ps *layout.Pages) string {
	pages := make([]string, len(ps.Pages))
	for i, p := range ps.Pages {
		var b strings.Builder
		for _, t := range p.Texts {
			if t.Node != 0 {
				b.WriteString(t.Letters + " ")
			}
		}
		pages[i] = strings.Join(strings.Fields(b.String()), " ")
	}
	return strings.Join(pages, " | ")
}

func TestPageBreaks(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name  string
		lines int
		in    string
		want  string
	}{
		{
			"a page is filled to its last line", 3,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\nparagraph: dongmot4",
			"dongmot1 dongmot2 dongmot3 | dongmot4",
		},
		{
			"two lines of a paragraph stay behind and two go on", 3,
			"paragraph: mottuyet1 mottuyet2\nparagraph: haituyet1 haituyet2 haituyet3 haituyet4",
			"mottuyet1 mottuyet2 | haituyet1 haituyet2 | haituyet3 haituyet4",
		},
		{
			"a paragraph is parted where two lines have room on each side", 4,
			"paragraph: mottuyet1 mottuyet2\nparagraph: haituyet1 haituyet2 haituyet3 haituyet4",
			"mottuyet1 mottuyet2 haituyet1 haituyet2 | haituyet3 haituyet4",
		},
		{
			"three lines stay together", 4,
			"paragraph: mottuyet1 mottuyet2\nparagraph: haituyet1 haituyet2 haituyet3",
			"mottuyet1 mottuyet2 | haituyet1 haituyet2 haituyet3",
		},
		{
			"a chapter goes with its title, its article and two lines of text", 6,
			"paragraph: dongmot1\nparagraph: dongmot2\nchapter: Chuongmott\nheading: TIEUDEM\narticle: Điều 1. M\nclause: khoanmot1\nclause: khoanhai2",
			"dongmot1 dongmot2 | Chuongmott TIEUDEM Điều 1. M khoanmot1 khoanhai2",
		},
		{
			"a chapter stays where all of them have room", 7,
			"paragraph: dongmot1\nparagraph: dongmot2\nchapter: Chuongmott\nheading: TIEUDEM\narticle: Điều 1. M\nclause: khoanmot1\nclause: khoanhai2\nclause: khoanba3",
			"dongmot1 dongmot2 Chuongmott TIEUDEM Điều 1. M khoanmot1 khoanhai2 | khoanba3",
		},
		{
			"a lead-in is not the last line of a page", 4,
			"paragraph: dongmot1\nparagraph: dongmot2\nclause: khoanmotx:\npoint: diemmot1\npoint: diemhai2",
			"dongmot1 dongmot2 | khoanmotx: diemmot1 diemhai2",
		},
		{
			"a signature takes two lines of text along", 4,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\nparagraph: dongmot4\njob-title: CH\nsigner-name: Hu",
			"dongmot1 dongmot2 | dongmot3 dongmot4 CH Hu",
		},
		{
			"a signature that fits stays", 6,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\nparagraph: dongmot4\njob-title: CH\nsigner-name: Hu",
			"dongmot1 dongmot2 dongmot3 dongmot4 CH Hu",
		},
		{
			"a signature takes two lines of one paragraph along", 4,
			"paragraph: mottuyet1 mottuyet2 mottuyet3 mottuyet4\njob-title: CH",
			"mottuyet1 mottuyet2 | mottuyet3 mottuyet4 CH",
		},
		{
			"an article that ends after a line goes with its title alone", 4,
			"paragraph: dongmot1\narticle: Điều 1. M\nclause: khoanmot1\narticle: Điều 2. dieuhaix1 dieuhaix2\njob-title: CH",
			"dongmot1 Điều 1. M khoanmot1 | Điều 2. dieuhaix1 dieuhaix2 CH",
		},
		{
			"who signs in a table without rules takes two lines of text along", 6,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\ntable: 1 bare\nrow: chucvu1 chucvu2 hovaten",
			"dongmot1 | dongmot2 dongmot3 chucvu1 chucvu2 hovaten",
		},
		{
			"a row in which people sign stays whole", 6,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\ntable: 1 bare\nrow: chucvu1 chucvu2 chucvu3 hovaten",
			"dongmot1 | dongmot2 dongmot3 | chucvu1 chucvu2 chucvu3 hovaten",
		},
		{
			"the last row of a table takes the row before it along", 14,
			"table: 1 header=1\nrow: TT\nrow: mott\nrow: haii\nrow: baaa\nrow: bonn\nrow: namm\nrow: sauu\nrow: bayy\nrow: tamm\nrow: Cong",
			"TT mott haii baaa bonn namm sauu bayy | tamm Cong",
		},
		{
			"the last row of a table stands alone where the row before it is high", 5,
			"table: 1 header=1\nrow: TT\nrow: haii\nrow: baaa\nrow: bonn\nrow: Cong",
			"TT haii baaa bonn | Cong",
		},
		{
			"titles without end are parted all the same", 3,
			"chapter: Chuongmott\nheading: TIEUDEM\nchapter: Chuonghai\nheading: TIEUDEH\nparagraph: dongmot1",
			"Chuongmott TIEUDEM Chuonghai | TIEUDEH dongmot1",
		},
		{
			"a list higher than any page goes on below the signature", 2,
			"recipient: mott\nrecipient: haii\nrecipient: baaa\njob-title: CH",
			"mott CH haii | baaa",
		},
		{
			"a block higher than any page is parted", 2,
			"recipient: mott\njob-title: CHA\njob-title: CHB\njob-title: CHC\nsigner-name: Hu",
			"mott CHA | CHB CHC | Hu",
		},
		{
			"each piece begins a page", 3,
			"== main\nparagraph: dongmot1\n== attached\nparagraph: dongmot2",
			"dongmot1 | dongmot2",
		},
		{"a document without a word has a page", 3, "", ""},
		{"a line higher than a page has one", 0, "paragraph: dongmot1\nparagraph: dongmot2", "dongmot1 | dongmot2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			ps := layout.Paginate(nil, d, tiny(t, sheet, faces, c.lines), faces)
			if got := words(ps); got != c.want {
				t.Errorf("pages\n%s\nwant\n%s", got, c.want)
			}
			if ps.Count() < 1 {
				t.Error("no page")
			}
		})
	}
}

func TestPageNumbersCountInEachPiece(t *testing.T) {
	sheet, faces := open(t)
	s := tiny(t, sheet, faces, 1)
	d := document("== main\nparagraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\n== appendix\nparagraph: dongmot1\nparagraph: dongmot2")
	var got []string
	for _, p := range layout.Paginate(nil, d, s, faces).Pages {
		number := "-"
		for _, text := range p.Texts {
			if text.Component == standard.PageNumber {
				number = text.Letters
				middle := text.X + text.Width/2
				if want := layout.Mm(s.Page.Left.Value) + text.Width/2; math.Abs((middle - want).Mm()) > 0.01 {
					t.Errorf("number %s is centred on %.2f mm, want %.2f as its style says", number, middle.Mm(), want.Mm())
				}
			}
		}
		got = append(got, number)
	}
	if want := "- 2 3 - 2"; strings.Join(got, " ") != want {
		t.Errorf("numbers %v, want %s", got, want)
	}
}
