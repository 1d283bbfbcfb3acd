package folder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
)

// CreateRenderer draws title, summary, buttons and list.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return &renderer{p, control.NewFill(theme.Desk)} }

type renderer struct {
	p    *Pane
	desk *control.Fill
}

const (
	widest   = 860                     // the list at most, so that lines can be read
	gutter   = control.ScrollWidth + 4 // beside the list, for the scroll bar
	topOf    = 18
	rowGap   = 8
	barThick = 6
)

func (r *renderer) Layout(size fyne.Size) {
	p := r.p
	r.desk.Resize(size)
	width := min(size.Width-2*theme.Inset, widest)
	x, y := (size.Width-width)/2, float32(topOf)
	put := func(o fyne.CanvasObject, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
		y += height + rowGap
	}
	put(p.title, theme.Title.LineHeight())
	put(p.summary, theme.Text.LineHeight())
	if p.bar.Visible() {
		put(p.bar, barThick)
	}
	put(p.buttons, theme.Field)
	x, width = x-gutter, width+2*gutter
	put(p.scroll, max(0, size.Height-y))
	p.empty.Resize(size)
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(320, 120) }

func (r *renderer) Refresh() {
	r.Layout(r.p.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.p)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	p := r.p
	return []fyne.CanvasObject{r.desk, p.title, p.summary, p.bar, p.scroll, p.empty, p.buttons}
}

func (r *renderer) Destroy() {}

// bar shows how much of a work is done.
type bar struct {
	widget.BaseWidget
	share       float32
	track, done *control.Fill
}

func newBar() *bar {
	b := &bar{track: control.NewBox(theme.Pressed, "", barThick/2), done: control.NewBox(theme.Accent, "", barThick/2)}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(done, all int) {
	b.share = float32(done) / float32(max(1, all))
	b.Refresh()
}

// CreateRenderer draws track and share.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Layout(size fyne.Size) {
	r.b.track.Resize(size)
	r.b.done.Resize(fyne.NewSize(size.Width*r.b.share, size.Height))
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(80, barThick) }

func (r *barRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.track, r.b.done} }

func (r *barRenderer) Destroy() {}
