package layout_test

import (
	"math"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// near is what two measures may differ by: the rounding of letters' widths.
const near = 0.01 // mm

func same(a, b float64) bool { return math.Abs(a-b) <= near }

// linesOf returns the words of each line of a page's node.
func linesOf(ps *layout.Pages, id drafting.NodeID) []string {
	var out []string
	y := layout.Length(-1)
	for _, p := range ps.Pages {
		for _, t := range p.Texts {
			if t.Node != id {
				continue
			}
			if t.Y != y {
				out = append(out, "")
				y = t.Y
			}
			out[len(out)-1] += t.Letters
		}
	}
	return out
}

func TestLinesBreak(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name, in string
		width    float64
		want     string
	}{
		{"first fit, at spaces", "paragraph: Quy chế này quy định về công tác văn thư", 36, "Quy chế này quy |định về công tác |văn thư"},
		{"a word wider than the line is cut between letters", "paragraph: a Nghiêngnghiêngnghiêng b", 15, "a |Nghiên|gnghiê|ngnghi|êng b"},
		{"a number stays with its word", "paragraph: Theo quy định tại khoản 2 Điều 23", 44, "Theo quy định tại |khoản 2 Điều 23"},
		{"all spaces go to the line that they end", "paragraph: Quy chế này quy    định", 36, "Quy chế này quy    |định"},
		{"spaces alone are a line", "paragraph:     ", 30, "    "},
		{"a line may change its face within a word", "paragraph: Quy chế này quy định**về** công tác", 36, "Quy chế này quy |địnhvề công tác"},
		{"long titles are balanced", "subject: Công tác văn thư, lưu trữ của Văn phòng Bộ Tư lệnh", 90, "Công tác văn thư, lưu trữ |của Văn phòng Bộ Tư lệnh"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sheet.Clone()
			s.Page.Width.Value = s.Page.Left.Value + s.Page.Right.Value + c.width
			s.Style(drafting.Paragraph).FirstIndent.Value = 0
			d := document(c.in)
			ps := layout.Paginate(nil, d, s, faces)
			if got := strings.Join(linesOf(ps, d.Pieces[0].Nodes[0].ID), "|"); got != c.want {
				t.Errorf("lines %q, want %q", got, c.want)
			}
			whole(t, d, ps)
			found(t, d, ps)
		})
	}
}

func TestJustifiedLinesFillTheColumn(t *testing.T) {
	sheet, faces := open(t)
	d := document("paragraph: 1. Quy chế này quy định về **công tác** văn thư  của Văn phòng, gồm: soạn thảo, ký ban hành văn bản; quản lý")
	ps := layout.Paginate(nil, d, sheet, faces)
	id := d.Pieces[0].Nodes[0].ID
	rects := ps.Rects(drafting.Range{Node: id, Start: 0, End: len(d.Pieces[0].Nodes[0].Text)})
	if len(rects) != 2 {
		t.Fatalf("%d lines, want 2", len(rects))
	}
	text := layout.Mm(sheet.Page.Width.Value - sheet.Page.Right.Value)
	first := ps.Caret(ps.LineEnd(drafting.Position{Node: id}))
	if got := (first.X + first.W/2).Mm(); !same(got, text.Mm()) {
		t.Errorf("the first line ends at %.2f mm, want %.2f", got, text.Mm())
	}
	if got := rects[1].X + rects[1].W; got >= text {
		t.Errorf("the last line is stretched to %.2f mm", got.Mm())
	}
	for _, run := range ps.Pages[0].Texts {
		if strings.Contains(run.Letters, "  ") && run.Space != 0 {
			t.Error("the double space is stretched with the others")
		}
	}
}

func TestBlanksHaveRoomForTheHand(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct{ name, in string }{
		{"a number", "number: Số:   /QĐ-VP"},
		{"a number without a space", "number: Số: /QĐ-VP"},
		{"a day", "place-date: Phú Thọ, ngày    tháng 02 năm 2026"},
		{"a day of dots", "place-date: Phú Thọ, ngày … tháng 02 năm 2026"},
		{"an empty field", "paragraph: giao cho {} chủ trì"},
		{"a field of a space", "paragraph: giao cho{ }chủ trì"},
		{"an empty field at the end", "paragraph: giao cho {}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			ps := layout.Paginate(nil, d, sheet, faces)
			blanks := d.Blanks()
			if len(blanks) != 1 {
				t.Fatalf("%d blanks, want 1", len(blanks))
			}
			rects := ps.Rects(blanks[0])
			if len(rects) != 1 || rects[0].W.Mm() < 8-near {
				t.Errorf("boxes %v, want one at least 8 mm wide", rects)
			}
			whole(t, d, ps)
			found(t, d, ps)
		})
	}
}

func TestCountryNameStaysOnOneLine(t *testing.T) {
	sheet, faces := open(t)
	d := document("parent-body: BỘ TƯ LỆNH\ncountry-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nmotto: Độc lập - Tự do - Hạnh phúc")
	name := d.Pieces[0].Nodes[1]
	for _, c := range []struct {
		name          string
		left, overlap float64
	}{
		{name: "it fits", left: 0.4, overlap: 5},
		{name: "it stands over the right margin", left: 0.42, overlap: 5},
		{name: "it takes room from the left column", left: 0.5, overlap: 5},
		{name: "no overlap is allowed", left: 0.45, overlap: 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sheet.Clone()
			s.Columns.HeadingLeft.Value, s.Columns.HeadingOverlap.Value = c.left, c.overlap
			ps := layout.Paginate(nil, d, s, faces)
			if got := linesOf(ps, name.ID); len(got) != 1 {
				t.Fatalf("lines %q, want one", got)
			}
			box := ps.Rects(drafting.Range{Node: name.ID, End: len(name.Text)})[0]
			motto := ps.Rects(drafting.Range{Node: d.Pieces[0].Nodes[2].ID, End: len(d.Pieces[0].Nodes[2].Text)})[0]
			if !same((box.X + box.W/2).Mm(), (motto.X + motto.W/2).Mm()) {
				t.Errorf("motto is centred on %.2f mm, the name on %.2f", (motto.X + motto.W/2).Mm(), (box.X + box.W/2).Mm())
			}
			if over := (box.X + box.W).Mm() - (s.Page.Width.Value - s.Page.Right.Value); over > c.overlap+near {
				t.Errorf("the name stands %.2f mm over the margin, %g are allowed", over, c.overlap)
			}
		})
	}
}

func TestRulesFollowTheirLines(t *testing.T) {
	sheet, faces := open(t)
	d := document("issuer: BỘ CHỈ HUY QUÂN SỰ TỈNH PHÚ THỌ VÀ CÁC ĐƠN VỊ TRỰC THUỘC\nmotto: Độc lập - Tự do - Hạnh phúc\ntype-name: QUY CHẾ\nsubject: Công tác văn thư\nguide: (Kèm theo Quyết định số 05/QĐ-VP)\ncontact: ĐT: 0210")
	ps := layout.Paginate(nil, d, sheet, faces)
	page := ps.Pages[0]
	rules := map[drafting.Component]layout.Line{}
	for _, l := range page.Lines {
		rules[l.Component] = l
	}
	if _, ok := rules[drafting.Subject]; ok {
		t.Error("the subject has a rule beside that of the guide")
	}
	for _, c := range []drafting.Component{drafting.Issuer, drafting.Motto, drafting.Guide} {
		n := d.Pieces[0].First(c)
		var longest layout.Rect
		for _, r := range ps.Rects(drafting.Range{Node: n.ID, End: len(strings.TrimRight(n.Text, " "))}) {
			if r.W > longest.W {
				longest = r
			}
		}
		rule := rules[c]
		style := sheet.Style(c)
		width := longest.W.Mm()
		if spaces := len(linesOf(ps, n.ID)); spaces > 1 {
			width -= 3.25 * 25.4 / 72 // the space that hangs
		}
		if got := (rule.X2 - rule.X1).Mm(); math.Abs(got-style.Rule.Length.Value*width) > 0.05 {
			t.Errorf("%s: rule of %.2f mm below a line of %.2f, want %g of it", c, got, width, style.Rule.Length.Value)
		}
		if got := ((rule.X1 + rule.X2) / 2).Mm(); math.Abs(got-(longest.X.Mm()+width/2)) > 0.05 {
			t.Errorf("%s: rule centred on %.2f mm, the line on %.2f", c, got, longest.X.Mm()+width/2)
		}
		lines := ps.Rects(drafting.Range{Node: n.ID, End: len(n.Text)})
		if got, want := (rule.Y1 - lines[len(lines)-1].Baseline).Pt(), style.Rule.Gap.Value; !same(got, want) {
			t.Errorf("%s: rule %.2f pt below the baseline, want %g", c, got, want)
		}
	}
	if r := rules[drafting.Contact]; !same((r.X2 - r.X1).Mm(), sheet.Page.Width.Value-sheet.Page.Left.Value-sheet.Page.Right.Value) {
		t.Errorf("the contact's rule is %.2f mm long", (r.X2 - r.X1).Mm())
	}
}

func baseline(ps *layout.Pages, n *drafting.Node) float64 {
	return ps.Caret(drafting.Position{Node: n.ID}).Baseline.Mm()
}

func TestHeadingAndEndShareBaselines(t *testing.T) {
	sheet, faces := open(t)
	d := document("place-date: Phú Thọ, ngày 05 tháng 02 năm 2026\nnumber: Số: 05/QĐ-VP\nissuer: VĂN PHÒNG\nparent-body: BỘ TƯ LỆNH\ncountry-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" +
		"paragraph: Một./.\njob-title: CHÁNH VĂN PHÒNG\nsigner-name: Trần Quốc Hưng\nrecipient: - Lưu: VT.\nrecipients-heading: Nơi nhận:")
	ps := layout.Paginate(nil, d, sheet, faces)
	p := d.Pieces[0]
	for _, c := range [][2]drafting.Component{
		{drafting.Number, drafting.PlaceDate}, {drafting.ParentBody, drafting.CountryName}, {drafting.RecipientsHeading, drafting.JobTitle},
	} {
		if a, b := baseline(ps, p.First(c[0])), baseline(ps, p.First(c[1])); !same(a, b) {
			t.Errorf("%s at %.2f mm, %s at %.2f", c[0], a, c[1], b)
		}
	}
	title, name := ps.Caret(drafting.Position{Node: p.First(drafting.JobTitle).ID}), ps.Caret(drafting.Position{Node: p.First(drafting.SignerName).ID})
	if got := (name.Y - title.Y - title.H).Pt(); got < sheet.Columns.SignatureRoom.Value {
		t.Errorf("%.1f pt for the signature, want %g", got, sheet.Columns.SignatureRoom.Value)
	}
	if baseline(ps, p.First(drafting.Issuer)) < baseline(ps, p.First(drafting.ParentBody)) {
		t.Error("the issuer stands above its parent body")
	}
}

func TestSignaturesStandInPairs(t *testing.T) {
	sheet, faces := open(t)
	d := document("paragraph: Một./.\njob-title: THƯ KÝ\nsigner-name: An\njob-title: CHỦ TỌA\nsigner-name: Bình\ncapacity: ĐẠI DIỆN\nsigner-name: Chi\nrecipients-heading: Nơi nhận:\nrecipient: - Lưu: VT, Hồ sơ.")
	ps := layout.Paginate(nil, d, sheet, faces)
	at := func(i int) layout.Rect { return ps.Caret(drafting.Position{Node: d.Pieces[0].Nodes[i].ID}) }
	if secretary, chair := at(1), at(3); secretary.Baseline != chair.Baseline || secretary.X >= chair.X {
		t.Errorf("secretary at %.1f, %.1f mm, chair at %.1f, %.1f", secretary.X.Mm(), secretary.Baseline.Mm(), chair.X.Mm(), chair.Baseline.Mm())
	}
	if third, name := at(5), at(2); third.Y < name.Y+name.H {
		t.Error("the third signature does not stand below the first two")
	}
	if list, name := at(7), at(6); list.Y < name.Y+name.H || !same(list.X.Mm(), sheet.Page.Left.Value-0.18) {
		t.Errorf("the recipients do not stand below the signatures at the left: %.2f mm", list.X.Mm())
	}
}

func TestMarksTurnTheStyleRound(t *testing.T) {
	sheet, faces := open(t)
	d := document("article: Điều 1. Quy **chế** này.\nbasis: Căn cứ __Luật__ **số** 1;")
	ps := layout.Paginate(nil, d, sheet, faces)
	var got []string
	for _, run := range ps.Pages[0].Texts {
		got = append(got, faceNames[run.Face]+":"+strings.TrimSpace(run.Letters))
	}
	if want := "B:Điều 1. R:Quy B:chế R:này. I:Căn cứ R:Luật I: BI:số I:1;"; strings.Join(got, " ") != want {
		t.Errorf("faces %s, want %s", strings.Join(got, " "), want)
	}
}

func TestTitledClausesAreBoldOnlyWithoutArticles(t *testing.T) {
	sheet, faces := open(t)
	if !sheet.Style(standard.ClauseTitle).Bold.Value {
		t.Skip("the sheet sets titles of clauses upright")
	}
	for in, want := range map[string]string{
		"clause: 1. Mục đích":                       "B",
		"clause: 1. Mục đích.":                      "R",
		"clause: 1. Mục đích\narticle: Điều 1. Một": "R",
	} {
		if got := faceNames[layout.Paginate(nil, document(in), sheet, faces).Pages[0].Texts[0].Face]; got != want {
			t.Errorf("%q is set %s, want %s", in, got, want)
		}
	}
}

func TestStampsStandOutsideOfTheText(t *testing.T) {
	sheet, faces := open(t)
	d := document("circulation: LƯU HÀNH NỘI BỘ\nurgency: KHẨN\nsecrecy: MẬT\nnumber: Số: 05/VP-BM\ndispatch-subject: V/v một\ncountry-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nparagraph: Một./.\ncontact: ĐT: 0210")
	ps := layout.Paginate(nil, d, sheet, faces)
	p := d.Pieces[0]
	order := []drafting.Component{
		drafting.Circulation, drafting.CountryName, drafting.Number, drafting.DispatchSubject, drafting.Secrecy, drafting.Urgency,
		drafting.Paragraph, drafting.Contact,
	}
	for i := 1; i < len(order); i++ {
		if baseline(ps, p.First(order[i-1])) >= baseline(ps, p.First(order[i])) {
			t.Errorf("%s does not stand above %s", order[i-1], order[i])
		}
	}
	if got := baseline(ps, p.First(drafting.Circulation)); got > sheet.Page.Top.Value {
		t.Errorf("the limit of circulation stands at %.1f mm, below the upper margin", got)
	}
	foot := ps.Caret(drafting.Position{Node: p.First(drafting.Contact).ID})
	if got := (foot.Y + foot.H).Mm(); got > sheet.Page.Height.Value-sheet.Page.Bottom.Value+near || got < sheet.Page.Height.Value-sheet.Page.Bottom.Value-1 {
		t.Errorf("the contact lines end at %.1f mm", got)
	}
}

func TestTitlesKeepDatesAndWordsWhole(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct{ words, want string }{
		{
			"(Kèm theo Quyết định số 112/QĐ-BTL ngày 14 tháng 8 năm 2025 của Tư lệnh Quân khu 2)",
			"(Kèm theo Quyết định số 112/QĐ-BTL ngày 14 tháng 8 năm 2025 | của Tư lệnh Quân khu 2)",
		},
		{
			"Về việc thành lập Đoàn đánh giá nội bộ hệ thống quản lý chất lượng đợt 01 năm 2026",
			"Về việc thành lập Đoàn đánh giá nội bộ hệ thống | quản lý chất lượng đợt 01 năm 2026",
		},
	} {
		d := document("guide: " + c.words)
		ps := layout.Paginate(nil, d, sheet, faces)
		whole(t, d, ps)
		var lines []string
		for _, text := range ps.Pages[0].Texts {
			lines = append(lines, strings.TrimSpace(text.Letters))
		}
		if got := strings.Join(lines, " | "); got != c.want {
			t.Errorf("lines\n%s, want\n%s", got, c.want)
		}
	}
}

func TestSignatureTextHasTheWholeWidth(t *testing.T) {
	sheet, faces := open(t)
	d := document("signature-text: SAO Y; Văn phòng Bộ Tư lệnh Quân khu 2; 30/01/2026; 08:15:40 +07:00\nparagraph: Một.")
	p := layout.Paginate(nil, d, sheet, faces).Pages[0]
	if first, second := p.Texts[0], p.Texts[1]; first.Y == second.Y || second.Component == drafting.SignatureText {
		t.Errorf("it stands in several lines: %q, %q", first.Letters, second.Letters)
	}
	if right := p.Width - layout.Mm(sheet.Page.Right.Value); p.Texts[0].X+p.Texts[0].Width != right {
		t.Errorf("it ends at %.2f mm, want the margin", (p.Texts[0].X + p.Texts[0].Width).Mm())
	}
}
