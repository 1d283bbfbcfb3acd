package layout_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

func TestBoxesHaveTheSizesOfTheSheet(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name, in string
		wide     float64 // mm; 0 where the box is as wide as its words need
	}{
		{"urgent in the highest degree", "urgency: HỎA TỐC", 30},
		{"with the tone mark on the second vowel", "urgency: HOẢ TỐC", 30},
		{"very urgent", "urgency: THƯỢNG KHẨN", 40},
		{"urgent", "urgency: KHẨN", 20},
		{"in lower case", "urgency: Khẩn", 20},
		{"secret", "secrecy: MẬT", 20},
		{"words without a size of their own", "urgency: HỎA TỐC HẸN GIỜ", 0},
		{"circulation", "circulation: XEM XONG TRẢ LẠI", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			n := d.Pieces[0].Nodes[0]
			frame := sheet.Style(n.Component).Frame
			p := layout.Paginate(nil, d, sheet, faces).Pages[0]
			if len(p.Lines) != 4 || len(p.Texts) != 1 {
				t.Fatalf("%d lines around %d runs, want 4 around 1", len(p.Lines), len(p.Texts))
			}
			top, bottom, left, right := p.Lines[0], p.Lines[1], p.Lines[2], p.Lines[3]
			words := p.Texts[0]
			wide := (right.X1 - left.X1 + left.Weight).Mm()
			if want := max(c.wide, words.Width.Mm()+2*frame.Padding.Value); c.wide > 0 && !same(wide, c.wide) || !same(wide, want) {
				t.Errorf("%.2f mm wide, want %.2f", wide, want)
			}
			if high := (bottom.Y1 - top.Y1 + top.Weight).Mm(); !same(high, frame.Height.Value) {
				t.Errorf("%.2f mm high, want %g", high, frame.Height.Value)
			}
			if !same((words.X + words.Width/2).Mm(), ((left.X1 + right.X1) / 2).Mm()) {
				t.Error("the words do not stand in the middle")
			}
			if words.Y < top.Y1 || words.Y > bottom.Y1 {
				t.Error("the words stand outside")
			}
		})
	}
}

func TestNamesSideBySideStandOnOneLine(t *testing.T) {
	sheet, faces := open(t)
	d := document("paragraph: Một./.\njob-title: THƯ KÝ\nsigner-name: An\ncapacity: TM. BAN CHỈ ĐẠO\njob-title: TRƯỞNG BAN\nsignature-note: (Chữ ký)\nsigner-name: Bình")
	ps := layout.Paginate(nil, d, sheet, faces)
	nodes := d.Pieces[0].Nodes
	if a, b := baseline(ps, nodes[2]), baseline(ps, nodes[6]); !same(a, b) {
		t.Errorf("names at %.2f and %.2f mm", a, b)
	}
	if a, b := baseline(ps, nodes[1]), baseline(ps, nodes[3]); !same(a, b) {
		t.Errorf("titles at %.2f and %.2f mm", a, b)
	}
}

func TestDraftersMarkFollowsTheLastRecipient(t *testing.T) {
	sheet, faces := open(t)
	for _, c := range []struct {
		name, mark string
		beside     bool
	}{
		{"beside it where it has room", "PL.(300)", true},
		{"below it where it has none", "PL.(300) " + strings.Repeat("nơi nhận khác ", 6), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document("recipients-heading: Nơi nhận:\nrecipient: - Lưu: VT, TCCB.\ndrafter-mark: " + c.mark)
			ps := layout.Paginate(nil, d, sheet, faces)
			nodes := d.Pieces[0].Nodes
			if beside := same(baseline(ps, nodes[1]), baseline(ps, nodes[2])); beside != c.beside {
				t.Errorf("on one line: %v", beside)
			}
			whole(t, d, ps)
			found(t, d, ps)
		})
	}
}

func TestTheDraftsNumberStandsOnTheFirstPage(t *testing.T) {
	sheet, faces := open(t)
	d := document("== main\nparagraph: Một.\n== appendix\nparagraph: Hai.")
	marks := func() []string {
		var out []string
		for _, p := range layout.Paginate(nil, d, sheet, faces).Pages {
			for _, text := range p.Texts {
				if text.Component == standard.DraftMark {
					out = append(out, text.Letters)
					if text.Node != 0 || text.Y.Mm() > sheet.Page.Top.Value {
						t.Errorf("the mark is of node %d at %.1f mm", text.Node, text.Y.Mm())
					}
				}
			}
		}
		return out
	}
	if got := marks(); got != nil {
		t.Errorf("marks %q on a document that is no draft", got)
	}
	d.Draft = 3
	if got := marks(); len(got) != 1 || got[0] != "DỰ THẢO lần 3" {
		t.Errorf("marks %q", got)
	}
}

func TestTheRuleStandsBelowTheLastLineOfTheTitle(t *testing.T) {
	sheet, faces := open(t)
	for in, want := range map[string]drafting.Component{
		"type-name: GIẤY MỜI\nparagraph: Một.":                       drafting.TypeName,
		"type-name: GIẤY MỜI\nsubject: Họp\nparagraph: Một.":         drafting.Subject,
		"type-name: QUY CHẾ\nsubject: Họp\nguide: (Kèm theo)":        drafting.Guide,
		"type-name: QUY CHẾ\nguide: (Kèm theo)\nparagraph: Một.":     drafting.Guide,
		"type-name: GIẤY NGHỈ PHÉP\nrecipients-heading: Nơi nhận:\n": drafting.TypeName,
	} {
		lines := layout.Paginate(nil, document(in), sheet, faces).Pages[0].Lines
		if len(lines) != 1 || lines[0].Component != want {
			t.Errorf("%q: rules %v, want one below the %s", in, lines, want)
		}
	}
}

func TestCopiesStandOnTheSheetOfWhatTheyCopy(t *testing.T) {
	sheet, faces := open(t)
	const copied = "issuer: VP\ncopy-form: SAO Y\nnumber: Số: 01/SY\njob-title: TR\nsigner-name: Na\nrecipient: - Lưu"
	for _, c := range []struct {
		name  string
		lines int
		in    string
		want  string
	}{
		{
			"it goes to the next page with the signature and two lines of text", 9,
			"paragraph: dongmot1\nparagraph: dongmot2\nparagraph: dongmot3\nparagraph: dongmot4\njob-title: CH\nsigner-name: Hu\n" + copied,
			"dongmot1 dongmot2 | dongmot3 dongmot4 CH Hu VP SAO Y Số: 01/SY - Lưu TR Na",
		},
		{
			"a second copy follows the first", 20,
			"paragraph: dongmot1\n" + copied + "\n" + strings.Replace(copied, "SAO Y", "SAO LỤC", 1),
			"dongmot1 VP SAO Y Số: 01/SY - Lưu TR Na VP SAO LỤC Số: 01/SY - Lưu TR Na",
		},
		{
			"the names of the heading are not the copy's", 20,
			"issuer: VP\ncopy-form: SAO Y\nparagraph: dongmot1",
			"VP SAO Y dongmot1",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			s := tiny(t, sheet, faces, c.lines)
			s.Page.Width.Value += 40
			ps := layout.Paginate(nil, d, s, faces)
			if got := words(ps); got != c.want {
				t.Errorf("pages\n%s\nwant\n%s", got, c.want)
			}
			whole(t, d, ps)
		})
	}
	d := document("paragraph: Một.\n" + copied)
	page := layout.Paginate(nil, d, sheet, faces).Pages[0]
	var rule layout.Line
	for _, l := range page.Lines {
		if l.Component == drafting.CopyForm {
			rule = l
		}
	}
	if !same((rule.X2 - rule.X1).Mm(), sheet.Page.Width.Value-sheet.Page.Left.Value-sheet.Page.Right.Value) {
		t.Errorf("the copy's rule is %.2f mm long", (rule.X2 - rule.X1).Mm())
	}
	for _, text := range page.Texts {
		if (text.Y < rule.Y1) != (text.Component == drafting.Paragraph) {
			t.Errorf("%q stands on the wrong side of the copy's rule", text.Letters)
		}
	}
}

func TestTheColumnsOfTheHeadingWidenEvenly(t *testing.T) {
	sheet, faces := open(t)
	d := document("issuer: BỘ CHỈ HUY QUÂN SỰ TỈNH PHÚ THỌ VÀ CÁC ĐƠN VỊ TRỰC THUỘC TRÊN ĐỊA BÀN\ncountry-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	for _, share := range []float64{0.36, 0.4, 0.42, 0.45} {
		s := sheet.Clone()
		s.Columns.HeadingLeft.Value = share
		var left, right layout.Text
		for _, text := range layout.Paginate(nil, d, s, faces).Pages[0].Texts {
			switch {
			case text.Component == drafting.CountryName:
				right = text
			case text.X+text.Width > left.X+left.Width:
				left = text
			}
		}
		if between := (right.X - left.X - left.Width).Mm(); between < 4 {
			t.Errorf("share %g: the columns stand %.1f mm apart", share, between)
		}
		over := right.X + right.Width - layout.Mm(s.Page.Width.Value-s.Page.Right.Value)
		if over.Mm() > s.Columns.HeadingOverlap.Value {
			t.Errorf("share %g: the name stands %.1f mm over the margin", share, over.Mm())
		}
	}
}
