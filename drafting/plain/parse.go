package plain

import (
	"regexp"
	"strings"

	"thethuc/drafting"
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
	spans  []span // of each of lines
	kind   *string
	// begun are the kinds of pieces that marks gave since the last line; of several the
	// ones before the last are empty.
	begun []drafting.PieceKind
	empty map[int][]drafting.PieceKind // pieces without lines, by the line that comes after them
	// alone counts the lines since columns were last likely.
	alone int
}

var (
	pieceLine = regexp.MustCompile(`^\\piece (main|attached|appendix)$`)
	kindLine  = regexp.MustCompile(`^\\kind(?: +(\S.*))?$`)
)

// nearby is for how many lines after the start, columns or an end mark further columns are
// likely.
const nearby = 8

func (r *reader) line(l rawLine) {
	words := strings.TrimSpace(l.clean)
	if words == "" {
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
	cells := cellsOf(l.clean, r.alone < nearby)
	for i, c := range cells {
		in := recognise.Line{Component: c.component, Beside: c.beside || i > 0}
		in.Text, in.Marks = readWords(l.clean[c.start:c.end])
		if i == 0 {
			in.Piece = r.begin()
		}
		r.lines = append(r.lines, in)
		r.spans = append(r.spans, span{rawLine: l, from: c.start, to: c.end})
	}
	r.alone++
	if len(cells) > 1 || strings.HasSuffix(words, "./.") {
		r.alone = 0
	}
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

// place gives each node the span of its line.
func (r *reader) place(d *drafting.Document) {
	r.source.spans = make(map[drafting.NodeID]span, len(r.spans))
	n := 0
	d.All(func(_ *drafting.Piece, _ int, node *drafting.Node) bool {
		r.source.spans[node.ID] = r.spans[n]
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
}

var cellMark = regexp.MustCompile(`^\s*\\([:|])([a-z-]+)(?: |$)`)

// cellsOf parts a line, which is not blank, into its nodes.
func cellsOf(line string, near bool) []cell {
	var cells []cell
	for start := 0; start < len(line); {
		c, words := markedCell(line, start)
		end := nextMarked(line, words)
		if c.component == "" {
			for _, part := range recognise.Columns(line[start:end], near) {
				cells = append(cells, cell{start: start + part[0], end: start + part[1]})
			}
		} else {
			c.start, c.end = trim(line, words, end)
			cells = append(cells, c)
		}
		start = end
	}
	return cells
}

// markedCell reads the mark of a component at start; words is where the words begin.
func markedCell(line string, start int) (c cell, words int) {
	m := cellMark.FindStringSubmatchIndex(line[start:])
	if m == nil || !drafting.Component(line[start+m[4]:start+m[5]]).Known() {
		return cell{}, start
	}
	c.component = drafting.Component(line[start+m[4] : start+m[5]])
	c.beside = line[start+m[2]] == '|'
	return c, start + m[1]
}

// nextMarked returns where the next tab stands that a marked part follows, or the end.
func nextMarked(line string, from int) int {
	for i := from; i < len(line); i++ {
		if line[i] != '\t' {
			continue
		}
		if c, _ := markedCell(line, i); c.component != "" && !c.beside {
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
