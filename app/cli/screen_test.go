package cli_test

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// near is within what a place on screen may differ from paper, in pt.
const near = 0.1

// gaps are the letters between words: poppler reads a space that never breaks as a space.
const gaps = " \u00a0"

// eachWord calls yield for every word of a node's text with its bytes.
func eachWord(text string, yield func(word string, start, end int)) {
	for i := 0; i < len(text); {
		end := strings.IndexAny(text[i:], gaps)
		if end < 0 {
			end = len(text) - i
		}
		if end > 0 {
			yield(text[i:i+end], i, i+end)
			i += end
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
}

// TestWordsOnScreenStandWhereThePDFHasThem compares the boxes that the page on screen is
// drawn and clicked by with what poppler reads in the PDF of the same document.
func TestWordsOnScreenStandWhereThePDFHasThem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quy-che.pdf")
	run(t, "export", regulation, "-o", path).done(t)
	o := openRegulation(t)
	printed := readPaper(t, path)
	pages := layout.Paginate(nil, o.document, o.sheet, o.faces)
	if pages.Count() != len(printed) || pages.Count() < 6 {
		t.Fatalf("%d pages on screen, %d printed", pages.Count(), len(printed))
	}
	unread := make([]map[string][]printedWord, len(printed))
	for i, p := range printed {
		unread[i] = map[string][]printedWord{}
		for _, w := range p.words {
			unread[i][w.text] = append(unread[i][w.text], w)
		}
	}
	words := 0
	o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		eachWord(n.Text, func(word string, start, end int) {
			boxes := pages.Rects(drafting.Range{Node: n.ID, Start: start, End: end})
			if len(boxes) != 1 {
				t.Errorf("%q stands in %d boxes", word, len(boxes))
				return
			}
			words++
			if !take(unread[boxes[0].Page], word, boxes[0], o.faces) {
				t.Errorf("page %d: %q is printed at none of %v, but on screen at %.3f to %.3f, baseline %.3f", boxes[0].Page+1, word,
					unread[boxes[0].Page][word], boxes[0].X.Pt(), (boxes[0].X + boxes[0].W).Pt(), boxes[0].Baseline.Pt())
			}
		})
		return !t.Failed()
	})
	for i, left := range unread {
		numbers(t, pages.Pages[i], left)
		for word, places := range left {
			if len(places) > 0 {
				t.Errorf("page %d: %q is printed at %v, and not on screen", i+1, word, places)
			}
		}
	}
	t.Logf("%d words on %d pages", words, len(printed))
	if words < 2000 {
		t.Errorf("only %d words", words)
	}
}

// take takes the printed word off the list that stands where box is; false where none does.
func take(unread map[string][]printedWord, word string, box layout.Rect, faces *font.Faces) bool {
	for i, w := range unread[word] {
		size := (w.yMax - w.yMin) * 1000 / float64(faces.Ascent(font.Regular)+faces.Descent(font.Regular))
		baseline := w.yMin + size*float64(faces.Ascent(font.Regular))/1000
		if math.Abs(w.xMin-box.X.Pt()) <= near && math.Abs(w.xMax-(box.X+box.W).Pt()) <= near && math.Abs(baseline-box.Baseline.Pt()) <= near {
			unread[word] = append(unread[word][:i:i], unread[word][i+1:]...)
			return true
		}
	}
	return false
}

// numbers takes the page's number off the list.
func numbers(t *testing.T, p *layout.Page, unread map[string][]printedWord) {
	t.Helper()
	for _, run := range p.Texts {
		if run.Component != standard.PageNumber {
			continue
		}
		for i, w := range unread[run.Letters] {
			if math.Abs(w.xMin-run.X.Pt()) <= near && w.yMin < run.Y.Pt() && run.Y.Pt() < w.yMax {
				unread[run.Letters] = append(unread[run.Letters][:i:i], unread[run.Letters][i+1:]...)
				return
			}
		}
		t.Errorf("page number %s is not printed where it stands on screen", run.Letters)
	}
}

// TestAClickOnALetterFindsIt clicks on every letter: where a caret before it stands, and in
// both halves of its box.
func TestAClickOnALetterFindsIt(t *testing.T) {
	o := openRegulation(t)
	pages := layout.Paginate(nil, o.document, o.sheet, o.faces)
	letters := 0
	o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for at, r := range n.Text {
			letters++
			next := at + utf8.RuneLen(r)
			if problem := click(pages, n, at, next); problem != "" {
				t.Errorf("node %d, byte %d, %q: %s", n.ID, at, r, problem)
			}
		}
		end := drafting.Position{Node: n.ID, Offset: len(n.Text)}
		if got := pages.At(middle(pages.Rects(drafting.Range{Node: n.ID, Start: len(n.Text), End: len(n.Text)})[0], 0.5)); got != end {
			t.Errorf("node %d: its end is found at %v", n.ID, got)
		}
		return !t.Failed()
	})
	if letters < 8000 {
		t.Errorf("only %d letters", letters)
	}
	t.Logf("%d letters", letters)
}

// middle is the point of a box at a share of its width.
func middle(r layout.Rect, share float64) (page int, x, y layout.Length) {
	return r.Page, r.X + layout.Length(share*float64(r.W)), r.Y + r.H/2
}

// click says what is wrong with what is found at the letter [at, next) of a node.
func click(pages *layout.Pages, n *drafting.Node, at, next int) string {
	before, after := drafting.Position{Node: n.ID, Offset: at}, drafting.Position{Node: n.ID, Offset: next}
	caret := pages.Rects(drafting.Range{Node: n.ID, Start: at, End: at})
	box := pages.Rects(drafting.Range{Node: n.ID, Start: at, End: next})
	if len(caret) != 1 || len(box) != 1 {
		return fmt.Sprintf("%d carets, %d boxes", len(caret), len(box))
	}
	if got := pages.At(middle(caret[0], 0.5)); got != before {
		return fmt.Sprintf("at its caret %v is found", got)
	}
	if got := pages.At(middle(box[0], 0.25)); got != before {
		return fmt.Sprintf("in its left half %v is found", got)
	}
	follows := pages.Caret(after)
	if follows.Page != box[0].Page || follows.Baseline != box[0].Baseline {
		after = before // the line breaks here: a caret at its end stands before the space
	}
	if got := pages.At(middle(box[0], 0.75)); got != after {
		return fmt.Sprintf("in its right half %v is found, want %v", got, after)
	}
	return ""
}
