package layout_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// beautiful is the sheet whose lines are broken by total fit.
func beautiful(t testing.TB) *standard.Sheet {
	t.Helper()
	return answered(t, map[string]string{"line-breaking": "beautiful"})
}

// narrowed is the sheet with a text of this width in mm and no indent.
func narrowed(sheet *standard.Sheet, width float64) *standard.Sheet {
	s := sheet.Clone()
	s.Page.Width.Value = s.Page.Left.Value + s.Page.Right.Value + width
	s.Style(drafting.Paragraph).FirstIndent.Value = 0
	return s
}

const report = "Báo cáo gửi về Văn phòng chậm nhất là 15 ngày làm việc kể từ ngày kết thúc đợt kiểm tra, trong đó nêu rõ số lượng văn bản đã phát hành, số văn bản sai thể thức và biện pháp khắc phục"

func TestTotalFit(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name, in              string
		width                 float64
		firstFit, beautifully string
	}{
		{
			"a last line of one syllable is avoided", report, 75,
			"Báo cáo gửi về Văn phòng chậm nhất |là 15 ngày làm việc kể từ ngày kết |thúc đợt kiểm tra, trong đó nêu rõ số |lượng văn bản đã phát hành, số văn |bản sai thể thức và biện pháp khắc |phục",
			"Báo cáo gửi về Văn phòng chậm nhất |là 15 ngày làm việc kể từ ngày kết thúc |đợt kiểm tra, trong đó nêu rõ số lượng |văn bản đã phát hành, số văn bản sai |thể thức và biện pháp khắc phục",
		},
		{
			"a short number goes with what it counts", report, 95,
			"Báo cáo gửi về Văn phòng chậm nhất là 15 |ngày làm việc kể từ ngày kết thúc đợt kiểm tra, |trong đó nêu rõ số lượng văn bản đã phát hành, |số văn bản sai thể thức và biện pháp khắc phục",
			"Báo cáo gửi về Văn phòng chậm nhất là 15 ngày |làm việc kể từ ngày kết thúc đợt kiểm tra, trong |đó nêu rõ số lượng văn bản đã phát hành, số văn |bản sai thể thức và biện pháp khắc phục",
		},
		{
			"a word wider than the line is broken first fit", "Theo nghiêngnghiêngnghiêngnghiêngnghiêng này", 40,
			"Theo |nghiêngnghiêngngh|iêngnghiêngnghiên|g này",
			"Theo |nghiêngnghiêngngh|iêngnghiêngnghiên|g này",
		},
		{
			"spaces at the ends stay where they are", "  Quy chế   này quy định về  ", 30,
			"  Quy chế   này |quy định về  ", "  Quy chế   này |quy định về  ",
		},
		{"nothing", "", 40, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document("paragraph: " + c.in)
			for _, by := range []struct {
				name  string
				sheet *standard.Sheet
				want  string
			}{{"first fit", sheet, c.firstFit}, {"total fit", beautiful(t), c.beautifully}} {
				ps := layout.Paginate(nil, d, narrowed(by.sheet, c.width), faces)
				if got := strings.Join(linesOf(ps, d.Pieces[0].Nodes[0].ID), "|"); got != by.want {
					t.Errorf("%s: lines %q, want %q", by.name, got, by.want)
				}
				whole(t, d, ps)
				found(t, d, ps)
			}
		})
	}
}

// stretches returns by which share of a space each justified line but the last of a node
// widens its spaces.
func stretches(ps *layout.Pages, d *drafting.Document) []float64 {
	var out []float64
	for _, p := range ps.Pages {
		line := layout.Length(-1)
		for _, text := range p.Texts {
			if text.Component.Body() && text.Y != line && strings.Contains(strings.TrimSpace(text.Letters), " ") {
				line = text.Y
				end := drafting.Position{Node: text.Node, Offset: text.Start + len(text.Letters)}
				if ps.LineEnd(end).Offset < len(d.Node(text.Node).Text) {
					out = append(out, text.Space.Pt()/(text.Size.Pt()/4))
				}
			}
		}
	}
	return out
}

func TestTotalFitEvensTheSpaces(t *testing.T) {
	sheet, faces := open(t)
	d := long(t, 120)
	spread := func(s *standard.Sheet) (mean, least, most float64) {
		values := stretches(layout.Paginate(nil, d, s, faces), d)
		if len(values) < 200 {
			t.Fatalf("only %d justified lines", len(values))
		}
		for _, v := range values {
			mean += v * v / float64(len(values))
			least, most = min(least, v), max(most, v)
		}
		return mean, least, most
	}
	first, _, widest := spread(sheet)
	total, least, most := spread(beautiful(t))
	t.Logf("mean square of a space's growth: first fit %.4f (at most %.2f), total fit %.4f (%.2f to %.2f)", first, widest, total, least, most)
	if total > first/2 {
		t.Errorf("total fit spreads spaces by %.4f, first fit by %.4f", total, first)
	}
	if least < -1.0/3-0.001 {
		t.Errorf("a space shrinks by %.3f of its width", -least)
	}
}

func TestTotalFitLaysOutTheSameDocumentAlike(t *testing.T) {
	_, faces := open(t)
	s := beautiful(t)
	d := decision(t)
	ps := layout.Paginate(nil, d, s, faces)
	whole(t, d, ps)
	found(t, d, ps)
	if show(ps) != show(layout.Paginate(ps, d, s, faces)) {
		t.Error("the same document gives other pages")
	}
}
