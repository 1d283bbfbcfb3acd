package docx

import (
	"sort"
	"strings"
	"unicode"
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
	broken    bool // begun by an end of line within its paragraph
	width     int  // of its column, twips
	rules     []drawnLine
	over      float64 // length of a line drawn above the first line of its column, mm
	cell      *drafting.Cell
	header    bool // in a row that repeats at the top of every page
	row       int  // from the top of the file, blank lines counted; those side by side have the same
	column    int  // of those side by side, from 1; 0 where nothing stands beside
	height    int  // of its row of a table that sets columns, twips; 0 where its words say
	floating  bool // in a text box
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
	above   int      // one more than the index of the line above that column; 0 without
	width   int      // of the current column, twips; 0 is the page's
	cell    recognise.Cell
	boxes   int // text boxes
	row     int // of the current line
	height  int // of the current row of columns, twips
	inBox   bool
	over    float64 // length of a line drawn at the top of a column, before its first line, mm
	inGrid  int     // cells of real tables around
	narrow  bool    // in a cell beside another: what is typed there stands in no further columns
	turned  bool    // the paper itself lies along its long side, so that tables on it are not turned
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
		if len(w.lines) > maxLines {
			return
		}
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
	w.before, w.column, w.above, w.width, w.inBox, w.over = nil, len(w.lines), 0, 0, true, 0
	w.blocks(blocks)
	w.before, w.column, w.above, w.width, w.inBox = outer.before, outer.column, outer.above, outer.width, outer.inBox
	w.blanks, w.newPage, w.row = outer.blanks, outer.newPage, outer.row
}

// addPiece makes lines of one piece of a paragraph's text, more than one where columns stand
// side by side.
func (w *layout) addPiece(t text, piece piece) {
	words := t.words[piece.start:piece.end]
	w.row++
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
		l.width, l.row, l.height, l.floating = w.width, w.row, w.height, w.inBox
		l.column = w.columnOf(i, len(parts))
		if len(w.lines) == w.column {
			l.over = w.over
		}
		w.over = 0
		if i == 0 {
			l.indented = part[0]
			l.newPage, l.blanks, l.broken = w.newPage, w.blanks, piece.broken
			w.newPage, w.blanks = false, 0
		}
		w.lines = append(w.lines, l)
	}
	w.alone++
	if len(parts) > 1 || strings.HasSuffix(strings.TrimSpace(words), "./.") {
		w.alone = 0
	}
}

// columnOf is the column of part i of a line: the cell's where cells stand side by side.
func (w *layout) columnOf(i, parts int) int {
	switch {
	case w.narrow:
		return w.cell.Column
	case parts > 1:
		return i + 1
	}
	return 0
}

// parts are what stands side by side on a line, but in a table, which has its own columns.
func (w *layout) parts(words string) [][2]int {
	if w.inGrid == 0 && !w.narrow {
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
	held, form := "", (*letterForm)(nil)
	flush := func() {
		if start := b.Len(); held != "" {
			w.clean(&b, held)
			t.spans = append(t.spans, span{start, b.Len(), form})
		}
		held = ""
	}
	add := func(words string, f *letterForm) {
		// A mark that belongs to the last letter of the run before goes there.
		n := len(words) - len(strings.TrimLeftFunc(words, isMark))
		if n > 0 && held != "" && len(held) < longestRun {
			held, words = held+words[:n], words[n:]
		}
		if words != "" {
			flush()
			held, form = words, f
		}
	}
	if p.label != "" {
		add(p.label, w.plainForm(p))
		flush()
		t.label = b.Len()
	}
	for i := range p.runs {
		switch r := &p.runs[i]; {
		case p.counted(i):
		case r.note != "" && !w.claim(r.note):
		case r.note != "":
			flush()
			t.notes = append(t.notes, noteAt{b.Len(), r.note})
		case r.form.caps == on:
			add(viet.Upper(r.text), r.form)
		default:
			add(r.text, r.form)
		}
	}
	flush()
	t.words = b.String()
	t.join()
	if p.form.align != "center" {
		t.runOn()
	}
	return t
}

// counted reports whether a run is what Write adds to the line of pages in a control block: the
// numbers that fields count there, and what stands between two of them.
func (p *passage) counted(i int) bool {
	if p.form.style != styleIDs[drafting.TableCell] {
		return false
	}
	return p.runs[i].counted || i > 0 && i+1 < len(p.runs) && p.runs[i-1].counted && p.runs[i+1].counted
}

// claim takes a footnote for the first place that refers to it; one that is not there, or is
// taken, has no place. A comment may be referred to more than once.
func (w *layout) claim(key string) bool {
	if isRemark(key) {
		return true
	}
	blocks, ok := w.notes[key]
	if ok {
		delete(w.notes, key)
		w.claimed[key] = blocks
	}
	return ok
}

// clean brings words through the door for text from outside and writes them.
func (w *layout) clean(b *strings.Builder, words string) {
	clean, mended := viet.Normalize(words)
	w.mended = w.mended.Plus(mended)
	b.WriteString(clean)
}

// join settles letters that compose over runs without being marks, which no Vietnamese letter
// does: all letters then have the form of the first.
func (t *text) join() {
	clean, _ := viet.Normalize(t.words)
	if clean == t.words || len(t.spans) == 0 {
		return
	}
	t.words = clean
	t.spans = []span{{0, len(clean), t.spans[0].form}}
	t.label = floor(clean, t.label)
	for i := range t.notes {
		t.notes[i].at = floor(clean, t.notes[i].at)
	}
}

func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// runOn makes spaces of those line breaks at which a sentence goes on: they only set where
// the line ends on the writer's paper. Centred lines are broken by sense.
func (t *text) runOn() {
	if strings.IndexByte(t.words, '\n') < 0 {
		return
	}
	words := []byte(t.words)
	last := rune(0) // the last letter that is no blank
	for i, r := range t.words {
		if r == '\n' && !strings.ContainsRune(".;:!?\n\u2029\x00", last) {
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.words[i+1:], " \t"))
			if unicode.IsLower(next) {
				words[i] = ' '
				continue
			}
		}
		if !unicode.IsSpace(r) || r == '\n' {
			last = r
		}
	}
	t.words = string(words)
}

// plainForm is the form of an automatic number: the list's, over the paragraph's.
func (w *layout) plainForm(p *passage) *letterForm {
	f := w.lettersOf(letterForm{}, p.letters)
	if l := w.lists.level(p.form.list.n, p.form.level.n); l != nil {
		return w.keepForm(l.letters.over(*f))
	}
	return f
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
	broken     bool // a line break comes before it
}

func (t *text) pieces() []piece {
	var out []piece
	last := piece{}
	for i, r := range t.words {
		if r != '\n' && r != breakPage {
			continue
		}
		last.end = i
		out = append(out, last)
		last = piece{start: i + utf8.RuneLen(r), newPage: r == breakPage, broken: r == '\n'}
	}
	last.end = len(t.words)
	return append(out, last)
}

// noted reports whether a note stands in a piece without words.
func (t *text) noted(p piece) bool {
	for i := t.noteAt(p.start); i < len(t.notes) && t.notes[i].at <= p.end; i++ {
		if !isRemark(t.notes[i].key) {
			return true
		}
	}
	return false
}

// noteAt is the index of the first note at or after a byte.
func (t *text) noteAt(at int) int {
	return sort.Search(len(t.notes), func(i int) bool { return t.notes[i].at >= at })
}

// spanAt is the index of the first span that ends after a byte.
func (t *text) spanAt(at int) int {
	return sort.Search(len(t.spans), func(i int) bool { return t.spans[i].end > at })
}

// line cuts a line out of the text; tabs in it become spaces. The notes of a piece are given
// to the line that holds them or comes before them: from is where the line before ended.
func (t *text) line(start, end, from, to int) line {
	l := line{paragraph: t.paragraph}
	l.Text = strings.ReplaceAll(t.words[start:end], "\t", " ")
	l.label = min(max(t.label-start, 0), end-start)
	for i := t.spanAt(start); i < len(t.spans) && t.spans[i].start < end; i++ {
		s := t.spans[i]
		l.spans = append(l.spans, span{max(s.start, start) - start, min(s.end, end) - start, s.form})
	}
	for i := t.noteAt(from); i < len(t.notes) && t.notes[i].at < to; i++ {
		n := t.notes[i]
		l.notes = append(l.notes, noteAt{min(max(n.at-start, 0), end-start), n.key})
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
	if p.form.boxed() {
		return
	}
	top, bottom := p.form.top.drawn(), p.form.bottom.drawn()
	switch at := w.lineAbove(first); {
	case top && at >= 0:
		w.lines[at].rules = append(w.lines[at].rules, ruled(p.form.top))
	case top && len(w.lines) > first:
		w.lines[first].over = twipsToMm(width)
	}
	switch n := len(w.lines); {
	case bottom && n > w.column:
		w.lines[n-1].rules = append(w.lines[n-1].rules, ruled(p.form.bottom))
	case n == first && n == w.column && (top || bottom):
		w.over = twipsToMm(width)
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
	switch lines := len(w.lines) - first; {
	case lines == 0, d.known && d.below/height < above:
		at = w.lineAbove(first)
	case d.known:
		at = first + min(int(d.below/height-above), lines-1)
	}
	if at < 0 && first < len(w.lines) {
		at = first
	}
	if at >= 0 {
		w.lines[at].rules = append(w.lines[at].rules, d)
	}
}

// lineAbove is the index of the line above one that would stand at index first of its column; -1
// without.
func (w *layout) lineAbove(first int) int {
	if first > w.column {
		return first - 1
	}
	return w.above - 1
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
