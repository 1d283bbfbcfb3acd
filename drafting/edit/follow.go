package edit

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/reference"
)

// Follow adds to a change what keeps the references of the document true after it
// (reference.Follow): now is the document as the change makes it of old. It returns the edits
// to make on now and where the change's selection stands after them; no edits where no
// element was moved, put in or taken out.
func Follow(old, now *drafting.Document, c Change) ([]drafting.Edit, drafting.Selection) {
	if !slices.ContainsFunc(c.Edits, structural) {
		return nil, c.Next
	}
	edits := reference.Follow(old, now)
	next := c.Next
	for _, e := range edits {
		if r, ok := e.(drafting.Replace); ok {
			next.Anchor, next.Caret = carried(next.Anchor, r), carried(next.Caret, r)
		}
	}
	return edits, next
}

// structural reports whether an edit may move an element, or change which it is.
func structural(e drafting.Edit) bool {
	switch e.(type) {
	case drafting.Splice, drafting.SplicePieces, drafting.Put:
		return true
	}
	return false
}

// carried is a place behind the same words after a replacement.
func carried(p drafting.Position, r drafting.Replace) drafting.Position {
	switch {
	case p.Node != r.Node || p.Offset <= r.Start:
	case p.Offset >= r.End:
		p.Offset += len(r.Text) - (r.End - r.Start)
	default:
		p.Offset = r.Start
	}
	return p
}
