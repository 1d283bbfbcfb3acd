package docx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/recognise"
	"thethuc/drafting/viet"
)

// line is one line for recognition, with all that was seen of it. A line of a table or of a
// figure is not recognised: its component is known.
type line struct {
	recognise.Line
	paragraph *passage
	spans     []span
	notes     []noteAt
	label     int // bytes of the automatic number at the beginning
	blanks    int // empty paragraphs right above
	indented  int // spaces or tabs typed before the words
	newPage   bool
	width     int // of its column, twips
	rules     []drawnLine
	cell      *drafting.Cell
	figure    *figure
}

// span is a run of letters of one form in a line.
type span struct {
	start, end int
	form       *letterForm
}

// noteAt is the place of a footnote's number.
type noteAt struct {
	at  int
	key string
}

// layout walks the blocks of a file in reading order and makes lines of them.
type layout struct {
	*reader
	lines   []line
	mended  viet.Mended
	blanks  int
	newPage bool
	alone   int      // lines since columns were last likely
	before  *passage // the paragraph before in the same column
	column  int      // index of the first line of the current column
	width   int      // of the current column, twips; 0 is the page's
	cell    recognise.Cell
	boxes   int // text boxes
	inGrid  int // cells of real tables around
}

// nearby is for how many lines after the start, columns or an end mark further columns are
// likely, as in plain text.
const nearby = 8

func (w *layout) blocks(blocks []block) {
	for _, b := range blocks {
		switch {
		case b.paragraph != nil:
			w.paragraph(b.paragraph)
		case w.inGrid > 0:
			for i := range b.table.rows {
				for j := range b.table.rows[i].cells {
					w.blocks(b.table.rows[i].cells[j].blocks)
				}
			}
		case w.isGrid(b.table):
			w.grid(b.table)
		default:
			w.columns(b.table)
		}
	}
}

func (w *layout) paragraph(p *passage) {
	first := len(w.lines)
	if p.form.breakBefore == on {
		w.newPage = true
	}
	t := w.textOf(p)
	for _, piece := range t.pieces() {
		if piece.newPage {
			w.newPage = true
		}
		w.addPiece(t, piece)
	}
	if len(w.lines) == first {
		w.blanks++
	}
	w.hang(p, first)
	w.collapse(p)
	for i := range p.figures {
		w.lines = append(w.lines, line{
			Line: recognise.Line{Component: drafting.Figure}, paragraph: p, figure: &p.figures[i], newPage: w.newPage,
		})
		w.newPage = false
	}
	for _, box := range p.boxes {
		w.box(box)
	}
}

// box makes lines of a text box, which stands beside the text.
func (w *layout) box(blocks []block) {
	w.boxes++
	outer := *w
	w.before, w.column, w.width = nil, len(w.lines), 0
	w.blocks(blocks)
	w.before, w.column, w.width, w.blanks, w.newPage = outer.before, outer.column, outer.width, outer.blanks, outer.newPage
}

// addPiece makes lines of one piece of a paragraph's text, more than one where columns stand
// side by side.
func (w *layout) addPiece(t text, piece piece) {
	words := t.words[piece.start:piece.end]
	if strings.TrimSpace(words) == "" && !t.noted(piece) {
		return
	}
	parts := w.parts(words)
	if len(parts) == 0 {
		parts = [][2]int{{len(words), len(words)}}
	}
	from := piece.start
	for i, part := range parts {
		to := piece.end + 1
		if i+1 < len(parts) {
			to = piece.start + parts[i+1][0]
		}
		l := t.line(piece.start+part[0], piece.start+part[1], from, to)
		from = to
		l.Beside, l.Cell = i > 0, w.cell
		l.width = w.width
		if i == 0 {
			l.indented = part[0]
			l.newPage, l.blanks = w.newPage, w.blanks
			w.newPage, w.blanks = false, 0
		}
		w.lines = append(w.lines, l)
	}
	w.alone++
	if len(parts) > 1 || strings.HasSuffix(strings.TrimSpace(words), "./.") {
		w.alone = 0
	}
}

// parts are what stands side by side on a line, but in a table, which has its own columns.
func (w *layout) parts(words string) [][2]int {
	if w.inGrid == 0 {
		return recognise.Columns(words, w.alone < nearby)
	}
	bare := strings.TrimSpace(words)
	start := strings.Index(words, bare)
	return [][2]int{{start, start + len(bare)}}
}

// text is the words of a paragraph, normalized, with the forms of its letters.
type text struct {
	paragraph *passage
	words     string
	label     int
	spans     []span
	notes     []noteAt
}

func (w *layout) textOf(p *passage) text {
	t := text{paragraph: p}
	var b strings.Builder
	if p.label != "" {
		b.WriteString(p.label)
		t.label = b.Len()
		form := w.plainForm(p)
		t.spans = append(t.spans, span{0, t.label, form})
	}
	for i := range p.runs {
		r := &p.runs[i]
		if r.note != "" {
			t.notes = append(t.notes, noteAt{b.Len(), r.note})
			continue
		}
		start := b.Len()
		if r.form.caps == on {
			b.WriteString(viet.Upper(r.text))
		} else {
			b.WriteString(r.text)
		}
		t.spans = append(t.spans, span{start, b.Len(), r.form})
	}
	t.words = b.String()
	w.normalize(&t)
	return t
}

// plainForm is the form of an automatic number: the list's, over the paragraph's.
func (w *layout) plainForm(p *passage) *letterForm {
	f := w.lettersOf(letterForm{}, p.letters)
	if l := w.lists.level(p.form.list.n, p.form.level.n); l != nil {
		return w.keepForm(l.letters.over(*f))
	}
	return f
}

// normalize brings the words through the door for text from outside, and moves what points
// into them.
func (w *layout) normalize(t *text) {
	clean, mended := viet.Normalize(t.words)
	w.mended = w.mended.Plus(mended)
	if clean == t.words {
		return
	}
	// Where a run ends within a letter and its marks, the letter belongs to the run before.
	move := func(at int) int {
		part, _ := viet.Normalize(t.words[:at])
		return min(len(part), len(clean))
	}
	last := 0
	for i := range t.spans {
		t.spans[i].start = last
		last = max(last, floor(clean, move(t.spans[i].end)))
		t.spans[i].end = last
	}
	for i := range t.notes {
		t.notes[i].at = floor(clean, move(t.notes[i].at))
	}
	if t.label > 0 {
		t.label = floor(clean, move(t.label))
	}
	t.words = clean
}

// floor returns the beginning of the letter at or before a byte.
func floor(s string, at int) int {
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return min(at, len(s))
}

// piece is a part of a paragraph between line breaks.
type piece struct {
	start, end int
	newPage    bool
}

func (t *text) pieces() []piece {
	var out []piece
	start, newPage := 0, false
	for i, r := range t.words {
		if r != '\n' && r != breakPage {
			continue
		}
		out = append(out, piece{start, i, newPage})
		start, newPage = i+utf8.RuneLen(r), r == breakPage
	}
	return append(out, piece{start, len(t.words), newPage})
}

func (t *text) noted(p piece) bool {
	return slices.ContainsFunc(t.notes, func(n noteAt) bool { return p.start <= n.at && n.at <= p.end })
}

// line cuts a line out of the text; tabs in it become spaces. The notes of a piece are given
// to the line that holds them or comes before them: from is where the line before ended.
func (t *text) line(start, end, from, to int) line {
	l := line{paragraph: t.paragraph}
	l.Text = strings.ReplaceAll(t.words[start:end], "\t", " ")
	l.label = min(max(t.label-start, 0), end-start)
	for _, s := range t.spans {
		a, b := max(s.start, start), min(s.end, end)
		if a < b {
			l.spans = append(l.spans, span{a - start, b - start, s.form})
		}
	}
	for _, n := range t.notes {
		if n.at >= from && n.at < to {
			l.notes = append(l.notes, noteAt{min(max(n.at-start, 0), end-start), n.key})
		}
	}
	return l
}

// hang gives the lines that were drawn beside a paragraph to the line that each stands below.
func (w *layout) hang(p *passage, first int) {
	for _, d := range p.rules {
		w.underline(p, first, d)
	}
	width := w.widthOf(p)
	ruled := func(b border) drawnLine {
		return drawnLine{length: twipsToMm(width), weight: float64(b.size) / 8}
	}
	if p.form.top.drawn() && first > w.column {
		w.lines[first-1].rules = append(w.lines[first-1].rules, ruled(p.form.top))
	}
	if p.form.bottom.drawn() && len(w.lines) > w.column {
		l := &w.lines[len(w.lines)-1]
		l.rules = append(l.rules, ruled(p.form.bottom))
	}
}

// lineHeight is about how high a line is for its size.
const lineHeight = 1.2

func (w *layout) underline(p *passage, first int, d drawnLine) {
	size := float64(p.letters.size.n) / 2
	if n := len(w.lines); n > first && len(w.lines[n-1].spans) > 0 {
		size = float64(w.lines[n-1].spans[0].form.size.n) / 2
	}
	height := max(size, 8) * lineHeight
	const above = 0.4 // of a line's height: what stands higher is below the line before
	at := len(w.lines) - 1
	if d.known && first < len(w.lines) {
		at = first + min(int(d.below/height-above+1)-1, len(w.lines)-1-first)
		if d.below/height < above {
			at = first - 1
		}
	}
	if at < w.column {
		at = first
	}
	if at >= 0 && at < len(w.lines) {
		w.lines[at].rules = append(w.lines[at].rules, d)
	}
}

// widthOf is the width of a paragraph between its indents, in twips.
func (w *layout) widthOf(p *passage) int {
	return max(w.columnWidth(p)-p.form.left.n-p.form.right.n, 0)
}

func (w *layout) columnWidth(p *passage) int {
	if w.width > 0 {
		return w.width
	}
	sec := w.sectionOf(p)
	return sec.width.n - sec.left.n - sec.right.n - sec.gutter.n
}

func (r *reader) sectionOf(p *passage) section {
	if p.section < len(r.sections) {
		return r.sections[p.section]
	}
	if n := len(r.sections); n > 0 {
		return r.sections[n-1]
	}
	return section{}
}

// collapse takes the space between paragraphs of one style away where they ask for it.
func (w *layout) collapse(p *passage) {
	if b := w.before; b != nil && b.form.style == p.form.style {
		if b.form.contextual == on {
			b.form.after, b.form.afterAuto = measure{0, true}, off
		}
		if p.form.contextual == on {
			p.form.before, p.form.beforeAuto = measure{0, true}, off
		}
	}
	w.before = p
}
