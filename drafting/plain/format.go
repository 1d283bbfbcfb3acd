package plain

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// Format writes a document as lines that Parse, given the same sheet, reads as the same
// document, IDs and what only a stored document knows apart. It is nearly the identity: a
// mark is added only where words alone would be read as something else.
func Format(d *drafting.Document, sheet *standard.Sheet) string {
	w := newWriter(d)
	for {
		text := w.text()
		back, _ := Parse(text, sheet)
		if !w.learn(back) {
			return text
		}
	}
}

// Words writes a document's words alone, a node a line, columns beside each other and the
// cells of a row too: what search and comparison want. Parse may read it as something else.
func Words(d *drafting.Document) string {
	var b strings.Builder
	d.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
		switch {
		case i > 0 && (n.Beside || begins(n) == drafting.BeginsCell):
			b.WriteByte('\t')
		case i > 0 && n.Component == drafting.TableCell && begins(n) == drafting.Continues:
			b.WriteByte(' ')
		case i > 0 && n.Component == drafting.Footnote && inRow(p, i):
			b.WriteByte(' ')
		case b.Len() > 0:
			b.WriteByte('\n')
		}
		b.WriteString(n.Text)
		return true
	})
	return b.String()
}

// begins says what begins with a node that is a table's cell; Continues for any other.
func begins(n *drafting.Node) drafting.Begins {
	if n.Cell == nil {
		return drafting.Continues
	}
	return n.Cell.Begins
}

// inRow reports whether a cell follows the footnotes among which node i stands, so that
// their row goes on after them.
func inRow(p *drafting.Piece, i int) bool {
	for i < len(p.Nodes) && p.Nodes[i].Component == drafting.Footnote {
		i++
	}
	if i == len(p.Nodes) || p.Nodes[i].Component != drafting.TableCell {
		return false
	}
	b := begins(p.Nodes[i])
	return b == drafting.BeginsCell || b == drafting.Continues
}

// entry is a node, how it is written, and what is known of it by now.
type entry struct {
	node   *drafting.Node
	words  string
	begins drafting.PieceKind // kind of the piece that begins with it, or ""
	marked bool               // its component is written
	alone  bool               // it stands beside the node before it, but on a line of its own
	part   string             // how it is written in a table's row
	apart  bool               // it is written in no row
}

// writer writes a document, and learns from reading it back which marks it needs.
type writer struct {
	d       *drafting.Document
	entries []entry
	pieces  map[int]bool // pieces, by index, whose beginning is written
	first   []int        // index of each piece's first entry
	kind    bool         // whether the kind is written
	rounds  int
}

func newWriter(d *drafting.Document) *writer {
	w := &writer{d: d, entries: entries(d), pieces: map[int]bool{}}
	for i := range w.entries {
		e := &w.entries[i]
		e.words = writeWords(e.node.Text, e.node.Marks)
		e.alone = e.node.Beside && (e.begins != "" || e.node.NewPage || e.node.Picture != nil || begins(e.node) == drafting.BeginsTable)
		e.marked = e.alone
		if ofTable := e.node.Component == drafting.TableCell; ofTable || e.node.Component == drafting.Footnote {
			if ofTable {
				e.words = hideAttributes(e.words)
			}
			var fits bool
			e.part, fits = writePart(e.node.Text, e.node.Marks)
			e.marked, e.apart = true, e.node.Beside || !fits
		}
	}
	first := 0
	for i, p := range d.Pieces {
		w.first = append(w.first, first)
		first += len(p.Nodes)
		empty := len(p.Nodes) == 0
		afterEmpty := i > 0 && len(d.Pieces[i-1].Nodes) == 0
		w.pieces[i] = afterEmpty || empty && len(d.Pieces) > 1 || i == 0 && p.Kind != drafting.Main
	}
	return w
}

func entries(d *drafting.Document) []entry {
	var out []entry
	for _, p := range d.Pieces {
		for j, n := range p.Nodes {
			e := entry{node: n}
			if j == 0 {
				e.begins = p.Kind
			}
			out = append(out, e)
		}
	}
	return out
}

func (w *writer) text() string {
	var b strings.Builder
	if w.kind {
		b.WriteString(strings.TrimRight(`\kind `+w.d.Kind, " ") + "\n")
	}
	n := 0
	for i, p := range w.d.Pieces {
		if i > 0 {
			b.WriteByte('\n')
		}
		if w.pieces[i] {
			b.WriteString(`\piece ` + string(p.Kind) + "\n")
		}
		for j := n; j < n+len(p.Nodes); {
			end := w.lineEnd(j, n+len(p.Nodes))
			before(&b, w.entries[j].node)
			if w.entries[j].beginsRow() {
				writeRow(&b, w.entries[j:end])
			} else {
				writeLine(&b, w.entries[j:end])
			}
			j = end
		}
		n += len(p.Nodes)
	}
	// A byte order mark is taken away only where a text begins with it.
	if text := b.String(); !strings.HasPrefix(text, "\uFEFF") {
		return text
	}
	return "\n" + b.String()
}

// lineEnd returns the entry after the last one on the line of entry i; those of its piece end
// at end.
func (w *writer) lineEnd(i, end int) int {
	row := w.entries[i].beginsRow()
	j := i + 1
	for j < end {
		e := &w.entries[j]
		if row && !e.goesOn() || !row && (!e.node.Beside || e.alone) {
			break
		}
		j++
	}
	return j
}

// beginsRow reports whether the entry is written as the first of a table's row.
func (e *entry) beginsRow() bool {
	b := begins(e.node)
	return e.node.Component == drafting.TableCell && !e.apart && (b == drafting.BeginsRow || b == drafting.BeginsTable)
}

// goesOn reports whether the entry may be written in the row of the entry before it.
func (e *entry) goesOn() bool {
	if e.apart || e.node.NewPage {
		return false
	}
	switch e.node.Component {
	case drafting.TableCell:
		b := begins(e.node)
		return b == drafting.BeginsCell || b == drafting.Continues
	case drafting.Footnote:
		return true
	}
	return false
}

// before writes the lines that say of a node what its own line does not.
func before(b *strings.Builder, n *drafting.Node) {
	if n.NewPage {
		b.WriteString(breakLine + "\n")
	}
	if n.Picture != nil {
		b.WriteString(writePicture(n.Picture) + "\n")
	}
	if n.Cell != nil && n.Cell.Table != nil {
		b.WriteString(writeTable(n.Cell.Table) + "\n")
	}
}

func writeRow(b *strings.Builder, row []entry) {
	b.WriteString(`\row `)
	for i, e := range row {
		begins := begins(e.node)
		switch {
		case i == 0:
		case begins == drafting.BeginsCell:
			b.WriteByte('\t')
		default:
			b.WriteString(` \/ `)
		}
		if e.node.Component == drafting.Footnote {
			b.WriteString(`\:footnote `)
		} else {
			b.WriteString(writeAttributes(e.node.Cell, true))
		}
		if e.part != `\-` || i+1 == len(row) {
			b.WriteString(e.part)
		}
	}
	b.WriteByte('\n')
}

func writeLine(b *strings.Builder, row []entry) {
	marked := false
	for _, e := range row {
		marked = marked || e.marked
	}
	for i, e := range row {
		if i > 0 {
			b.WriteByte('\t')
		}
		if marked {
			sign := `\:`
			if e.alone {
				sign = `\|`
			}
			b.WriteString(sign + string(e.node.Component) + " ")
		}
		if e.node.Cell != nil {
			b.WriteString(writeAttributes(e.node.Cell, false))
		}
		b.WriteString(e.words)
	}
	b.WriteByte('\n')
}

// patience is how often one mark at a time is tried before all lines that came back
// different are marked.
const patience = 24

// learn adds the marks that are missing where back differs from the document, and reports
// whether there were any.
func (w *writer) learn(back *drafting.Document) bool {
	w.rounds++
	got := entries(back)
	changed := false
	for i := range w.entries {
		e := &w.entries[i]
		if i < len(got) && e.node.Same(got[i].node) && e.begins == got[i].begins {
			continue
		}
		if w.mend(i, got) {
			changed = true
			if w.rounds < patience {
				return true
			}
		}
	}
	if !changed && !w.kind && back.Kind != w.d.Kind {
		w.kind = true
		return true
	}
	return changed
}

// mend marks entry i more plainly than before; it reports false where that is not possible.
func (w *writer) mend(i int, got []entry) bool {
	e := &w.entries[i]
	if i < len(got) && e.begins != got[i].begins && e.begins != "" {
		if p := w.pieceAt(i); !w.pieces[p] {
			w.pieces[p] = true
			return true
		}
	}
	ofTable := e.node.Component == drafting.TableCell || e.node.Component == drafting.Footnote
	switch {
	case !e.marked:
		e.marked = true
	case ofTable && !e.apart:
		e.apart = true
	case e.node.Beside && !e.alone:
		e.alone = true
	case i+1 < len(w.entries) && w.entries[i+1].node.Beside && !w.entries[i+1].alone:
		w.entries[i+1].alone, w.entries[i+1].marked = true, true
	default:
		return false
	}
	return true
}

// pieceAt returns the piece that begins with entry i.
func (w *writer) pieceAt(i int) int {
	for p := len(w.first) - 1; p >= 0; p-- {
		if w.first[p] == i && len(w.d.Pieces[p].Nodes) > 0 {
			return p
		}
	}
	return 0
}
