package layout

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
)

// few is the most lines of text on a last page that are worth bringing back to the one
// before it; those that a signature takes along are among them. It is our own measure.
const few = 5

// Remedy is a way to bring back what spilled onto a last page (vừa trang).
type Remedy struct {
	// Choices are answers to what the standard leaves open, by key: those that change.
	Choices map[string]string
	Pages   int    // of the whole document with these answers
	Meaning string // a sentence in Vietnamese that says what changes
}

// Fit returns the ways in which a document, whose text or signature goes on for a few lines
// on a page of its own, takes fewer pages: the gentlest first, each with as few changed
// answers as will do. Sizes, leading, gaps and margins change, only to what the choices of
// the sheet permit. sheet makes the sheet for a document's answers. There are none where no
// page is that empty, or nothing helps.
func Fit(d *drafting.Document, sheet func(choices map[string]string) *standard.Sheet, faces *font.Faces) []Remedy {
	base := sheet(d.Choices)
	now := Paginate(nil, d, base, faces)
	if !now.spills() {
		return nil
	}
	t := tailor{document: d, sheet: sheet, faces: faces, pages: now.Count()}
	changes := t.shrinking(permitted(base), now)
	for count := 1; count <= len(changes); count++ {
		t.try(changes, nil, count)
		if len(t.found) > 0 {
			break
		}
	}
	return t.remedies()
}

// spills reports whether the last of several pages of a piece has few lines of text.
func (ps *Pages) spills() bool {
	for i, p := range ps.Pages {
		last := i+1 == len(ps.Pages) || ps.Pages[i+1].Piece != p.Piece
		if !last || p.Number == 1 {
			continue
		}
		lines := 0
		for _, l := range ps.linesOn(i) {
			if l.node.Component.Body() {
				lines++
			}
		}
		if lines <= few {
			return true
		}
	}
	return false
}

// change is another answer to one choice.
type change struct {
	key, id string
	cost    float64 // how much of what is permitted it changes
	words   string
}

// permitted lists the other answers to the sheet's choices of size, leading, gap and
// margins, by choice.
func permitted(s *standard.Sheet) [][]change {
	var out [][]change
	for _, c := range s.Choices {
		var now string
		for _, o := range c.Options {
			if o.ID == c.Value {
				now = o.Title
			}
		}
		var changes []change
		for _, o := range c.Options {
			cost, fits := costOf(s, o)
			if o.ID == c.Value || !fits {
				continue
			}
			changes = append(changes, change{
				key: c.Key, id: o.ID, cost: cost,
				words: fmt.Sprintf("đổi “%s” từ “%s” sang “%s”", c.Title, now, o.Title),
			})
		}
		if len(changes) > 0 {
			out = append(out, changes)
		}
	}
	return out
}

// costOf is the largest share of a permitted range, or of a measure that has no upper bound,
// by which an answer moves a measure. fits is false where the answer sets no measure that
// makes a text longer or shorter.
func costOf(s *standard.Sheet, o standard.Option) (cost float64, fits bool) {
	for path, value := range o.Set {
		switch path {
		case "page.top", "page.bottom", "page.left", "page.right", "paragraph.size", "paragraph.leading", "paragraph.before":
			fits = true
		}
		n := s.Number(path)
		if n == nil {
			continue
		}
		whole := n.Max - n.Min
		if math.IsInf(whole, 1) {
			whole = n.Value
		}
		if moved := math.Abs(value - n.Value); moved > 0 && whole > 0 {
			cost = max(cost, moved/whole)
		}
	}
	return cost, fits
}

// tailor looks for remedies.
type tailor struct {
	document *drafting.Document
	sheet    func(map[string]string) *standard.Sheet
	faces    *font.Faces
	pages    int // that the document has now
	found    []fitting
}

// fitting are changes that help.
type fitting struct {
	changes []change
	pages   int
}

func (f fitting) cost() float64 {
	var sum float64
	for _, c := range f.changes {
		sum += c.cost
	}
	return sum
}

// with lays the document out with some answers changed.
func (t *tailor) with(changes []change) *Pages {
	choices := maps.Clone(t.document.Choices)
	if choices == nil {
		choices = map[string]string{}
	}
	for _, c := range changes {
		choices[c.key] = c.id
	}
	return Paginate(nil, t.document, t.sheet(choices), t.faces)
}

// shrinking keeps the changes that make the document shorter, the gentlest of a choice first.
func (t *tailor) shrinking(choices [][]change, now *Pages) [][]change {
	length := now.length()
	var out [][]change
	for _, changes := range choices {
		changes = slices.DeleteFunc(changes, func(c change) bool { return t.with([]change{c}).length() >= length })
		slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(a.cost, b.cost) })
		if len(changes) > 0 {
			out = append(out, changes)
		}
	}
	return out
}

// length is how far the document reaches on paper: all its pages but the last of each piece,
// and of those what has letters.
func (ps *Pages) length() Length {
	var sum Length
	for i, p := range ps.Pages {
		if i+1 < len(ps.Pages) && ps.Pages[i+1].Piece == p.Piece {
			sum += p.Height
			continue
		}
		var lowest Length
		for _, l := range ps.linesOn(i) {
			if l.node.Component != drafting.Contact {
				lowest = max(lowest, l.bottom())
			}
		}
		sum += lowest
	}
	return sum
}

// try adds what helps among changes of so many more choices, of each set of choices the
// gentlest.
func (t *tailor) try(choices [][]change, chosen []change, count int) {
	for i, changes := range choices {
		for _, c := range changes {
			all := append(slices.Clone(chosen), c)
			if count > 1 {
				t.try(choices[i+1:], all, count-1)
				continue
			}
			if pages := t.with(all).Count(); pages < t.pages {
				t.found = append(t.found, fitting{all, pages})
				break
			}
		}
	}
}

// remedies puts what was found in order, of each set of choices only the gentlest.
func (t *tailor) remedies() []Remedy {
	slices.SortStableFunc(t.found, func(a, b fitting) int { return cmp.Compare(a.cost(), b.cost()) })
	var out []Remedy
	seen := map[string]bool{}
	for _, f := range t.found {
		r := Remedy{Choices: map[string]string{}, Pages: f.pages}
		var keys, words []string
		for _, c := range f.changes {
			r.Choices[c.key] = c.id
			keys = append(keys, c.key)
			words = append(words, c.words)
		}
		if key := strings.Join(keys, " "); !seen[key] {
			seen[key] = true
			r.Meaning = sentence(words, f.pages, t.pages)
			out = append(out, r)
		}
	}
	return out
}

func sentence(words []string, pages, before int) string {
	s := strings.Join(words, ", ")
	return "Đ" + strings.TrimPrefix(s, "đ") + fmt.Sprintf(": văn bản còn %d trang, hiện có %d trang.", pages, before)
}
