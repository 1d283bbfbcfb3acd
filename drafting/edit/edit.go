// Package edit turns what a person does at a selection (a letter, Enter, Tab, moving an
// article) into edits of the document and the selection after them.
//
// Structure is recognised from the words typed, and the numbers of the neighbours follow
// in the same step. It changes nothing itself and knows no screen.
package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
)

// Change is what a command makes of a document.
type Change struct {
	Edits []drafting.Edit
	Next  drafting.Selection
	// Typing says that the change is part of a word being typed, and Begins that the word
	// begins with it: undo takes back a word at a time.
	Typing, Begins bool
}

// Command computes the change that it makes at a selection; ok is false where it does
// nothing there.
type Command func(d *drafting.Document, sel drafting.Selection) (c Change, ok bool)

// at is the place of a caret: its piece, the node's index there and the byte in its text.
type at struct {
	d      *drafting.Document
	piece  *drafting.Piece
	i      int
	n      *drafting.Node
	offset int
}

func locate(d *drafting.Document, p drafting.Position) (at, bool) {
	pi, i, ok := d.Find(p.Node)
	if !ok || i < 0 {
		return at{}, false
	}
	n := d.Pieces[pi].Nodes[i]
	offset := min(max(p.Offset, 0), len(n.Text))
	for offset > 0 && offset < len(n.Text) && !utf8.RuneStart(n.Text[offset]) {
		offset--
	}
	return at{d, d.Pieces[pi], i, n, offset}, true
}

// Type puts text at the caret, in the place of what is selected, after taking away the
// last back runes before the caret (as Telex does when a key changes the word). A line of
// the body that now begins with a label ("Điều 5.", "1.", "a)", "- ", "+ ") becomes that element.
func Type(text string, back int) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if !sel.Empty() {
			return replaceSelection(d, sel, text)
		}
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		start := a.offset
		for ; back > 0 && start > 0; back-- {
			_, size := utf8.DecodeLastRuneInString(a.n.Text[:start])
			start -= size
		}
		if text == "" && start == a.offset {
			return Change{}, false
		}
		edits := a.replace(start, a.offset, text, false)
		next := drafting.At(drafting.Position{Node: a.n.ID, Offset: start + len(text)})
		return Change{Edits: edits, Next: next, Typing: len(edits) == 1, Begins: begins(a.n.Text[:start], text)}, true
	}
}

// begins reports whether text begins a new word after the words before it.
func begins(before, text string) bool {
	return strings.TrimSpace(text) != "" && (before == "" || strings.HasSuffix(before, " "))
}

// retyped returns the edits that give a body node the component that its line now asks
// for, once the edits before were made, and the new numbers that this brings.
func (a at) retyped(edits []drafting.Edit) []drafting.Edit {
	if !retypes(a.n.Component) {
		return nil
	}
	d, _, err := drafting.Apply(a.d, edits...)
	if err != nil {
		return nil
	}
	n := d.Node(a.n.ID)
	c := typed(n.Text, a.n.Component, a.piece)
	if c == n.Component {
		return nil
	}
	nodes := slices.Clone(a.piece.Nodes)
	nodes[a.i] = n.As(c)
	// The label was typed on purpose: it stays, its neighbours follow.
	return append([]drafting.Edit{drafting.Put{Node: nodes[a.i]}}, renumber(a.piece.Nodes, nodes, n.ID)...)
}

// retypes reports whether an element of component c becomes another by the label that is
// typed in it.
func retypes(c drafting.Component) bool {
	switch c {
	case drafting.Heading, drafting.TableTitle, drafting.TableCell, drafting.Figure, drafting.Footnote:
		return false
	}
	return c.Body()
}

// typed says which element a line of the body is after typing. It is strict: only the
// labels of the standard's own form make an element, so that a sentence never jumps.
func typed(text string, was drafting.Component, p *drafting.Piece) drafting.Component {
	for _, c := range []drafting.Component{
		drafting.PartHeading, drafting.Chapter, drafting.Subsection, drafting.Section,
		drafting.Article, drafting.Roman, drafting.Clause, drafting.Point, drafting.Dash,
		drafting.Item,
	} {
		l, ok := drafting.LabelOf(c, text)
		if !ok {
			continue
		}
		switch c {
		case drafting.Article:
			if l.Sep != "." || !strings.HasPrefix(l.Word, "Đ") {
				continue
			}
		case drafting.Roman:
			if l.Sep != "." || (p.HasArticles() || touches(l, text)) && was != c {
				continue
			}
		case drafting.Clause:
			if l.Sep != "." || strings.Contains(l.Num, ".") {
				continue
			}
		case drafting.Point:
			if l.Sep != ")" {
				continue
			}
		case drafting.Dash:
			if l.Num != "-" || !strings.HasPrefix(text, "- ") {
				continue
			}
		case drafting.Item:
			if l.Num == "*" || !strings.HasPrefix(text, l.Num+" ") {
				continue
			}
		default:
			if l.Sep != "" || strings.TrimSpace(text[l.End:]) != "" {
				continue
			}
		}
		return c
	}
	if _, ok := drafting.LabelOf(was, text); ok || begun(was, text) {
		return was
	}
	return drafting.Paragraph
}

// splice replaces the nodes [from, to) of the piece and lets the numbers follow.
func (a at) splice(from, to int, insert ...*drafting.Node) []drafting.Edit {
	nodes := slices.Concat(a.piece.Nodes[:from], insert, a.piece.Nodes[to:])
	edits := []drafting.Edit{drafting.Splice{Piece: a.piece.ID, At: from, Remove: to - from, Insert: insert}}
	return append(edits, renumber(a.piece.Nodes, nodes, 0)...)
}

// touches reports whether words follow the label at once, as they follow the first letter
// of a name.
func touches(l drafting.Label, text string) bool { return l.Tight() && l.End < len(text) }

// begun reports whether a clause or a point whose label the words touch has but the first
// letter of its words: with the next it has its label again.
func begun(was drafting.Component, text string) bool {
	if was != drafting.Clause && was != drafting.Point {
		return false
	}
	_, ok := drafting.LabelOf(was, text+"a")
	return ok
}
