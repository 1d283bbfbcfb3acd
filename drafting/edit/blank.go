package edit

import (
	"slices"

	"thethuc/drafting"
)

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

// Tab goes to the next blank. In a table it goes to the next cell; where the words of an element begin, and where no blank
// is left, it makes the element one level lower (Demote).
func Tab() Command { return levelOrBlank(Demote(), NextBlank()) }

// BackTab (Shift+Tab) is the opposite of Tab.
func BackTab() Command { return levelOrBlank(Promote(), PreviousBlank()) }

func levelOrBlank(level, blank Command) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok {
			return Change{}, false
		}
		first, second := blank, level
		if _, cells := tableAt(a); cells || sel.Anchor == sel.Caret && a.begins() {
			first, second = level, blank
		}
		if c, ok := first(d, sel); ok {
			return c, true
		}
		return second(d, sel)
	}
}

// begins reports whether the caret stands where the words of an element of the body begin, and no blank stands there.
func (a at) begins() bool {
	return a.n.Component.Body() && a.offset <= len(prefix(a.n)) && !slices.ContainsFunc(a.d.Blanks(), func(b drafting.Range) bool {
		return b.Node == a.n.ID && b.Start <= a.offset && a.offset <= b.End
	})
}
