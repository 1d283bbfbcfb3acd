package plain

import (
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

func seeds() []string {
	return []string{
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
		for range next(4) {
			m := drafting.Mark{Start: next(len(n.Text) + 1), Kind: []drafting.MarkKind{drafting.Bold, drafting.Italic, drafting.Field, drafting.Derived}[next(4)]}
			m.End = min(len(n.Text), m.Start+next(6))
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
