package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Small is a sign and words in the status bar that can be tapped. It never takes the keys.
type Small struct {
	widget.BaseWidget
	glyph   theme.Glyph
	words   string
	hint    string
	act     func()
	hovered bool
	tip     *tip
}

var (
	_ fyne.Tappable     = (*Small)(nil)
	_ desktop.Hoverable = (*Small)(nil)
)

// NewSmall makes one; glyph may be "".
func NewSmall(glyph theme.Glyph, words, hint string, act func()) *Small {
	s := &Small{glyph: glyph, words: words, hint: hint, act: act}
	s.ExtendBaseWidget(s)
	s.tip = newTip(s, func() string { return s.hint })
	return s
}

// Set shows or hides it, and changes its words.
func (s *Small) Set(shown bool, words string) {
	if s.Hidden == !shown && s.words == words {
		return
	}
	s.Hidden, s.words = !shown, words
	s.Refresh()
}

// Words are the words shown.
func (s *Small) Words() string { return s.words }

// Tapped calls back.
func (s *Small) Tapped(*fyne.PointEvent) {
	s.tip.hide()
	s.act()
}

// MouseIn shows the hover.
func (s *Small) MouseIn(event *desktop.MouseEvent) {
	s.hovered = true
	s.tip.wait(event.AbsolutePosition.SubtractXY(0, 56))
	s.Refresh()
}

// MouseMoved does nothing.
func (s *Small) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (s *Small) MouseOut() {
	s.hovered = false
	s.tip.hide()
	s.Refresh()
}

// CreateRenderer draws sign and words.
func (s *Small) CreateRenderer() fyne.WidgetRenderer {
	r := &smallRenderer{s, &canvas.Rectangle{}, newSign(), &canvas.Text{}}
	r.paint()
	return r
}

type smallRenderer struct {
	s      *Small
	ground *canvas.Rectangle
	icon   *sign
	text   *canvas.Text
}

const smallIcon = 14

func (r *smallRenderer) paint() {
	ground := fyne.ThemeColorName("")
	if r.s.hovered {
		ground = theme.Hover
	}
	paint(r.ground, ground, "", 4)
	theme.Label.Apply(r.text, theme.Ink2)
	r.text.Text = r.s.words
	r.icon.set(r.s.glyph, theme.Ink2)
}

func (r *smallRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	x := float32(3)
	if r.s.glyph != "" {
		r.icon.Resize(fyne.NewSquareSize(smallIcon))
		r.icon.Move(fyne.NewPos(x, (size.Height-smallIcon)/2))
		x += smallIcon + 6
	}
	text := r.text.MinSize()
	r.text.Resize(text)
	r.text.Move(fyne.NewPos(x, (size.Height-text.Height)/2-textLift))
}

func (r *smallRenderer) MinSize() fyne.Size {
	width := float32(6)
	if r.s.glyph != "" {
		width += smallIcon
	}
	if r.s.words != "" {
		width += theme.Label.Measure(r.s.words).Width
		if r.s.glyph != "" {
			width += 6
		}
	}
	return fyne.NewSize(width, 22)
}

func (r *smallRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *smallRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon.Image, r.text}
}

func (r *smallRenderer) Destroy() { r.s.tip.hide() }
