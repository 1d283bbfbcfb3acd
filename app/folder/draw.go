package folder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
)

// CreateRenderer draws title, summary, buttons, and the table or the list.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{p, control.NewFill(theme.Desk), control.NewFill(theme.Sunken), control.NewFill(theme.Surface), control.NewHairline()}
}

type renderer struct {
	p    *Pane
	desk *control.Fill
	head *control.Fill // behind the heads of the table
	body *control.Fill // behind its lines
	line *control.Fill // under them
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
	width := size.Width - 2*theme.Inset
	y := float32(topOf)
	put := func(o fyne.CanvasObject, height float32) {
		o.Move(fyne.NewPos(theme.Inset, y))
		o.Resize(fyne.NewSize(width, height))
		y += height + rowGap
	}
	put(p.title, theme.Title.LineHeight())
	put(p.summary, theme.Text.LineHeight())
	if p.bar.Visible() {
		put(p.bar, barThick)
	}
	put(p.buttons, theme.Field)
	if p.order.At() == byFile {
		put(p.files.groups, chipsHeight)
	}
	r.table(y, size)
	p.scroll.Move(fyne.NewPos(theme.Inset-gutter, y))
	p.scroll.Resize(fyne.NewSize(min(width, widest)+2*gutter, max(0, size.Height-y)))
	p.empty.Resize(size)
}

// table lays the table out, from y on: its heads, its lines, and what they have no room for.
func (r *renderer) table(y float32, size fyne.Size) {
	p := r.p
	r.head.Move(fyne.NewPos(0, y))
	r.head.Resize(fyne.NewSize(size.Width, theme.TableHead))
	r.head.Hidden = p.table.Hidden
	for c, at := range cells(size.Width) {
		p.files.head[c].Move(fyne.NewPos(at[0], y))
		p.files.head[c].Resize(fyne.NewSize(at[1], theme.TableHead))
	}
	y += theme.TableHead
	below := float32(0)
	if p.detail.Visible() {
		below = p.detail.Height(size.Width)
	}
	p.table.Move(fyne.NewPos(0, y))
	p.table.Resize(fyne.NewSize(size.Width, max(0, size.Height-y-below)))
	r.body.Move(fyne.NewPos(0, y))
	r.body.Resize(p.table.Size())
	r.body.Hidden = p.table.Hidden
	r.line.Move(fyne.NewPos(0, size.Height-below))
	r.line.Resize(fyne.NewSize(size.Width, theme.Hairline))
	r.line.Hidden = !p.detail.Visible()
	p.detail.Move(fyne.NewPos(0, size.Height-below))
	p.detail.Resize(fyne.NewSize(size.Width, below))
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
	out := []fyne.CanvasObject{r.desk, r.head, r.body, p.title, p.summary, p.bar, p.files.groups}
	for _, h := range p.files.head {
		out = append(out, h)
	}
	return append(out, p.table, p.detail, r.line, p.scroll, p.empty, p.buttons)
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
