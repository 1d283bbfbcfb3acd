package page

import (
	"math"

	"fyne.io/fyne/v2"

	"thethuc/app/theme"
	"thethuc/drafting/layout"
)

// The desk is laid out in Fyne units from its own upper left corner: pages one below the other, in the middle of its
// width. A page is a whole number of device pixels wide and high, and stands on whole pixels, so that its picture is
// never stretched.

// scale is how many device pixels a unit has.
func (v *View) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		return c.Scale()
	}
	return 1
}

func (v *View) snap(x float32) float32 {
	s := v.scale()
	return float32(math.Round(float64(x*s))) / s
}

// pageSize is the size of a page at this zoom.
func (v *View) pageSize(p *layout.Page) fyne.Size {
	unit := unitsPerPoint * v.zoom
	return fyne.NewSize(v.snap(float32(p.Width.Pt()*unit)), v.snap(float32(p.Height.Pt()*unit)))
}

// leastMargin is the room left and right of the paper in a narrow window, enough for the marks in the gutter.
const leastMargin float32 = 34

// Fit makes the paper as wide as the view has room for, but no larger than most.
func (v *View) Fit(most float64) {
	if v.pageCount() == 0 || v.Size().Width <= 0 {
		return
	}
	paper := v.doc.Pages().Pages[0].Width.Pt() * unitsPerPoint
	share := float64(v.Size().Width-2*theme.DeskMargin) / paper
	v.SetZoom(min(most, math.Round(share*20)/20))
}

// deskSize is the size of all pages with the gaps and margins around them.
func (v *View) deskSize() fyne.Size {
	size := fyne.NewSize(0, theme.PageTop)
	for i := range v.pageCount() {
		p := v.pageSize(v.doc.Pages().Pages[i])
		size.Width = max(size.Width, p.Width+2*leastMargin)
		size.Height += p.Height + theme.PageGap
	}
	return size
}

// pageTop is where page i begins on the desk.
func (v *View) pageTop(i int) float32 {
	top := theme.PageTop
	for j := range i {
		top += v.pageSize(v.doc.Pages().Pages[j]).Height + theme.PageGap
	}
	return v.snap(top)
}

// pagePos is the upper left corner of page i on the desk.
func (v *View) pagePos(i int) fyne.Position {
	width := max(v.Size().Width, v.deskSize().Width)
	return fyne.NewPos(v.snap((width-v.pageSize(v.doc.Pages().Pages[i]).Width)/2), v.pageTop(i))
}

// pageAt is the page at a height of the desk: the nearest one.
func (v *View) pageAt(y float32) int {
	last := v.pageCount() - 1
	for i := range last {
		if y < v.pageTop(i)+v.pageSize(v.doc.Pages().Pages[i]).Height+theme.PageGap/2 {
			return i
		}
	}
	return max(last, 0)
}

// onPage turns a point of the view into a page and a point of that page.
func (v *View) onPage(at fyne.Position) (page int, x, y layout.Length) {
	at = at.Add(v.offset)
	page = v.pageAt(at.Y)
	p := v.doc.Pages().Pages[page]
	corner, size := v.pagePos(page), v.pageSize(p)
	x = layout.Length(float64(at.X-corner.X) / float64(size.Width) * float64(p.Width))
	y = layout.Length(float64(at.Y-corner.Y) / float64(size.Height) * float64(p.Height))
	return page, x, y
}

// box is a rectangle of the view.
type box struct {
	pos  fyne.Position
	size fyne.Size
}

// grown is b with so much more room at each side.
func (b box) grown(x, y float32) box {
	return box{b.pos.SubtractXY(x, y), b.size.AddWidthHeight(2*x, 2*y)}
}

// inView turns a box of a page into one of the view.
func (v *View) inView(r layout.Rect) box {
	p := v.doc.Pages().Pages[r.Page]
	corner, size := v.pagePos(r.Page).Subtract(v.offset), v.pageSize(p)
	along := func(l, of layout.Length, units float32) float32 {
		return float32(float64(l) / float64(of) * float64(units))
	}
	return box{
		fyne.NewPos(corner.X+along(r.X, p.Width, size.Width), corner.Y+along(r.Y, p.Height, size.Height)),
		fyne.NewSize(along(r.W, p.Width, size.Width), along(r.H, p.Height, size.Height)),
	}
}

// baseline is the height of a box's baseline in the view.
func (v *View) baseline(r layout.Rect) float32 {
	p := v.doc.Pages().Pages[r.Page]
	return v.pagePos(r.Page).Y - v.offset.Y + float32(float64(r.Baseline)/float64(p.Height))*v.pageSize(p).Height
}

// visible reports whether a part of a box is in view.
func (v *View) visible(r layout.Rect) bool {
	if r.Page < 0 || r.Page >= v.pageCount() {
		return false
	}
	b := v.inView(r)
	return b.pos.Y+b.size.Height > 0 && b.pos.Y < v.Size().Height
}

// SetCovered says how much of the view's right side a pane lies over, so that the caret is shown beside it.
func (v *View) SetCovered(width float32) {
	if v.covered != width {
		v.covered, v.follow = width, true
		v.Refresh()
	}
}

// bound keeps the desk from being scrolled past its edges.
func (v *View) bound() {
	desk, size := v.deskSize(), v.Size()
	v.offset.X = v.snap(min(max(0, v.offset.X), max(0, max(desk.Width, size.Width)+v.covered-size.Width)))
	v.offset.Y = v.snap(min(max(0, v.offset.Y), max(0, desk.Height-size.Height)))
}

// toCaret scrolls so that the caret is in view, with some lines around it.
func (v *View) toCaret() {
	r := v.doc.Pages().Caret(v.doc.Selection().Caret)
	if r.Page < 0 || r.Page >= v.pageCount() {
		return
	}
	b, size := v.inView(r), v.Size()
	size.Width -= v.covered
	const around = 48
	switch {
	case b.pos.Y < 0 || b.pos.Y > size.Height+200:
		v.offset.Y += b.pos.Y - size.Height/3
	case b.pos.Y < around/2:
		v.offset.Y += b.pos.Y - around
	case b.pos.Y+b.size.Height > size.Height-around/2:
		v.offset.Y += b.pos.Y + b.size.Height - size.Height + around
	}
	switch {
	case b.pos.X < 0:
		v.offset.X += b.pos.X - around
	case b.pos.X > size.Width-around:
		v.offset.X += b.pos.X - size.Width + 2*around
	}
	v.bound()
}
