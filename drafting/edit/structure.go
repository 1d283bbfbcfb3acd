package edit

import (
	"slices"
	"strings"

	"thethuc/drafting"
)

// Enter ends the paragraph at the caret and begins the next of its kind with its number;
// an item that holds nothing but its label goes a level up instead. Where the component
// has no second line (a date, a type) the caret goes to the next paragraph.
func Enter() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || !sel.Empty() {
			return Change{}, false
		}
		if l, labelled := a.n.Label(); labelled && a.n.Component != drafting.Chapter &&
			strings.TrimSpace(a.n.Text[l.End:]) == "" && a.n.Component.Level() >= drafting.Article.Level() {
			return Promote()(d, sel)
		}
		c, splits := a.following()
		if !splits {
			return a.toNext()
		}
		if start := len(prefix(a.n)); a.offset <= start && c == a.n.Component && strings.TrimSpace(a.n.Text[start:]) != "" {
			return a.above(start)
		}
		if l, labelled := a.n.Label(); labelled && c != a.n.Component {
			a.offset = max(a.offset, l.End)
		}
		head, tail := a.n.Text[:a.offset], a.n.Text[a.offset:]
		trimmed := strings.TrimLeft(tail, " ")
		cut := len(a.n.Text) - len(trimmed)
		before := a.nextLabel(c)
		n := &drafting.Node{
			ID: d.LastID + 1, Component: c, Text: before + trimmed,
			Marks: drafting.Joined(nil, len(before), drafting.Cut(a.n.Marks, cut, len(a.n.Text))),
		}
		insert := []*drafting.Node{n}
		from := a.i + 1
		if strings.TrimSpace(tail) != "" || head != a.n.Text {
			from = a.i
			insert = []*drafting.Node{a.n.With(strings.TrimRight(head, " "), drafting.Cut(a.n.Marks, 0, len(strings.TrimRight(head, " ")))), n}
		}
		edits := a.splice(from, a.i+1, insert...)
		return Change{Edits: edits, Next: a.fromEnd(edits, n.ID, len(trimmed))}, true
	}
}

// above puts an empty element of the same kind before the one at the caret, whose words
// begin at start: they keep their node.
func (a at) above(start int) (Change, bool) {
	n := &drafting.Node{ID: a.d.LastID + 1, Component: a.n.Component, Text: a.nextLabel(a.n.Component)}
	edits := a.splice(a.i, a.i, n)
	return Change{Edits: edits, Next: a.fromEnd(edits, a.n.ID, len(a.n.Text)-start)}, true
}

// nextLabel is what an element of component c beside the one at the caret begins with; its
// number follows with the others. Items of a list have one sign.
func (a at) nextLabel(c drafting.Component) string {
	if l, ok := a.n.Label(); ok && c == drafting.Dash && c == a.n.Component {
		return l.Num + " "
	}
	return label(c, nth(c, 1))
}

// following is the component of the paragraph that Enter makes after this one.
func (a at) following() (drafting.Component, bool) {
	end := strings.TrimSpace(a.n.Text[a.offset:]) == ""
	switch c := a.n.Component; c {
	case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
		if a.i+1 < len(a.piece.Nodes) && a.piece.Nodes[a.i+1].Component == drafting.Heading {
			return c, false
		}
		return drafting.Heading, true
	case drafting.Heading, drafting.EnactingFormula:
		if a.piece.HasArticles() || c == drafting.EnactingFormula {
			if a.i+1 < len(a.piece.Nodes) && a.piece.Nodes[a.i+1].Component == drafting.Article {
				return c, false
			}
			return drafting.Article, true
		}
		return drafting.Paragraph, true
	case drafting.Article, drafting.Roman, drafting.Clause, drafting.Point:
		if !end {
			return c, true
		}
		if end := a.piece.Extent(a.i); end > a.i+1 && a.piece.Nodes[a.i+1].Component != drafting.Paragraph {
			return a.piece.Nodes[a.i+1].Component, true
		}
		if strings.HasSuffix(strings.TrimSpace(a.n.Text), ":") {
			return below(c), true
		}
		return c, true
	case drafting.Capacity:
		return drafting.JobTitle, true
	case drafting.Addressees, drafting.RecipientsHeading:
		item := map[drafting.Component]drafting.Component{drafting.Addressees: drafting.Addressee, drafting.RecipientsHeading: drafting.Recipient}[c]
		return item, true
	case drafting.Dash, drafting.Paragraph, drafting.Basis, drafting.Addressee, drafting.Recipient,
		drafting.Issuer, drafting.JobTitle, drafting.Contact:
		return c, true
	default:
		return c, false
	}
}

// toNext moves the caret to the beginning of the next paragraph.
func (a at) toNext() (Change, bool) {
	nodes := a.piece.Nodes
	if a.i+1 < len(nodes) {
		return Change{Next: drafting.At(drafting.Position{Node: nodes[a.i+1].ID})}, true
	}
	for k, p := range a.d.Pieces {
		if p == a.piece && k+1 < len(a.d.Pieces) && len(a.d.Pieces[k+1].Nodes) > 0 {
			return Change{Next: drafting.At(drafting.Position{Node: a.d.Pieces[k+1].Nodes[0].ID})}, true
		}
	}
	return Change{}, false
}

// fromEnd is the selection that far from the end of a node, once the edits are made: its
// label may have become longer with its number.
func (a at) fromEnd(edits []drafting.Edit, id drafting.NodeID, bytes int) drafting.Selection {
	p := drafting.Position{Node: id}
	if d, _, err := drafting.Apply(a.d, edits...); err == nil {
		p.Offset = len(d.Node(id).Text) - bytes
	}
	return drafting.At(p)
}

// prefix is the label that a node begins with, blanks included.
func prefix(n *drafting.Node) string {
	if l, ok := n.Label(); ok {
		return n.Text[:l.End]
	}
	if label(n.Component, "") == "- " && strings.HasPrefix(n.Text, "- ") {
		return "- "
	}
	return ""
}

// below is one level down from an element, above one level up; both stop at the ends.
func below(c drafting.Component) drafting.Component {
	switch c {
	case drafting.Article, drafting.Roman:
		return drafting.Clause
	case drafting.Clause:
		return drafting.Point
	case drafting.Point:
		return drafting.Dash
	}
	return c
}

func above(c drafting.Component, p *drafting.Piece) drafting.Component {
	switch c {
	case drafting.Dash:
		return drafting.Point
	case drafting.Point:
		return drafting.Clause
	case drafting.Clause:
		if p.HasArticles() {
			return drafting.Article
		}
		return drafting.Roman
	}
	return c
}

// Demote (Tab) makes the element at the caret one level lower: an article a clause, a
// clause a point, a point a dash item, a plain paragraph an item below its element.
func Demote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if a.n.Component != drafting.Paragraph {
			return a.become(below(a.n.Component))
		}
		c := drafting.Article
		if j := a.piece.Parent(a.i); j >= 0 {
			c = below(a.piece.Nodes[j].Component)
		} else if !a.piece.HasArticles() {
			c = drafting.Clause
		}
		return a.become(c)
	}
}

// Promote (Shift+Tab) makes the element at the caret one level higher; an article or a
// Roman section becomes a plain paragraph when it holds nothing but its label.
func Promote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		l, labelled := a.n.Label()
		if labelled && strings.TrimSpace(a.n.Text[l.End:]) == "" &&
			(a.n.Component == drafting.Article || a.n.Component == drafting.Roman) {
			return a.become(drafting.Paragraph)
		}
		return a.become(above(a.n.Component, a.piece))
	}
}

// become gives the node at the caret another component with the label that belongs to it.
func (a at) become(c drafting.Component) (Change, bool) {
	if c == a.n.Component || !a.n.Component.Body() {
		return Change{}, false
	}
	old := prefix(a.n)
	text := a.n.Text[len(old):]
	n := a.n.As(c)
	before := label(c, nth(c, 1))
	n = n.With(before+text, drafting.Joined(nil, len(before), drafting.Cut(a.n.Marks, len(old), len(a.n.Text))))
	edits := a.splice(a.i, a.i+1, n)
	rest := len(text) - max(0, a.offset-len(old))
	return Change{Edits: edits, Next: a.fromEnd(edits, n.ID, rest)}, true
}

// zone tells which paragraphs may flow into one another.
func zone(c drafting.Component) int {
	switch {
	case c == drafting.Heading:
		return 0
	case c.Level() >= drafting.Article.Level():
		return 1
	case c == drafting.Basis:
		return 2
	case c == drafting.Recipient:
		return 3
	case c == drafting.Addressee:
		return 4
	case c == drafting.Issuer:
		return 5
	case c == drafting.JobTitle || c == drafting.Capacity:
		return 6
	}
	return 0
}

// Backspace takes away what is selected, or the letter before the caret; at the beginning
// of an item its label, at the beginning of a paragraph the break before it.
func Backspace() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if !sel.Empty() {
			return replaceSelection(d, sel, "")
		}
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if before := prefix(a.n); a.offset > 0 && a.offset == len(before) && a.n.Component.Level() >= drafting.Article.Level() {
			return a.become(drafting.Paragraph)
		}
		if a.offset > 0 {
			c, ok := Type("", 1)(d, sel)
			c.Typing = false
			return c, ok
		}
		return a.join(a.i - 1)
	}
}

// Delete takes away what is selected, or the letter after the caret; at the end of a
// paragraph the break after it, and then the next one's label goes too.
func Delete() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if !sel.Empty() {
			return replaceSelection(d, sel, "")
		}
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if a.offset < len(a.n.Text) {
			end := a.offset + len(string([]rune(a.n.Text[a.offset:])[:1]))
			edits := []drafting.Edit{drafting.Replace{Node: a.n.ID, Start: a.offset, End: end}}
			return Change{Edits: append(edits, a.retyped(edits)...), Next: sel}, true
		}
		return a.join(a.i)
	}
}

// join makes one paragraph of nodes i and i+1. Where they are of different zones an
// empty one goes and otherwise the caret only moves.
func (a at) join(i int) (Change, bool) {
	nodes := a.piece.Nodes
	if i < 0 || i+1 >= len(nodes) {
		return Change{}, false
	}
	x, y := nodes[i], nodes[i+1]
	seam := drafting.At(drafting.Position{Node: x.ID, Offset: len(x.Text)})
	if zone(x.Component) == 0 || zone(x.Component) != zone(y.Component) {
		switch {
		case y.Component.Body() && strings.TrimSpace(y.Text[len(prefix(y)):]) == "":
			return Change{Edits: a.splice(i+1, i+2), Next: seam}, true
		case x.Component.Body() && strings.TrimSpace(x.Text[len(prefix(x)):]) == "":
			return Change{Edits: a.splice(i, i+1), Next: drafting.At(drafting.Position{Node: y.ID})}, true
		}
		return Change{Next: seam}, a.n.ID == y.ID
	}
	skip := len(prefix(y))
	gap := ""
	if x.Text != "" && !strings.HasSuffix(x.Text, " ") && len(y.Text) > skip && a.n.ID == x.ID {
		gap = " "
	}
	merged := x.With(x.Text+gap+y.Text[skip:],
		drafting.Joined(x.Marks, len(x.Text)+len(gap), drafting.Cut(y.Marks, skip, len(y.Text))))
	return Change{Edits: a.splice(i, i+2, merged), Next: seam}, true
}

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
		return Change{Edits: a.splice(from, to, nodes...), Next: sel}, true
	}
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

// NextBlank moves the selection to the next blank after the caret, round to the first
// one; PreviousBlank the other way.
func NextBlank() Command { return blank(1) }

// PreviousBlank is the opposite of NextBlank.
func PreviousBlank() Command { return blank(-1) }

func blank(step int) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		blanks := d.Blanks()
		if len(blanks) == 0 {
			return Change{}, false
		}
		order := map[drafting.NodeID]int{}
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			order[n.ID] = len(order)
			return true
		})
		here := order[sel.Caret.Node]
		next := -1
		for i := range blanks {
			k := i
			if step < 0 {
				k = len(blanks) - 1 - i
			}
			b := blanks[k]
			o := order[b.Node]
			ahead := o > here || o == here && b.Start > sel.Caret.Offset
			behind := o < here || o == here && b.End < sel.Caret.Offset
			if step > 0 && ahead || step < 0 && behind {
				next = k
				break
			}
		}
		if next < 0 {
			next = 0
			if step < 0 {
				next = len(blanks) - 1
			}
		}
		b := blanks[next]
		return Change{Next: drafting.Selection{
			Anchor: drafting.Position{Node: b.Node, Offset: b.Start},
			Caret:  drafting.Position{Node: b.Node, Offset: b.End},
		}}, true
	}
}
