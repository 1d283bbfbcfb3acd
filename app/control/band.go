package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Band is a message under the toolbar: what happened, and at most one thing to do about it.
type Band struct {
	widget.BaseWidget
	failed  bool
	running bool
	note    bool
	words   *Text
	act     *Button
	close   *Button
}

// NewBand makes a band. done is for success, which goes by itself; a failure stays until it is closed. The button is
// left out where its words are "".
func NewBand(failed bool, words, button string, act, closed func()) *Band {
	b := &Band{failed: failed, words: NewWrapped(theme.Text, words, theme.Ink)}
	if button != "" {
		b.act = NewButton(Deed, "", button, "", act)
	}
	b.close = NewButton(Quiet, theme.GlyphClose, "", "", closed)
	b.ExtendBaseWidget(b)
	return b
}

// NewRunning makes a band for what is still going on.
func NewRunning(words, button string, act, closed func()) *Band {
	b := NewBand(false, words, button, act, closed)
	b.running = true
	return b
}

// NewNote makes a band for what is to be known, and stays until it is closed.
func NewNote(words, button string, act, closed func()) *Band {
	b := NewBand(false, words, button, act, closed)
	b.note = true
	return b
}

// Words are the words of the message.
func (b *Band) Words() string { return b.words.Words() }

// Failed reports whether the band tells of a failure.
func (b *Band) Failed() bool { return b.failed }

// Action is the band's button; nil where it has none.
func (b *Band) Action() *Button { return b.act }

// CreateRenderer draws ground, level, words and buttons.
func (b *Band) CreateRenderer() fyne.WidgetRenderer {
	r := &bandRenderer{band: b, ground: &canvas.Rectangle{}, icon: newSign()}
	r.paint()
	return r
}

type bandRenderer struct {
	band   *Band
	ground *canvas.Rectangle
	icon   *sign
}

func (r *bandRenderer) paint() {
	ground, glyph, ink := theme.OKSoft, theme.GlyphLevelPassed, theme.OK
	switch {
	case r.band.failed:
		ground, glyph, ink = theme.ErrorSoft, theme.GlyphLevelError, theme.Error
	case r.band.note:
		ground, glyph, ink = theme.HintSoft, theme.GlyphLevelHint, theme.Hint
	case r.band.running:
		ground, glyph, ink = theme.Sunken, theme.GlyphRunning, theme.Ink2
	}
	paint(r.ground, ground, "", 0)
	r.icon.set(glyph, ink)
}

func (r *bandRenderer) room(width float32) float32 {
	room := width - theme.Inset - theme.IconOfLevel - 8 - 40
	if r.band.act != nil {
		room -= r.band.act.MinSize().Width + 8
	}
	return max(room, 40)
}

func (r *bandRenderer) Layout(size fyne.Size) {
	b := r.band
	r.ground.Resize(size)
	r.icon.Resize(fyne.NewSquareSize(theme.IconOfLevel))
	r.icon.Move(fyne.NewPos(theme.Inset, (size.Height-theme.IconOfLevel)/2))
	room := r.room(size.Width)
	height := b.words.Height(room)
	b.words.Resize(fyne.NewSize(room, height))
	b.words.Move(fyne.NewPos(theme.Inset+theme.IconOfLevel+8, (size.Height-height)/2))
	x := size.Width - 8
	for _, button := range []*Button{b.close, b.act} {
		if button == nil {
			continue
		}
		want := button.MinSize()
		x -= want.Width
		button.Resize(want)
		button.Move(fyne.NewPos(x, (size.Height-want.Height)/2))
	}
}

func (r *bandRenderer) MinSize() fyne.Size {
	width := r.band.Size().Width
	if width <= 0 {
		return fyne.NewSize(0, theme.Band)
	}
	return fyne.NewSize(0, max(theme.Band, r.band.words.Height(r.room(width))+12))
}

func (r *bandRenderer) Refresh() {
	r.paint()
	r.Layout(r.band.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *bandRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.icon.Image, r.band.words, r.band.close}
	if r.band.act != nil {
		out = append(out, r.band.act)
	}
	return out
}

func (r *bandRenderer) Destroy() {}
