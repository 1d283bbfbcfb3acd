package drafting

import (
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"
)

// Edit is one small change of a document: Replace, Put, Splice, SplicePieces or SetHeader.
type Edit interface {
	// apply changes the draft and returns the edit that takes the change back.
	apply(*draft) (Edit, error)
}

// Replace puts Text in the place of a node's bytes [Start, End). Marks move along (Shift).
type Replace struct {
	Node       NodeID
	Start, End int
	Text       string
}

// Difference is the one replacement that makes the second text of the first, without what both begin and end with; its
// node is not named.
func Difference(before, now string) Replace {
	start, end, last := 0, len(before), len(now)
	for start < end && start < last {
		r, size := utf8.DecodeRuneInString(before[start:])
		if q, _ := utf8.DecodeRuneInString(now[start:]); q != r {
			break
		}
		start += size
	}
	for end > start && last > start {
		r, size := utf8.DecodeLastRuneInString(before[start:end])
		if q, _ := utf8.DecodeLastRuneInString(now[start:last]); q != r {
			break
		}
		end, last = end-size, last-size
	}
	return Replace{Start: start, End: end, Text: now[start:last]}
}

// Put gives the node with the same ID another value.
type Put struct{ Node *Node }

// Splice takes Remove nodes out of a piece, from index At, and puts Insert there. The new
// nodes' IDs must be new to the document, or those of nodes that it takes out.
type Splice struct {
	Piece      NodeID
	At, Remove int
	Insert     []*Node
}

// SplicePieces is Splice for whole pieces.
type SplicePieces struct {
	At, Remove int
	Insert     []*Piece
}

// SetHeader replaces what the document says of itself as a whole.
type SetHeader struct{ Header Header }

// Apply makes the edits one after the other and returns the new document and the edits
// that undo them, in the order in which Apply takes them. d itself stays as it is. An edit
// that does not fit the document is an error, and then nothing is changed.
func Apply(d *Document, edits ...Edit) (*Document, []Edit, error) {
	w := &draft{Header: d.Header, pieces: slices.Clone(d.Pieces), last: d.LastID}
	undo := make([]Edit, 0, len(edits))
	for _, e := range edits {
		u, err := e.apply(w)
		if err != nil {
			return nil, nil, err
		}
		undo = append(undo, u)
	}
	slices.Reverse(undo)
	return &Document{Header: w.Header, Pieces: w.pieces, LastID: w.last}, undo, nil
}

// draft is a document in the middle of Apply.
type draft struct {
	Header
	pieces []*Piece
	last   NodeID
}

func (w *draft) find(id NodeID) (piece, node int, err error) {
	for i, p := range w.pieces {
		for j, n := range p.Nodes {
			if n.ID == id {
				return i, j, nil
			}
		}
	}
	return 0, 0, fmt.Errorf("edit: no node %d", id)
}

// set stores a node, copying the piece that holds it.
func (w *draft) set(piece, node int, n *Node) {
	p := *w.pieces[piece]
	p.Nodes = slices.Clone(p.Nodes)
	p.Nodes[node] = n
	w.pieces[piece] = &p
}

func (e Replace) apply(w *draft) (Edit, error) {
	i, j, err := w.find(e.Node)
	if err != nil {
		return nil, err
	}
	old := w.pieces[i].Nodes[j]
	if e.Start < 0 || e.End < e.Start || e.End > len(old.Text) ||
		!letterStart(old.Text, e.Start) || !letterStart(old.Text, e.End) {
		return nil, fmt.Errorf("edit: node %d has no bytes %d to %d", e.Node, e.Start, e.End)
	}
	text := old.Text[:e.Start] + e.Text + old.Text[e.End:]
	w.set(i, j, old.With(text, Shift(old.Marks, e.Start, e.End, len(e.Text))))
	return Put{old}, nil
}

func letterStart(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func (e Put) apply(w *draft) (Edit, error) {
	i, j, err := w.find(e.Node.ID)
	if err != nil {
		return nil, err
	}
	old := w.pieces[i].Nodes[j]
	w.set(i, j, e.Node)
	return Put{old}, nil
}

func (e Splice) apply(w *draft) (Edit, error) {
	i := slices.IndexFunc(w.pieces, func(p *Piece) bool { return p.ID == e.Piece })
	if i < 0 {
		return nil, fmt.Errorf("edit: no piece %d", e.Piece)
	}
	p := *w.pieces[i]
	if e.At < 0 || e.Remove < 0 || e.At+e.Remove > len(p.Nodes) {
		return nil, fmt.Errorf("edit: piece %d has no nodes %d to %d", e.Piece, e.At, e.At+e.Remove)
	}
	removed := slices.Clone(p.Nodes[e.At : e.At+e.Remove])
	p.Nodes = slices.Concat(p.Nodes[:e.At], e.Insert, p.Nodes[e.At+e.Remove:])
	w.pieces[i] = &p
	for _, n := range e.Insert {
		w.last = max(w.last, n.ID)
	}
	return Splice{Piece: e.Piece, At: e.At, Remove: len(e.Insert), Insert: removed}, nil
}

func (e SplicePieces) apply(w *draft) (Edit, error) {
	if e.At < 0 || e.Remove < 0 || e.At+e.Remove > len(w.pieces) {
		return nil, fmt.Errorf("edit: the document has no pieces %d to %d", e.At, e.At+e.Remove)
	}
	removed := slices.Clone(w.pieces[e.At : e.At+e.Remove])
	w.pieces = slices.Concat(w.pieces[:e.At], e.Insert, w.pieces[e.At+e.Remove:])
	for _, p := range e.Insert {
		w.last = max(w.last, p.ID)
		for _, n := range p.Nodes {
			w.last = max(w.last, n.ID)
		}
	}
	return SplicePieces{At: e.At, Remove: len(e.Insert), Insert: removed}, nil
}

func (e SetHeader) apply(w *draft) (Edit, error) {
	old := w.Header
	w.Header = e.Header
	return SetHeader{old}, nil
}

func (h Header) equal(o Header) bool {
	return h.Kind == o.Kind && h.Standard == o.Standard && h.Template == o.Template && h.Source == o.Source &&
		h.Earlier == o.Earlier && h.Draft == o.Draft && h.Final == o.Final &&
		maps.Equal(h.Choices, o.Choices) && maps.Equal(h.Fields, o.Fields) && slices.Equal(h.Suppressions, o.Suppressions)
}
