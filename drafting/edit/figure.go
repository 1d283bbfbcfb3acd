package edit

import "thethuc/drafting"

// InsertPicture puts a figure behind the paragraph at the caret, or in its place where it is
// empty. The caret goes to its caption. In a table it comes behind the table; a footnote
// takes none.
func InsertPicture(p *drafting.Picture) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || p == nil {
			return Change{}, false
		}
		n := &drafting.Node{ID: d.LastID + 1, Component: drafting.Figure, Picture: p}
		if g, ok := a.piece.TableAt(a.i); ok {
			return a.insertAt(g.To, g.To, []*drafting.Node{n}, n.ID)
		}
		if a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		return a.insertBlock([]*drafting.Node{n}, n.ID)
	}
}

// ResizePicture makes the picture of the figure at the caret that wide, in mm.
func ResizePicture(width float64) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || a.n.Picture == nil || width <= 0 {
			return Change{}, false
		}
		p, err := drafting.NewPicture(a.n.Picture.Data, width)
		if err != nil || p.Width == a.n.Picture.Width {
			return Change{}, false
		}
		n := *a.n
		n.Picture = p
		return Change{Edits: []drafting.Edit{drafting.Put{Node: &n}}, Next: sel}, true
	}
}

// ToggleNewPage lets the paragraph at the caret begin on a new page, or no more. In a table
// and in a footnote that means nothing.
func ToggleNewPage() Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		a, ok := locate(d, sel.Caret)
		if !ok || !a.n.Component.Body() || a.n.Component == drafting.TableCell || a.n.Component == drafting.Footnote {
			return Change{}, false
		}
		n := *a.n
		n.NewPage = !n.NewPage
		return Change{Edits: []drafting.Edit{drafting.Put{Node: &n}}, Next: sel}, true
	}
}
