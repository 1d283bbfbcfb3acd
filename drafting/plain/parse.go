package plain

import (
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/recognise"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Parse reads lines as a document, and says where each node stands in the text. It never
// fails: what it does not know is a paragraph. The text may come from anywhere; it is
// normalized first. Without a sheet the kinds of paper are unknown, as in
// recognise.Document.
func Parse(text string, sheet *standard.Sheet) (*drafting.Document, Source) {
	clean, mended := viet.Normalize(text)
	r := &reader{source: Source{Mended: mended, text: text}}
	for _, l := range linesOf(text, clean) {
		r.line(l)
	}
	r.release()
	d := recognise.Document(r.lines, sheet)
	r.place(d)
	r.addEmpty(d)
	if r.kind != nil {
		d.Kind = *r.kind
	}
	return d, r.source
}

// rawLine is a line as it came and as it was normalized.
type rawLine struct {
	number     int // from 1
	start, end int // bytes of the text as it came, without the line's end
	clean      string
}

// linesOf parts a text and its normalized form into lines. They have equally many, since
// normalizing makes one line feed of each end of line.
func linesOf(text, clean string) []rawLine {
	var lines []rawLine
	start := 0
	for words := range strings.SplitSeq(clean, "\n") {
		end := len(text)
		if i := strings.IndexAny(text[start:], "\r\n"); i >= 0 {
			end = start + i
		}
		lines = append(lines, rawLine{number: len(lines) + 1, start: start, end: end, clean: words})
		start = end
		if strings.HasPrefix(text[start:], "\r\n") {
			start++
		}
		start = min(start+1, len(text))
	}
	return lines
}

// reader collects the lines for recognise.
type reader struct {
	source Source
	lines  []recognise.Line
	spans  []span  // of each of lines
	extras []extra // of each of lines
	held   held
	kind   *string
	// begun are the kinds of pieces that marks gave since the last line; of several the
	// ones before the last are empty.
	begun []drafting.PieceKind
	empty map[int][]drafting.PieceKind // pieces without lines, by the line that comes after them
	// alone counts the lines since columns were last likely.
	alone int
}

var (
	pieceLine = pattern.New(`^\\piece (main|attached|appendix)$`)
	kindLine  = pattern.New(`^\\kind(?: +(\S.*))?$`)
)

// nearby is for how many lines after the start, columns or an end mark further columns are
// likely.
const nearby = 8

func (r *reader) line(l rawLine) {
	words := strings.TrimSpace(l.clean)
	if words == "" {
		return
	}
	if words[0] != '\\' {
		r.words(l)
		return
	}
	if m := kindLine.FindStringSubmatch(words); m != nil && len(r.lines) == 0 && len(r.begun) == 0 && r.kind == nil {
		r.kind = &m[1]
		return
	}
	if m := pieceLine.FindStringSubmatch(words); m != nil {
		r.begun = append(r.begun, drafting.PieceKind(m[1]))
		return
	}
	switch {
	case words == breakLine:
		if r.held.newPage != nil {
			r.release()
		}
		r.held.newPage = &l
	case rowLine.MatchString(l.clean):
		r.row(l)
	default:
		if !r.hold(l, words) {
			r.words(l)
		}
	}
}

// extra is what a node has beside its words, by marks on lines of their own.
type extra struct {
	newPage bool
	cell    *drafting.Cell
	picture *drafting.Picture
}

// held is what lines said of the node that comes next.
type held struct {
	newPage *rawLine
	line    *rawLine // of the table or the picture
	table   *drafting.Table
	picture *drafting.Picture
}

// hold keeps what a line says of the table or the figure that comes next; it reports false
// where the line says nothing of the kind.
func (r *reader) hold(l rawLine, words string) bool {
	table, is := readTable(words)
	picture, shows := readPicture(words)
	if !is && !shows {
		return false
	}
	r.giveBack()
	r.held.line, r.held.table, r.held.picture = &l, table, picture
	return true
}

// giveBack reads the line of a table or a picture as letters, since what has to follow it
// does not.
func (r *reader) giveBack() {
	if l := r.held.line; l != nil {
		r.held.line, r.held.table, r.held.picture = nil, nil, nil
		r.words(*l)
	}
}

// release reads all that is held as letters.
func (r *reader) release() {
	r.giveBack() // it may stand on the new page
	if l := r.held.newPage; l != nil {
		r.held.newPage = nil
		r.words(*l)
	}
}

// words reads a line of words.
func (r *reader) words(l rawLine) {
	if first, _ := markedCell(l.clean, 0, r.held.picture != nil); !r.held.fits(first.component) {
		r.giveBack()
	}
	cells := cellsOf(l.clean, r.alone < nearby, r.held.picture != nil)
	for i, c := range cells {
		in := recognise.Line{Component: c.component, Beside: c.beside || i > 0}
		r.add(in, span{rawLine: l, from: c.start, to: c.end}, c.table, i == 0)
	}
	r.alone++
	if len(cells) > 1 || strings.HasSuffix(strings.TrimSpace(l.clean), "./.") {
		r.alone = 0
	}
}

// fits reports whether a node that is marked as a c may come after what is held.
func (h held) fits(c drafting.Component) bool {
	switch {
	case h.picture != nil:
		return c == "" || c == drafting.Figure
	case h.table != nil:
		return c == drafting.TableCell
	}
	return true
}

// row reads a row of a table.
func (r *reader) row(l rawLine) {
	if r.held.picture != nil {
		r.giveBack()
	}
	for i, p := range rowParts(l.clean) {
		in := recognise.Line{Component: drafting.TableCell}
		if p.cell == nil {
			in.Component = drafting.Footnote
		}
		r.add(in, span{rawLine: l, from: p.start, to: p.end, inRow: true}, p.cell, i == 0)
	}
	r.alone++
}

// add takes in a node, first on its line or not.
func (r *reader) add(in recognise.Line, at span, cell *drafting.Cell, first bool) {
	in.Text, in.Marks = readWords(at.clean[at.from:at.to])
	x := extra{cell: cell}
	if first {
		in.Piece = r.begin()
		x.newPage, x.picture = r.held.newPage != nil, r.held.picture
		if r.held.table != nil {
			x.cell.Begins, x.cell.Table = drafting.BeginsTable, r.held.table
		}
		r.held = held{}
	}
	r.lines = append(r.lines, in)
	r.spans = append(r.spans, at)
	r.extras = append(r.extras, x)
}

// begin returns the kind of the piece that marks said begins with the next line.
func (r *reader) begin() drafting.PieceKind {
	if len(r.begun) == 0 {
		return ""
	}
	last := len(r.begun) - 1
	kind := r.begun[last]
	r.keepEmpty(r.begun[:last])
	r.begun = nil
	return kind
}

func (r *reader) keepEmpty(kinds []drafting.PieceKind) {
	if len(kinds) == 0 {
		return
	}
	if r.empty == nil {
		r.empty = map[int][]drafting.PieceKind{}
	}
	r.empty[len(r.lines)] = append(r.empty[len(r.lines)], kinds...)
}

// place gives each node the span of its line, and what else lines said of it.
func (r *reader) place(d *drafting.Document) {
	r.source.spans = make(map[drafting.NodeID]span, len(r.spans))
	n := 0
	d.All(func(_ *drafting.Piece, _ int, node *drafting.Node) bool {
		r.source.spans[node.ID] = r.spans[n]
		x := r.extras[n]
		node.NewPage, node.Cell, node.Picture = x.newPage, x.cell, x.picture
		n++
		return true
	})
}

// addEmpty puts the pieces without lines between the others.
func (r *reader) addEmpty(d *drafting.Document) {
	r.keepEmpty(r.begun)
	if len(r.empty) == 0 {
		return
	}
	var pieces []*drafting.Piece
	n := 0
	insert := func() {
		for _, kind := range r.empty[n] {
			d.LastID++
			pieces = append(pieces, &drafting.Piece{ID: d.LastID, Kind: kind})
		}
	}
	for _, p := range d.Pieces {
		if len(p.Nodes) == 0 {
			continue
		}
		insert()
		pieces = append(pieces, p)
		n += len(p.Nodes)
	}
	insert()
	d.Pieces = pieces
}

// cell is one node of a line: the bytes of its words, and what a mark says that they are.
type cell struct {
	start, end int
	component  drafting.Component
	beside     bool
	table      *drafting.Cell // only of a table's cell
}

var cellMark = pattern.New(`^\s*\\([:|])([a-z-]+)(?: |$)`)

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// cellsOf parts a line, which is not blank, into its nodes. A figure comes first where its
// picture is known.
func cellsOf(line string, near, figure bool) []cell {
	var cells []cell
	for start := 0; start < len(line); figure = false {
		c, words := markedCell(line, start, figure)
		end := nextMarked(line, words)
		switch {
		case figure:
			c.component = drafting.Figure
			fallthrough
		case c.component != "":
			c.start, c.end = trim(line, words, end)
			cells = append(cells, c)
		default:
			for _, part := range recognise.Columns(line[start:end], near) {
				cells = append(cells, cell{start: start + part[0], end: start + part[1]})
			}
		}
		start = end
	}
	return cells
}

// markedCell reads the mark of a component at start; words is where the words begin. A
// figure without a picture is none.
func markedCell(line string, start int, figure bool) (c cell, words int) {
	if first := start + strings.IndexFunc(line[start:], notSpace); first < start || line[first] != '\\' {
		return cell{}, start // as most lines
	}
	m := cellMark.FindStringSubmatchIndex(line[start:])
	if m == nil {
		return cell{}, start
	}
	component := drafting.Component(line[start+m[4] : start+m[5]])
	if !component.Known() || component == drafting.Figure && !figure {
		return cell{}, start
	}
	c.component = component
	c.beside = line[start+m[2]] == '|'
	words = start + m[1]
	if component == drafting.TableCell {
		t, n := readAttributes(line[words:], drafting.BeginsCell, false)
		c.table = &t
		words += n
	}
	return c, words
}

// nextMarked returns where the next tab stands that a marked part follows, or the end.
func nextMarked(line string, from int) int {
	for i := from; i < len(line); i++ {
		if line[i] != '\t' {
			continue
		}
		if c, _ := markedCell(line, i, false); c.component != "" && !c.beside {
			return i
		}
	}
	return len(line)
}

func trim(s string, start, end int) (int, int) {
	words := strings.TrimSpace(s[start:end])
	if words == "" {
		return start, start
	}
	start += strings.Index(s[start:end], words)
	return start, start + len(words)
}
