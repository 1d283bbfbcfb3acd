package pdf_test

import (
	"encoding/xml"
	"math"
	"os"
	"strings"
	"testing"
	"unicode"

	"thethuc/assets"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
)

// decision lays the decision under testdata out after the standard.
func decision(tb testing.TB, faces *font.Faces) *layout.Pages {
	tb.Helper()
	text, err := os.ReadFile("testdata/decision.txt")
	if err != nil {
		tb.Fatal(err)
	}
	standard, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		tb.Fatal(err)
	}
	sheet := standard.Sheet()
	document, _ := plain.Parse(string(text), sheet)
	return layout.Paginate(nil, document, sheet, faces)
}

// word is a word on paper, in points from the upper left.
type word struct {
	text                     string
	left, top, right, bottom float64
}

// wordsOf returns the words of a page, those set in several runs joined.
func wordsOf(page *layout.Page, faces *font.Faces) []word {
	var out []word
	open, end, baseline := false, 0.0, 0.0
	for _, run := range page.Texts {
		x, size := run.X.Pt(), run.Size.Pt()
		if math.Abs(x-end) > 0.01 || run.Y.Pt() != baseline {
			open = false
		}
		for _, r := range run.Letters {
			width := float64(faces.Advance(run.Face, r)) / 1000 * size
			top := run.Y.Pt() - float64(faces.Ascent(run.Face))/1000*size
			bottom := run.Y.Pt() + float64(faces.Descent(run.Face))/1000*size
			switch {
			case unicode.IsSpace(r):
				open = false
			case open:
				w := &out[len(out)-1]
				w.text += string(r)
				w.right, w.top, w.bottom = x+width, min(w.top, top), max(w.bottom, bottom)
			default:
				out = append(out, word{string(r), x, top, x + width, bottom})
				open = true
			}
			x += width
			if r == ' ' {
				x += run.Space.Pt()
			}
		}
		end, baseline = x, run.Y.Pt()
	}
	return out
}

// printed reads the words of a PDF, by page.
func printed(t *testing.T, data []byte) [][]word {
	t.Helper()
	var doc struct {
		Pages []struct {
			Words []struct {
				Text   string  `xml:",chardata"`
				Left   float64 `xml:"xMin,attr"`
				Top    float64 `xml:"yMin,attr"`
				Right  float64 `xml:"xMax,attr"`
				Bottom float64 `xml:"yMax,attr"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(run(t, data, "pdftotext", "-bbox", "-enc", "UTF-8", "-", "-")), &doc); err != nil {
		t.Fatal(err)
	}
	var pages [][]word
	for _, p := range doc.Pages {
		var words []word
		for _, w := range p.Words {
			words = append(words, word{w.Text, w.Left, w.Top, w.Right, w.Bottom})
		}
		pages = append(pages, words)
	}
	return pages
}

// apart returns the largest distance between two sides of the boxes.
func (w word) apart(v word) float64 {
	return max(math.Abs(w.left-v.left), math.Abs(w.right-v.right), math.Abs(w.top-v.top), math.Abs(w.bottom-v.bottom))
}

func TestPrintedWordsStandWhereLayoutPutsThem(t *testing.T) {
	faces := openFaces(t)
	pages := decision(t, faces)
	if len(pages.Pages) < 6 {
		t.Fatalf("only %d pages", len(pages.Pages))
	}
	got := printed(t, write(t, pages, faces, meta))
	if len(got) != len(pages.Pages) {
		t.Fatalf("%d pages are printed, want %d", len(got), len(pages.Pages))
	}
	count, worst := 0, 0.0
	for i, page := range pages.Pages {
		want := wordsOf(page, faces)
		if len(got[i]) != len(want) {
			t.Errorf("page %d: %d words are printed, want %d", i+1, len(got[i]), len(want))
		}
		for _, w := range want {
			nearest := math.Inf(1)
			for _, v := range got[i] {
				if v.text == w.text {
					nearest = min(nearest, w.apart(v))
				}
			}
			if nearest > 0.1 {
				t.Errorf("page %d: %q at %.2f, %.2f is printed %.3f pt away", i+1, w.text, w.left, w.top, nearest)
			}
			count, worst = count+1, max(worst, nearest)
		}
	}
	t.Logf("%d words on %d pages, at most %.4f pt away", count, len(pages.Pages), worst)
}

func TestPrintedDocumentCopiesOutExactly(t *testing.T) {
	faces := openFaces(t)
	pages := decision(t, faces)
	var want []string
	for _, page := range pages.Pages {
		for _, w := range wordsOf(page, faces) {
			want = append(want, w.text)
		}
	}
	got := strings.Fields(run(t, write(t, pages, faces, meta), "pdftotext", "-raw", "-enc", "UTF-8", "-", "-"))
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("word %d copies out as %q, want %q", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d words copy out, want %d", len(got), len(want))
	}
}
