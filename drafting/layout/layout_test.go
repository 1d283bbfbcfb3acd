package layout_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
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

// answered is the sheet with these answers to its choices.
func answered(t testing.TB, choices map[string]string) *standard.Sheet {
	t.Helper()
	p, err := openPack()
	if err != nil {
		t.Fatal(err)
	}
	return p.Sheet(choices)
}

// document builds a document out of lines "component: words"; a line "== kind" begins a
// piece, "draft: 2" marks the document as the second draft, "choice: paper a5" answers a choice. "**" turns bold on and off, "__"
// italic, "{" and "}" stand round a field, "^" is the place of a footnote's number.
//
// A line "table: 1 2:right header=1 landscape bare" begins a table with the shares of its
// columns, "row: a | >2x3 b // c | @center d" is a row of it: the second cell goes over two
// columns and three rows and has two paragraphs; "// footnote: words" is a footnote in a cell.
// "break:" lets the next node begin a page, "picture: 80 30x20" gives the next a picture 80 mm
// wide of so many pixels.
func document(lines string) *drafting.Document {
	d := &drafting.Document{}
	next := func() drafting.NodeID {
		d.LastID++
		return d.LastID
	}
	var table *drafting.Table
	var shown *drafting.Picture
	newPage := false
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
		if component == "choice" {
			key, answer, _ := strings.Cut(strings.TrimSpace(text), " ")
			if d.Choices == nil {
				d.Choices = map[string]string{}
			}
			d.Choices[key] = answer
			continue
		}
		if len(d.Pieces) == 0 {
			d.Pieces = append(d.Pieces, &drafting.Piece{ID: next(), Kind: drafting.Main})
		}
		p := d.Pieces[len(d.Pieces)-1]
		switch component {
		case "table":
			table = tableOf(text)
			continue
		case "row":
			for _, n := range rowOf(text, table) {
				n.ID, n.NewPage, newPage, table = next(), newPage, false, nil
				p.Nodes = append(p.Nodes, n)
			}
			continue
		case "break":
			newPage = true
			continue
		case "picture":
			shown = pictureOf(text)
			continue
		}
		n := &drafting.Node{ID: next(), Component: drafting.Component(component), NewPage: newPage, Picture: shown}
		newPage, shown = false, nil
		n.Text, n.Marks = marked(strings.TrimPrefix(text, " "))
		p.Nodes = append(p.Nodes, n)
	}
	return d
}

func tableOf(words string) *drafting.Table {
	t := &drafting.Table{}
	for word := range strings.FieldsSeq(words) {
		header, isHeader := strings.CutPrefix(word, "header=")
		switch {
		case isHeader:
			t.Header, _ = strconv.Atoi(header)
		case word == "landscape":
			t.Landscape = true
		case word == "bare":
			t.Bare = true
		default:
			share, align, _ := strings.Cut(word, ":")
			n, _ := strconv.ParseFloat(share, 64)
			t.Columns = append(t.Columns, drafting.Column{Share: n, Align: align})
		}
	}
	return t
}

func rowOf(words string, table *drafting.Table) []*drafting.Node {
	var out []*drafting.Node
	for i, cell := range strings.Split(words, "|") {
		for k, words := range strings.Split(cell, "//") {
			words = strings.TrimSpace(words)
			n := &drafting.Node{Component: drafting.TableCell, Cell: &drafting.Cell{}}
			if note, ok := strings.CutPrefix(words, "footnote: "); ok {
				n = &drafting.Node{Component: drafting.Footnote}
				words = note
			}
			switch {
			case k > 0:
			case i > 0:
				n.Cell.Begins = drafting.BeginsCell
			case table != nil:
				n.Cell.Begins, n.Cell.Table = drafting.BeginsTable, table
			default:
				n.Cell.Begins = drafting.BeginsRow
			}
			if span, rest, _ := strings.Cut(words, " "); strings.HasPrefix(span, ">") {
				if _, err := fmt.Sscanf(span, ">%dx%d", &n.Cell.Across, &n.Cell.Down); err == nil {
					words = rest
				}
			}
			if align, rest, _ := strings.Cut(words, " "); strings.HasPrefix(align, "@") {
				n.Cell.Align, words = align[1:], rest
			}
			n.Text, n.Marks = marked(words)
			out = append(out, n)
		}
	}
	return out
}

func pictureOf(words string) *drafting.Picture {
	var width float64
	var w, h int
	if _, err := fmt.Sscanf(words, "%f %dx%d", &width, &w, &h); err != nil {
		panic(err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		panic(err)
	}
	return &drafting.Picture{Data: b.Bytes(), Width: width}
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
		case s[0] == '^':
			marks = append(marks, drafting.Mark{Start: text.Len(), End: text.Len(), Kind: drafting.Note})
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
		fmt.Fprintf(&b, "page %d: piece %d, number %d", i+1, p.Piece, p.Number)
		if p.Width > p.Height {
			b.WriteString(", landscape")
		}
		b.WriteString("\n")
		for _, t := range p.Texts {
			fmt.Fprintf(&b, "%7.2f %7.2f-%-7.2f %-2s %-4.4g %s\n", t.Y.Mm(), t.X.Mm(), (t.X + t.Width).Mm(), faceNames[t.Face], t.Size.Pt(), strings.TrimRight(t.Letters, " "))
		}
		for _, l := range p.Lines {
			if l.X1 == l.X2 {
				fmt.Fprintf(&b, "%7.2f-%-7.2f %7.2f upright of %g pt %s\n", l.Y1.Mm(), l.Y2.Mm(), l.X1.Mm(), l.Weight.Pt(), l.Component)
				continue
			}
			fmt.Fprintf(&b, "%7.2f %7.2f-%-7.2f rule of %g pt %s\n", l.Y1.Mm(), l.X1.Mm(), l.X2.Mm(), l.Weight.Pt(), l.Component)
		}
		for _, s := range p.Pictures {
			fmt.Fprintf(&b, "%7.2f-%-7.2f %7.2f-%-7.2f picture\n", s.Y.Mm(), (s.Y + s.H).Mm(), s.X.Mm(), (s.X + s.W).Mm())
		}
	}
	return b.String()
}

func TestPages(t *testing.T) {
	_, faces := open(t)
	golden.Each(t, "testdata/pages/*.txtar", func(t *testing.T, a *golden.Archive) {
		d := document(a.Section(t, "in"))
		sheet := answered(t, d.Choices)
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
	standard.PageNumber: true, standard.DraftMark: true, standard.RunningHeader: true, drafting.Circulation: true, drafting.SignatureText: true,
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
		width, height := ps.Pages[page].Width.Mm(), ps.Pages[page].Height.Mm()
		over := hair
		if inHeading[c] {
			over += sheet.Columns.HeadingOverlap.Value
		}
		if x1 < x2 && x1 < m.Left.Value-over || x2 > width-m.Right.Value+over {
			t.Errorf("page %d: %s %s reaches from %.2f to %.2f mm", page+1, c, what, x1, x2)
		}
		top := m.Top.Value
		if inMargins[c] {
			top = 0
		}
		if y1 < top-hair || y2 > height-m.Bottom.Value+hair {
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
		for _, s := range p.Pictures {
			check(i, "picture", drafting.Figure, s.X.Mm(), s.Y.Mm(), (s.X + s.W).Mm(), (s.Y + s.H).Mm())
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
