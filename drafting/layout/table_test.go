package layout_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/plain"
)

// longTable has a head of two rows and so many rows of five columns.
func longTable(rows int) *drafting.Document {
	var b strings.Builder
	b.WriteString("paragraph: Danh sách như sau:\ntable: 1 4 2 2:right 3 header=2\n")
	b.WriteString("row: >1x2 TT | >1x2 Họ và tên | >2x1 Kết quả | >1x2 Ghi chú\nrow: Đạt | Điểm\n")
	for i := range rows {
		fmt.Fprintf(&b, "row: %d | Nguyễn Văn %d | Đạt | %d | Đã nộp hồ sơ tại Văn phòng\n", i+1, i+1, i%10)
	}
	b.WriteString("paragraph: Danh sách này có hiệu lực kể từ ngày ký.\n")
	return document(b.String())
}

// lettersOf joins the letters of a page, or only those that layout adds.
func lettersOf(p *layout.Page, added bool) string {
	var b strings.Builder
	for _, t := range p.Texts {
		if !added || t.Node == 0 {
			b.WriteString(t.Letters + " ")
		}
	}
	return b.String()
}

func TestHeadIsRepeatedOnFortyPages(t *testing.T) {
	sheet, faces := open(t)
	d := longTable(840)
	ps := layout.Paginate(nil, d, sheet, faces)
	if ps.Count() < 40 {
		t.Fatalf("%d pages", ps.Count())
	}
	whole(t, d, ps)
	inside(t, sheet, faces, ps)
	const head = "TT Họ và tên Kết quả Ghi chú Đạt Điểm "
	for i, p := range ps.Pages {
		switch got := lettersOf(p, true); {
		case i == 0 && got != "":
			t.Errorf("page 1 repeats %q", got)
		case i > 0 && got != fmt.Sprintf("%d %s", i+1, head):
			t.Errorf("page %d repeats %q", i+1, got)
		}
		if !strings.Contains(lettersOf(p, false), head) {
			t.Errorf("page %d has no head", i+1)
		}
	}
	next, last := ps.Pages[1], ps.Pages[ps.Count()-1]
	for _, p := range []*layout.Page{next, last} {
		var upper layout.Length
		for _, text := range p.Texts {
			if text.Node != 0 && upper == 0 {
				upper = text.Y
			}
		}
		if upper < layout.Mm(sheet.Page.Top.Value)+layout.Mm(12) {
			t.Errorf("page %d: the rows begin at %.1f mm, over the head", p.Number, upper.Mm())
		}
	}
}

// TestAnEditInATableTouchesLittle counts what is done anew for a letter in a cell in the
// middle of forty pages.
func TestAnEditInATableTouchesLittle(t *testing.T) {
	sheet, faces := open(t)
	d := longTable(840)
	ps := layout.Paginate(nil, d, sheet, faces)
	n := onPage(d, ps, 20)
	if n.Component != drafting.TableCell {
		t.Fatalf("page 21 has %s in its middle", n.Component)
	}
	next, _, err := drafting.Apply(d, drafting.Replace{Node: n.ID, Start: 0, End: 0, Text: "x"})
	if err != nil {
		t.Fatal(err)
	}
	after := layout.Paginate(ps, next, sheet, faces)
	if nodes, pages := after.Work(); nodes > 1 || pages > 1 {
		t.Errorf("%d nodes are set and %d pages made, want at most 1 and 1", nodes, pages)
	}
	if !reflect.DeepEqual(after.Pages, layout.Paginate(nil, next, sheet, faces).Pages) {
		t.Error("other pages than out of nothing")
	}
	again := layout.Paginate(after, d, sheet, faces)
	if nodes, _ := again.Work(); nodes > 1 {
		t.Errorf("taken back, %d nodes are set", nodes)
	}
}

func TestWideTable(t *testing.T) {
	sheet, faces := open(t)
	cells := strings.Repeat(" | 12", 11)
	d := document("paragraph: Trước.\nsubject: x\ntable-title: Bảng 1\ntable: 3 1 landscape header=1\nrow: Đơn vị" + cells + "\n" +
		strings.Repeat("row: Văn phòng"+cells+"\n", 60) + "paragraph: Sau.\n")
	ps := layout.Paginate(nil, d, sheet, faces)
	whole(t, d, ps)
	inside(t, sheet, faces, ps)
	var got []string
	for _, p := range ps.Pages {
		got = append(got, fmt.Sprintf("%.0f×%.0f", p.Width.Mm(), p.Height.Mm()))
	}
	if want := "210×297 297×210 297×210 297×210 210×297"; strings.Join(got, " ") != want {
		t.Errorf("pages of %s mm, want %s", strings.Join(got, " "), want)
	}
	if !strings.Contains(lettersOf(ps.Pages[1], false), "Bảng 1") {
		t.Error("the table's title is not on its page")
	}
}

func TestFootnotes(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name  string
		lines int
		in    string
		want  string
	}{
		{
			"a footnote stands on the page of its number", 6,
			"paragraph: dongmot1\nparagraph: dongmot2^\nfootnote: chuthich1\nparagraph: dongmot3",
			"dongmot1 dongmot2 dongmot3 chuthich1",
		},
		{
			"a line for whose footnote there is no room goes on", 4,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3^\nfootnote: chuthich1",
			"dongmot1 dongmot2 | dongmot3 chuthich1",
		},
		{
			"a footnote higher than the page goes on at the foot of the next", 4,
			"paragraph: dongmot1^\nfootnote: chuthich1 chuthich2 chuthich3 chuthich4\nparagraph: dongmot2",
			"dongmot1 chuthich1 chuthich2 | dongmot2 chuthich3 chuthich4",
		},
		{
			"the last footnotes have pages of their own where no line is left", 3,
			"paragraph: dongmot1^\nfootnote: chuthich1 chuthich2 chuthich3",
			"dongmot1 chuthich1 | chuthich2 chuthich3",
		},
		{
			"a footnote that nothing refers to is text", 4,
			"paragraph: dongmot1\nfootnote: chuthich1\nparagraph: dongmot2",
			"dongmot1 chuthich1 dongmot2",
		},
	} {
		s := tiny(t, sheet, faces, c.lines)
		d := document(c.in)
		ps := layout.Paginate(nil, d, s, faces)
		whole(t, d, ps)
		if got := words(ps); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestEvenHeadsKeepWordsWhole sets heads that would be more even with a word cut in two.
func TestEvenHeadsKeepWordsWhole(t *testing.T) {
	sheet, faces := open(t)
	d, _ := plain.Parse("\\table 1 1 1 1 1 1 1 1 1 header=1\n\\row Tổng số\tTrước hạn\tĐúng hạn\tQuá hạn\tTổng số\tTrước hạn\tChưa đến hạn\tTrong hạn\tGhi chú\n\\row 1\t2\t3\t4\t5\t6\t7\t8\t9", sheet)
	for _, page := range layout.Paginate(nil, d, sheet, faces).Pages {
		for _, text := range page.Texts {
			for word := range strings.FieldsSeq(text.Letters) {
				if !strings.Contains(" Tổng số Trước hạn Đúng hạn Quá hạn Chưa đến Trong Ghi chú 1 2 3 4 5 6 7 8 9 ", " "+word+" ") {
					t.Errorf("%q is a word cut in two", word)
				}
			}
		}
	}
}

// TestNameOfAGroupStaysWithItsRows sets a table so often that the row with the name of a group
// comes to the end of a page.
func TestNameOfAGroupStaysWithItsRows(t *testing.T) {
	sheet, faces := open(t)
	parted := 0
	for rows := 30; rows < 45; rows++ {
		d := document("table: 1 1\n" + strings.Repeat("row: a | b\n", rows) + "row: >2x1 Nhóm\nrow: c | d\nrow: c | d\nrow: c | d\n")
		nodes := d.Pieces[0].Nodes
		ps := layout.Paginate(nil, d, sheet, faces)
		page := func(i int) int { return ps.PageOf(drafting.Position{Node: nodes[i].ID}) }
		group := 2 * rows
		if page(group) != page(group+1) {
			t.Errorf("after %d rows the name of the group is on page %d, its first row on page %d", rows, page(group), page(group+1))
		}
		if page(group-1) != page(group) {
			parted++
		}
	}
	if parted == 0 {
		t.Error("no table has the group at the beginning of a page")
	}
}
