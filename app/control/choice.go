package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Choice shows one of several options and opens the list of all when it is tapped. With the keys, Up and Down go to the
// next option, Enter or the space bar opens the list.
type Choice struct {
	widget.BaseWidget
	options []string
	at      int
	act     func(int)
	// Key is asked first for every key; true says that it was used up. It may be nil.
	Key func(fyne.KeyName) bool
	// Gained is called when the choice gets the keys. It may be nil.
	Gained func()

	disabled, hovered, focused bool
	tip                        *tip
}

var (
	_ fyne.Tappable     = (*Choice)(nil)
	_ fyne.Focusable    = (*Choice)(nil)
	_ desktop.Hoverable = (*Choice)(nil)
)

// NewChoice makes a choice that shows the option at an index; act is called with the index of one that was chosen.
func NewChoice(options []string, at int, act func(int)) *Choice {
	c := &Choice{options: options, at: at, act: act}
	c.ExtendBaseWidget(c)
	c.tip = newTip(c, c.whole)
	return c
}

// Set shows other options, without calling back.
func (c *Choice) Set(options []string, at int) {
	c.options, c.at = options, at
	c.Refresh()
}

// At is the index of the option shown.
func (c *Choice) At() int { return c.at }

// Words are those of the option shown.
func (c *Choice) Words() string {
	if c.at < 0 || c.at >= len(c.options) {
		return ""
	}
	return c.options[c.at]
}

// choiceRoom is the width that the words have in a control of a width.
func choiceRoom(width float32) float32 { return width - 2*choiceInset - choiceCaret - 6 }

// whole are the words where the control has no room for all of them.
func (c *Choice) whole() string {
	if words := c.Words(); cut(theme.Text, words, choiceRoom(c.Size().Width)) != words {
		return words
	}
	return ""
}

// Choose shows an option and calls back where it is another than before.
func (c *Choice) Choose(at int) {
	if at == c.at || at < 0 || at >= len(c.options) || c.disabled {
		return
	}
	c.at = at
	c.Refresh()
	if c.act != nil {
		c.act(at)
	}
}

// SetDisabled turns the choice off or on.
func (c *Choice) SetDisabled(disabled bool) {
	if c.disabled != disabled {
		c.disabled = disabled
		c.Refresh()
	}
}

// Disabled reports whether the choice is off.
func (c *Choice) Disabled() bool { return c.disabled }

// Tapped opens the list below the control.
func (c *Choice) Tapped(*fyne.PointEvent) {
	c.tip.hide()
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(c)
	if c.disabled || on == nil {
		return
	}
	items := make([]*fyne.MenuItem, len(c.options))
	for i, words := range c.options {
		items[i] = fyne.NewMenuItem(words, func() { c.Choose(i) })
		items[i].Checked = i == c.at
	}
	on.Focus(c)
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), on)
	menu.Resize(menu.MinSize().Max(fyne.NewSize(c.Size().Width, 0)))
	menu.ShowAtPosition(driver.AbsolutePositionForObject(c).AddXY(0, c.Size().Height+2))
}

// FocusGained draws the ring.
func (c *Choice) FocusGained() {
	c.focused = true
	c.Refresh()
	if c.Gained != nil {
		c.Gained()
	}
}

// FocusLost takes the ring away.
func (c *Choice) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune ignores letters.
func (c *Choice) TypedRune(rune) {}

// TypedKey goes through the options or opens the list.
func (c *Choice) TypedKey(event *fyne.KeyEvent) {
	if c.Key != nil && c.Key(event.Name) {
		return
	}
	switch event.Name {
	case fyne.KeyUp:
		c.Choose(c.at - 1)
	case fyne.KeyDown:
		c.Choose(c.at + 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	}
}

// MouseIn shows the hover and, where words are cut, all of them after a while.
func (c *Choice) MouseIn(event *desktop.MouseEvent) {
	c.hovered = true
	c.tip.wait(event.AbsolutePosition)
	c.Refresh()
}

// MouseMoved does nothing.
func (c *Choice) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (c *Choice) MouseOut() {
	c.hovered = false
	c.tip.hide()
	c.Refresh()
}

// CreateRenderer draws a field with words and a caret down.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{c, &canvas.Rectangle{}, newSign(), &canvas.Text{}}
	r.paint(c.Size())
	return r
}

type choiceRenderer struct {
	c      *Choice
	ground *canvas.Rectangle
	caret  *sign
	text   *canvas.Text
}

const (
	choiceInset = 10
	choiceCaret = 14
	choiceWide  = 220 // a choice asks for no more room than this; longer words are cut
)

// edges are ground, edge and words of a field-like control in its state.
func edges(disabled, hovered, focused bool) (ground, edge, ink fyne.ThemeColorName) {
	switch {
	case disabled:
		return "", theme.Line, theme.Disabled
	case focused:
		return theme.Surface, theme.Focus, theme.Ink
	case hovered:
		return theme.Surface, theme.Ink3, theme.Ink
	}
	return theme.Surface, theme.Border, theme.Ink
}

func (r *choiceRenderer) paint(size fyne.Size) {
	c := r.c
	ground, edge, ink := edges(c.disabled, c.hovered, c.focused)
	paint(r.ground, ground, edge, theme.Radius)
	if c.focused {
		r.ground.StrokeWidth = theme.Ring
	}
	r.ground.Resize(size)
	theme.Text.Apply(r.text, ink)
	r.text.Text = cut(theme.Text, c.Words(), choiceRoom(size.Width))
	words := r.text.MinSize()
	r.text.Resize(words)
	r.text.Move(fyne.NewPos(choiceInset, (size.Height-words.Height)/2-textLift))
	if ink != theme.Disabled {
		ink = theme.Ink2
	}
	r.caret.set(theme.GlyphNext, ink)
	r.caret.Resize(fyne.NewSquareSize(choiceCaret))
	r.caret.Move(fyne.NewPos(size.Width-choiceInset-choiceCaret, (size.Height-choiceCaret)/2))
}

func (r *choiceRenderer) MinSize() fyne.Size {
	width := float32(0)
	for _, words := range r.c.options {
		width = max(width, theme.Text.Measure(words).Width)
	}
	return fyne.NewSize(min(choiceWide, width+2*choiceInset+choiceCaret+7), theme.Field)
}

func (r *choiceRenderer) Layout(size fyne.Size) { r.paint(size) }

func (r *choiceRenderer) Refresh() {
	r.paint(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.caret.Image}
}

func (r *choiceRenderer) Destroy() { r.c.tip.hide() }
