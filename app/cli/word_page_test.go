package cli_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/template"
)

// otherwise are papers whose pages LibreOffice breaks otherwise. It leaves the leading below the
// last line of a page out of account, so that a line more stands there; of three headings that
// stay with what follows it lets the first two go; what just fills the width of a cell it breaks,
// and a word wider than its cell elsewhere.
var otherwise = map[string][]string{
	"a line more": {
		"cchc-inspection-decision", "internal-charter", "internal-democracy-regulation-direct", "internal-infosec-regulation",
		"internal-infosec-regulation-direct", "internal-reporting-rules", "internal-reporting-rules-direct", "iso-announce-narrow",
		"iso-mr-report", "nd30-agreement", "nd30-course-of-action", "tthc-decision-publish-amended", "tthc-decision-publish-internal",
	},
	"headings": {"internal-drafting-rules", "internal-drafting-rules-direct"},
	"cells":    {"cchc-report-year"},
}

// TestWordFilesShowThePagesOfThePDF has LibreOffice print the Word file of the sample of every
// paper of a kind: on each page must stand the words of our own page, each where ours is. It is
// skipped where LibreOffice or pdftotext is missing.
func TestWordFilesShowThePagesOfThePDF(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	for _, tool := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(err)
		}
	}
	o := open(t, "")
	documents := samples(t, o)
	documents["tables"] = open(t, tables()).document
	folder := t.TempDir()
	convert := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(folder, "office"), "--convert-to", "pdf", "--outdir", folder}
	out := slices.Concat(slices.Collect(maps.Values(otherwise))...)
	maps.DeleteFunc(documents, func(name string, d *drafting.Document) bool {
		return d.Kind == "" || slices.Contains(out, name)
	})
	for name, d := range documents {
		file := filepath.Join(folder, name+".docx")
		var made bytes.Buffer
		if err := docx.Write(&made, d, o.house.Sheet(d), o.faces); err != nil {
			t.Fatal(name, err)
		}
		if err := os.WriteFile(file, made.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		convert = append(convert, file)
	}
	office := exec.Command("soffice", convert...)
	office.Env = append(os.Environ(), "HOME="+folder)
	if out, err := office.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, d := range documents {
		t.Run(name, func(t *testing.T) {
			pages := layout.Paginate(nil, d, o.house.Sheet(d), o.faces)
			var made bytes.Buffer
			if err := pdf.Write(&made, pages, o.faces, pdf.Meta{}); err != nil {
				t.Fatal(err)
			}
			own := filepath.Join(t.TempDir(), "own.pdf")
			if err := os.WriteFile(own, made.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			ours, theirs := wordsIn(t, own), wordsIn(t, filepath.Join(folder, name+".pdf"))
			if len(ours) != len(theirs) {
				t.Errorf("%d pages, not %d", len(theirs), len(ours))
			}
			marks := drafterMarks(d)
			for i := range min(len(ours), len(theirs)) {
				compare(t, i+1, ours[i], theirs[i], marks)
			}
		})
	}
	t.Logf("%d Word files compared", len(documents))
}

// tables are the lines of a report with lists, tables, one of them along the paper, and a figure.
func tables() string {
	return `BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG CÔNG TÁC VĂN THƯ, LƯU TRỮ VÀ BẢO MẬT	Độc lập - Tự do - Hạnh phúc
Số: 12/BC-VP	Phú Thọ, ngày 05 tháng 02 năm 2026
BÁO CÁO
Kết quả công tác văn thư, lưu trữ và bảo vệ bí mật nhà nước sáu tháng đầu năm 2026 của Văn phòng
\:roman I. TÌNH HÌNH
\:dash - Soạn thảo văn bản đúng thể thức, kỹ thuật trình bày theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;
\:dash - Quản lý con dấu:
\:item + Dấu mức độ khẩn và các loại dấu chỉ mức độ mật được giao cho văn thư giữ, dùng đúng thẩm quyền, đúng mục đích.
\:table-title Bảng 1. Văn bản đi, đến
\table 1 5 2:right 2:right header=2
\row \(down=2\) STT	\(down=2\) Loại văn bản	\(across=2\) Số lượng
\row Đến	Đi
\row 1	Quyết định	12	30
\row 2	Báo cáo, kế hoạch, thông báo, hướng dẫn và các văn bản hành chính khác\/(kể cả văn bản mật)	120	1.080
\:paragraph Biểu đồ dưới đây cho thấy số văn bản theo tháng.
\picture 60 ` + dot() + `
\:figure Hình 1. Văn bản theo tháng
\:table-title Bảng 2. Kế hoạch số hóa
\table 3 1 1 header=1 landscape
\row Đơn vị	Quý I	Quý II
` + strings.Repeat("\\row Ban Văn thư - Bảo mật, gồm cả bộ phận lưu trữ và bộ phận bảo mật	12	12\n", 40) + `\:paragraph Trên đây là báo cáo của Văn phòng./.
Nơi nhận:
- Bộ Tham mưu;
- Lưu: VT, VP.
KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
Thượng tá Lê Minh Tuấn
`
}

// samples makes the document of every template, filled with its sample.
func samples(t *testing.T, o opened) map[string]*drafting.Document {
	t.Helper()
	all, err := template.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	unit, err := o.house.Profile()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*drafting.Document{}
	for _, tpl := range all {
		d, err := template.New(tpl, unit, nil, template.Options{Sample: true, Today: o.house.Today(), Sheet: o.sheet})
		if err != nil {
			t.Fatal(tpl.ID, err)
		}
		out[strings.ReplaceAll(tpl.ID, "/", "-")] = d
	}
	return out
}

// folded makes one space of all blanks, and of the hyphens that print alike one.
func folded(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u2010", "-", "\u2011", "-").Replace(s)), " ")
}

// placed is a word on a page, in points from the left and the top.
type placed struct {
	X    float64 `xml:"xMin,attr"`
	Y    float64 `xml:"yMin,attr"`
	Word string  `xml:",chardata"`
}

// wordsIn reads the words of each page of a PDF.
func wordsIn(t *testing.T, file string) [][]placed {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var html struct {
		Pages []struct {
			Words []placed `xml:"word"`
		} `xml:"body>doc>page"`
	}
	dec := xml.NewDecoder(bytes.NewReader(out))
	dec.Strict, dec.Entity = false, xml.HTMLEntity
	if err := dec.Decode(&html); err != nil {
		t.Fatal(err)
	}
	pages := make([][]placed, len(html.Pages))
	for i, p := range html.Pages {
		for _, w := range p.Words {
			w.Word = folded(w.Word)
			pages[i] = append(pages[i], w)
		}
	}
	return pages
}

// drafterMarks returns the words of the drafter's marks, which stand behind the last recipient on
// our page and below it in a Word file.
func drafterMarks(d *drafting.Document) []string {
	var out []string
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.DrafterMark {
			out = append(out, strings.Fields(folded(n.Text))...)
		}
		return true
	})
	return out
}

// compare reports the words that stand on one page only and those that stand elsewhere in it but
// for loose ones.
func compare(t *testing.T, page int, ours, theirs []placed, loose []string) {
	t.Helper()
	// How far a word may stand from ours, in points: programs share a line's white out among its
	// words each in their way, and a blank's room for the hand is not in a Word file.
	const beside, below, told = 12, 4, 8
	byWord := func(a, b placed) int { return strings.Compare(a.Word, b.Word) }
	byPlace := func(a, b placed) int { return cmp.Or(byWord(a, b), cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X)) }
	slices.SortFunc(ours, byPlace)
	slices.SortFunc(theirs, byPlace)
	var faults []string
	for i, j := 0, 0; i < len(ours) || j < len(theirs); {
		switch {
		case j == len(theirs) || i < len(ours) && byWord(ours[i], theirs[j]) < 0:
			faults = append(faults, "only ours: "+ours[i].Word)
			i++
		case i == len(ours) || byWord(ours[i], theirs[j]) > 0:
			faults = append(faults, "only theirs: "+theirs[j].Word)
			j++
		default:
			dx, dy := theirs[j].X-ours[i].X, theirs[j].Y-ours[i].Y
			if (max(dx, -dx) > beside || max(dy, -dy) > below) && !slices.Contains(loose, ours[i].Word) {
				faults = append(faults, fmt.Sprintf("%.1f pt to the right, %.1f pt down: %s", dx, dy, ours[i].Word))
			}
			i++
			j++
		}
	}
	if n := len(faults); n > 0 {
		t.Errorf("page %d: %d words, among them %s", page, n, strings.Join(faults[:min(n, told)], "; "))
	}
}
