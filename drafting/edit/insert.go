package edit

import (
	"fmt"

	"thethuc/drafting"
)

// InsertTable puts a table of empty cells behind the paragraph at the caret, or in its place
// where it is empty. The caret goes to the first cell. There is none where no text of the
// body may follow, in another table and in a footnote.
func InsertTable(rows, columns int) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || rows < 1 || rows > drafting.MaxDown || columns < 1 || columns > drafting.MaxColumns || a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		if _, ok := tableAt(a); ok {
			return Change{}, false
		}
		t := &table{at: a, rows: rows, columns: columns, last: d.LastID}
		t.settle()
		return a.insertBlock(t.nodes(), t.last)
	}
}

// InsertTableTitle puts a title with the next number above the table at the caret, or goes to
// the one that is there.
func InsertTableTitle() Command {
	return inTable(func(t *table, _ drafting.Selection) (Change, bool) {
		count, from := 1, t.grid.From
		for i, n := range t.piece.Nodes[:from] {
			if n.Component != drafting.TableTitle {
				continue
			}
			if afterNotes(t.piece, i) == from {
				return Change{Next: drafting.At(drafting.Position{Node: n.ID, Offset: len(n.Text)})}, true
			}
			count++
		}
		n := &drafting.Node{ID: t.last + 1, Component: drafting.TableTitle, Text: fmt.Sprintf("Bảng %d. ", count)}
		next := drafting.At(drafting.Position{Node: n.ID, Offset: len(n.Text)})
		return Change{Edits: t.splice(from, from, n), Next: next}, true
	})
}

// insertBlock puts nodes that are no paragraphs behind the node at the caret, or in its place
// where it is an empty paragraph. The caret goes to the first of them.
func (a at) insertBlock(nodes []*drafting.Node, last drafting.NodeID) (Change, bool) {
	if !precedes(a.n.Component) {
		return Change{}, false
	}
	from, to := a.after(), a.after()
	if a.n.Component == drafting.Paragraph && goes(a.noted()) {
		from = a.i
		nodes[0].NewPage = a.n.NewPage && nodes[0].Component != drafting.TableCell
	} else if to < len(a.piece.Nodes) && a.piece.Nodes[to].Component == drafting.Heading {
		from = afterNotes(a.piece, to)
		to = from
	}
	return a.insertAt(from, to, nodes, last)
}

// insertAt puts such nodes in the place of the nodes [from, to), and an empty paragraph
// behind them where nothing follows in which a person could write on.
func (a at) insertAt(from, to int, nodes []*drafting.Node, last drafting.NodeID) (Change, bool) {
	next := drafting.At(drafting.Position{Node: nodes[0].ID})
	if to == len(a.piece.Nodes) || !retypes(a.piece.Nodes[to].Component) {
		nodes = append(nodes, &drafting.Node{ID: last + 1, Component: drafting.Paragraph})
	}
	return Change{Edits: a.splice(from, to, nodes...), Next: next}, true
}

// precedes reports whether a table or a figure may stand behind a c.
func precedes(c drafting.Component) bool {
	switch c {
	case drafting.TypeName, drafting.Subject, drafting.Guide, drafting.Addressees, drafting.Addressee,
		drafting.EnactingFormula, drafting.AppendixHeading, drafting.AppendixTitle:
		return true
	}
	return c.Body()
}
