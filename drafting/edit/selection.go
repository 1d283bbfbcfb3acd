package edit

import "thethuc/drafting"

// replaceSelection puts text in the place of what is selected, which may reach over several
// nodes of one piece: the first keeps its head and takes the last one's tail. Cells that are
// selected are emptied and stay; only a table that is selected whole, from text before or
// after it, goes.
func replaceSelection(d *drafting.Document, sel drafting.Selection, text string) (Change, bool) {
	a, ok := locate(d, sel.Anchor)
	b, ok2 := locate(d, sel.Caret)
	if !ok || !ok2 || a.piece != b.piece {
		return Change{}, false
	}
	if b.i < a.i || b.i == a.i && b.offset < a.offset {
		a, b = b, a
	}
	if c, ok := a.amongNotes(b, text); ok {
		return c, true
	}
	a, b = a.outOfNote(b), b.outOfNote(a)
	next := drafting.At(drafting.Position{Node: a.n.ID, Offset: a.offset + len(text)})
	if a.i == b.i {
		if a.offset == b.offset && text == "" {
			return Change{}, false
		}
		return Change{Edits: a.replace(a.offset, b.offset, text, text == ""), Next: next}, true
	}
	return a.replaceTo(b, text), true
}

// outOfNote is the end of the node that a footnote belongs to, where the other end of a
// selection stands elsewhere.
func (a at) outOfNote(other at) at {
	of, _, ok := owner(a.piece, a.i)
	if !ok || a.i == other.i {
		return a
	}
	return a.to(of, len(a.piece.Nodes[of].Text))
}

// amongNotes replaces a selection over several footnotes of one node: they stay.
func (a at) amongNotes(b at, text string) (Change, bool) {
	x, _, ok := owner(a.piece, a.i)
	y, _, ok2 := owner(b.piece, b.i)
	if !ok || !ok2 || x != y || a.i == b.i {
		return Change{}, false
	}
	edits := []drafting.Edit{drafting.Replace{Node: a.n.ID, Start: a.offset, End: len(a.n.Text), Text: text}}
	for _, n := range a.piece.Nodes[a.i+1 : b.i] {
		edits = append(edits, drafting.Replace{Node: n.ID, End: len(n.Text)})
	}
	edits = append(edits, drafting.Replace{Node: b.n.ID, End: b.offset})
	return Change{Edits: edits, Next: drafting.At(drafting.Position{Node: a.n.ID, Offset: a.offset + len(text)})}, true
}

// replaceTo puts text in the place of all from a to b, another node behind it.
func (a at) replaceTo(b at, text string) Change {
	left, inLeft := a.piece.TableAt(a.i)
	right, inRight := b.piece.TableAt(b.i)
	head, tail := a.noted().head(a.offset, a.offset).join(text, noted{Node: &drafting.Node{}}), b.noted().tail(b.offset, b.offset)
	next := drafting.Position{Node: a.n.ID, Offset: a.offset + len(text)}
	var insert []*drafting.Node
	to := b.after()
	switch same := inLeft && inRight && left.From == right.From; {
	case same && cellAt(left, a.i) != cellAt(left, b.i):
		insert = append(flat(head), emptyCells(a.piece, left, cellAt(left, a.i)+1, cellAt(left, b.i))...)
		insert = append(insert, b.restOfCell(right, tail)...)
		to = right.Cells[cellAt(right, b.i)].To
	case same || !inLeft && !inRight:
		insert = flat(head.join("", tail))
	case inLeft && a.i == left.From && a.offset == 0:
		first := noted{Node: &drafting.Node{ID: a.d.LastID + 1, Component: drafting.Paragraph, Text: text}}
		if !inRight {
			first = noted{Node: unlabelled(b, tail.Node).With(text, nil)}.join("", tail)
		}
		next = drafting.Position{Node: first.ID, Offset: len(text)}
		insert = flat(first)
		if inRight {
			insert, to = b.upTo(right, tail, insert)
		}
	default:
		insert = flat(head)
		if inLeft {
			insert = append(insert, emptyCells(a.piece, left, cellAt(left, a.i)+1, len(left.Cells))...)
		}
		if inRight {
			insert, to = b.upTo(right, tail, insert)
		} else {
			tail.Node = unlabelled(b, tail.Node)
			insert = append(insert, flat(tail)...)
		}
	}
	return Change{Edits: a.splice(a.i, to, insert...), Next: drafting.At(next)}
}

// upTo appends what is left of the table that a stands in to nodes, where all before a is
// selected, and returns the index after what that takes the place of. Of a table that is
// selected to its end nothing is left.
func (a at) upTo(g drafting.Grid, tail noted, nodes []*drafting.Node) (out []*drafting.Node, to int) {
	if a.offset == len(a.n.Text) && a.after() == g.To {
		return nodes, g.To
	}
	k := cellAt(g, a.i)
	nodes = append(nodes, emptyCells(a.piece, g, 0, k)...)
	return append(nodes, a.restOfCell(g, tail)...), g.Cells[k].To
}

// unlabelled is what remains of node b: a plain paragraph where its label is gone.
func unlabelled(b at, tail *drafting.Node) *drafting.Node {
	if b.offset > 0 && b.n.Component.Body() && prefix(b.n) != "" {
		return tail.As(drafting.Paragraph)
	}
	return tail
}

// cellAt returns the index of the cell that holds node i of the piece.
func cellAt(g drafting.Grid, i int) int {
	for k, c := range g.Cells {
		if i < c.To {
			return k
		}
	}
	return len(g.Cells) - 1
}

// restOfCell lists what is left of the cell, of which all before the place goes: the cell's first
// node takes the tail.
func (a at) restOfCell(g drafting.Grid, tail noted) []*drafting.Node {
	c := g.Cells[cellAt(g, a.i)]
	first := noted{Node: a.piece.Nodes[c.From].With("", nil)}
	return append(flat(first.join("", tail)), a.piece.Nodes[a.after():c.To]...)
}

// emptyCells lists the cells from the k-th to before the l-th, with nothing in them.
func emptyCells(p *drafting.Piece, g drafting.Grid, k, l int) []*drafting.Node {
	var out []*drafting.Node
	for _, c := range g.Cells[k:max(k, l)] {
		out = append(out, p.Nodes[c.From].With("", nil))
	}
	return out
}
