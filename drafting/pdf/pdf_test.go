package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"thethuc/assets"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
)

func openFaces(tb testing.TB) *font.Faces {
	tb.Helper()
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return faces
}

func write(tb testing.TB, pages *layout.Pages, faces *font.Faces, meta pdf.Meta) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, pages, faces, meta); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// typist sets words one after another on A4, greedily and justified, without layout.
type typist struct {
	faces *font.Faces
	pages *layout.Pages
	y     layout.Length
}

const (
	textLeft  = 85
	textWidth = 460
	textSize  = 14
)

func (ty *typist) page() *layout.Page {
	if n := len(ty.pages.Pages); n > 0 && ty.y < layout.Pt(760) {
		return ty.pages.Pages[n-1]
	}
	ty.y = layout.Pt(60)
	p := &layout.Page{Width: layout.Mm(210), Height: layout.Mm(297), Number: len(ty.pages.Pages) + 1}
	ty.pages.Pages = append(ty.pages.Pages, p)
	return p
}

func (ty *typist) paragraph(style font.Style, text string) {
	words := strings.Fields(text)
	for len(words) > 0 {
		n := 1
		for n < len(words) && ty.width(style, strings.Join(words[:n+1], " ")) <= layout.Pt(textWidth) {
			n++
		}
		ty.line(style, strings.Join(words[:n], " "), n < len(words))
		words = words[n:]
	}
}

func (ty *typist) width(style font.Style, text string) layout.Length {
	return layout.Pt(float64(ty.faces.Width(style, text)) / 1000 * textSize)
}

func (ty *typist) line(style font.Style, text string, justify bool) {
	p := ty.page()
	ty.y += layout.Pt(20)
	t := layout.Text{
		X: layout.Pt(textLeft), Y: ty.y, Face: style, Size: layout.Pt(textSize), Letters: text, Width: ty.width(style, text),
	}
	if gaps := strings.Count(text, " "); justify && gaps > 0 {
		t.Space = (layout.Pt(textWidth) - t.Width) / layout.Length(gaps)
		t.Width = layout.Pt(textWidth)
	}
	p.Texts = append(p.Texts, t)
}

const passage = "Điều %d. Trách nhiệm của các cơ quan, đơn vị trong việc soạn thảo, ký ban hành và quản lý văn bản; " +
	"bảo đảm đúng thể thức “Cộng hòa xã hội chủ nghĩa Việt Nam” – Độc lập, Tự do, Hạnh phúc, " +
	"ngày 05 tháng 3 năm 2020 (khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP), thưởng nguyễn quỳnh ưỡn ẹo."

// specimen is about n pages of prose in four styles.
func specimen(faces *font.Faces, n int) *layout.Pages {
	ty := &typist{faces: faces, pages: &layout.Pages{}}
	for i := 0; len(ty.pages.Pages) < n || ty.y < layout.Pt(700); i++ {
		ty.paragraph(font.Style(i%4), fmt.Sprintf(passage, i+1))
	}
	last := ty.page()
	last.Lines = append(last.Lines, layout.Line{X1: layout.Pt(100), Y1: layout.Pt(50), X2: layout.Pt(200), Y2: layout.Pt(50), Weight: layout.Pt(0.75)})
	return ty.pages
}

func oneRun(style font.Style, letters string) *layout.Pages {
	return &layout.Pages{Pages: []*layout.Page{{
		Width: layout.Mm(210), Height: layout.Mm(297),
		Texts: []layout.Text{{X: layout.Pt(72), Y: layout.Pt(72), Face: style, Size: layout.Pt(14), Letters: letters}},
	}}}
}

// run runs a tool on a PDF given on its standard input, or skips the test by name.
func run(t *testing.T, data []byte, tool string, arg ...string) string {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		t.Skipf("%s is not installed", tool)
	}
	command := exec.Command(tool, arg...)
	command.Stdin = bytes.NewReader(data)
	var out, complaints bytes.Buffer
	command.Stdout, command.Stderr = &out, &complaints
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", tool, err, out.String(), complaints.String())
	}
	return out.String()
}

var meta = pdf.Meta{
	Title: "Quyết định số 05/QĐ-UBND (ban hành Quy chế) <&>", Author: "Ủy ban nhân dân Ố \\ ) (",
	Subject: "Về việc ban hành Quy chế", Keywords: "quy chế, văn thư",
	Created: time.Date(2020, 3, 5, 0, 0, 0, 0, time.FixedZone("", 7*3600)),
}

func TestWrittenTextComesOutInOrder(t *testing.T) {
	faces := openFaces(t)
	pages := specimen(faces, 10)
	var want []string
	for _, p := range pages.Pages {
		for _, run := range p.Texts {
			want = append(want, strings.Fields(run.Letters)...)
		}
	}
	data := write(t, pages, faces, meta)
	for _, mode := range []string{"-raw", "-layout"} {
		got := strings.Fields(run(t, data, "pdftotext", mode, "-enc", "UTF-8", "-", "-"))
		if len(got) != len(want) || len(want) < 2000 {
			t.Fatalf("%s: %d words come out, want %d", mode, len(got), len(want))
		}
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("%s: word %d is %q, want %q", mode, i, got[i], want[i])
			}
		}
	}
}

func TestEveryLetterComesOutInEveryStyle(t *testing.T) {
	const letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ" +
		"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ“”‘’–—…§°²₫×()\\/"
	faces := openFaces(t)
	for style := range font.Style(4) {
		pages := oneRun(style, letters)
		pages.Pages[0].Texts[0].Size = layout.Pt(3) // so that they all stand on the page
		data := write(t, pages, faces, meta)
		if got := strings.TrimSpace(run(t, data, "pdftotext", "-enc", "UTF-8", "-", "-")); got != letters {
			t.Errorf("style %d: %q", style, got)
		}
	}
}

func TestSamePagesGiveSameBytes(t *testing.T) {
	faces := openFaces(t)
	want := write(t, specimen(faces, 2), faces, meta)
	for range 10 {
		if got := write(t, specimen(faces, 2), faces, meta); !bytes.Equal(got, want) {
			t.Fatal("one after another: the bytes differ")
		}
	}
	var together sync.WaitGroup
	for range 6 {
		together.Go(func() {
			var b bytes.Buffer
			if err := pdf.Write(&b, specimen(faces, 2), faces, meta); err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("in parallel: the bytes differ (%v)", err)
			}
		})
	}
	together.Wait()
	other := meta
	other.Title = "Quyết định số 06/QĐ-UBND"
	identity := regexp.MustCompile(`/ID \[<([0-9A-F]{32})> <([0-9A-F]{32})>\]`)
	a, b := identity.FindSubmatch(want), identity.FindSubmatch(write(t, specimen(faces, 2), faces, other))
	if a == nil || b == nil || bytes.Equal(a[1], b[1]) {
		t.Errorf("identities %q and %q of two documents", a, b)
	}
}

func TestFileIsSound(t *testing.T) {
	faces := openFaces(t)
	data := write(t, specimen(faces, 3), faces, meta)
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) {
		t.Errorf("begins with %q", data[:9])
	}
	checkTable(t, data)
	if bytes.Contains(data, []byte("EmbeddedFiles")) || bytes.Contains(data, []byte("utf8thethuc")) {
		t.Error("an empty tree of names, or the pen's name of a face, is left")
	}
	name := t.TempDir() + "/van-ban.pdf"
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, nil, "qpdf", "--check", name); !strings.Contains(got, "No syntax or stream encoding errors found") {
		t.Errorf("qpdf: %s", got)
	}
}

// checkTable checks that every object stands where the table says.
func checkTable(t *testing.T, data []byte) {
	t.Helper()
	start := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if start == nil {
		t.Fatal("no table of objects")
	}
	at, err := strconv.Atoi(string(start[1]))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data[at:]), "\n")
	if lines[0] != "xref" {
		t.Fatalf("the table begins with %q", lines[0])
	}
	for n, line := range lines[3:] {
		if line == "trailer" || !strings.HasPrefix(line, "0") {
			if n < 5 {
				t.Errorf("only %d objects", n)
			}
			return
		}
		offset, err := strconv.Atoi(line[:10])
		if err != nil || !bytes.HasPrefix(data[offset:], fmt.Appendf(nil, "%d 0 obj\n", n+1)) {
			t.Errorf("object %d is not at %q", n+1, line)
		}
	}
}

func TestFileNamesItself(t *testing.T) {
	faces := openFaces(t)
	data := write(t, specimen(faces, 1), faces, meta)
	info := run(t, data, "pdfinfo", "-isodates", "-enc", "UTF-8", "-")
	for _, want := range []string{
		`Title: +Quyết định số 05/QĐ-UBND \(ban hành Quy chế\) <&>\n`, `Author: +Ủy ban nhân dân Ố \\ \) \(\n`,
		`Subject: +Về việc ban hành Quy chế\n`, `Keywords: +quy chế, văn thư\n`, `CreationDate: +2020-03-0[45]T`,
		`Metadata Stream: +yes`, `PDF version: +1.7`, `Page size: +595.28 x 841.89 pts \(A4\)`,
	} {
		if !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("pdfinfo does not say %s:\n%s", want, info)
		}
	}
	xmp := run(t, data, "pdfinfo", "-meta", "-")
	for _, want := range []string{
		"Quyết định số 05/QĐ-UBND (ban hành Quy chế) &lt;&amp;&gt;", "<rdf:li>vi-VN</rdf:li>",
		"<xmp:CreateDate>2020-03-05T00:00:00+07:00</xmp:CreateDate>",
	} {
		if !strings.Contains(xmp, want) {
			t.Errorf("XMP lacks %s:\n%s", want, xmp)
		}
	}
	if !bytes.Contains(data, []byte("/Lang (vi-VN)")) || !bytes.Contains(data, []byte("/DisplayDocTitle true")) {
		t.Error("the catalogue names no language, or does not show the title")
	}
	fonts := run(t, data, "pdffonts", "-")
	for _, name := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		if !regexp.MustCompile(`[A-Z]{6}\+LiberationSerif-` + name + ` +CID TrueType +Identity-H +yes yes yes`).MatchString(fonts) {
			t.Errorf("%s is not embedded as a subset with a Unicode map:\n%s", name, fonts)
		}
	}
}

func TestEachPageKeepsItsSize(t *testing.T) {
	faces := openFaces(t)
	pages := oneRun(font.Regular, "đứng")
	lying := *pages.Pages[0]
	lying.Width, lying.Height = lying.Height, lying.Width
	pages.Pages = append(pages.Pages, &lying, pages.Pages[0])
	info := run(t, write(t, pages, faces, meta), "pdfinfo", "-f", "1", "-l", "3", "-")
	for page, size := range map[int]string{1: "595.28 x 841.89", 2: "841.89 x 595.28", 3: "595.28 x 841.89"} {
		if !regexp.MustCompile(fmt.Sprintf(`Page +%d size: +%s pts`, page, size)).MatchString(info) {
			t.Errorf("page %d is not %s:\n%s", page, size, info)
		}
	}
	for i, words := range printed(t, write(t, pages, faces, meta)) {
		if got := words[0]; math.Abs(got.left-72) > 0.01 || math.Abs(got.top-(72-0.891*14)) > 0.01 {
			t.Errorf("page %d: the word stands at %.2f, %.2f", i+1, got.left, got.top)
		}
	}
}

func TestDocumentWithoutDateHasNone(t *testing.T) {
	faces := openFaces(t)
	data := write(t, oneRun(font.Regular, "a"), faces, pdf.Meta{})
	if bytes.Contains(data, []byte("Date")) || bytes.Contains(data, []byte("/Title")) {
		t.Error("a date or a title out of nowhere")
	}
	checkTable(t, data)
}

func TestOnlyFacesUsedAreEmbedded(t *testing.T) {
	faces := openFaces(t)
	data := write(t, oneRun(font.Italic, "Hạnh phúc"), faces, meta)
	if n := bytes.Count(data, []byte("/FontFile2")); n != 1 {
		t.Errorf("%d faces embedded", n)
	}
	if len(data) > 16_000 {
		t.Errorf("one line takes %d bytes", len(data))
	}
}

func TestTroublesomeLetters(t *testing.T) {
	faces := openFaces(t)
	for _, c := range []struct{ name, letters, out string }{
		{"a tab is a space", "hai\tcột", "hai cột"},
		{"a line break is a space", "hai\ndòng", "hai dòng"},
		{"beyond two bytes", "a😀b😀𝒄", "a😀b😀𝒄"},
		{"not UTF-8", "a\xffb\xc3", "a\uFFFDb\uFFFD"},
		{"a lone half of a pair", "a\xed\xa0\x80b", "a\uFFFD\uFFFD\uFFFDb"},
		{"a control character", "a\x00\x1bb", "a\uFFFD\uFFFDb"},
		{"a letter that the face lacks", "a漢b", "a漢b"},
		{"operators are letters", "a) Tj ET (b", "a) Tj ET (b"},
		{"an unbreakable space", "Điều\u00a05", "Điều 5"},
		{"the end of an object", "\nendstream\nendobj\n", "endstream endobj"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := write(t, oneRun(font.Regular, c.letters), faces, pdf.Meta{Title: c.letters})
			checkTable(t, data)
			got := strings.TrimSpace(run(t, data, "pdftotext", "-enc", "UTF-8", "-", "-"))
			if strings.Join(strings.Fields(got), " ") != c.out {
				t.Errorf("%q comes out as %q, want %q", c.letters, got, c.out)
			}
		})
	}
}

// ink renders the only page at 72 dpi and counts the dark pixels.
func ink(t *testing.T, data []byte) int {
	t.Helper()
	name := t.TempDir() + "/trang"
	run(t, data, "pdftoppm", "-gray", "-r", "72", "-singlefile", "-", name)
	picture, err := os.ReadFile(name + ".pgm")
	if err != nil {
		t.Fatal(err)
	}
	dark := 0
	for _, v := range picture[20:] {
		if v < 128 {
			dark++
		}
	}
	return dark
}

func TestLackingLettersLeaveABox(t *testing.T) {
	faces := openFaces(t)
	if n := ink(t, write(t, oneRun(font.Regular, "   "), faces, meta)); n != 0 {
		t.Fatalf("%d dark pixels of three spaces", n)
	}
	for _, letters := range []string{"漢", "😀", "\xff", "\x01"} {
		if n := ink(t, write(t, oneRun(font.Regular, letters), faces, meta)); n < 8 {
			t.Errorf("%q leaves %d dark pixels", letters, n)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	faces := openFaces(t)
	unsized := oneRun(font.Regular, "a")
	unsized.Pages[0].Texts[0].Size = 0
	for _, c := range []struct {
		name, says string
		pages      *layout.Pages
		faces      *font.Faces
	}{
		{"no pages", "chưa có trang", &layout.Pages{}, faces},
		{"nothing", "chưa có trang", nil, faces},
		{"a text without size", "trang 1", unsized, faces},
		{"a fifth style", "trang 1", oneRun(9, "a"), faces},
		{"what makes it panic", "văn bản vẫn nguyên vẹn", oneRun(font.Regular, "a"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			err := pdf.Write(&b, c.pages, c.faces, meta)
			if err == nil || !strings.Contains(err.Error(), c.says) || b.Len() > 0 {
				t.Errorf("%d bytes written, error %v", b.Len(), err)
			}
		})
	}
	full := errors.New("đĩa đầy")
	if err := pdf.Write(failing{full}, oneRun(font.Regular, "a"), faces, meta); !errors.Is(err, full) {
		t.Errorf("a full disk gives %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func FuzzWrite(f *testing.F) {
	faces := openFaces(f)
	f.Add("Điều 5. Hiệu lực", "Quyết định", int64(1<<16), uint8(1))
	f.Add("a\tb\xff\x00😀", "\nendobj\n)", int64(-5), uint8(3))
	f.Add("\uffff\ufffe\u2028", "\ufeff]]>", int64(0), uint8(2))
	f.Fuzz(func(t *testing.T, letters, title string, space int64, style uint8) {
		pages := oneRun(font.Style(style%4), letters)
		pages.Pages[0].Texts[0].Space = layout.Length(space)
		checkTable(t, write(t, pages, faces, pdf.Meta{Title: title}))
	})
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{1, 10, 100, 1000} {
		b.Run(fmt.Sprintf("%d_pages", n), func(b *testing.B) {
			faces := openFaces(b)
			pages := specimen(faces, n)
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				size = len(write(b, pages, faces, meta))
			}
			b.ReportMetric(float64(size), "B/file")
		})
	}
	b.Run("10_pages_fonts_loaded_anew", func(b *testing.B) {
		pages := specimen(openFaces(b), 10)
		for b.Loop() {
			write(b, pages, openFaces(b), meta)
		}
	})
}
