package edit

import (
	"slices"

	"thethuc/drafting"
)

// MoveUp moves the element that the caret stands in, with all that belongs to it, before
// the one that precedes it; MoveDown the other way. Numbers follow.
func MoveUp() Command { return move(true) }

// MoveDown is the opposite of MoveUp.
func MoveDown() Command { return move(false) }

func move(up bool) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		i := a.i
		for i >= 0 && !a.piece.Nodes[i].Component.Numbered() {
			i = a.piece.Parent(i)
		}
		if i < 0 {
			return Change{}, false
		}
		from, mid, to, ok := neighbours(a.piece, i, up)
		if !ok {
			return Change{}, false
		}
		nodes := slices.Clone(a.piece.Nodes[mid:to])
		nodes = append(nodes, a.piece.Nodes[from:mid]...)
		edits := a.splice(from, to, nodes...)
		next, _, err := drafting.Apply(d, edits...)
		if err != nil {
			return Change{}, false
		}
		return Change{Edits: edits, Next: drafting.Selection{Anchor: moved(d, next, sel.Anchor), Caret: moved(d, next, sel.Caret)}}, true
	}
}

// moved is a place behind the same words in the document as it has become: a label may have
// become longer or shorter with its number.
func moved(old, now *drafting.Document, p drafting.Position) drafting.Position {
	was, is := old.Node(p.Node), now.Node(p.Node)
	if was == nil || is == nil || was == is {
		return p
	}
	if rest := len(was.Text) - p.Offset; p.Offset >= len(prefix(was)) {
		p.Offset = max(len(is.Text)-rest, 0)
	} else {
		p.Offset = 0
	}
	return p
}

// neighbours gives the two adjoining runs of nodes [from, mid) and [mid, to) that change
// places when the element at i moves. An article at the edge of its chapter moves over
// the chapter's heading lines.
func neighbours(p *drafting.Piece, i int, up bool) (from, mid, to int, ok bool) {
	level := p.Nodes[i].Component.Level()
	end := p.Extent(i)
	if up {
		for j := i - 1; j >= 0; j-- {
			l := p.Nodes[j].Component.Level()
			if l == level {
				return j, i, end, true
			}
			if l == 0 || l < level && level != drafting.Article.Level() {
				return 0, 0, 0, false
			}
			if l < level || p.Nodes[j].Component == drafting.Heading {
				start := headingStart(p, j)
				return start, i, end, hasBefore(p, start, level)
			}
		}
		return 0, 0, 0, false
	}
	if end >= len(p.Nodes) {
		return 0, 0, 0, false
	}
	switch l := p.Nodes[end].Component.Level(); {
	case l == level:
		return i, end, p.Extent(end), true
	case l > 0 && level == drafting.Article.Level():
		stop := end
		for stop < len(p.Nodes) && (p.Nodes[stop].Component == drafting.Heading || p.Nodes[stop].Component.Level() < level && p.Nodes[stop].Component.Level() > 0) {
			stop++
		}
		return i, end, stop, true
	}
	return 0, 0, 0, false
}

// headingStart goes back over the heading lines that end at j.
func headingStart(p *drafting.Piece, j int) int {
	for j > 0 {
		c := p.Nodes[j-1].Component
		if c != drafting.Heading && (c.Level() == 0 || c.Level() >= drafting.Article.Level()) {
			break
		}
		j--
	}
	return j
}

func hasBefore(p *drafting.Piece, i, level int) bool {
	return slices.ContainsFunc(p.Nodes[:i], func(n *drafting.Node) bool { return n.Component.Level() == level })
}
