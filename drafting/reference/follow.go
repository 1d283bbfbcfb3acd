package reference

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/drafting"
)

// Follow returns the edits that keep the references of a document true after elements of it
// were moved, put in, taken out or numbered anew: old is the document as it was, now as it has
// become. Each reference to a part of the document points at the same nodes as before; one
// whose part is gone has "…" in the place of its number, so that it names no other part.
// References in words that changed themselves are left alone.
func Follow(old, now *drafting.Document) []drafting.Edit {
	if sameNumbers(old, now) {
		return nil
	}
	w := follower{was: Of(old), now: now}
	for i := range w.was.All {
		w.numbers(&w.was.All[i])
	}
	edits := w.edits()
	next := now
	if len(edits) > 0 {
		var err error
		if next, _, err = drafting.Apply(now, edits...); err != nil {
			return nil
		}
	}
	return append(edits, w.strays(next)...)
}

// sameNumbers reports whether all numbered elements are there as they were, in their order.
func sameNumbers(old, now *drafting.Document) bool {
	a, b := numbersOf(old), numbersOf(now)
	return slices.Equal(a, b)
}

type numberOf struct {
	id  drafting.NodeID
	num string
}

func numbersOf(d *drafting.Document) []numberOf {
	var out []numberOf
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component.Numbered() || n.Component == drafting.AppendixHeading {
			out = append(out, numberOf{n.ID, numOf(n)})
		}
		return true
	})
	return out
}

// numOf is the number of an element or of an appendix.
func numOf(n *drafting.Node) string {
	if n.Component == drafting.AppendixHeading {
		return appendixNumber(n.Text)
	}
	l, _ := n.Label()
	return l.Num
}

// change is a number that is written anew.
type change struct {
	node       drafting.NodeID
	start, end int
	text       string
}

type follower struct {
	was     *Index
	now     *drafting.Document
	changes []change
}

// shift is how far the words behind a node's label have moved; ok is false where they changed.
func shift(was, is *drafting.Node) (int, bool) {
	if was == nil || is == nil {
		return 0, false
	}
	if was.Text == is.Text {
		return 0, true
	}
	from, _ := begins(was)
	to, _ := begins(is)
	return to - from, was.Text[from:] == is.Text[to:]
}

// numbers writes the numbers of a reference anew that their elements have no more.
func (w *follower) numbers(f *Found) {
	if f.Kind != Internal || len(f.Nodes) != len(f.Steps) {
		return
	}
	delta, ok := shift(w.was.Document.Node(f.Node), w.now.Node(f.Node))
	if !ok {
		return
	}
	for s, step := range f.Steps {
		for k, num := range step.Numbers {
			if k >= len(f.Nodes[s]) {
				break
			}
			if text := w.numbered(f.Nodes[s][k], num.Text); text != num.Text {
				w.changes = append(w.changes, change{f.Node, num.Start + delta, num.End + delta, text})
			}
		}
	}
}

// numbered is how the number of an element is written now, where it was written so.
func (w *follower) numbered(id drafting.NodeID, text string) string {
	was, is := w.was.Document.Node(id), w.now.Node(id)
	if was == nil {
		return text
	}
	if is == nil {
		return blank
	}
	num := numOf(is)
	if numOf(was) == num || num == "" {
		return text
	}
	if n := toInt(text); n > 0 && toInt(num) == 0 { // Roman in the label, Arabic here
		for _, other := range spellings(Chapter, num) {
			if toInt(other) > 0 {
				return other
			}
		}
	}
	return num
}

// edits are the changes, each once, from the back of a node to its front.
func (w *follower) edits() []drafting.Edit {
	slices.SortFunc(w.changes, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.node, b.node), b.start-a.start)
	})
	w.changes = slices.Compact(w.changes)
	var out []drafting.Edit
	for _, c := range w.changes {
		out = append(out, drafting.Replace{Node: c.node, Start: c.start, End: c.end, Text: c.text})
	}
	w.changes = nil
	return out
}

// strays writes the whole place anew of references that still point elsewhere: their element
// is below another now, or they are.
func (w *follower) strays(next *drafting.Document) []drafting.Edit {
	is := Of(next)
	for i := range w.was.All {
		f := &w.was.All[i]
		if f.Kind != Internal || len(f.Steps) == 0 || !w.alive(f) {
			continue
		}
		g := counterpart(w.was, is, f)
		if g == nil || g.Kind == Internal && slices.Equal(f.Targets(), g.Targets()) {
			continue
		}
		w.rewrite(is, f, g)
	}
	return w.edits()
}

// alive reports whether all that a reference points at is there still.
func (w *follower) alive(f *Found) bool {
	for _, ids := range f.Nodes {
		for _, id := range ids {
			if w.now.Node(id) == nil {
				return false
			}
		}
	}
	return true
}

// counterpart is the same reference in the document as it is now: of those of its node, the one
// at the same place in their order.
func counterpart(was, is *Index, f *Found) *Found {
	before, after := was.In(f.Node), is.In(f.Node)
	if len(before) != len(after) {
		return nil
	}
	for i := range before {
		if before[i].Span == f.Span {
			return &is.All[is.at[f.Node].Start+i]
		}
	}
	return nil
}

// rewrite puts the full place of the element that f points at in the words of g, which is f as
// it stands now. A list cannot be written so, and stays.
func (w *follower) rewrite(is *Index, f, g *Found) {
	targets := f.Targets()
	if len(targets) != 1 || len(g.Steps) == 0 || g.Own != len(g.Steps) || g.Reversed {
		return
	}
	place := placeOf(is.Document, targets[0])
	if place == "" {
		return
	}
	last := g.Steps[g.Own-1]
	end := last.Word.End
	switch {
	case len(last.Numbers) > 0:
		end = last.Numbers[len(last.Numbers)-1].End
	case last.This:
		words := is.Document.Node(g.Node).Text
		if after, ok := asText(words).then(end, "này"); ok {
			end = after
		}
	}
	w.changes = append(w.changes, change{g.Node, g.Start, end, place})
}

func asText(s string) text { return text(s) }

// placeOf is how an element is cited in its own piece: "điểm a khoản 2 Điều 5".
func placeOf(d *drafting.Document, id drafting.NodeID) string {
	p, i, ok := d.Find(id)
	if !ok || i < 0 {
		return ""
	}
	piece := d.Pieces[p]
	var words []string
	for ; i >= 0; i = piece.Parent(i) {
		n := piece.Nodes[i]
		level, ok := levelOf(n.Component)
		if !ok {
			continue
		}
		num := numOf(n)
		if num == "" {
			return ""
		}
		words = append(words, level.String()+" "+num)
		if level == Article || level == Chapter || level == Part || n.Component == drafting.Roman {
			break // numbered through the whole piece
		}
	}
	return strings.Join(words, " ")
}

func levelOf(c drafting.Component) (Level, bool) {
	switch c {
	case drafting.Point:
		return Point, true
	case drafting.Clause:
		return Clause, true
	case drafting.Article:
		return Article, true
	case drafting.Subsection:
		return Subsection, true
	case drafting.Section, drafting.Roman:
		return Section, true
	case drafting.Chapter:
		return Chapter, true
	case drafting.PartHeading:
		return Part, true
	}
	return 0, false
}
