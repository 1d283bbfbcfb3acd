package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Look is how a button is drawn.
type Look int

// The looks of a button.
const (
	Next  Look = iota // the one filled button of a screen: the document's next step
	Edge              // line button
	Tonal             // in a pane: soft ground, words in the accent's colour
	Quiet             // words alone
	Bar               // in the toolbar: icon and words
	Deed              // words alone in the accent's colour: what can be done about a message
)

// Button is an icon, words, or both, that call back when tapped, or with Enter or the space bar when focused.
type Button struct {
	widget.BaseWidget
	look   Look
	icon   theme.Glyph
	words  string
	hint   string
	height float32
	act    func()
	// Key is asked first for every key; true says that it was used up. It may be nil.
	Key func(fyne.KeyName) bool
	// Gained is called when the button gets the keys. It may be nil.
	Gained func()

	short    bool // only the icon is shown
	disabled bool
	hovered  bool
	focused  bool
	pressed  bool
	on       bool
	tip      *tip
}

var (
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ desktop.Mouseable = (*Button)(nil)
)

// NewButton makes a button. hint is shown where the pointer rests on it; it names the key too.
func NewButton(look Look, icon theme.Glyph, words, hint string, act func()) *Button {
	b := &Button{look: look, icon: icon, words: words, hint: hint, act: act, height: theme.PaneButton}
	if look == Bar || look == Next || look == Edge {
		b.height = theme.BarButton
	}
	b.ExtendBaseWidget(b)
	b.tip = newTip(b, func() string { return b.hint })
	return b
}

// Words are the words on the button.
func (b *Button) Words() string { return b.words }

// Hint is what is shown where the pointer rests on the button.
func (b *Button) Hint() string { return b.hint }

// SetWords changes the words.
func (b *Button) SetWords(words string) {
	if b.words != words {
		b.words = words
		b.Refresh()
	}
}

// SetIcon changes the icon.
func (b *Button) SetIcon(icon theme.Glyph) {
	if b.icon != icon {
		b.icon = icon
		b.Refresh()
	}
}

// SetShort leaves only the icon, where there is no room for words.
func (b *Button) SetShort(short bool) {
	if b.short != short {
		b.short = short
		b.Refresh()
	}
}

// SetOn shows the button as toggled on.
func (b *Button) SetOn(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// SetDisabled turns the button off or on.
func (b *Button) SetDisabled(disabled bool) {
	if b.disabled != disabled {
		b.disabled = disabled
		b.Refresh()
	}
}

// Disabled reports whether the button is off.
func (b *Button) Disabled() bool { return b.disabled }

// Tapped calls back.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.tip.hide()
	if !b.disabled && b.act != nil {
		b.act()
	}
}

// FocusGained draws the ring.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.Gained != nil {
		b.Gained()
	}
}

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune ignores letters; the space bar comes as a key.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button with Enter or the space bar.
func (b *Button) TypedKey(event *fyne.KeyEvent) {
	if b.Key != nil && b.Key(event.Name) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	}
}

// MouseIn shows the hover and, after a while, the hint.
func (b *Button) MouseIn(event *desktop.MouseEvent) {
	b.hovered = true
	b.tip.wait(event.AbsolutePosition)
	b.Refresh()
}

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (b *Button) MouseOut() {
	b.hovered, b.pressed = false, false
	b.tip.hide()
	b.Refresh()
}

// MouseDown shows the button pressed.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.pressed = true; b.Refresh() }

// MouseUp ends that.
func (b *Button) MouseUp(*desktop.MouseEvent) { b.pressed = false; b.Refresh() }

func (b *Button) role() theme.Role {
	switch b.look {
	case Next, Tonal, Deed:
		return theme.Strong
	default:
		return theme.Button
	}
}

// colours are those of ground, edge and words in the button's state; "" draws nothing.
func (b *Button) colours() (ground, edge, ink fyne.ThemeColorName) {
	switch b.look {
	case Next:
		ground, ink = theme.Accent, theme.OnAccent
		if b.hovered {
			ground = theme.AccentHover
		}
		if b.disabled {
			return "", theme.Line, theme.Disabled
		}
	case Tonal:
		ground, ink = theme.AccentSoft, theme.Accent
		if b.hovered {
			edge = theme.Accent
		}
	case Edge:
		ground, edge, ink = theme.Surface, theme.Border, theme.Ink
	case Deed:
		ink = theme.Accent
	case Quiet:
		ink = theme.Ink2
	default:
		ink = theme.Ink
	}
	if b.disabled {
		if b.look == Edge || b.look == Tonal {
			return "", theme.Line, theme.Disabled
		}
		return "", "", theme.Disabled
	}
	if b.look == Edge || b.look == Quiet || b.look == Bar || b.look == Deed {
		switch {
		case b.pressed || b.on:
			ground = theme.Pressed
		case b.hovered:
			ground = theme.Hover
		}
	}
	return ground, edge, ink
}

// CreateRenderer draws ground, ring, icon and words.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b, ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		icon: newSign(), text: &canvas.Text{},
	}
	r.paint()
	return r
}

type buttonRenderer struct {
	button       *Button
	ground, ring *canvas.Rectangle
	icon         *sign
	text         *canvas.Text
}

func (r *buttonRenderer) paint() {
	b := r.button
	ground, edge, ink := b.colours()
	paint(r.ground, ground, edge, theme.Radius)
	ring := fyne.ThemeColorName("")
	if b.focused && !b.disabled {
		ring = theme.Focus
	}
	paint(r.ring, "", ring, theme.Radius)
	r.ring.StrokeWidth = theme.Ring
	b.role().Apply(r.text, ink)
	r.text.Text = b.words
	r.text.Hidden = b.short || b.words == ""
	if b.look == Bar && !b.disabled {
		ink = theme.Ink2
	}
	r.icon.set(b.icon, ink)
}

func (r *buttonRenderer) iconSize() float32 {
	if r.button.look == Bar {
		return theme.IconInBar
	}
	return theme.IconInField
}

func (r *buttonRenderer) inset() float32 {
	switch {
	case r.button.look == Bar || r.button.words == "":
		return 8
	case r.button.look == Next || r.button.look == Edge:
		return 12
	}
	return 10
}

func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	width := 2 * r.inset()
	withIcon, withWords := b.icon != "", b.words != "" && !b.short
	if withIcon {
		width += r.iconSize()
	}
	if withWords {
		width += b.role().Measure(b.words).Width
	}
	if withIcon && withWords {
		width += 6
	}
	return fyne.NewSize(width, b.height)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.ground.Resize(size)
	gap := theme.Ring
	if b.look == Bar || b.look == Quiet || b.look == Deed {
		gap = 0
	}
	r.ring.Move(fyne.NewPos(-gap, -gap))
	r.ring.Resize(size.AddWidthHeight(2*gap, 2*gap))
	x := r.inset()
	if b.icon != "" {
		side := r.iconSize()
		if b.short || b.words == "" {
			x = (size.Width - side) / 2
		}
		r.icon.Resize(fyne.NewSquareSize(side))
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		x += side + 6
	}
	text := b.role().Measure(b.words)
	if b.icon == "" {
		x = (size.Width - text.Width) / 2
	}
	r.text.Resize(text)
	r.text.Move(fyne.NewPos(x, (size.Height-text.Height)/2-textLift))
}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.button.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring, r.icon.Image, r.text}
}

func (r *buttonRenderer) Destroy() { r.button.tip.hide() }

// paint gives a rectangle a fill and an edge by name; "" is none.
func paint(r *canvas.Rectangle, fill, edge fyne.ThemeColorName, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		r.FillColor = theme.Color(fill)
	}
	if edge != "" {
		r.StrokeColor, r.StrokeWidth = theme.Color(edge), theme.Hairline
	}
	r.CornerRadius = radius
}
