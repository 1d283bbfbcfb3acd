package edit

import (
	"slices"

	"thethuc/drafting"
)

// noted is a node with its footnotes, in the order of their marks.
type noted struct {
	*drafting.Node
	notes []*drafting.Node
}

func (a at) noted() noted { return noted{a.n, a.piece.Notes(a.i)} }

// after is the index after the node at the caret and its footnotes.
func (a at) after() int { return afterNotes(a.piece, a.i) }

func afterNotes(p *drafting.Piece, i int) int { return i + 1 + len(p.Notes(i)) }

// to returns the place of a byte of node i of the piece.
func (a at) to(i, offset int) at {
	a.i, a.n, a.offset = i, a.piece.Nodes[i], offset
	return a
}

// owner returns the index of the node that node i of the piece belongs to as a footnote, and
// which of its footnotes it is; ok is false where it is none of another's.
func owner(p *drafting.Piece, i int) (of, which int, ok bool) {
	of = i
	for of >= 0 && p.Nodes[of].Component == drafting.Footnote {
		of--
	}
	if of < 0 || of == i || i >= afterNotes(p, of) {
		return 0, 0, false
	}
	return of, i - of - 1, true
}

func isNote(m drafting.Mark) bool { return m.Kind == drafting.Note }

// notesTo counts the places of footnotes up to a byte of the text.
func notesTo(n *drafting.Node, offset int) int {
	count := 0
	for _, m := range n.Marks {
		if isNote(m) && m.Start <= offset {
			count++
		}
	}
	return count
}

// noteMarks returns the places of footnotes among marks, from the k-th to before the l-th.
func noteMarks(marks []drafting.Mark, k, l int) []drafting.Mark {
	var out []drafting.Mark
	for _, m := range marks {
		if isNote(m) {
			if k <= 0 && l > 0 {
				out = append(out, m)
			}
			k--
			l--
		}
	}
	return out
}

func otherMarks(marks []drafting.Mark) []drafting.Mark {
	return slices.DeleteFunc(slices.Clone(marks), isNote)
}

// some returns the footnotes from the k-th to before the l-th, as far as there are so many.
func (x noted) some(k, l int) []*drafting.Node {
	k, l = min(k, len(x.notes)), min(l, len(x.notes))
	return x.notes[k:max(k, l)]
}

const all = int(^uint(0) >> 1)

// head is what stands before a caret at offset, cut off at end: the place of a footnote at
// the caret stands before it.
func (x noted) head(offset, end int) noted {
	k := notesTo(x.Node, offset)
	marks := drafting.Cut(otherMarks(x.Marks), 0, end)
	for _, m := range noteMarks(x.Marks, 0, k) {
		m.Start = min(m.Start, end)
		m.End = m.Start
		marks = append(marks, m)
	}
	drafting.Sort(marks)
	return noted{x.With(x.Text[:end], marks), x.some(0, k)}
}

// tail is what stands behind a caret at offset, from start on, and keeps the node's ID. A
// field that holds nothing stands before the caret.
func (x noted) tail(offset, start int) noted {
	k := notesTo(x.Node, offset)
	marks := slices.DeleteFunc(otherMarks(x.Marks), func(m drafting.Mark) bool { return m.Start == m.End && m.Start <= offset })
	marks = drafting.Cut(marks, start, len(x.Text))
	for _, m := range noteMarks(x.Marks, k, all) {
		m.Start = max(m.Start-start, 0)
		m.End = m.Start
		marks = append(marks, m)
	}
	drafting.Sort(marks)
	return noted{x.With(x.Text[start:], marks), x.some(k, all)}
}

// join puts text and the words of another node behind those of x.
func (x noted) join(text string, y noted) noted {
	n := len(x.Text) + len(text)
	return noted{
		x.With(x.Text+text+y.Text, drafting.Joined(x.Marks, n, y.Marks)),
		slices.Concat(x.notes, y.notes),
	}
}

// replace puts text in the place of a run of bytes. The footnotes whose places lie inside go
// along; with end also one whose place is the end of the run.
func (x noted) replace(from, to int, text string, end bool) noted {
	k, l := notesTo(x.Node, from), notesTo(x.Node, to-1)
	if end {
		l = notesTo(x.Node, to)
	}
	l = max(k, l)
	marks := slices.Concat(otherMarks(x.Marks), noteMarks(x.Marks, 0, k), noteMarks(x.Marks, l, all))
	drafting.Sort(marks)
	return noted{
		x.With(x.Text[:from]+text+x.Text[to:], drafting.Shift(marks, from, to, len(text))),
		slices.Concat(x.some(0, k), x.some(l, all)),
	}
}

// flat lists nodes, each with its footnotes behind it.
func flat(of ...noted) []*drafting.Node {
	var out []*drafting.Node
	for _, x := range of {
		out = append(append(out, x.Node), x.notes...)
	}
	return out
}

// replace returns the edits that put text in the place of a run of bytes of the node, and
// what follows from that.
func (a at) replace(from, to int, text string, end bool) []drafting.Edit {
	x := a.noted()
	y := x.replace(from, to, text, end)
	if notesTo(y.Node, all) == notesTo(x.Node, all) {
		edits := []drafting.Edit{drafting.Replace{Node: a.n.ID, Start: from, End: to, Text: text}}
		return append(edits, a.retyped(edits)...)
	}
	edits := a.splice(a.i, a.after(), flat(y)...)
	return append(edits, a.retyped(edits)...)
}

// InsertFootnote puts the place of a footnote's number at the caret and begins the footnote:
// the caret goes there. A footnote has none of its own.
func InsertFootnote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		marks := append(slices.Clone(a.n.Marks), drafting.Mark{Start: a.offset, End: a.offset, Kind: drafting.Note})
		drafting.Sort(marks)
		note := &drafting.Node{ID: d.LastID + 1, Component: drafting.Footnote}
		x := a.noted()
		k := min(notesTo(a.n, a.offset), len(x.notes))
		y := noted{a.n.With(a.n.Text, marks), slices.Concat(x.notes[:k], []*drafting.Node{note}, x.notes[k:])}
		return Change{Edits: a.splice(a.i, a.after(), flat(y)...), Next: drafting.At(drafting.Position{Node: note.ID})}, true
	}
}

// DeleteFootnote takes away the footnote that the caret stands in, or whose place the caret
// stands at, with its number. The caret goes to where the number was.
func DeleteFootnote() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		if of, which, ok := owner(a.piece, a.i); ok {
			return a.to(of, 0).dropNote(which)
		}
		if k := notesTo(a.n, a.offset); k > notesTo(a.n, a.offset-1) {
			return a.dropNote(k - 1)
		}
		return Change{}, false
	}
}

// dropNote takes away the node's k-th footnote.
func (a at) dropNote(k int) (Change, bool) {
	x := a.noted()
	gone := noteMarks(x.Marks, k, k+1)
	if len(gone) == 0 {
		return Change{}, false
	}
	marks := slices.Concat(otherMarks(x.Marks), noteMarks(x.Marks, 0, k), noteMarks(x.Marks, k+1, all))
	drafting.Sort(marks)
	y := noted{x.With(x.Text, marks), slices.Concat(x.some(0, k), x.some(k+1, all))}
	next := drafting.At(drafting.Position{Node: a.n.ID, Offset: gone[0].Start})
	return Change{Edits: a.splice(a.i, a.after(), flat(y)...), Next: next}, true
}

// fromNote is the place of the number of the footnote that the caret stands in.
func (a at) fromNote() (Change, bool) {
	of, which, ok := owner(a.piece, a.i)
	if !ok {
		return Change{}, false
	}
	n := a.piece.Nodes[of]
	place := noteMarks(n.Marks, which, which+1)[0].Start
	return Change{Next: drafting.At(drafting.Position{Node: n.ID, Offset: place})}, true
}
