package edit

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
)

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
