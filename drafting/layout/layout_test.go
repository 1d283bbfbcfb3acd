package layout_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/layout"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

var (
	openFaces = sync.OnceValues(func() (*font.Faces, error) { return font.Open(assets.FS) })
	openPack  = sync.OnceValues(func() (*pack.Pack, error) { return pack.Open(assets.FS, "packs/nd30") })
)

func open(t testing.TB) (*standard.Sheet, *font.Faces) {
	t.Helper()
	faces, err := openFaces()
	if err != nil {
		t.Fatal(err)
	}
	p, err := openPack()
	if err != nil {
		t.Fatal(err)
	}
	return p.Sheet(), faces
}

// document builds a document out of lines "component: words"; a line "== kind" begins a
// piece, "draft: 2" marks the document as the second draft. "**" turns bold on and off, "__" italic, "{" and "}" stand round a field.
func document(lines string) *drafting.Document {
	d := &drafting.Document{}
	next := func() drafting.NodeID {
		d.LastID++
		return d.LastID
	}
	for line := range strings.Lines(lines) {
		line = strings.TrimSuffix(line, "\n")
		if kind, ok := strings.CutPrefix(line, "== "); ok {
			d.Pieces = append(d.Pieces, &drafting.Piece{ID: next(), Kind: drafting.PieceKind(kind)})
			continue
		}
		component, text, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		if component == "draft" {
			d.Draft, _ = strconv.Atoi(strings.TrimSpace(text))
			continue
		}
		if len(d.Pieces) == 0 {
			d.Pieces = append(d.Pieces, &drafting.Piece{ID: next(), Kind: drafting.Main})
		}
		n := &drafting.Node{ID: next(), Component: drafting.Component(component)}
		n.Text, n.Marks = marked(strings.TrimPrefix(text, " "))
		p := d.Pieces[len(d.Pieces)-1]
		p.Nodes = append(p.Nodes, n)
	}
	return d
}

func marked(s string) (string, []drafting.Mark) {
	var text strings.Builder
	var marks []drafting.Mark
	begun := map[drafting.MarkKind]int{}
	toggle := func(kind drafting.MarkKind) {
		start, open := begun[kind]
		if !open {
			begun[kind] = text.Len()
			return
		}
		delete(begun, kind)
		marks = append(marks, drafting.Mark{Start: start, End: text.Len(), Kind: kind})
	}
	for s != "" {
		switch {
		case strings.HasPrefix(s, "**"):
			toggle(drafting.Bold)
			s = s[2:]
		case strings.HasPrefix(s, "__"):
			toggle(drafting.Italic)
			s = s[2:]
		case s[0] == '{' || s[0] == '}':
			toggle(drafting.Field)
			s = s[1:]
		default:
			text.WriteByte(s[0])
			s = s[1:]
		}
	}
	drafting.Sort(marks)
	return text.String(), marks
}

var faceNames = [...]string{font.Regular: "R", font.Bold: "B", font.Italic: "I", font.BoldItalic: "BI"}

// show prints pages as text: of each line the baseline, of each run of one face its place,
// size, right end and words; then the rules. All in mm but sizes.
func show(ps *layout.Pages) string {
	var b strings.Builder
	for i, p := range ps.Pages {
		fmt.Fprintf(&b, "page %d: piece %d, number %d\n", i+1, p.Piece, p.Number)
		for _, t := range p.Texts {
			fmt.Fprintf(&b, "%7.2f %7.2f-%-7.2f %-2s %-4.4g %s\n", t.Y.Mm(), t.X.Mm(), (t.X + t.Width).Mm(), faceNames[t.Face], t.Size.Pt(), strings.TrimRight(t.Letters, " "))
		}
		for _, l := range p.Lines {
			fmt.Fprintf(&b, "%7.2f %7.2f-%-7.2f rule of %g pt %s\n", l.Y1.Mm(), l.X1.Mm(), l.X2.Mm(), l.Weight.Pt(), l.Component)
		}
	}
	return b.String()
}

func TestPages(t *testing.T) {
	sheet, faces := open(t)
	golden.Each(t, "testdata/pages/*.txtar", func(t *testing.T, a *golden.Archive) {
		d := document(a.Section(t, "in"))
		ps := layout.Paginate(nil, d, sheet, faces)
		a.Check(t, "pages", show(ps))
		a.Check(t, "outline", outline(ps))
		whole(t, d, ps)
		inside(t, sheet, faces, ps)
		found(t, d, ps)
	})
}

// whole checks that every rune of the document stands on the pages once and in order, and
// nothing outside of them.
func whole(t testing.TB, d *drafting.Document, ps *layout.Pages) {
	t.Helper()
	got := map[drafting.NodeID]string{}
	for i, p := range ps.Pages {
		for _, text := range p.Texts {
			if text.Node == 0 {
				continue
			}
			if text.Start != len(got[text.Node]) {
				t.Fatalf("page %d: run %q begins at byte %d of node %d, after %d bytes of it", i+1, text.Letters, text.Start, text.Node, len(got[text.Node]))
			}
			got[text.Node] += text.Letters
			if text.X < 0 || text.X+text.Width > p.Width || text.Y < 0 || text.Y > p.Height {
				t.Errorf("page %d: run %q at %.1f, %.1f mm stands outside the page", i+1, text.Letters, text.X.Mm(), text.Y.Mm())
			}
		}
	}
	for n := range nodes(d) {
		if got[n.ID] != n.Text {
			t.Fatalf("node %d has %q on its pages, want %q", n.ID, got[n.ID], n.Text)
		}
	}
}

// inMargins are the components of which the decree has something outside the margins: the
// page's number and what stands above the heading (boxes 11 and 14 of the layout diagram).
// The mark of a draft is there by our own choice.
var inMargins = map[drafting.Component]bool{
	standard.PageNumber: true, standard.DraftMark: true, drafting.Circulation: true, drafting.SignatureText: true,
}

// inHeading are the components that may stand over the margins at both sides as far as the
// sheet has it.
var inHeading = map[drafting.Component]bool{
	drafting.ParentBody: true, drafting.Issuer: true, drafting.Number: true, drafting.DispatchSubject: true, drafting.Secrecy: true,
	drafting.Urgency: true, drafting.CountryName: true, drafting.Motto: true, drafting.PlaceDate: true, drafting.CopyForm: true,
	drafting.Circulation: true, drafting.SignatureText: true,
}

// inside checks that nothing lies outside the margins but what may.
func inside(t testing.TB, sheet *standard.Sheet, faces *font.Faces, ps *layout.Pages) {
	t.Helper()
	const hair = 0.02 // mm, of rounding
	m := sheet.Page
	check := func(page int, what string, c drafting.Component, x1, y1, x2, y2 float64) {
		over := hair
		if inHeading[c] {
			over += sheet.Columns.HeadingOverlap.Value
		}
		if x1 < x2 && x1 < m.Left.Value-over || x2 > m.Width.Value-m.Right.Value+over {
			t.Errorf("page %d: %s %s reaches from %.2f to %.2f mm", page+1, c, what, x1, x2)
		}
		top := m.Top.Value
		if inMargins[c] {
			top = 0
		}
		if y1 < top-hair || y2 > m.Height.Value-m.Bottom.Value+hair {
			t.Errorf("page %d: %s %s reaches from %.2f to %.2f mm down", page+1, c, what, y1, y2)
		}
	}
	for i, p := range ps.Pages {
		for _, text := range p.Texts {
			hanging := len(text.Letters) - len(strings.TrimRight(text.Letters, " "))
			space := layout.Length(faces.Advance(text.Face, ' '))*text.Size/1000 + text.Space
			left, right := text.X, text.X+text.Width-layout.Length(hanging)*space
			if hanging == len(text.Letters) {
				left -= layout.Mm(2) // spaces at a line's end stand out of the column
				right = left
			}
			up := layout.Length(faces.Ascent(text.Face)) * text.Size / 1000
			down := layout.Length(faces.Descent(text.Face)) * text.Size / 1000
			check(i, strconv.Quote(text.Letters), text.Component, left.Mm(), (text.Y - up).Mm(), right.Mm(), (text.Y + down).Mm())
		}
		for _, l := range p.Lines {
			half := (l.Weight / 2).Mm()
			if l.X1 == l.X2 {
				check(i, "line", l.Component, l.X1.Mm()-half, l.Y1.Mm(), l.X2.Mm()+half, l.Y2.Mm())
			} else {
				check(i, "line", l.Component, l.X1.Mm(), l.Y1.Mm()-half, l.X2.Mm(), l.Y2.Mm()+half)
			}
		}
	}
}

// found checks that At finds every position of the document back from its caret.
func found(t testing.TB, d *drafting.Document, ps *layout.Pages) {
	t.Helper()
	foundWhere(t, d, ps, func(rune) bool { return true })
}

// foundWhere is found for the positions before letters that have a width.
func foundWhere(t testing.TB, d *drafting.Document, ps *layout.Pages, drawn func(rune) bool) {
	t.Helper()
	for n := range nodes(d) {
		for _, offset := range offsets(n.Text) {
			if r, _ := utf8.DecodeRuneInString(n.Text[offset:]); offset < len(n.Text) && !drawn(r) {
				continue
			}
			p := drafting.Position{Node: n.ID, Offset: offset}
			c := ps.Caret(p)
			if c.H == 0 {
				t.Fatalf("%v in %q has no caret", p, n.Text)
			}
			if got := ps.At(c.Page, c.X+c.W/2, c.Y+c.H/2); got != p {
				t.Fatalf("the caret of %v in %q leads to %v", p, n.Text, got)
			}
			if offset == len(n.Text) {
				continue
			}
			_, size := utf8.DecodeRuneInString(n.Text[offset:])
			r := ps.Rects(drafting.Range{Node: n.ID, Start: offset, End: offset + size})
			if len(r) != 1 || r[0].W <= 0 {
				t.Fatalf("the letter at %v in %q has boxes %v", p, n.Text, r)
			}
			if got := ps.At(r[0].Page, r[0].X, r[0].Y+r[0].H/2); got != p {
				t.Fatalf("the box of the letter at %v in %q leads to %v", p, n.Text, got)
			}
		}
	}
}

func nodes(d *drafting.Document) func(func(*drafting.Node) bool) {
	return func(yield func(*drafting.Node) bool) {
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool { return yield(n) })
	}
}

func offsets(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return slices.Compact(append(out, len(text)))
}
