package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Scroll shows a part of a tall content and a thumb at its right edge; no shadow tells of the rest. The content is as
// wide as the scroller.
type Scroll struct {
	widget.BaseWidget
	content fyne.CanvasObject
	offset  float32
	clip    *container.Clip
	inner   *fyne.Container
	bar     *ScrollBar
	wheel   *wheel
}

var _ fyne.Scrollable = (*Scroll)(nil)

// NewScroll makes a scroller of a content whose least height is known when its width is.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{content: content}
	s.inner = container.New(&scrollLayout{s}, content)
	s.clip = container.NewClip(s.inner)
	s.bar = NewScrollBar(func(to float32) { s.To(to) })
	s.wheel = newWheel(s)
	s.ExtendBaseWidget(s)
	return s
}

// wheel lies over the content and takes nothing but the wheel: a field below would keep it for its own line.
type wheel struct {
	widget.BaseWidget
	of fyne.Scrollable
}

func newWheel(of fyne.Scrollable) *wheel {
	w := &wheel{of: of}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled passes the wheel on.
func (w *wheel) Scrolled(event *fyne.ScrollEvent) { w.of.Scrolled(event) }

// CreateRenderer draws nothing.
func (*wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled moves the content with the wheel.
func (s *Scroll) Scrolled(event *fyne.ScrollEvent) {
	s.To(s.offset - event.Scrolled.DY*theme.WheelStep)
}

// Offset is how much of the content is hidden above.
func (s *Scroll) Offset() float32 { return s.offset }

// To moves the content so that the part from offset on is shown.
func (s *Scroll) To(offset float32) {
	offset = min(max(0, offset), max(0, s.content.MinSize().Height-s.Size().Height))
	if offset == s.offset {
		return
	}
	s.offset = offset
	s.Refresh()
}

// Reveal brings the part of the content between top and bottom into view, where it is not.
func (s *Scroll) Reveal(top, bottom float32) {
	switch height := s.Size().Height; {
	case top < s.offset:
		s.To(top)
	case bottom > s.offset+height:
		s.To(min(top, bottom-height))
	}
}

// CreateRenderer draws the content and the thumb.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{s} }

type scrollRenderer struct{ s *Scroll }

func (r *scrollRenderer) Layout(size fyne.Size) {
	s := r.s
	s.clip.Resize(size)
	s.inner.Resize(size)
	s.wheel.Resize(size)
	s.place(size)
}

func (s *Scroll) place(size fyne.Size) {
	s.content.Resize(fyne.NewSize(size.Width, max(size.Height, s.content.Size().Height)))
	tall := s.content.MinSize().Height
	s.offset = min(max(0, s.offset), max(0, tall-size.Height))
	s.content.Resize(fyne.NewSize(size.Width, max(size.Height, tall)))
	s.content.Move(fyne.NewPos(0, -s.offset))
	s.bar.Move(fyne.NewPos(size.Width-ScrollWidth, 0))
	s.bar.Resize(fyne.NewSize(ScrollWidth, size.Height))
	s.bar.Set(s.offset, size.Height, tall)
}

func (r *scrollRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.s.content.MinSize().Width, theme.Grid*8)
}

func (r *scrollRenderer) Refresh() {
	r.s.place(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.clip, r.s.bar, r.s.wheel}
}

func (r *scrollRenderer) Destroy() {}

// scrollLayout leaves the content where the scroller put it.
type scrollLayout struct{ s *Scroll }

func (l *scrollLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

func (l *scrollLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }
