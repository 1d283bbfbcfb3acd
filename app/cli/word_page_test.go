package cli_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
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
	"thethuc/drafting/template"
)

// fuller are papers of which LibreOffice puts a line more on a page: it leaves the leading
// below the last line of a page out of account.
var fuller = []string{"cchc-inspection-minutes", "internal-decision-amend"}

// TestWordFilesShowThePagesOfThePDF has LibreOffice print the Word file of the sample of every
// form of the decree and of every other paper without tables: on each page must stand the
// lines of our own page, none broken elsewhere, each where ours is. In narrow columns
// LibreOffice breaks lines after a hyphen and inside words elsewhere than we do, and words of
// cells side by side cannot be told from a line. It is skipped where LibreOffice or pdftotext
// is missing.
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
	maps.DeleteFunc(documents, func(name string, d *drafting.Document) bool {
		decree := name == "tables" || strings.HasPrefix(name, "nd30-") && d.Kind != ""
		return !decree && (d.Kind == "" || hasTable(d) || slices.Contains(fuller, name))
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
			ours, theirs := linesOn(pages), linesIn(t, filepath.Join(folder, name+".pdf"))
			if len(ours) != len(theirs) {
				t.Errorf("%d pages, not %d", len(theirs), len(ours))
			}
			for i := range min(len(ours), len(theirs)) {
				compare(t, i+1, ours[i], theirs[i], len(theirs) == len(pages.Pages), drafterMarks(d))
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

// wordLine is a line on a page, in points from the left and the top.
type wordLine struct {
	x, y  float64 // y is the baseline's, or as far below it as letters of the text reach
	words string
}

// linesOn returns the lines of each page as layout made it.
func linesOn(pages *layout.Pages) [][]wordLine {
	out := make([][]wordLine, len(pages.Pages))
	for i, p := range pages.Pages {
		var boxes []wordBox
		for _, text := range p.Texts {
			box := wordBox{XMin: text.X.Pt(), XMax: (text.X + text.Width).Pt(), YMax: text.Y.Pt(), Text: text.Letters}
			if text.Component == drafting.DrafterMark {
				// Its line is its own in a Word file.
				box.YMax += 2 * sameLine
			}
			boxes = append(boxes, box)
		}
		out[i] = inLines(boxes, "")
	}
	return out
}

// folded makes one space of all blanks, and of the hyphens that print alike one.
func folded(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u2010", "-", "\u2011", "-").Replace(s)), " ")
}

// wordBox is a word of a PDF as pdftotext shows it.
type wordBox struct {
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// linesIn reads the lines of each page of a PDF. Words more than a column's gap apart
// are lines of their own.
func linesIn(t *testing.T, file string) [][]wordLine {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var html struct {
		Pages []struct {
			Words []wordBox `xml:"word"`
		} `xml:"body>doc>page"`
	}
	dec := xml.NewDecoder(bytes.NewReader(out))
	dec.Strict, dec.Entity = false, xml.HTMLEntity
	if err := dec.Decode(&html); err != nil {
		t.Fatal(err)
	}
	pages := make([][]wordLine, len(html.Pages))
	for i, p := range html.Pages {
		pages[i] = inLines(p.Words, " ")
	}
	return pages
}

// Words so far apart, in points, stand in two columns, or on two lines.
const columnGap, sameLine = 30, 3

// inLines puts what stands side by side into lines, with something between.
func inLines(boxes []wordBox, between string) []wordLine {
	slices.SortStableFunc(boxes, func(a, b wordBox) int { return cmp.Compare(a.YMax, b.YMax) })
	top := 0.0
	for k := range boxes {
		if k == 0 || boxes[k].YMax-top > sameLine {
			top = boxes[k].YMax
		}
		boxes[k].YMax = top
	}
	slices.SortStableFunc(boxes, func(a, b wordBox) int { return cmp.Or(cmp.Compare(a.YMax, b.YMax), cmp.Compare(a.XMin, b.XMin)) })
	var out []wordLine
	end := 0.0
	for _, w := range boxes {
		k := len(out)
		switch {
		case strings.TrimSpace(w.Text) == "":
			continue
		case k == 0 || w.YMax != out[k-1].y || w.XMin-end > columnGap:
			out = append(out, wordLine{w.XMin, w.YMax, w.Text})
		case w.XMin-end > 1:
			out[k-1].words += " " + w.Text
		default:
			out[k-1].words += between + w.Text
		}
		end = w.XMax
	}
	for k := range out {
		out[k].words = folded(out[k].words)
	}
	return out
}

// drafterMarks returns the words of the drafter's marks, which stand behind the last recipient on our
// page and below it in a Word file.
func drafterMarks(d *drafting.Document) []string {
	var out []string
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.DrafterMark {
			out = append(out, folded(n.Text))
		}
		return true
	})
	return out
}

// compare reports the lines that stand on one page only, and, on pages that have their places,
// those that stand elsewhere in it but for loose ones.
func compare(t *testing.T, page int, ours, theirs []wordLine, placed bool, loose []string) {
	t.Helper()
	// How far a line may stand from ours: a blank's room for the hand is not in a Word file, and
	// what pdftotext calls a word's bottom is as far below the baseline as the face's letters reach.
	const beside, reach, below = 6, 4, 8
	byWords := func(a, b wordLine) int { return strings.Compare(a.words, b.words) }
	byPlace := func(a, b wordLine) int { return cmp.Or(byWords(a, b), cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) }
	slices.SortFunc(ours, byPlace)
	slices.SortFunc(theirs, byPlace)
	i, j := 0, 0
	for i < len(ours) || j < len(theirs) {
		order := 0
		switch {
		case i == len(ours):
			order = 1
		case j == len(theirs):
			order = -1
		default:
			order = byWords(ours[i], theirs[j])
		}
		switch {
		case order < 0:
			t.Errorf("page %d: only ours: %s", page, ours[i].words)
			i++
		case order > 0:
			t.Errorf("page %d: only theirs: %s", page, theirs[j].words)
			j++
		default:
			dx, dy := theirs[j].x-ours[i].x, theirs[j].y-ours[i].y-reach
			if placed && !slices.Contains(loose, ours[i].words) && (max(dx, -dx) > beside || max(dy, -dy) > below) {
				t.Errorf("page %d: %.1f pt to the right, %.1f pt down: %s", page, dx, dy, ours[i].words)
			}
			i++
			j++
		}
	}
}

func hasTable(d *drafting.Document) bool {
	return slices.ContainsFunc(d.Pieces, func(p *drafting.Piece) bool {
		return slices.ContainsFunc(p.Nodes, func(n *drafting.Node) bool { return n.Component == drafting.TableCell })
	})
}
