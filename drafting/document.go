package drafting

import (
	"slices"
	"strings"
	"sync/atomic"
)

// NodeID names a node or a piece for as long as its document lives: it survives every
// edit and is never given to another. 0 is no node.
type NodeID uint64

// Document is a whole administrative document. It never changes in place: Apply makes a
// new one that shares what did not change. Whoever builds a Document by hand gives each
// node and piece its own ID and leaves them alone afterwards.
type Document struct {
	Header
	// Pieces are the main text, then the texts issued with it, then its appendices.
	// A document has at least one.
	Pieces []*Piece
	// LastID is the highest ID ever given in this document. It never goes down, also
	// when an edit is undone.
	LastID NodeID

	index atomic.Pointer[map[NodeID]place]
}

// Header is what a document says of itself as a whole, beside its words.
type Header struct {
	// Kind is the id of the kind of paper ("decision", "official-letter") in the
	// standard's pack; "" where it was not recognised.
	Kind string
	// Standard is the id of the pack that the document follows ("nd30").
	Standard string
	// Template is the id of the template that the document was made from; "" otherwise.
	Template string
	// Source is the name of the file that the document was read from; "" for one that was
	// drafted here.
	Source string
	// Earlier is the document that this one was made anew of; zero for any other.
	Earlier Earlier
	// Choices are the document's own answers to what the standard leaves open, by key.
	Choices map[string]string
	// Fields are the values of those fields of the template that have no place in the
	// text, such as choices, by name.
	Fields map[string]string
	// Suppressions are the findings that somebody decided to ignore.
	Suppressions []Suppression
	// Draft is the number of the draft (lần dự thảo) that is printed on the first page; 0
	// where the document is not marked as a draft.
	Draft int
	// Final says that the document is no draft any more: blanks are then faults.
	Final bool
}

// Earlier is what a document remembers of the earlier one that it was made anew of (văn bản gốc).
type Earlier struct {
	Number string `json:"number,omitempty"` // with its symbol, "05/QĐ-VP"; "" where it had none
	Issued string `json:"issued,omitempty"` // 2006-01-02; "" where nobody knows
	// LastID is the highest ID there: what has a higher one was written since.
	LastID NodeID `json:"lastId,omitempty"`
}

// Suppression (bỏ qua) silences one rule at one place, for as long as the covered text stays
// the same, or in the whole document where Node is 0 and Text is empty.
type Suppression struct {
	Rule   string `json:"rule"`
	Node   NodeID `json:"node,omitempty"` // 0 where the fault has no place, such as a missing component
	Text   string `json:"text,omitempty"` // the covered words, or what tells a fault without a place
	Nth    int    `json:"nth,omitempty"`  // of the faults in the node with these words, from 0
	Reason string `json:"reason"`
	By     string `json:"by,omitempty"`
	Date   string `json:"date,omitempty"` // 2006-01-02
}

// WholeRule reports whether the suppression silences its rule in the whole document.
func (s Suppression) WholeRule() bool { return s.Node == 0 && s.Text == "" }

// PieceKind tells the main text from what comes with it.
type PieceKind string

// The kinds of pieces.
const (
	Main     PieceKind = "main"     // the document itself
	Attached PieceKind = "attached" // a text issued with it (quy chế, quy định … kèm theo)
	Appendix PieceKind = "appendix" // phụ lục
)

// Piece is a run of nodes that begins on a page of its own.
type Piece struct {
	ID    NodeID
	Kind  PieceKind
	Nodes []*Node
}

// Node is one paragraph of a document: its component and its words, NFC, without line
// breaks. Numbers and fixed words ("Số:", "Điều 5.", "a)", "- ", ";", "./.") are part of
// Text. A node in a document never changes.
type Node struct {
	ID        NodeID
	Component Component
	Text      string
	// Marks are ordered by Start, longer ones first.
	Marks []Mark
	// Beside says that the node was typed on the line of the node before it, with a tab
	// between, as the two columns of a heading often are. Layout ignores it.
	Beside bool
	// NewPage says that the node begins on a new page (ngắt trang). In a cell or a footnote
	// it means nothing.
	NewPage bool
	// Cell is the place of a TableCell, nil for any other component.
	Cell *Cell
	// Picture is what a Figure shows, nil for any other component.
	Picture *Picture
}

// With returns a copy of n with other text and marks.
func (n *Node) With(text string, marks []Mark) *Node {
	c := *n
	c.Text, c.Marks = text, marks
	return &c
}

// As returns a copy of n as another component, without what only its own has.
func (n *Node) As(c Component) *Node {
	m := *n
	m.Component = c
	if c != TableCell {
		m.Cell = nil
	}
	if c != Figure {
		m.Picture = nil
	}
	return &m
}

// Position is a place between two letters: a byte offset in a node's text.
type Position struct {
	Node   NodeID
	Offset int
}

// Range is a run of bytes [Start, End) in a node's text.
type Range struct {
	Node       NodeID
	Start, End int
}

// Selection is where a person stands: Caret moves, Anchor stays. They are equal where
// nothing is selected.
type Selection struct {
	Anchor, Caret Position
}

// At returns the empty selection at p.
func At(p Position) Selection { return Selection{Anchor: p, Caret: p} }

// Empty reports whether nothing is selected.
func (s Selection) Empty() bool { return s.Anchor == s.Caret }

type place struct{ piece, node int }

func (d *Document) places() map[NodeID]place {
	if m := d.index.Load(); m != nil {
		return *m
	}
	m := map[NodeID]place{}
	for i, p := range d.Pieces {
		m[p.ID] = place{i, -1}
		for j, n := range p.Nodes {
			m[n.ID] = place{i, j}
		}
	}
	d.index.Store(&m)
	return m
}

// Find returns the indexes of the piece and of the node in it; node is -1 for the ID of
// a piece. ok is false where the document has no such ID.
func (d *Document) Find(id NodeID) (piece, node int, ok bool) {
	p, ok := d.places()[id]
	return p.piece, p.node, ok
}

// Node returns the node with this ID, or nil.
func (d *Document) Node(id NodeID) *Node {
	p, ok := d.places()[id]
	if !ok || p.node < 0 {
		return nil
	}
	return d.Pieces[p.piece].Nodes[p.node]
}

// PieceOf returns the piece that holds the node or has this ID, or nil.
func (d *Document) PieceOf(id NodeID) *Piece {
	p, ok := d.places()[id]
	if !ok {
		return nil
	}
	return d.Pieces[p.piece]
}

// All calls yield for every node in reading order with its piece and its index there.
func (d *Document) All(yield func(p *Piece, i int, n *Node) bool) {
	for _, p := range d.Pieces {
		for i, n := range p.Nodes {
			if !yield(p, i, n) {
				return
			}
		}
	}
}

// First returns the first node of the component in the piece, or nil.
func (p *Piece) First(c Component) *Node {
	for _, n := range p.Nodes {
		if n.Component == c {
			return n
		}
	}
	return nil
}

// Each returns the piece's nodes of the component in order.
func (p *Piece) Each(c Component) []*Node {
	var out []*Node
	for _, n := range p.Nodes {
		if n.Component == c {
			out = append(out, n)
		}
	}
	return out
}

// HasArticles reports whether the piece's body is built of articles.
func (p *Piece) HasArticles() bool { return p.First(Article) != nil }

// Fragment reports whether the document is a mere fragment (đoạn trích): its main text
// has no country's name, issuer, number, place and date, type or "V/v". Rules that need
// the whole do not apply to it.
func (d *Document) Fragment() bool {
	if len(d.Pieces) == 0 {
		return true
	}
	for _, n := range d.Pieces[0].Nodes {
		switch n.Component {
		case CountryName, Issuer, Number, PlaceDate, TypeName, DispatchSubject:
			return false
		}
	}
	return true
}

// Title is the line that names the document in a list: its type and subject as written, the
// heading and title of an appendix that stands alone, or the title at the head of a controlled
// document.
func (d *Document) Title() string {
	if len(d.Pieces) == 0 {
		return ""
	}
	if t := d.Pieces[0].words(TypeName, Subject, DispatchSubject); t != "" {
		return t
	}
	if t := d.Pieces[0].words(AppendixHeading, AppendixTitle); t != "" {
		return t
	}
	if b := d.Pieces[0].ControlBlock(); b != nil && b.Title != nil {
		return strings.TrimSpace(b.Title.Text)
	}
	return ""
}

// words joins the words of the piece's nodes of these components, in reading order.
func (p *Piece) words(of ...Component) string {
	var out []string
	for _, n := range p.Nodes {
		if slices.Contains(of, n.Component) {
			out = append(out, strings.TrimSpace(n.Text))
		}
	}
	return strings.Join(out, " ")
}

// Equal reports whether two documents hold the same words, components, marks, IDs and
// header. LastID does not count.
func (d *Document) Equal(e *Document) bool {
	if !d.equal(e.Header) || len(d.Pieces) != len(e.Pieces) {
		return false
	}
	for i, p := range d.Pieces {
		q := e.Pieces[i]
		if p.ID != q.ID || p.Kind != q.Kind || !slices.EqualFunc(p.Nodes, q.Nodes, (*Node).Equal) {
			return false
		}
	}
	return true
}

// Same is Equal but for the IDs and for what only a stored document knows (template,
// fields, suppressions).
func (d *Document) Same(e *Document) bool {
	if d.Kind != e.Kind || len(d.Pieces) != len(e.Pieces) {
		return false
	}
	for i, p := range d.Pieces {
		q := e.Pieces[i]
		if p.Kind != q.Kind || !slices.EqualFunc(p.Nodes, q.Nodes, (*Node).Same) {
			return false
		}
	}
	return true
}

// Equal reports whether two nodes are the same in everything.
func (n *Node) Equal(m *Node) bool { return n == m || n.ID == m.ID && n.Same(m) }

// Same reports whether two nodes are the same but for their IDs.
func (n *Node) Same(m *Node) bool {
	return n.Component == m.Component && n.Text == m.Text && n.Beside == m.Beside && n.NewPage == m.NewPage &&
		slices.Equal(n.Marks, m.Marks) && n.Cell.equal(m.Cell) && n.Picture.equal(m.Picture)
}
