package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// ScrollWidth is the room that the thumb may take at the right edge.
const ScrollWidth float32 = 10

// ScrollBar is a vertical thumb that can be dragged. It shows nothing where all is in view.
type ScrollBar struct {
	widget.BaseWidget
	offset, view, all float32
	to                func(offset float32)
	hovered           bool
}

var (
	_ fyne.Draggable    = (*ScrollBar)(nil)
	_ desktop.Hoverable = (*ScrollBar)(nil)
)

// NewScrollBar makes a bar that calls to with the offset that the thumb was dragged to.
func NewScrollBar(to func(offset float32)) *ScrollBar {
	b := &ScrollBar{to: to}
	b.ExtendBaseWidget(b)
	return b
}

// Set says what the thumb shows: view of all, from offset on.
func (b *ScrollBar) Set(offset, view, all float32) {
	if b.offset == offset && b.view == view && b.all == all {
		return
	}
	b.offset, b.view, b.all = offset, view, all
	b.Refresh()
}

func (b *ScrollBar) thumb() (top, height float32) {
	if b.all <= b.view || b.all <= 0 {
		return 0, 0
	}
	track := b.Size().Height
	height = max(28, track*b.view/b.all)
	return (track - height) * b.offset / (b.all - b.view), height
}

// Dragged moves what is in view along with the thumb.
func (b *ScrollBar) Dragged(event *fyne.DragEvent) {
	_, height := b.thumb()
	if track := b.Size().Height - height; height > 0 && track > 0 {
		b.to(b.offset + event.Dragged.DY*(b.all-b.view)/track)
	}
}

// DragEnd does nothing.
func (b *ScrollBar) DragEnd() {}

// Tapped goes to the place of the track that was clicked.
func (b *ScrollBar) Tapped(event *fyne.PointEvent) {
	top, height := b.thumb()
	switch {
	case height == 0:
	case event.Position.Y < top:
		b.to(b.offset - b.view)
	case event.Position.Y > top+height:
		b.to(b.offset + b.view)
	}
}

// MouseIn widens the thumb.
func (b *ScrollBar) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *ScrollBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut makes it thin again.
func (b *ScrollBar) MouseOut() { b.hovered = false; b.Refresh() }

// CreateRenderer draws the thumb.
func (b *ScrollBar) CreateRenderer() fyne.WidgetRenderer {
	return &scrollBarRenderer{bar: b, thumb: canvas.NewRectangle(color.Transparent)}
}

type scrollBarRenderer struct {
	bar   *ScrollBar
	thumb *canvas.Rectangle
}

func (r *scrollBarRenderer) Layout(size fyne.Size) {
	top, height := r.bar.thumb()
	paint(r.thumb, theme.Scroll, "", 3)
	r.thumb.Hidden = height == 0
	width := float32(6)
	if r.bar.hovered {
		width = 8
	}
	r.thumb.Resize(fyne.NewSize(width, max(0, height-8)))
	r.thumb.Move(fyne.NewPos(size.Width-width-1, top+4))
}

func (r *scrollBarRenderer) MinSize() fyne.Size { return fyne.NewSize(ScrollWidth, 0) }

func (r *scrollBarRenderer) Refresh() {
	r.Layout(r.bar.Size())
	r.thumb.Refresh()
}

func (r *scrollBarRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.thumb} }

func (r *scrollBarRenderer) Destroy() {}
