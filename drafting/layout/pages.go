package layout

import (
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
)

// Pages is a document on paper. It never changes; it has at least one page.
type Pages struct {
	Pages []*Page

	lines   []placed
	onPage  [][2]int                       // of each page: its lines
	ofNode  map[drafting.NodeID]*nodeLines // of each node: its lines
	kept    map[setKey][]*setLine
	sheet   *standard.Sheet
	metrics metrics
}

// nodeLines are the lines [from, to) of a node.
type nodeLines struct{ from, to int }

// placed is a line at its place on a page.
type placed struct {
	rowLine
	page     int
	baseline Length
}

func (p placed) top() Length    { return p.baseline - p.ascent }
func (p placed) bottom() Length { return p.baseline + p.descent }

// The sheet's choice of how lines are broken, and its answer for total fit. Any other is
// first fit.
const (
	lineBreaking = "line-breaking"
	totalFitted  = "beautiful"
)

// Paginate lays a document out after the sheet. What previous, which may be nil, has set of
// the same nodes after the same sheet is used again. It never fails.
func Paginate(previous *Pages, d *drafting.Document, sheet *standard.Sheet, faces *font.Faces) *Pages {
	s := &setter{metrics: metrics{faces}, sheet: sheet, kept: map[setKey][]*setLine{}}
	s.beautiful = sheet.Answer(lineBreaking) == totalFitted
	if previous != nil && previous.sheet == sheet && previous.metrics.faces == faces {
		s.old = previous.kept
	}
	ps := &Pages{ofNode: map[drafting.NodeID]*nodeLines{}, kept: s.kept, sheet: sheet, metrics: s.metrics}
	for _, p := range d.Pieces {
		ps.piece(newFlow(s, p), d.Draft)
	}
	if len(ps.Pages) == 0 {
		ps.piece(newFlow(s, &drafting.Piece{}), d.Draft)
	}
	return ps
}

// draftWords stand before the number of a draft on the first page.
const draftWords = "DỰ THẢO lần "

// piece puts the pages of a piece after those that are there.
func (ps *Pages) piece(f *flow, draft int) {
	page := ps.sheet.Page
	starts := breakPages(f.rows, f.firstRoom(), f.room)
	for i, start := range starts {
		p := &Page{Width: Mm(page.Width.Value), Height: Mm(page.Height.Value), Piece: f.piece.ID, Number: i + 1}
		ps.Pages = append(ps.Pages, p)
		from := len(ps.lines)
		if float64(p.Number) >= page.FirstNumbered.Value {
			ps.inMargin(p, f, standard.PageNumber, strconv.Itoa(p.Number))
		}
		if draft > 0 && len(ps.Pages) == 1 {
			ps.inMargin(p, f, standard.DraftMark, draftWords+strconv.Itoa(draft))
		}
		foot := p.Height - Mm(page.Bottom.Value) - f.below.height
		if i == 0 {
			ps.place(p, f.above, Mm(page.Top.Value)-f.above.height)
			// Found before the rows, since lines of one node stand one after the other.
			ps.list(f.below, foot)
		}
		end := len(f.rows)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		y := Mm(page.Top.Value)
		for k := start; k < end; k++ {
			if k > start || start == 0 {
				y += f.rows[k].gap
			}
			ps.place(p, f.rows[k], y)
			y += f.rows[k].height
		}
		if i == 0 {
			p.draw(f.below, foot)
		}
		ps.onPage = append(ps.onPage, [2]int{from, len(ps.lines)})
	}
}

// inMargin sets what layout itself adds to a page in its upper margin, in the style of a
// component of the sheet.
func (ps *Pages) inMargin(p *Page, f *flow, c drafting.Component, letters string) {
	style := f.style(c)
	face, size := font.Styled(style.Bold.Value, style.Italic.Value), Pt(style.Size.Value)
	width := f.width(letters, face, size, 0)
	left := f.text.left + Mm(style.LeftIndent.Value) + Mm(style.FirstIndent.Value)
	switch style.Align.Value {
	case standard.Centre:
		left += (f.text.right - left - width) / 2
	case standard.Right:
		left = f.text.right - width
	}
	y := Mm(ps.sheet.Page.HeaderDistance.Value) + Pt(style.Before.Value) + f.ascent(face, size)
	p.Texts = append(p.Texts, Text{
		X: left, Y: y, Face: face, Size: size, Letters: letters, Width: width, Component: c,
	})
}

// place puts a row on the last page, its top at y.
func (ps *Pages) place(p *Page, r row, y Length) {
	ps.list(r, y)
	p.draw(r, y)
}

// list notes where the lines of a row of the last page stand.
func (ps *Pages) list(r row, y Length) {
	for _, l := range r.lines {
		of := ps.ofNode[l.node.ID]
		if of == nil {
			of = &nodeLines{from: len(ps.lines)}
			ps.ofNode[l.node.ID] = of
		}
		ps.lines = append(ps.lines, placed{rowLine: l, page: len(ps.Pages) - 1, baseline: y + l.y})
		of.to = len(ps.lines)
	}
}

// draw adds the letters and rules of a row whose top is at y.
func (p *Page) draw(r row, y Length) {
	for _, l := range r.lines {
		for _, run := range l.runs {
			if run.Letters == "" {
				continue
			}
			run.X += l.column.left
			run.Y = y + l.y
			p.Texts = append(p.Texts, run)
		}
	}
	for _, line := range r.rules {
		line.Y1 += y
		line.Y2 += y
		p.Lines = append(p.Lines, line)
	}
}

// Count returns the number of pages.
func (ps *Pages) Count() int { return len(ps.Pages) }
