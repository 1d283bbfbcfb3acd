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
	pieces  []*laidPiece
	sheet   *standard.Sheet
	metrics metrics
	broken  int // nodes that were set in lines for these pages
	built   int // pages that were made
}

// laidPiece is a piece on its pages, with all that they came from.
type laidPiece struct {
	*flow
	cuts    []cut // of each page
	first   int   // index of the first page
	draft   int   // number of the draft on the first page, or 0
	running running
}

// nodeLines are the lines of a node: [from, to), or those at the indexes where they do not
// stand one after the other.
type nodeLines struct {
	from, to int
	at       []int
}

func (o *nodeLines) count() int {
	if o.at != nil {
		return len(o.at)
	}
	return o.to - o.from
}

// line is the index of the node's k-th line.
func (o *nodeLines) line(k int) int {
	if o.at != nil {
		return o.at[k]
	}
	return o.from + k
}

func (o *nodeLines) add(index int) {
	switch {
	case o.at != nil:
		o.at = append(o.at, index)
	case index == o.to:
		o.to++
	default:
		for i := o.from; i < o.to; i++ {
			o.at = append(o.at, i)
		}
		o.at = append(o.at, index)
	}
}

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

// Paginate lays a document out after the sheet. Of previous, which may be nil, what was made
// after the same sheet and faces is used again: the lines of the same nodes, the pages on
// which the same lines stand in the same places. It never fails.
func Paginate(previous *Pages, d *drafting.Document, sheet *standard.Sheet, faces *font.Faces) *Pages {
	ps := &Pages{sheet: sheet, metrics: metrics{faces}}
	if previous == nil || previous.sheet != sheet || previous.metrics.faces != faces {
		previous = &Pages{}
	}
	ps.lines = make([]placed, 0, len(previous.lines))
	ps.ofNode = make(map[drafting.NodeID]*nodeLines, len(previous.ofNode))
	pieces := d.Pieces
	if len(pieces) == 0 {
		pieces = []*drafting.Piece{{}}
	}
	beautiful := sheet.Answer(lineBreaking) == totalFitted
	for i, p := range pieces {
		draft := 0
		if i == 0 {
			draft = max(d.Draft, 0)
		}
		before := previous.piece(p.ID)
		if before != nil && before.piece == p {
			ps.pieces = append(ps.pieces, &laidPiece{flow: before.flow, cuts: before.cuts, draft: draft})
			continue
		}
		s := &setter{metrics: ps.metrics, sheet: sheet, beautiful: beautiful}
		if before != nil {
			s.old.memory = before.kept
		}
		s.kept = newMemory(s.old.memory)
		f := newFlow(s, p)
		ps.pieces = append(ps.pieces, &laidPiece{flow: f, cuts: breakPages(f.rows, f.rooms()), draft: draft})
		s.old = recall{}
		ps.broken += s.broken
	}
	ps.run(d)
	for _, l := range ps.pieces {
		ps.add(l, previous, previous.piece(l.piece.ID))
	}
	return ps
}

// piece returns the piece with this ID, or nil.
func (ps *Pages) piece(id drafting.NodeID) *laidPiece {
	for _, l := range ps.pieces {
		if l.piece.ID == id {
			return l
		}
	}
	return nil
}

// reuse puts a page of previous with its lines after those that are there.
func (ps *Pages) reuse(previous *Pages, page int) {
	ps.Pages = append(ps.Pages, previous.Pages[page])
	from := len(ps.lines)
	for _, l := range previous.linesOn(page) {
		l.page = len(ps.Pages) - 1
		ps.note(l)
	}
	ps.onPage = append(ps.onPage, [2]int{from, len(ps.lines)})
}

// add puts the pages of a piece after those that are there. Those that before had already
// are taken from previous.
func (ps *Pages) add(l *laidPiece, previous *Pages, before *laidPiece) {
	l.first = len(ps.Pages)
	for i := range l.cuts {
		if before != nil && l.samePage(before, i) {
			ps.reuse(previous, before.first+i)
		} else {
			ps.build(l, i)
		}
	}
}

// rowsOn returns the rows of page i of the piece.
func (l *laidPiece) rowsOn(i int) []row {
	if i+1 < len(l.cuts) {
		return l.rows[l.cuts[i].from:l.cuts[i+1].from]
	}
	return l.rows[l.cuts[i].from:]
}

// samePage reports whether page i looks like that of before.
func (l *laidPiece) samePage(before *laidPiece, i int) bool {
	switch {
	case l.running != before.running || i == 0 && l.draft != before.draft:
		return false
	case l.flow == before.flow:
		return true
	case i >= len(before.cuts) || !sameRows(l.cuts[i].notes, before.cuts[i].notes):
		return false
	case i == 0 && (!l.above.same(&before.above) || !l.below.same(&before.below)):
		return false
	}
	a, b := l.rowsOn(i), before.rowsOn(i)
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if !a[k].same(&b[k]) {
			return false
		}
	}
	return true
}

// build makes page i of a piece.
func (ps *Pages) build(l *laidPiece, i int) {
	sheet := ps.sheet.Page
	p := &Page{Width: Mm(sheet.Width.Value), Height: Mm(sheet.Height.Value), Piece: l.piece.ID, Number: i + 1}
	rows := l.rowsOn(i)
	text := l.text
	if len(rows) > 0 && rows[0].wide {
		p.Width, p.Height, text = p.Height, p.Width, l.wide
	}
	ps.Pages = append(ps.Pages, p)
	ps.built++
	from := len(ps.lines)
	switch {
	case !l.running.none():
		if i > 0 || !l.running.own {
			ps.head(p, l, i, text)
		}
	case float64(p.Number) >= sheet.FirstNumbered.Value:
		ps.inMargin(p, l.flow, text, standard.PageNumber, strconv.Itoa(p.Number))
	}
	if i == 0 && l.draft > 0 {
		ps.inMargin(p, l.flow, text, standard.DraftMark, draftWords+strconv.Itoa(l.draft))
	}
	foot := p.Height - Mm(sheet.Bottom.Value) - l.below.height
	if i == 0 {
		ps.place(p, &l.above, Mm(sheet.Top.Value)-l.above.height)
		// Found before the rows, since lines of one node stand one after the other.
		ps.list(&l.below, foot)
	}
	ps.fill(p, rows, i == 0)
	if i == 0 && l.running.counted != 0 {
		ps.counted(p, l)
	}
	bottom := p.Height - Mm(sheet.Bottom.Value)
	if i == 0 {
		p.draw(&l.below, foot)
		bottom -= l.room - l.firstRoom()
	}
	ps.notes(p, l.cuts[i].notes, text, bottom)
	ps.onPage = append(ps.onPage, [2]int{from, len(ps.lines)})
}

// draftWords stand before the number of a draft on the first page.
const draftWords = "DỰ THẢO lần "

// inMargin sets what layout itself adds to a page in its upper margin, in the style of a
// component of the sheet.
func (ps *Pages) inMargin(p *Page, f *flow, text column, c drafting.Component, letters string) {
	style := f.style(c)
	face, size := font.Styled(style.Bold.Value, style.Italic.Value), Pt(style.Size.Value)
	width := f.width(letters, face, size, 0)
	left := text.left + Mm(style.LeftIndent.Value) + Mm(style.FirstIndent.Value)
	switch style.Align.Value {
	case standard.Centre:
		left += (text.right - left - width) / 2
	case standard.Right:
		left = text.right - width
	}
	y := Mm(ps.sheet.Page.HeaderDistance.Value) + Pt(style.Before.Value) + f.ascent(face, size)
	p.Texts = append(p.Texts, Text{
		X: left, Y: y, Face: face, Size: size, Letters: letters, Width: width, Component: c,
	})
}

// fill puts rows on the last page, from the top. What stands above the first of them is left
// out where the page is not the first.
func (ps *Pages) fill(p *Page, rows []row, first bool) {
	y := Mm(ps.sheet.Page.Top.Value)
	if len(rows) > 0 && !first {
		y = p.repeat(rows[0].strip, y)
	}
	for k := 0; k < len(rows); {
		if k > 0 || first {
			y += rows[k].gap
		}
		r, count := stripped(rows, k)
		ps.place(p, &r, y)
		for _, o := range rows[k : k+count] {
			y += o.height
		}
		k += count
	}
}

// notes puts lines of footnotes at the foot of the last page, under a rule.
func (ps *Pages) notes(p *Page, notes []row, text column, bottom Length) {
	if len(notes) == 0 {
		return
	}
	y := bottom - heightOfNotes(notes) + noteGap
	p.Lines = append(p.Lines, Line{
		X1: text.left, X2: text.left + text.width()/noteRuleShare, Y1: y + noteRule/2, Y2: y + noteRule/2, Weight: noteRule,
		Component: drafting.Footnote,
	})
	y += noteRule + noteIndent
	for i := range notes {
		y += notes[i].gap
		ps.place(p, &notes[i], y)
		y += max(notes[i].height, notes[i].ink)
	}
}

// place puts a row on the last page, its top at y.
func (ps *Pages) place(p *Page, r *row, y Length) {
	ps.list(r, y)
	p.draw(r, y)
}

// list notes where the lines of a row of the last page stand.
func (ps *Pages) list(r *row, y Length) {
	for _, l := range r.lines {
		ps.note(placed{rowLine: l, page: len(ps.Pages) - 1, baseline: y + l.y})
	}
}

// note adds a line to those that are found.
func (ps *Pages) note(l placed) {
	n := len(ps.lines)
	ps.lines = append(ps.lines, l)
	of := ps.ofNode[l.node.ID]
	if of == nil {
		of = &nodeLines{from: n, to: n}
		ps.ofNode[l.node.ID] = of
	}
	of.add(n)
}

// draw adds the letters and rules of a row whose top is at y.
func (p *Page) draw(r *row, y Length) {
	for i := range r.lines {
		p.write(&r.lines[i], y)
	}
	p.rule(r.rules, y)
	for _, shown := range r.shown {
		shown.Y += y
		p.Pictures = append(p.Pictures, shown)
	}
}

// write adds the letters of a line of a row whose top is at y, and what layout adds between
// them, as they are read.
func (p *Page) write(l *rowLine, y Length) {
	put := func(t Text) {
		t.X += l.column.left
		t.Y += y + l.y
		p.Texts = append(p.Texts, t)
	}
	added := l.added
	for _, run := range l.runs {
		for len(added) > 0 && added[0].X < run.X+run.Width {
			put(added[0])
			added = added[1:]
		}
		if run.Letters != "" {
			put(run)
		}
	}
	for _, t := range added {
		put(t)
	}
}

func (p *Page) rule(lines []Line, y Length) {
	for _, line := range lines {
		line.Y1 += y
		line.Y2 += y
		p.Lines = append(p.Lines, line)
	}
}

// Count returns the number of pages.
func (ps *Pages) Count() int { return len(ps.Pages) }

// OfPieces returns the number of pages of each piece.
func (ps *Pages) OfPieces() []int {
	out := make([]int, len(ps.pieces))
	for i, l := range ps.pieces {
		out[i] = len(l.cuts)
	}
	return out
}

// Work says how many nodes were set in lines to make these pages, and how many pages were
// made: what is not counted was in the pages that Paginate was given.
func (ps *Pages) Work() (nodes, pages int) { return ps.broken, ps.built }
