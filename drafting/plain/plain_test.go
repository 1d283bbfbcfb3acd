package plain

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// sheet is that of the decree.
func sheet(t testing.TB) *standard.Sheet {
	t.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	return p.Sheet()
}

const decision = `BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG	Độc lập - Tự do - Hạnh phúc

Số:      /QĐ-VP	Phú Thọ, ngày      tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế công tác văn thư của Văn phòng

CHÁNH VĂN PHÒNG

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Trưởng phòng Hành chính.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
Điều 3. Trưởng phòng Hành chính chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:	TL. TƯ LỆNH
- Như Điều 3;	CHÁNH VĂN PHÒNG
- Lưu: VT, HC.
Đại tá Trần Quốc Hưng

BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG	Độc lập - Tự do - Hạnh phúc
QUY CHẾ
Công tác văn thư của Văn phòng
(Kèm theo Quyết định số      /QĐ-VP ngày      tháng 02 năm 2026 của Chánh Văn phòng)

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định:
a) Soạn thảo văn bản;
b) Quản lý văn bản.
- Văn bản đi.
2. Văn bản mật theo quy định riêng./.

Phụ lục I
MẪU SỔ ĐĂNG KÝ
(Kèm theo Quyết định số      /QĐ-VP ngày      tháng 02 năm 2026 của Chánh Văn phòng)
Sổ có mười cột.
`

// TestFormatOfTypedTextIsTheText holds for what a clerk types as Format would write it.
func TestFormatOfTypedTextIsTheText(t *testing.T) {
	s := sheet(t)
	d, _ := Parse(decision, s)
	if d.Kind != "decision" || len(d.Pieces) != 3 {
		t.Fatalf("kind %q, %d pieces, want a decision of 3", d.Kind, len(d.Pieces))
	}
	want := strings.Join(linesAndBlanks(decision), "\n")
	if got := strings.Join(linesAndBlanks(Format(d, s)), "\n"); got != want {
		t.Error(golden.Diff(want, got))
	}
}

// linesAndBlanks are the lines that are not blank, as they are.
func linesAndBlanks(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
}

// linesAndWords is a text without what Parse may leave out: blank lines and the blanks
// around words.
func linesAndWords(text string) []string {
	clean, _ := viet.Normalize(text)
	var out []string
	for l := range strings.SplitSeq(clean, "\n") {
		if words := strings.Join(strings.Fields(l), " "); words != "" {
			out = append(out, words)
		}
	}
	return out
}

// check tests both promises of the package on one text.
func check(t *testing.T, text string, s *standard.Sheet) {
	t.Helper()
	d, source := Parse(text, s)
	formatted := Format(d, s)
	back, _ := Parse(formatted, s)
	if !back.Same(d) {
		t.Errorf("%q\nwas written as\n%q\nand read as another document\n%s", text, formatted, differ(d, back))
	}
	if want, got := linesAndWords(text), linesAndWords(formatted); !strings.Contains(text, `\`) && !slices.Equal(want, got) {
		t.Errorf("lines and words\n%q\nbecame\n%q", want, got)
	}
	if same, err := source.Apply(d, d); err != nil || same != text {
		t.Errorf("Apply without a change gave %q, %v", same, err)
	}
}

func differ(a, b *drafting.Document) string {
	var out strings.Builder
	if a.Kind != b.Kind {
		out.WriteString("kind " + a.Kind + ", " + b.Kind + "\n")
	}
	x, y := nodes(a), nodes(b)
	for i := range max(len(x), len(y)) {
		if i >= len(x) || i >= len(y) {
			out.WriteString("more or fewer nodes\n")
			break
		}
		if !x[i].Same(y[i]) {
			out.WriteString(string(x[i].Component) + " " + x[i].Text + " | " + string(y[i].Component) + " " + y[i].Text + "\n")
		}
	}
	return out.String()
}

const withTable = `BÁO CÁO\^
\:footnote Theo mẫu 1.4.
Kết quả công tác năm 2026
I. KẾT QUẢ
Bảng 1. Văn bản của từng phòng
\table 1 4 2:right header=2 landscape bare
\row \(down=2\) TT	\(down=2\) Phòng	\(across=2 align=center\) Số văn bản
\row đến\^ \/ \:footnote Cả văn bản mật.	đi
\row 1	Tham mưu \/ \(align=right\) và Chính trị		7
\break
Sau bảng là một đoạn của báo cáo.
\picture 60.5 ` + pixel + `
Hình 1. Sơ đồ
1. Việc tiếp theo./.
`

// pixel is a PNG of one pixel.
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="

func seeds() []string {
	return []string{
		withTable, "\\row a\tb\n\\row c", "\\table\n\\row", "\\table 1 2", "\\table 1 x\n\\row a", "\\break", "\\break\n\\break\na", "\\break\n\\table\n\\break\nb",
		"\\table 1:left 2\n\\:table-cell \\(row across=2\\) a\nb", "\\:table-cell \\(more\\) a\t\\:table-cell b\n\\|table-cell c", "\\picture 1 x\na",
		"\\picture 10 " + pixel, "\\picture 10 " + pixel + "\n\\row a", "\\picture 10 " + pixel + "\n\\:figure a\t\\:figure b", "\\:figure a", "\\row \\(across=0\\) a\t\\(row\\) b\\/\\\\/",
		"a\\^b\\^\n\\:footnote c\n\\:footnote d", "\\row a \\/ \\:footnote", "\\row \\:footnote a", "\\row\ta\t\\", "+ a\n• b\n- c", "\\-\\row a",
		"\\row \\(shape=start\\) a\t\\(down=2 shape=decision back=1\\) b\n\\row \\(shape=end\\)", "\\row \\(shape=end back=1\\) a", "\\row \\(shape=round\\) a",
		"Bảng 2\n\\row a",
		decision, "", "\n\n", "Điều 5. ", `\*đậm\* và \_nghiêng\_`, `Ông \{name|Nguyễn Văn A\}`, `\[number=05|06\]`, `\[number|\]`,
		`C:\Users\x`, `\\server\share`, `\*`, `\*\*`, `a\\*b`, `\-`, `\- a \-`, "\\piece attached\n", "\\piece main\n\\piece appendix\nPhụ lục",
		"\\kind plan\nabc", `\:motto abc`, "\\:issuer A\t\\:motto B", `\|motto abc`, `\<[{"start":0,"end":1,"kind":"bold"}]\>a`,
		"a\tb\tc", "NƠI NHẬN:\tKT. GIÁM ĐỐC", "\uFEFFSố: 5", "\n\uFEFFa", "Quye\u0302\u0301t \r\nđi\u0323nh\r", "a\x00b\xff", "`\\-\u0338`",
		"PHỤ LỤC 01\nBẢNG\n(Kèm theo Quyết định số 1/QĐ)", "QUY CHẾ\nVề a\n(Kèm theo b)", "a\nQUY CHẾ\n(Kèm theo b)",
	}
}

func TestFormatParseKeepsEverything(t *testing.T) {
	s := sheet(t)
	for _, text := range seeds() {
		check(t, text, s)
		check(t, text, nil)
	}
}

func FuzzParseFormat(f *testing.F) {
	for _, text := range seeds() {
		f.Add(text)
	}
	s := sheet(f)
	f.Fuzz(func(t *testing.T, text string) { check(t, text, s) })
}

// FuzzFormatAny builds documents that nobody typed: any component, text and marks.
func FuzzFormatAny(f *testing.F) {
	f.Add([]byte("\x00\x01\x02"), "a|b|c", "x")
	f.Add([]byte{0, 0, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 2, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 2, 2, 0, 0}, "a|b\tc|\\/|\\(x\\)", "x")
	f.Add([]byte{31, 7, 2, 60, 0, 9, 40, 12, 3}, " a |\\*|\\piece main|Điều 1. a\tb|", "n")
	s := sheet(f)
	f.Fuzz(func(t *testing.T, choices []byte, texts, name string) {
		d := anyDocument(choices, texts, name)
		formatted := Format(d, s)
		if back, _ := Parse(formatted, s); !back.Same(d) {
			t.Errorf("written as\n%s\nand read as another document\n%s", formatted, differ(d, back))
		}
	})
}

func anyDocument(choices []byte, texts, name string) *drafting.Document {
	next := func(n int) int {
		if len(choices) == 0 || n == 0 {
			return 0
		}
		c := choices[0]
		choices = choices[1:]
		return int(c) % n
	}
	clean := func(s string) string {
		s, _ = viet.Normalize("|" + s)
		return strings.ReplaceAll(s[1:], "\n", "")
	}
	components := drafting.Components()
	kinds := []drafting.PieceKind{drafting.Main, drafting.Attached, drafting.Appendix}
	d := &drafting.Document{LastID: 1, Pieces: []*drafting.Piece{{ID: 1, Kind: kinds[next(3)]}}}
	data, err := base64.StdEncoding.DecodeString(pixel)
	if err != nil {
		panic(err)
	}
	picture := &drafting.Picture{Data: data, Width: 12.5}
	d.Kind = []string{"", "decision", "other"}[next(3)]
	for text := range strings.SplitSeq(texts, "|") {
		p := d.Pieces[len(d.Pieces)-1]
		if next(5) == 4 {
			d.LastID++
			p = &drafting.Piece{ID: d.LastID, Kind: kinds[next(3)]}
			d.Pieces = append(d.Pieces, p)
			if next(3) == 2 {
				continue
			}
		}
		d.LastID++
		n := &drafting.Node{ID: d.LastID, Component: components[next(len(components))], Text: clean(text), Beside: next(3) == 1}
		if next(3) == 1 {
			n.Component = drafting.TableCell // many together make tables
		}
		n.NewPage = next(8) == 1
		switch n.Component {
		case drafting.TableCell:
			n.Cell = anyCell(next)
		case drafting.Figure:
			n.Picture = picture
		}
		for range next(4) {
			m := drafting.Mark{Start: next(len(n.Text) + 1), Kind: []drafting.MarkKind{drafting.Bold, drafting.Italic, drafting.Field, drafting.Derived, drafting.Note}[next(5)]}
			m.End = min(len(n.Text), m.Start+next(6))
			if m.Kind == drafting.Note {
				m.End = m.Start
			}
			if !letterStart(n.Text, m.Start) || !letterStart(n.Text, m.End) {
				continue
			}
			if next(2) == 1 {
				m.Name = clean(name)
				m.Wrote = clean(name)
			}
			n.Marks = append(n.Marks, m)
		}
		p.Nodes = append(p.Nodes, n)
	}
	return d
}

// anyCell is a cell that a document may hold, also where no table would have it.
func anyCell(next func(int) int) *drafting.Cell {
	aligns := []string{"", "left", "center", "right", "justify"}
	c := &drafting.Cell{
		Begins: []drafting.Begins{drafting.BeginsRow, drafting.BeginsCell, drafting.Continues, drafting.BeginsTable}[next(4)],
		Across: next(4), Down: next(4), Align: aligns[next(5)],
	}
	if c.Begins == drafting.BeginsTable {
		c.Table = &drafting.Table{Header: next(3), Landscape: next(2) == 1, Bare: next(2) == 1}
		for range next(4) {
			c.Table.Columns = append(c.Table.Columns, drafting.Column{Share: 0.1 + float64(next(9)), Align: aligns[next(5)]})
		}
	}
	return c
}

// TestTablesReadAsTyped reads tables, figures, footnotes and page breaks as somebody typed
// them, writes them so again, and finds the lines around them as if they were not there.
func TestTablesReadAsTyped(t *testing.T) {
	s := sheet(t)
	d, _ := Parse(withTable, s)
	if got := Format(d, s); got != withTable {
		t.Error(golden.Diff(withTable, got))
	}
	var b bytes.Buffer
	if err := drafting.Write(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	if _, _, err := drafting.Read(&b); err != nil {
		t.Error(err)
	}
	var got []string
	for _, n := range nodes(d) {
		got = append(got, string(n.Component))
	}
	const want = "type-name footnote subject roman table-title table-cell table-cell table-cell table-cell footnote table-cell " +
		"table-cell table-cell table-cell table-cell table-cell paragraph figure clause"
	if strings.Join(got, " ") != want {
		t.Errorf("components\n%s\nwant\n%s", strings.Join(got, " "), want)
	}
	g, ok := d.Pieces[0].Table(5)
	if !ok || g.Rows != 3 || len(g.Shares) != 3+1 || len(g.Cells) != 9 || !g.Landscape || !g.Bare || g.Header != 2 || g.Columns[2].Align != "right" {
		t.Errorf("the table is %+v", g)
	}
}

// TestTablesEndNothing puts a table into a document before each of its lines but those that a
// heading has below its type: the others stay what they were.
func TestTablesEndNothing(t *testing.T) {
	const table = "\\table 1 2\n\\row HỌ VÀ TÊN\tCHỨC VỤ\n\\row Trần Quốc Hưng\tCHÁNH VĂN PHÒNG\n\\row Nơi nhận:\t- Lưu: VT.\n"
	s := sheet(t)
	want, _ := Parse(decision, s)
	heading := map[string]bool{}
	for _, n := range nodes(want) {
		switch n.Component {
		case drafting.Subject, drafting.Guide, drafting.EnactingAuthority, drafting.Basis, drafting.Heading, drafting.AppendixTitle:
			heading[n.Text] = true
		}
	}
	lines := strings.SplitAfter(decision, "\n")
	for i, l := range lines {
		if l = strings.TrimSpace(l); l == "" || heading[l] {
			continue
		}
		text := strings.Join(lines[:i], "") + table + strings.Join(lines[i:], "")
		d, _ := Parse(text, s)
		rest := slices.DeleteFunc(nodes(d), func(n *drafting.Node) bool { return n.Component == drafting.TableCell })
		if !slices.EqualFunc(rest, nodes(want), (*drafting.Node).Same) {
			t.Errorf("a table before %q makes\n%s", lines[i], differ(want, d))
		}
	}
}

func TestWordsOfTables(t *testing.T) {
	d, _ := Parse("a\n\\row b\\^ \\/ c \\/ \\:footnote d\te\n\\row f\t\tg\nh", nil)
	if got, want := Words(d), "a\nb c d\te\nf\t\tg\nh"; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
}

// tenPages is a decision whose rules fill about ten pages.
func tenPages() string {
	var b strings.Builder
	head, appendix, _ := strings.Cut(decision, "\nPhụ lục I\n")
	b.WriteString(head)
	for i := range 30 {
		fmt.Fprintf(&b, "Điều %d. Trách nhiệm của bộ phận số %d\n", i+2, i+2)
		for j := range 4 {
			fmt.Fprintf(&b, "%d. Tổ chức thực hiện công tác văn thư theo quy định của pháp luật và Quy chế này; bảo đảm kịp thời, chính xác, an toàn, gồm:\n", j+1)
			b.WriteString("a) Tiếp nhận, đăng ký, trình, chuyển giao văn bản đến trong ngày, chậm nhất là trong buổi làm việc tiếp theo;\n")
			b.WriteString("b) Kiểm tra thể thức, ghi số, ngày, tháng, năm, nhân bản, đóng dấu và phát hành văn bản đi.\n")
		}
	}
	return b.String() + "\nPhụ lục I\n" + appendix
}

func BenchmarkParse(b *testing.B) {
	text, s := tenPages(), sheet(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text, s)
	}
}

func BenchmarkFormat(b *testing.B) {
	s := sheet(b)
	d, _ := Parse(tenPages(), s)
	for b.Loop() {
		Format(d, s)
	}
}

// BenchmarkTable reads and writes a table of 1,000 rows and 8 columns.
func BenchmarkTable(b *testing.B) {
	var text strings.Builder
	text.WriteString("Danh sách cán bộ, nhân viên như sau:\n\\table 1 4 3 2 2 2 2 3 header=1\n")
	for range 1000 {
		text.WriteString("\\row 1\tTrần Quốc Hưng\tPhòng Tham mưu\t2026\t7\t7\t7\tHoàn thành tốt nhiệm vụ\n")
	}
	s := sheet(b)
	for b.Loop() {
		d, _ := Parse(text.String(), s)
		Format(d, s)
	}
}
