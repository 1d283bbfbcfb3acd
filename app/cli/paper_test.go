package cli_test

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/hex"
	"encoding/xml"
	"io"
	"math"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// paper is a PDF as it was printed: what its own operators draw, and the words that
// poppler reads. All places are in pt from the upper left corner of the page.
type paper []*printedPage

type printedPage struct {
	width, height float64
	runs          []printedRun
	rules         []printedRule
	pictures      []printedPicture
	words         []printedWord
}

// printedRun is what one operator shows: letters of one face on one baseline.
type printedRun struct {
	text string
	x, y float64
	size float64
	face string // the face's name, without the mark of a subset
}

func (r printedRun) bold() bool   { return strings.Contains(r.face, "Bold") }
func (r printedRun) italic() bool { return strings.Contains(r.face, "Italic") }

// printedPicture is the room of a picture.
type printedPicture struct{ xMin, yMin, xMax, yMax float64 }

// printedRule is a straight line.
type printedRule struct{ x1, y1, x2, y2, weight float64 }

type printedWord struct {
	text                   string
	xMin, yMin, xMax, yMax float64
}

// millimetres of a length in pt.
func millimetres(pt float64) float64 { return pt * 25.4 / 72 }

// readPaper reads the PDF at path; the test is skipped where poppler is missing.
func readPaper(t *testing.T, path string) paper {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (poppler) is not installed")
	}
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := readWords(t, out)
	streams, faces := readObjects(t, []byte(read(t, path)))
	if len(streams) != len(pages) {
		t.Fatalf("%d pages of words, %d of operators", len(pages), len(streams))
	}
	for i, p := range pages {
		p.draw(t, streams[i], faces)
	}
	return pages
}

func readWords(t *testing.T, data []byte) paper {
	t.Helper()
	var doc struct {
		Pages []struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Words  []struct {
				XMin float64 `xml:"xMin,attr"`
				YMin float64 `xml:"yMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	var pages paper
	for _, p := range doc.Pages {
		page := &printedPage{width: p.Width, height: p.Height}
		for _, w := range p.Words {
			page.words = append(page.words, printedWord{w.Text, w.XMin, w.YMin, w.XMax, w.YMax})
		}
		pages = append(pages, page)
	}
	return pages
}

var (
	object   = regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)endobj`)
	contents = regexp.MustCompile(`/Contents (\d+) 0 R`)
	resource = regexp.MustCompile(`/(F[0-9a-f]+) (\d+) 0 R`)
	baseFont = regexp.MustCompile(`/BaseFont /(?:[A-Z]{6}\+)?([\w-]+)`)
	meaning  = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	coded    = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>\n`)
)

// printedFace is a face of the file: its name, and which letters its codes stand for.
type printedFace struct {
	name    string
	letters map[string]string // by four hexadecimal digits
}

// readObjects returns the operators of each page in order, and the faces by the names that
// the operators use.
func readObjects(t *testing.T, data []byte) (streams []string, faces map[string]printedFace) {
	t.Helper()
	objects := map[string][]byte{}
	for _, m := range object.FindAllSubmatch(data, -1) {
		objects[string(m[1])] = m[2]
	}
	faces = map[string]printedFace{}
	for _, m := range resource.FindAllSubmatch(data, -1) {
		body := objects[string(m[2])]
		name, codes := baseFont.FindSubmatch(body), meaning.FindSubmatch(body)
		if name == nil || codes == nil {
			continue
		}
		face := printedFace{string(name[1]), map[string]string{}}
		for _, c := range coded.FindAllStringSubmatch(inflate(t, objects[string(codes[1])]), -1) {
			face.letters[c[1]] = utf16Letters(t, c[2])
		}
		faces[string(m[1])] = face
	}
	for _, m := range contents.FindAllSubmatch(data, -1) {
		streams = append(streams, inflate(t, objects[string(m[1])]))
	}
	return streams, faces
}

// inflate returns the data of a stream.
func inflate(t *testing.T, object []byte) string {
	t.Helper()
	_, stream, ok := bytes.Cut(object, []byte("stream\n"))
	if !ok {
		t.Fatalf("no stream: %.40q", object)
	}
	z, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var operand = regexp.MustCompile(`\[[^\]]*\]|\S+`)

// draw follows the operators of a page. Those that it does not know fail the test, so that
// nothing is drawn unseen.
func (p *printedPage) draw(t *testing.T, stream string, faces map[string]printedFace) {
	t.Helper()
	var stack []string
	number := func(fromTop int) float64 {
		v, err := strconv.ParseFloat(stack[len(stack)-fromTop], 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	var run printedRun
	var face printedFace
	var rule printedRule
	var picture printedPicture
	for _, word := range operand.FindAllString(stream, -1) {
		switch word {
		case "J", "j", "G", "g", "BT", "ET", "q", "Q":
		case "cm": // of a picture: width, 0, 0, height, left, foot
			picture = printedPicture{number(2), p.height - number(1) - number(3), number(2) + number(6), p.height - number(1)}
		case "Do":
			p.pictures = append(p.pictures, picture)
		case "Tf":
			face = faces[strings.TrimPrefix(stack[len(stack)-2], "/")]
			run.face, run.size = face.name, number(1)
		case "Td":
			run.x, run.y = number(2), p.height-number(1)
		case "TJ":
			run.text = face.shown(t, stack[len(stack)-1])
			p.runs = append(p.runs, run)
		case "w":
			rule.weight = number(1)
		case "m":
			rule.x1, rule.y1 = number(2), p.height-number(1)
		case "l":
			rule.x2, rule.y2 = number(2), p.height-number(1)
		case "S":
			p.rules = append(p.rules, rule)
		default:
			if !strings.ContainsAny(word[:1], "/[-.0123456789") {
				t.Fatalf("unknown operator %q", word)
			}
			stack = append(stack, word)
			continue
		}
		stack = stack[:0]
	}
}

var shown = regexp.MustCompile(`<([0-9A-F]*)>`)

// shown is what an array of TJ shows in the face.
func (f printedFace) shown(t *testing.T, array string) string {
	t.Helper()
	var text strings.Builder
	for _, m := range shown.FindAllStringSubmatch(array, -1) {
		for codes := m[1]; codes != ""; codes = codes[4:] {
			letter, ok := f.letters[codes[:4]]
			if !ok {
				t.Fatalf("the code %s of %s stands for no letter", codes[:4], f.name)
			}
			text.WriteString(letter)
		}
	}
	return text.String()
}

func utf16Letters(t *testing.T, digits string) string {
	t.Helper()
	data, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	var units []uint16
	for ; len(data) > 1; data = data[2:] {
		units = append(units, uint16(data[0])<<8|uint16(data[1]))
	}
	return string(utf16.Decode(units))
}

// find returns the n-th run, from 0, of the page that begins with the words.
func (p *printedPage) find(t *testing.T, n int, begins string) printedRun {
	t.Helper()
	for _, r := range p.runs {
		if strings.HasPrefix(r.text, begins) {
			if n == 0 {
				return r
			}
			n--
		}
	}
	t.Fatalf("no run begins with %q", begins)
	return printedRun{}
}

// box is the room of a run's words, as poppler reads them.
func (p *printedPage) box(t *testing.T, r printedRun) printedWord {
	t.Helper()
	var line []printedWord
	for _, w := range p.words {
		if math.Abs(r.y-w.yMin-0.891*r.size) < 0.01 && math.Abs(w.yMax-w.yMin-1.107*r.size) < 0.01 && w.xMin > r.x-0.01 {
			line = append(line, w)
		}
	}
	slices.SortFunc(line, func(a, b printedWord) int { return cmp.Compare(a.xMin, b.xMin) })
	want := strings.Fields(r.text)
	if len(line) < len(want) {
		t.Fatalf("%q is not read", r.text)
	}
	for i, w := range want {
		if line[i].text != w {
			t.Fatalf("%q is read as %q", w, line[i].text)
		}
	}
	last := line[len(want)-1]
	return printedWord{r.text, line[0].xMin, line[0].yMin, last.xMax, last.yMax}
}

func (w printedWord) centre() float64 { return (w.xMin + w.xMax) / 2 }
func (w printedWord) width() float64  { return w.xMax - w.xMin }

// ruleBelow returns the rule nearest below a baseline.
func (p *printedPage) ruleBelow(t *testing.T, y, x float64) printedRule {
	t.Helper()
	best := -1
	for i, r := range p.rules {
		if r.y1 > y && r.x1 < x && x < r.x2 && (best < 0 || r.y1 < p.rules[best].y1) {
			best = i
		}
	}
	if best < 0 {
		t.Fatalf("no rule below %.1f, %.1f", x, y)
	}
	return p.rules[best]
}
