package recognise

import (
	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// Document makes a document of lines: one node for each line, in the order of the lines,
// also where a line is empty. IDs are given from 1 on. Without a sheet the kinds of paper
// are unknown, so that a type is found by its place alone and Kind stays "".
func Document(lines []Line, sheet *standard.Sheet) *drafting.Document {
	d := &drafting.Document{}
	add := func(kind drafting.PieceKind) {
		d.LastID++
		d.Pieces = append(d.Pieces, &drafting.Piece{ID: d.LastID, Kind: kind})
	}
	seen, at := fold(lines)
	for i, r := range unfold(lines, at, newScanner(seen, sheet).run()) {
		switch {
		case r.begins != "":
			add(r.begins)
		case i == 0:
			add(drafting.Main)
		}
		d.LastID++
		p := d.Pieces[len(d.Pieces)-1]
		p.Nodes = append(p.Nodes, &drafting.Node{
			ID: d.LastID, Component: r.component, Text: lines[i].Text, Marks: lines[i].Marks, Beside: lines[i].Beside,
		})
	}
	if len(d.Pieces) == 0 {
		add(drafting.Main)
	}
	if sheet != nil {
		d.Standard = sheet.Standard
		d.Kind = Kind(d.Pieces, sheet)
	}
	return d
}

// Context says where a line stands: in which piece, and between which nodes.
type Context struct {
	Piece  drafting.PieceKind
	Before []*drafting.Node // the nodes before it in its piece
	After  []*drafting.Node // those after it
	Sheet  *standard.Sheet  // nil where the kinds of paper are unknown
}

// At returns the context of node i of the piece, or of a line that is to stand there.
func At(p *drafting.Piece, i int, sheet *standard.Sheet) Context {
	return Context{Piece: p.Kind, Before: p.Nodes[:i], After: p.Nodes[min(i+1, len(p.Nodes)):], Sheet: sheet}
}

// ahead is how many of the lines after a line say something of it.
const ahead = 8

// Component says what one line is at a place, while a person types it.
func Component(text string, at Context) drafting.Component {
	after := at.After[:min(len(at.After), ahead)]
	lines := make([]Line, 0, len(at.Before)+1+len(after))
	known := func(nodes []*drafting.Node) {
		for _, n := range nodes {
			lines = append(lines, Line{Text: n.Text, Component: n.Component, Beside: n.Beside})
		}
	}
	known(at.Before)
	lines = append(lines, Line{Text: text})
	known(after)
	lines[0].Piece = at.Piece
	seen, places := fold(lines)
	i := places[len(at.Before)]
	s := newScanner(seen, at.Sheet)
	for j := range i {
		s.step(j)
	}
	if i == 0 {
		s.begin(at.Piece)
	}
	if c := seen[i].Component; c != "" {
		return c
	}
	c := s.classify(i)
	if c != drafting.Issuer || s.stage == ending {
		return c
	}
	for j := i + 1; j < len(seen); j++ {
		if seen[j].Component == drafting.Issuer && !s.continues(i, j) {
			return drafting.ParentBody
		}
	}
	return c
}
