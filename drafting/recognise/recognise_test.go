package recognise_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/recognise"
	"thethuc/drafting/standard"
)

func sheet(t testing.TB) *standard.Sheet {
	t.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	return p.Sheet()
}

func TestDocument(t *testing.T) {
	s := sheet(t)
	golden.Each(t, "testdata/*.txtar", func(t *testing.T, a *golden.Archive) {
		d, _ := plain.Parse(a.Section(t, "in"), s)
		a.Check(t, "want", outline(d))
	})
}

// outline writes a document's kind, pieces and components, one a line.
func outline(d *drafting.Document) string {
	var b strings.Builder
	if d.Kind != "" {
		fmt.Fprintf(&b, "kind %s\n", d.Kind)
	}
	for _, p := range d.Pieces {
		fmt.Fprintf(&b, "%s\n", p.Kind)
		for _, n := range p.Nodes {
			beside := " "
			if n.Beside {
				beside = "|"
			}
			fmt.Fprintf(&b, " %-18s %s %s\n", n.Component, beside, n.Text)
		}
	}
	return b.String()
}

// TestComponentAgrees types every line of every case again at its place: among its known
// neighbours it is what the whole document made of it.
func TestComponentAgrees(t *testing.T) {
	s := sheet(t)
	golden.Each(t, "testdata/*.txtar", func(t *testing.T, a *golden.Archive) {
		d, _ := plain.Parse(a.Section(t, "in"), s)
		d.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
			got := recognise.Component(n.Text, recognise.At(p, i, s))
			if got != n.Component {
				t.Errorf("%q is %s typed alone, %s in the document", n.Text, got, n.Component)
			}
			return true
		})
	})
}

// TestComponent types a line at the end of a text.
func TestComponent(t *testing.T) {
	s := sheet(t)
	const letter = "VĂN PHÒNG\nSố: 05/VP-HC\nV/v họp\nKính gửi: Phòng Chính trị\nVăn phòng thông báo:\n"
	for _, c := range []struct {
		name, before, line string
		want               drafting.Component
	}{
		{"a label makes an article", "Điều 4. Văn thư\n1. Một.\n", "Điều 5.", drafting.Article},
		{"a reference makes none", "Điều 4. Văn thư\n", "Điều 5 của Quy chế này", drafting.Paragraph},
		{"the next article needs no point", "Điều 4. Văn thư\n", "Điều 5 Lưu trữ", drafting.Article},
		{"another number without a point is a reference", "Điều 4. Văn thư\n", "Điều 9 Lưu trữ", drafting.Paragraph},
		{"an Icelandic Ð still makes an article", "Một.\n", "Ðiều 5. Lưu trữ", drafting.Article},
		{"a small i is a point", "Điều 4. Văn thư\n1. Một:\nh) Tám;\n", "i) Chín;", drafting.Point},
		{"a capital I is a section", letter, "I. NỘI DUNG", drafting.Roman},
		{"a section's number may touch its words", letter, "I.Quan điểm chỉ đạo", drafting.Roman},
		{"a section's number may touch capitals", letter, "I.MỤC ĐÍCH, YÊU CẦU", drafting.Roman},
		{"the first letter of a foreign name is no section", letter, "I.Newton là nhà vật lý.", drafting.Paragraph},
		{"a clause's number may touch its words", letter, "1.Nội dung", drafting.Clause},
		{"an amount of money is no clause", letter, "1.000.000 đồng", drafting.Paragraph},
		{"a date in numbers is no clause", letter, "01.02.2026", drafting.Paragraph},
		{"a point's letter may touch its words", letter, "a)Nội dung", drafting.Point},
		{"letters with a point between are no point", letter, "a.b", drafting.Paragraph},
		{"words after a chapter are its title", "Chương I\n", "Quy định chung", drafting.Heading},
		{"an article after a chapter is no title", "Chương I\n", "Điều 1. Phạm vi", drafting.Article},
		{"a dash in the body is an item", letter, "- Một là", drafting.Dash},
		{"a dash below Nơi nhận is a recipient", letter + "Nơi nhận:\n", "- Như trên;", drafting.Recipient},
		{"capitals after the end mark are a job title", letter + "Trân trọng./.\n", "CHÁNH VĂN PHÒNG", drafting.JobTitle},
		{"a section's number begins no name", letter + "Trân trọng./.\nGIÁM ĐỐC\n", "II. Nội Dung", drafting.Roman},
		{"dots below a job title wait for a name", letter + "Trân trọng./.\nGIÁM ĐỐC\n(Ký, ghi rõ họ tên)\n", ".....................", drafting.SignerName},
		{"dots in the body are none", letter, ".....................", drafting.Paragraph},
		{"a degree of any kind begins a name", letter + "Trân trọng./.\nGIÁM ĐỐC\n", "BSCKII. Lê Ngọc Thành", drafting.SignerName},
		{"degrees in a row begin a name", letter + "Trân trọng./.\nGIÁM ĐỐC\n", "PGS.TS.BS. Lê Ngọc Thành", drafting.SignerName},
		{"a degree without its point begins a name", letter + "Trân trọng./.\nGIÁM ĐỐC\n", "ThS Lê Ngọc Thành", drafting.SignerName},
		{"a name of the Highlands is a name", letter + "Trân trọng./.\nGIÁM ĐỐC\n", "H’Len Niê", drafting.SignerName},
		{"a rank begins a name", letter + "Trân trọng./.\nCHÁNH VĂN PHÒNG\n", "Đại tá Trần Quốc Hưng", drafting.SignerName},
		{"a name in capitals is a name", letter + "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n", "NGUYỄN VĂN AN", drafting.SignerName},
		{"the file copy without a dash", letter + "Nơi nhận:\n- Như trên;\n", "Lưu: VT.", drafting.Recipient},
		{"a basis of a letter is a paragraph", letter, "Căn cứ Luật Lưu trữ;", drafting.Paragraph},
		{"an empty line is a paragraph", letter, "", drafting.Paragraph},
		{"an empty text too", "", "", drafting.Paragraph},
		{"an article that ends in a date is an article", "", "Điều 5. Báo cáo trước ngày 15/12/2025.", drafting.Article},
		{"a clause that ends in a date is a clause", "", "2. Nộp hồ sơ chậm nhất ngày 15 tháng 12 năm 2025.", drafting.Clause},
		{"a place and a date at the very start", "", "X. Vân Phú, ngày 15/12/2025", drafting.PlaceDate},
		{"the country's name at the very start", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", drafting.CountryName},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := plain.Parse(c.before, s)
			p := d.Pieces[len(d.Pieces)-1]
			if got := recognise.Component(c.line, recognise.At(p, len(p.Nodes), s)); got != c.want {
				t.Errorf("%q is %s, want %s", c.line, got, c.want)
			}
		})
	}
}

// TestObservedForm uses what a Word file shows beside the words.
func TestObservedForm(t *testing.T) {
	bold := drafting.Form{"bold": {Number: 1}}
	plainForm := drafting.Form{"bold": {Number: 0}}
	lines := []recognise.Line{
		{Text: "ỦY BAN NHÂN DÂN", Form: plainForm, Cell: recognise.Cell{Row: 1, Column: 1}},
		{Text: "TỈNH PHÚ THỌ", Form: plainForm, Cell: recognise.Cell{Row: 1, Column: 1}},
		{Text: "TRUNG TÂM DỮ LIỆU", Form: bold, Cell: recognise.Cell{Row: 1, Column: 1}},
		{Text: "TRUNG TÂM LƯU TRỮ", Form: bold, Cell: recognise.Cell{Row: 1, Column: 1}},
		{Text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Form: bold, Cell: recognise.Cell{Row: 1, Column: 2}},
	}
	d := recognise.Document(lines, sheet(t))
	var got []drafting.Component
	for _, n := range d.Pieces[0].Nodes {
		got = append(got, n.Component)
	}
	want := []drafting.Component{drafting.ParentBody, drafting.ParentBody, drafting.Issuer, drafting.Issuer, drafting.CountryName}
	if !slices.Equal(got, want) {
		t.Errorf("components %v, want %v", got, want)
	}
}

// TestTitleBelowTheHeadingTable: capitals below the table of the heading name no body.
func TestTitleBelowTheHeadingTable(t *testing.T) {
	left, right := recognise.Cell{Row: 1, Column: 1}, recognise.Cell{Row: 1, Column: 2}
	d := recognise.Document([]recognise.Line{
		{Text: "BỘ XÂY DỰNG", Cell: left},
		{Text: "Hà Nội, ngày 05 tháng 02 năm 2026", Cell: right, Beside: true},
		{Text: "CỤC ĐƯỜNG BỘ", Cell: left},
		{Text: "PHIẾU XỬ LÝ"},
		{Text: "Kính gửi: Cục trưởng"},
	}, sheet(t))
	want := []drafting.Component{drafting.ParentBody, drafting.PlaceDate, drafting.Issuer, drafting.TypeName, drafting.Addressees}
	for i, n := range d.Pieces[0].Nodes {
		if n.Component != want[i] {
			t.Errorf("%q is %s, want %s", n.Text, n.Component, want[i])
		}
	}
}

// TestObservedFormOfSubject: a line that looks as the subject before it does goes on with it.
func TestObservedFormOfSubject(t *testing.T) {
	title := drafting.Form{"bold": {Number: 1}, "align": {Word: "center"}}
	text := drafting.Form{"bold": {Number: 0}, "align": {Word: "justify"}}
	d := recognise.Document([]recognise.Line{
		{Text: "Số: 05/TB-VP"},
		{Text: "THÔNG BÁO", Form: title},
		{Text: "Kết luận của Chánh Văn phòng tại cuộc họp với", Form: title},
		{Text: "Phòng Hành chính về sửa kho", Form: title},
		{Text: "Ngày 05 tháng 02 năm 2026, Chánh Văn phòng chủ trì cuộc họp", Form: text},
	}, sheet(t))
	want := []drafting.Component{drafting.Number, drafting.TypeName, drafting.Subject, drafting.Subject, drafting.Paragraph}
	for i, n := range d.Pieces[0].Nodes {
		if n.Component != want[i] {
			t.Errorf("%q is %s, want %s", n.Text, n.Component, want[i])
		}
	}
}

// BenchmarkComponent types a line at the end of some ten pages.
func BenchmarkComponent(b *testing.B) {
	s := sheet(b)
	d, _ := plain.Parse(strings.Repeat("Điều 1. Trách nhiệm\n1. Tổ chức thực hiện công tác văn thư theo quy định của pháp luật.\na) Tiếp nhận văn bản;\n", 130), s)
	p := d.Pieces[0]
	for b.Loop() {
		recognise.Component("Điều 2. Lưu trữ", recognise.At(p, len(p.Nodes), s))
	}
}
