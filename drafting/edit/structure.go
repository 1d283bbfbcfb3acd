package edit

import (
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
		switch a.n.Component {
		case drafting.TableCell:
			return a.newParagraph()
		case drafting.Footnote:
			return a.fromNote()
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
		before := a.nextLabel(c)
		head, tail := a.parted()
		n := noted{Node: &drafting.Node{ID: d.LastID + 1, Component: c, Text: before}}.join("", tail)
		edits := a.parts(head, n)
		return Change{Edits: edits, Next: a.fromEnd(edits, n.ID, len(tail.Text))}, true
	}
}

// parted returns what stands before and behind the caret, without the blanks there.
func (a at) parted() (head, tail noted) {
	x := a.noted()
	rest := strings.TrimLeft(a.n.Text[a.offset:], " ")
	tail = x.tail(a.offset, len(a.n.Text)-len(rest))
	if rest == "" && len(tail.Marks) == 0 {
		return x.head(a.offset, a.offset), tail
	}
	return x.head(a.offset, len(strings.TrimRight(a.n.Text[:a.offset], " "))), tail
}

// parts puts a new node behind what stands before the caret; the node at the caret stays as
// it is where nothing of it goes on in the new one.
func (a at) parts(head, n noted) []drafting.Edit {
	if head.Text == a.n.Text && len(head.notes) == len(a.noted().notes) {
		return a.splice(a.after(), a.after(), flat(n)...)
	}
	return a.splice(a.i, a.after(), flat(head, n)...)
}

// above puts an empty element of the same kind before the one at the caret, whose words
// begin at start: they keep their node.
func (a at) above(start int) (Change, bool) {
	n := &drafting.Node{ID: a.d.LastID + 1, Component: a.n.Component, Text: a.nextLabel(a.n.Component)}
	edits := a.splice(a.i, a.i, n)
	if a.n.NewPage {
		old := *a.n
		old.NewPage, n.NewPage = false, true
		edits = a.splice(a.i, a.i+1, n, &old)
	}
	return Change{Edits: edits, Next: a.fromEnd(edits, a.n.ID, len(a.n.Text)-start)}, true
}

// nextLabel is what an element of component c beside the one at the caret begins with; its
// number follows with the others. Items of a list have one sign.
func (a at) nextLabel(c drafting.Component) string {
	if l, ok := a.n.Label(); ok && (c == drafting.Dash || c == drafting.Item) && c == a.n.Component {
		return l.Num + " "
	}
	return label(c, nth(c, 1))
}

// following is the component of the paragraph that Enter makes after this one.
func (a at) following() (drafting.Component, bool) {
	end := strings.TrimSpace(a.n.Text[a.offset:]) == ""
	var next drafting.Component
	if i := a.after(); i < len(a.piece.Nodes) {
		next = a.piece.Nodes[i].Component
	}
	switch c := a.n.Component; c {
	case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
		if next == drafting.Heading {
			return c, false
		}
		return drafting.Heading, true
	case drafting.Heading, drafting.EnactingFormula:
		if a.piece.HasArticles() || c == drafting.EnactingFormula {
			if next == drafting.Article {
				return c, false
			}
			return drafting.Article, true
		}
		return drafting.Paragraph, true
	case drafting.Article, drafting.Roman, drafting.Clause, drafting.Point, drafting.Dash:
		if !end {
			return c, true
		}
		if next.Level() > c.Level() && label(next, "") != "" {
			return next, true
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
	case drafting.TableTitle:
		if next == drafting.TableCell {
			return c, false
		}
		return drafting.Paragraph, true
	case drafting.Figure:
		if end && next == drafting.Paragraph && goes(a.to(a.after(), 0).noted()) {
			return c, false
		}
		return drafting.Paragraph, true
	case drafting.Item, drafting.Paragraph, drafting.Basis, drafting.Addressee, drafting.Recipient,
		drafting.Issuer, drafting.JobTitle, drafting.Contact:
		return c, true
	default:
		return c, false
	}
}

// toNext moves the caret to the beginning of the next paragraph.
func (a at) toNext() (Change, bool) {
	nodes := a.piece.Nodes
	if i := a.after(); i < len(nodes) {
		return Change{Next: drafting.At(drafting.Position{Node: nodes[i].ID})}, true
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
	case drafting.Dash:
		return drafting.Item
	}
	return c
}

func above(c drafting.Component, p *drafting.Piece) drafting.Component {
	switch c {
	case drafting.Item:
		return drafting.Dash
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
// clause a point, a point a dash, a dash an item below it, a plain paragraph an item below
// its element. In a table it goes to the next cell; after the last one a row is put in.
func Demote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if t, ok := tableAt(a); ok {
			return t.nextCell()
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
// Roman section becomes a plain paragraph when it holds nothing but its label. In a table it
// goes to the cell before.
func Promote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if t, ok := tableAt(a); ok {
			return t.cellBefore()
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
	before := label(c, nth(c, 1))
	words := noted{Node: a.n}.tail(-1, len(old))
	n := a.n.As(c).With(before+text, drafting.Joined(nil, len(before), words.Marks))
	edits := a.splice(a.i, a.i+1, n)
	rest := len(text) - max(0, a.offset-len(old))
	return Change{Edits: edits, Next: a.fromEnd(edits, n.ID, rest)}, true
}
