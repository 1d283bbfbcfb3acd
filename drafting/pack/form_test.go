package pack_test

import (
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

const long = "Trưởng phòng tổ chức việc soạn thảo, ký, phát hành, quản lý văn bản đi và văn bản đến theo quy định của Quy chế này và của pháp luật về văn thư."

// node is a component with what was observed of it.
type node struct {
	component drafting.Component
	text      string
	form      drafting.Form
}

func number(v float64) drafting.Seen { return drafting.Seen{Number: v} }

func word(w string) drafting.Seen { return drafting.Seen{Word: w} }

// observe makes the input of a main text of these nodes.
func observe(t *testing.T, nodes ...node) lint.Input {
	t.Helper()
	main := &drafting.Piece{ID: 1, Kind: drafting.Main}
	seen := &drafting.Observed{Page: drafting.Form{}, Nodes: map[drafting.NodeID]drafting.Form{}}
	for i, n := range nodes {
		id := drafting.NodeID(i + 2)
		main.Nodes = append(main.Nodes, &drafting.Node{ID: id, Component: n.component, Text: n.text})
		if n.form != nil {
			seen.Nodes[id] = n.form
		}
	}
	d := &drafting.Document{Header: drafting.Header{Kind: "regulation"}, LastID: drafting.NodeID(len(nodes) + 1), Pieces: []*drafting.Piece{main}}
	return lint.Input{Document: d, Observed: seen, Sheet: linttest.Sheet(t), Faces: linttest.Faces{}, Words: linttest.Words(t), Today: linttest.Today()}
}

// What a form on paper looks like is judged, not what a file says of it.
func TestFormIsJudgedAsItLooks(t *testing.T) {
	rules := dataRules(t)
	for _, c := range []struct {
		name, rule string
		nodes      []node
		want       string // measured | allowed of the findings
	}{
		{"a long paragraph to the left", "body-justified", []node{{drafting.Clause, "1. " + long, drafting.Form{"align": word("left")}}}, "căn trái | căn đều hai lề"},
		{"a short paragraph to the left", "body-justified", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"align": word("left")}}}, ""},
		{"a centred paragraph may be a title", "body-justified", []node{{drafting.Paragraph, long, drafting.Form{"align": word("center")}}}, ""},
		{"a clause in the middle", "body-justified", []node{{drafting.Clause, "1. Nâng cao nghiệp vụ của công chức.", drafting.Form{"align": word("center")}}}, "căn giữa | căn đều hai lề"},
		{"a numbered title in the middle", "body-justified", []node{{drafting.Clause, "1. Nâng cao nghiệp vụ", drafting.Form{"align": word("center")}}}, ""},
		{"a sentence in italics", "body-upright", []node{{drafting.Paragraph, "Đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện./.", drafting.Form{"italic": number(1)}}}, "chữ nghiêng | chữ đứng"},
		{"a short note in italics", "body-upright", []node{{drafting.Paragraph, "Bản đồ kèm theo ở trang sau.", drafting.Form{"italic": number(1)}}}, ""},
		{"no room below the number", "dispatch-vv-place", []node{{drafting.Number, "Số: 15/VP-HC", drafting.Form{"after": number(0)}}, {drafting.DispatchSubject, "V/v công tác văn thư", drafting.Form{"before": number(0)}}}, "cách số, ký hiệu 0 pt | 6 pt"},
		{"no room below the number in a row of its own height", "dispatch-vv-place", []node{{drafting.Number, "Số: 15/VP-HC", drafting.Form{"after": number(0), "row-height": number(27)}}, {drafting.DispatchSubject, "V/v công tác văn thư", drafting.Form{"before": number(0)}}}, ""},
		{"the room below the number", "dispatch-vv-place", []node{{drafting.Number, "Số: 15/VP-HC", drafting.Form{"after": number(6)}}, {drafting.DispatchSubject, "V/v công tác văn thư", drafting.Form{"before": number(0)}}}, ""},
		{"a subject in capitals", "subject-style", []node{{drafting.TypeName, "THÔNG BÁO", nil}, {drafting.Subject, "VỀ LỊCH TIẾP CÔNG DÂN", nil}}, "chữ in hoa | chữ in thường"},
		{"a subject with a capital on every word", "subject-style", []node{{drafting.TypeName, "THÔNG BÁO", nil}, {drafting.Subject, "Về Lịch Tiếp Công Dân Tháng Chín", nil}}, "viết hoa đầu mọi chữ | chữ in thường"},
		{"a subject of a name alone", "subject-style", []node{{drafting.TypeName, "GIẤY MỜI", nil}, {drafting.Subject, "Ông Nguyễn Hữu Lộc", nil}}, ""},
		{"capitals below a contract", "subject-style", []node{{drafting.TypeName, "HỢP ĐỒNG", nil}, {drafting.Subject, "MUA BÁN HÀNG HÓA", nil}}, ""},
		{"capitals below an attached type that goes on", "subject-style", []node{{drafting.TypeName, "QUY TRÌNH", nil}, {drafting.Subject, "GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", nil}}, ""},
		{"capitals below a type of no standard", "subject-style", []node{{drafting.TypeName, "DANH MỤC", nil}, {drafting.Subject, "HỒ SƠ LƯU TRỮ NĂM 2026", nil}}, ""},
		{"an indent of a rounded inch", "indent-first-line", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(12.51)}}}, ""},
		{"a paragraph moved as a whole", "indent-first-line", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(0), "left-indent": number(12.7)}}}, ""},
		{"an indent that was typed", "indent-first-line", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(0), "typed-indent": number(8)}}}, ""},
		{"no indent", "indent-first-line", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(0)}}}, "lùi đầu dòng 0 mm | 10 mm hoặc 12,7 mm"},
		{"a short line that is no sentence", "indent-first-line", []node{{drafting.Paragraph, "DỰ THẢO", drafting.Form{"first-indent": number(0)}}}, ""},
		{"one blank beside an indent", "indent-spaces", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(10), "typed-indent": number(1)}}}, ""},
		{"a tab in the place of an indent", "indent-spaces", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"first-indent": number(0), "typed-indent": number(1)}}}, "1 dấu cách hoặc tab trước chữ đầu dòng | lùi đầu dòng bằng định dạng đoạn"},
		{"a line moved to its place by an indent", "number-centred", []node{{drafting.Number, "Số: 15/QĐ-VP", drafting.Form{"align": word("left"), "left-indent": number(15)}}}, ""},
		{"a style of the face", "font-tnr", []node{{drafting.Clause, "1. Phạm vi áp dụng.", drafting.Form{"font": word("Times New Roman Bold")}}}, ""},
		{"a formula", "font-tnr", []node{{drafting.Paragraph, "STB=a.W.H+n", drafting.Form{"font": word("Calibri")}}}, ""},
		{"a formula in another code", "font-legacy", []node{{drafting.Paragraph, "rc=Kc.α.3Q", drafting.Form{"legacy": word("tcvn3")}}}, ""},
		{"nearly black", "text-black", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"colour": word("222222")}}}, ""},
		{"red", "text-black", []node{{drafting.Clause, "1. Phạm vi.", drafting.Form{"colour": word("C00000")}}}, "chữ màu C00000 | chữ màu đen"},
		{"two faults of one line", "number-size", []node{{drafting.Number, "Số: 15/QĐ-VP", drafting.Form{"size": number(14), "bold": number(1), "italic": number(0)}}}, "cỡ chữ 14 pt; chữ đậm | 13 pt; chữ không đậm"},
		{"the gap of two neighbours", "para-gap-min", []node{
			{drafting.Clause, "1. Phạm vi.", drafting.Form{"after": number(4)}},
			{drafting.Clause, "2. Đối tượng.", drafting.Form{"before": number(2), "after": number(3)}},
			{drafting.Clause, "3. Giải thích.", drafting.Form{"before": number(0), "after": number(0)}},
			{drafting.Clause, "4. Hiệu lực.", drafting.Form{"before": number(0)}},
		}, "cách đoạn trước 3 pt (và 1 chỗ khác) | tối thiểu 6 pt"},
		{"an article without a title has only its label bold", "article-bold", []node{{drafting.Article, "Điều 1. Ban hành kèm theo Quyết định này Quy chế.", drafting.Form{"bold": number(0)}}}, ""},
		{"a titled clause of a text with articles", "clause-title-bold", []node{{drafting.Article, "Điều 1. Phạm vi", nil}, {drafting.Clause, "1. Đối tượng", drafting.Form{"bold": number(0)}}}, ""},
		{"a name on two lines of columns has one line below", "issuer-rule", []node{
			{drafting.Issuer, "ỦY BAN NHÂN DÂN", drafting.Form{"font": word("Times New Roman"), "size": number(13)}},
			{drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", nil},
			{drafting.Issuer, "TỈNH LÀO CAI", drafting.Form{"font": word("Times New Roman"), "size": number(13), "rule-length": number(20)}},
		}, ""},
		{"a line as long as a name that may wrap", "issuer-rule-length", []node{{drafting.Issuer, "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH PHÚ THỌ", drafting.Form{"size": number(13), "rule-length": number(70)}}}, "đường kẻ dài 70 mm | từ 1/3 đến 1/2 dòng chữ dài nhất"},
		{"a line too short for the half of a name that wraps", "issuer-rule-length", []node{{drafting.Issuer, "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH PHÚ THỌ", drafting.Form{"size": number(13), "rule-length": number(6)}}}, "đường kẻ dài 6 mm | từ 1/3 đến 1/2 dòng chữ dài nhất"},
		{"a line that fits the half of a name that wraps", "issuer-rule-length", []node{{drafting.Issuer, "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH PHÚ THỌ", drafting.Form{"size": number(13), "rule-length": number(14)}}}, ""},
		{"a name moved in wraps", "issuer-rule-length", []node{{drafting.Issuer, "SỞ KHOA HỌC CÔNG NGHỆ", drafting.Form{"size": number(13), "right-indent": number(30), "rule-length": number(10)}}}, ""},
		{"a typed line below", "motto-rule", []node{{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"font": word("Times New Roman"), "size": number(14)}}, {drafting.Paragraph, "_______", nil}}, ""},
		{"a line that another's paragraph holds", "motto-rule", []node{
			{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"font": word("Times New Roman"), "size": number(14)}},
			{drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 3 năm 2026", drafting.Form{"rule-length": number(59)}},
		}, ""},
		{"no line", "motto-rule", []node{{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"font": word("Times New Roman"), "size": number(14)}}}, "không có đường kẻ | có đường kẻ nét liền"},
		{"a line of no length that a reader found", "motto-rule-length", []node{{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"size": number(14), "rule-length": number(0.01)}}}, ""},
		{"a clause with words after a colon is no title", "clause-title-bold", []node{{drafting.Clause, "1. Tên dự án: Nhà máy tuyển quặng", drafting.Form{"bold": number(0)}}}, ""},
		{"a sentence whose full stop is left out is no title", "clause-title-bold", []node{{drafting.Clause, "1. Phê duyệt theo Luật Quốc phòng; giao Văn phòng thực hiện", drafting.Form{"bold": number(0)}}}, ""},
		{"a bold title with a note behind it", "clause-title-bold", []node{{drafting.Clause, "1. Tên dự án (theo Danh mục ban hành kèm theo Kế hoạch)", drafting.Form{"bold": number(0), "bold-share": number(0.25)}}}, ""},
		{"one bold word of a title with a note", "clause-title-bold", []node{{drafting.Clause, "1. Tên dự án (theo Danh mục ban hành kèm theo Kế hoạch)", drafting.Form{"bold": number(0), "bold-share": number(0.1)}}}, "chữ không đậm | chữ đậm"},
		{"a title of a clause that is not bold", "clause-title-bold", []node{{drafting.Clause, "1. Tên dự án", drafting.Form{"bold": number(0)}}}, "chữ không đậm | chữ đậm"},
		{"a place of which only one thing was seen", "motto-rule", []node{{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"size": number(14)}}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range form(t, rules[c.rule], observe(t, c.nodes...)).Findings {
				got = append(got, f.Measured+" | "+f.Allowed)
				if len(f.Fixes) > 0 {
					t.Errorf("a finding on form has fixes: %+v", f.Fixes)
				}
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

// Words say whether they are in upper case where nothing was observed.
func TestUpperCaseIsJudgedByTheWords(t *testing.T) {
	rules := dataRules(t)
	in := observe(t, node{drafting.TypeName, "Quyết định số", nil})
	in.Observed = nil
	r := form(t, rules["type-upper-bold-size"], in)
	if len(r.Findings) != 1 || r.Findings[0].Fixes[0].Edits[0].(drafting.Replace).Text != "QUYẾT ĐỊNH SỐ" {
		t.Errorf("%+v", r)
	}
	in = observe(t, node{drafting.TypeName, "QUYẾT ĐỊNH", nil})
	in.Observed = nil
	if r := form(t, rules["type-upper-bold-size"], in); len(r.Findings) > 0 || len(r.Coverage.NotEvaluated) != 1 {
		t.Errorf("words alone: %+v", r)
	}
	if r := form(t, rules["issuer-upper"], in); len(r.Coverage.NotApplicable) != 1 {
		t.Errorf("no issuer: %+v", r)
	}
}

// Pages that lie otherwise have other sides; further sections count too, each fault once.
func TestSectionsOfPages(t *testing.T) {
	rules := dataRules(t)
	in := observe(t, node{drafting.Clause, "1. Phạm vi.", nil}, node{drafting.Clause, "2. Đối tượng.", nil}, node{drafting.Clause, "3. Hiệu lực.", nil})
	in.Observed.Page = drafting.Form{"margin-left": number(30), "width": number(210), "height": number(297), "orientation": word("portrait")}
	in.Observed.Sections = map[drafting.NodeID]drafting.Form{
		3: {"margin-left": number(20), "width": number(297), "height": number(210), "orientation": word("landscape")},
		4: {"margin-left": number(25), "width": number(210), "height": number(297), "orientation": word("portrait")},
	}
	if r := form(t, rules["page-size-a4"], in); len(r.Findings) > 0 {
		t.Errorf("a turned page: %+v", r.Findings)
	}
	for _, c := range []struct{ rule, want string }{{"margin-left", "lề trái 25 mm"}, {"margin-consistent", "lề trái 25 mm"}} {
		r := form(t, rules[c.rule], in)
		if len(r.Findings) != 1 || r.Findings[0].Node != 4 || r.Findings[0].Measured != c.want {
			t.Errorf("%s: %+v", c.rule, r.Findings)
		}
	}
	if r := form(t, rules["page-orientation-portrait"], in); len(r.Findings) != 1 || r.Findings[0].Node != 3 {
		t.Errorf("a turned page without a table: %+v", r.Findings)
	}
	in.Document.Pieces[0].Nodes[1].Component = drafting.TableCell
	if r := form(t, rules["page-orientation-portrait"], in); len(r.Findings) > 0 {
		t.Errorf("a turned page with a table: %+v", r.Findings)
	}
}

// A rule of habits speaks only where the office asks for it.
func TestAChoiceSwitchesARuleOn(t *testing.T) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	rule := dataRules(t)["lang-vi"]
	in := observe(t, node{drafting.Clause, "1. Phạm vi.", drafting.Form{"language": word("en-US")}})
	if r := form(t, rule, in); len(r.Coverage.NotApplicable) != 1 {
		t.Errorf("not chosen: %+v", r)
	}
	in.Sheet = p.Sheet(map[string]string{"word-habits": "yes"})
	if r := form(t, rule, in); len(r.Findings) != 1 {
		t.Errorf("chosen: %+v", r)
	}
}

// What is not a measure is the sheet's too: where it asks for the contrary, what was right is
// wrong.
func TestFlagsAndWordsOfARuleOnFormAreTheSheets(t *testing.T) {
	rules := dataRules(t)
	motto := node{drafting.Motto, "Độc lập - Tự do - Hạnh phúc", drafting.Form{"bold": number(1), "italic": number(0), "align": word("center"), "font": word("Times New Roman")}}
	pages := drafting.Form{"page-number": word("top"), "page-number-align": word("center"), "page-number-italic": number(0), "orientation": word("portrait")}
	for _, c := range []struct {
		rule   string
		change func(*standard.Sheet)
	}{
		{"motto-bold", func(s *standard.Sheet) { s.Flag("motto.bold").Value = false }},
		{"motto-bold", func(s *standard.Sheet) { s.Flag("motto.italic").Value = true }},
		{"motto-centred", func(s *standard.Sheet) { s.Word("motto.align").Value = standard.Left }},
		{"font-tnr", func(s *standard.Sheet) { s.Word("page.font").Value = "Arial" }},
		{"pagenum-top-centre", func(s *standard.Sheet) { s.Word("page.number-place").Value = "bottom" }},
		{"pagenum-top-centre", func(s *standard.Sheet) { s.Word("page-number.align").Value = standard.Right }},
		{"pagenum-upright", func(s *standard.Sheet) { s.Flag("page-number.italic").Value = true }},
		{"page-orientation-portrait", func(s *standard.Sheet) { s.Word("page.orientation").Value = "landscape" }},
	} {
		in := observe(t, motto)
		in.Observed.Page = pages
		if r := form(t, rules[c.rule], in); len(r.Findings) > 0 || len(r.Coverage.Passed) != 1 {
			t.Errorf("%s: what the sheet asks for: %+v", c.rule, r)
		}
		in.Sheet = in.Sheet.Clone()
		c.change(in.Sheet)
		if r := form(t, rules[c.rule], in); len(r.Findings) != 1 {
			t.Errorf("%s: the contrary: %+v", c.rule, r)
		}
	}
}
