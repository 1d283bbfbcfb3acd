package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Empty is what stands where a list has nothing to show: a line, a sentence that says how to begin, one button.
type Empty struct {
	widget.BaseWidget
	icon     *sign
	glyph    theme.Glyph
	line     *Text
	sentence *Text
	button   *Button
}

// NewEmpty makes it; words that are "" are left out.
func NewEmpty(glyph theme.Glyph, line, sentence, button string, act func()) *Empty {
	e := &Empty{
		icon: newSign(), glyph: glyph, line: NewText(theme.Display, line, theme.Ink),
		sentence: NewText(theme.Text, sentence, theme.Ink2), button: NewButton(Next, "", button, "", act),
	}
	e.ExtendBaseWidget(e)
	return e
}

// Set changes the words.
func (e *Empty) Set(line, sentence, button string) {
	e.line.Set(line, theme.Ink)
	e.sentence.Set(sentence, theme.Ink2)
	e.button.SetWords(button)
	e.Refresh()
}

// CreateRenderer draws it.
func (e *Empty) CreateRenderer() fyne.WidgetRenderer {
	e.icon.set(e.glyph, theme.Ink3)
	return &emptyRenderer{e}
}

type emptyRenderer struct{ e *Empty }

func (r *emptyRenderer) Layout(size fyne.Size) {
	e := r.e
	y := size.Height*2/5 - 60
	middle := func(o fyne.CanvasObject, want fyne.Size, below float32) {
		want.Width = min(want.Width, size.Width-2*theme.Inset)
		o.Resize(want)
		o.Move(fyne.NewPos((size.Width-want.Width)/2, y))
		y += want.Height + below
	}
	middle(e.icon.Image, fyne.NewSquareSize(24), 8)
	middle(e.line, e.line.MinSize(), 4)
	middle(e.sentence, e.sentence.MinSize(), 16)
	e.button.Hidden = e.button.Words() == ""
	middle(e.button, fyne.NewSize(e.button.MinSize().Width, 34), 0)
}

func (r *emptyRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

func (r *emptyRenderer) Refresh() {
	r.Layout(r.e.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *emptyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.icon.Image, r.e.line, r.e.sentence, r.e.button}
}

func (r *emptyRenderer) Destroy() {}
