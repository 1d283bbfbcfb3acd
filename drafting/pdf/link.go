package pdf

import (
	"github.com/jung-kurt/gofpdf"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

// Link is words of the document that lead to another part of it.
type Link struct {
	From drafting.Range
	To   drafting.NodeID
}

// links puts the links of a document on its pages, of which the first has the number first.
type links struct {
	pen    *gofpdf.Fpdf
	first  int
	byPage map[int][]area
	ids    map[drafting.NodeID]int // of a target, once it has one
}

// area is the box of a link and where it leads.
type area struct {
	box layout.Rect
	to  drafting.NodeID
}

func newLinks(pen *gofpdf.Fpdf, ps *layout.Pages, all []Link) *links {
	l := &links{pen: pen, first: pen.PageCount() + 1, byPage: map[int][]area{}, ids: map[drafting.NodeID]int{}}
	for _, link := range all {
		if link.From.Start >= link.From.End || len(ps.Rects(drafting.Range{Node: link.To})) == 0 {
			continue
		}
		for _, box := range ps.Rects(link.From) {
			l.byPage[box.Page] = append(l.byPage[box.Page], area{box, link.To})
		}
		if _, has := l.ids[link.To]; !has {
			l.ids[link.To] = pen.AddLink()
		}
	}
	return l
}

// page puts the links of page i, on which the pen stands.
func (l *links) page(ps *layout.Pages, i int) {
	for _, a := range l.byPage[i] {
		target := ps.Caret(drafting.Position{Node: a.to})
		l.pen.SetLink(l.ids[a.to], target.Y.Pt(), l.first+target.Page)
		l.pen.Link(a.box.X.Pt(), a.box.Y.Pt(), a.box.W.Pt(), a.box.H.Pt(), l.ids[a.to])
	}
}
