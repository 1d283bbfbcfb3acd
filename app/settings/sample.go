package settings

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
)

// sample is a page beside the form that fills itself with what the form says.
type sample struct {
	widget.BaseWidget
	form    *Unit
	page    func(width int) image.Image // nil for none
	picture *canvas.Raster
	timer   *time.Timer // until what was typed is shown; nil where nothing was
}

func newSample(u *Unit) *sample {
	s := &sample{form: u}
	s.picture = canvas.NewRaster(func(width, _ int) image.Image {
		if s.page != nil {
			if p := s.page(width); p != nil {
				return p
			}
		}
		return image.NewNRGBA(image.Rect(0, 0, 1, 1))
	})
	s.ExtendBaseWidget(s)
	return s
}

// sampleAfter is how long nothing is typed before the page is made again.
const sampleAfter = 250 * time.Millisecond

// follow makes the page again when nothing more is typed for a while.
func (s *sample) follow() {
	if s.form.config.Page == nil || s.form.config.Do == nil {
		return
	}
	if s.timer != nil {
		s.timer.Stop()
	}
	s.timer = time.AfterFunc(sampleAfter, func() { s.form.config.Do(s.make) })
}

// make makes the page of what the form says now.
func (s *sample) make() {
	if s.form.config.Page != nil {
		s.page = s.form.config.Page(s.form.Profile())
		s.picture.Refresh()
	}
}

const (
	sampleInset float32 = 48
	// sampleRoom is how wide the room beside the form is at the least for a page to be read.
	sampleRoom float32 = 360
	a4         float32 = 297.0 / 210
)

// CreateRenderer draws the page on the desk, cut at its lower edge.
func (s *sample) CreateRenderer() fyne.WidgetRenderer {
	paper := control.NewBox(theme.Paper, theme.Line, 0)
	return widget.NewSimpleRenderer(container.NewStack(
		control.NewFill(theme.Desk), container.NewClip(container.New(samplePage{}, paper, s.picture)),
	))
}

// samplePage lays a page of A4 out below the upper edge.
type samplePage struct{}

// Layout gives the page its place.
func (samplePage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - 2*sampleInset
	for _, o := range objects {
		o.Move(fyne.NewPos(sampleInset, sampleInset/2))
		o.Resize(fyne.NewSize(max(0, width), max(0, width*a4)))
	}
}

// MinSize is nothing.
func (samplePage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }
