package page

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
)

// moveTo puts the caret where next says, from where it stands. With Shift the other end of the selection stays.
func (v *View) moveTo(next func(drafting.Position) drafting.Position) {
	v.resetTyping()
	v.follow = true
	before := v.doc.Selection()
	after := drafting.At(next(before.Caret))
	if v.shift {
		after.Anchor = before.Anchor
	}
	v.doc.Select(after)
	if v.doc.Selection() == before {
		v.Refresh()
	}
}

// leave takes the caret to the end of what is selected, where a move without Shift drops the selection.
func (v *View) leave(toStart bool, next func(drafting.Position) drafting.Position) func(drafting.Position) drafting.Position {
	sel := v.doc.Selection()
	if v.shift || sel.Empty() {
		return next
	}
	from, to := ordered(v.doc.Document(), sel)
	return func(drafting.Position) drafting.Position {
		if toStart {
			return from
		}
		return to
	}
}

// before is one letter back, or the end of the node before.
func (v *View) before(p drafting.Position) drafting.Position {
	if n := v.doc.Document().Node(p.Node); n != nil && p.Offset > 0 {
		_, size := utf8.DecodeLastRuneInString(n.Text[:p.Offset])
		p.Offset -= size
		return p
	}
	if n := v.neighbour(p.Node, -1); n != nil {
		return drafting.Position{Node: n.ID, Offset: len(n.Text)}
	}
	return p
}

// after is one letter on, or the start of the next node.
func (v *View) after(p drafting.Position) drafting.Position {
	if n := v.doc.Document().Node(p.Node); n != nil && p.Offset < len(n.Text) {
		_, size := utf8.DecodeRuneInString(n.Text[p.Offset:])
		p.Offset += size
		return p
	}
	if n := v.neighbour(p.Node, 1); n != nil {
		return drafting.Position{Node: n.ID}
	}
	return p
}

// neighbour is the node before or after in reading order, or nil. Footnotes stand elsewhere on the page: only a caret in
// one goes on to another.
func (v *View) neighbour(id drafting.NodeID, step int) *drafting.Node {
	d := v.doc.Document()
	i, j, ok := d.Find(id)
	if !ok || j < 0 {
		return nil
	}
	among := d.Pieces[i].Nodes[j].Component == drafting.Footnote
	j += step
	for {
		switch {
		case j >= 0 && j < len(d.Pieces[i].Nodes):
			if n := d.Pieces[i].Nodes[j]; among || n.Component != drafting.Footnote {
				return n
			}
			j += step
		case step < 0 && i > 0:
			i--
			j = len(d.Pieces[i].Nodes) - 1
		case step > 0 && i+1 < len(d.Pieces):
			i++
			j = 0
		default:
			return nil
		}
	}
}

func (v *View) wordBefore(p drafting.Position) drafting.Position {
	n := v.doc.Document().Node(p.Node)
	if n == nil || p.Offset == 0 {
		return v.before(p)
	}
	head := strings.TrimRightFunc(n.Text[:p.Offset], isSpace)
	p.Offset = len(strings.TrimRightFunc(head, func(r rune) bool { return !isSpace(r) }))
	return p
}

func (v *View) wordAfter(p drafting.Position) drafting.Position {
	n := v.doc.Document().Node(p.Node)
	if n == nil || p.Offset == len(n.Text) {
		return v.after(p)
	}
	tail := strings.TrimLeftFunc(n.Text[p.Offset:], func(r rune) bool { return !isSpace(r) })
	p.Offset = len(n.Text) - len(strings.TrimLeftFunc(tail, isSpace))
	return p
}

func (v *View) first(p drafting.Position) drafting.Position {
	for _, piece := range v.doc.Document().Pieces {
		if len(piece.Nodes) > 0 {
			return drafting.Position{Node: piece.Nodes[0].ID}
		}
	}
	return p
}

func (v *View) last(p drafting.Position) drafting.Position {
	for _, piece := range v.doc.Document().Pieces {
		for _, n := range piece.Nodes {
			if n.Component != drafting.Footnote {
				p = drafting.Position{Node: n.ID, Offset: len(n.Text)}
			}
		}
	}
	return p
}

func (v *View) lineStart(p drafting.Position) drafting.Position {
	if v.fresh() {
		return v.doc.Pages().LineStart(p)
	}
	return p
}

func (v *View) lineEnd(p drafting.Position) drafting.Position {
	if v.fresh() {
		return v.doc.Pages().LineEnd(p)
	}
	return p
}

// moveLine moves the caret a line up or down and keeps it at the x where it began.
func (v *View) moveLine(down bool) {
	if !v.fresh() {
		return
	}
	pages, at := v.doc.Pages(), v.doc.Selection().Caret
	x := v.goalX
	if !v.goal {
		r := pages.Caret(at)
		x = r.X + r.W/2
	}
	next := pages.Above
	if down {
		next = pages.Below
	}
	v.moveTo(func(p drafting.Position) drafting.Position { return next(p, x) })
	v.goalX, v.goal = x, true
}
