package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

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

// zone tells which paragraphs may flow into one another.
func zone(c drafting.Component) int {
	switch {
	case c == drafting.Heading, c == drafting.TableTitle, c == drafting.TableCell, c == drafting.Figure, c == drafting.Footnote:
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

// Backspace takes away what is selected, or what stands before the caret: the number of a
// footnote with its words, or a letter; at the beginning of an item its label, of a table's
// title that it is one, of a paragraph its page break, then the break before it. It joins nothing to a
// cell of a table but what is in it.
func Backspace() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if !sel.Empty() {
			return replaceSelection(d, sel, "")
		}
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if k := notesTo(a.n, a.offset); k > notesTo(a.n, a.offset-1) {
			return a.dropNote(k - 1)
		}
		if before := prefix(a.n); a.offset > 0 && a.offset == len(before) && a.n.Component.Level() >= drafting.Article.Level() {
			return a.become(drafting.Paragraph)
		}
		if a.offset > 0 {
			c, ok := Type("", 1)(d, sel)
			c.Typing = false
			return c, ok
		}
		return a.backspaceAtStart()
	}
}

func (a at) backspaceAtStart() (Change, bool) {
	switch {
	case a.n.Component == drafting.Footnote && a.n.Text == "":
		if of, which, ok := owner(a.piece, a.i); ok {
			return a.to(of, 0).dropNote(which)
		}
	case a.n.Component == drafting.Footnote:
		return a.fromNote()
	case a.n.Component == drafting.TableTitle:
		return a.become(drafting.Paragraph)
	case a.n.NewPage:
		n := *a.n
		n.NewPage = false
		return Change{Edits: []drafting.Edit{drafting.Put{Node: &n}}, Next: drafting.At(drafting.Position{Node: n.ID})}, true
	}
	i := a.i - 1
	if i < 0 {
		return Change{}, false
	}
	if of, _, ok := owner(a.piece, i); ok {
		i = of
	}
	return a.join(i, a.i)
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
			_, size := utf8.DecodeRuneInString(a.n.Text[a.offset:])
			edits := []drafting.Edit{drafting.Replace{Node: a.n.ID, Start: a.offset, End: a.offset + size}}
			return Change{Edits: append(edits, a.retyped(edits)...), Next: sel}, true
		}
		if a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		return a.join(a.i, a.after())
	}
}

// join makes one paragraph of node i and of node j, the next but for its footnotes. Where
// they are of different zones an empty one goes and otherwise the caret only moves.
func (a at) join(i, j int) (Change, bool) {
	if j >= len(a.piece.Nodes) {
		return Change{}, false
	}
	x, y := a.to(i, 0).noted(), a.to(j, 0).noted()
	seam := drafting.At(drafting.Position{Node: x.ID, Offset: len(x.Text)})
	end := j + 1 + len(y.notes)
	if a.n.Component == drafting.TableCell {
		if x.Component != y.Component || y.Cell == nil || y.Cell.Begins != drafting.Continues {
			return Change{}, false
		}
		return Change{Edits: a.splice(i, end, flat(x.join(gap(a, x, y.Text), y))...), Next: seam}, true
	}
	if zone(x.Component) == 0 || zone(x.Component) != zone(y.Component) {
		switch {
		case goes(y):
			return Change{Edits: a.splice(j, end), Next: seam}, true
		case goes(x):
			return Change{Edits: a.splice(i, j), Next: drafting.At(drafting.Position{Node: y.ID})}, true
		}
		return Change{Next: seam}, a.n.ID == y.ID
	}
	y = noted{Node: y.With(y.Text[len(prefix(y.Node)):], noted{Node: y.Node}.tail(-1, len(prefix(y.Node))).Marks), notes: y.notes}
	return Change{Edits: a.splice(i, end, flat(x.join(gap(a, x, y.Text), y))...), Next: seam}, true
}

// gap is what parts the words of two paragraphs that Delete makes one.
func gap(a at, x noted, words string) string {
	if x.Text != "" && !strings.HasSuffix(x.Text, " ") && words != "" && a.n.ID == x.ID {
		return " "
	}
	return ""
}

// goes reports whether a node of the body holds nothing, so that it may go whole.
func goes(x noted) bool {
	return x.Component.Body() && x.Component != drafting.TableCell && x.Component != drafting.Footnote &&
		len(x.notes) == 0 && strings.TrimSpace(x.Text[len(prefix(x.Node)):]) == ""
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
