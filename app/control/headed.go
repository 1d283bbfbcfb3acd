package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"thethuc/app/theme"
)

// HeadHeight is that of a pane's head.
const HeadHeight = 44

// NewHeaded is the renderer of a pane: a head, a hairline, and a scroller that takes the rest. The head reaches reach
// into the inset at its right, where chips or a button have room of their own.
func NewHeaded(pane, head fyne.CanvasObject, scroll *Scroll, reach float32) fyne.WidgetRenderer {
	return &headed{pane, head, scroll, reach, NewFill(theme.Chrome), NewHairline()}
}

type headed struct {
	pane, head   fyne.CanvasObject
	scroll       *Scroll
	reach        float32
	ground, line *Fill
}

func (r *headed) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.head.Move(fyne.NewPos(theme.Inset, 0))
	r.head.Resize(fyne.NewSize(size.Width-2*theme.Inset+r.reach, HeadHeight-1))
	r.line.Move(fyne.NewPos(0, HeadHeight-1))
	r.line.Resize(fyne.NewSize(size.Width, theme.Hairline))
	r.scroll.Move(fyne.NewPos(0, HeadHeight))
	r.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-HeadHeight)))
}

func (r *headed) MinSize() fyne.Size { return fyne.NewSize(theme.RightMin, 120) }

func (r *headed) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.pane)
}

func (r *headed) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.scroll, r.head, r.line}
}

func (r *headed) Destroy() {}
