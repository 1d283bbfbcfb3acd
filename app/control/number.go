package control

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Number is a small whole number between a minus and a plus; it is typed, or changed with Up and Down.
type Number struct {
	widget.BaseWidget
	value, least, most int
	act                func(int)
	// Key is asked first for every key; true says that it was used up. It may be nil.
	Key func(fyne.KeyName) bool

	typing           bool // the next digit goes behind the value
	hovered, focused bool
}

var (
	_ fyne.Tappable     = (*Number)(nil)
	_ fyne.Focusable    = (*Number)(nil)
	_ desktop.Hoverable = (*Number)(nil)
)

// NewNumber makes a number from least to most; act, which may be nil, is called with every other value. Zero is shown
// as a dash.
func NewNumber(value, least, most int, act func(int)) *Number {
	n := &Number{value: value, least: least, most: most, act: act}
	n.ExtendBaseWidget(n)
	return n
}

// Value is the number shown.
func (n *Number) Value() int { return n.value }

// Set shows a number, without calling back.
func (n *Number) Set(value int) {
	if n.value != value {
		n.value, n.typing = value, false
		n.Refresh()
	}
}

// to changes the number within its bounds.
func (n *Number) to(value int) {
	value = min(max(value, n.least), n.most)
	if value == n.value {
		return
	}
	n.value = value
	n.Refresh()
	if n.act != nil {
		n.act(value)
	}
}

// Tapped takes one off at the left end and adds one at the right.
func (n *Number) Tapped(event *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c != nil {
		c.Focus(n)
	}
	n.typing = false
	switch x := event.Position.X; {
	case x < numberEnd:
		n.to(n.value - 1)
	case x > n.Size().Width-numberEnd:
		n.to(n.value + 1)
	}
}

// FocusGained draws the ring.
func (n *Number) FocusGained() { n.focused, n.typing = true, false; n.Refresh() }

// FocusLost takes the ring away.
func (n *Number) FocusLost() { n.focused = false; n.Refresh() }

// TypedRune takes a digit: the first replaces the value, the next go behind it.
func (n *Number) TypedRune(r rune) {
	if r < '0' || r > '9' {
		return
	}
	digit := int(r - '0')
	if n.typing {
		digit += n.value * 10
	}
	if digit >= n.least {
		n.to(digit)
		n.typing = true
	}
}

// TypedKey changes the value or takes its last digit away.
func (n *Number) TypedKey(event *fyne.KeyEvent) {
	if n.Key != nil && n.Key(event.Name) {
		return
	}
	n.typing = n.typing && event.Name == fyne.KeyBackspace
	switch event.Name {
	case fyne.KeyUp:
		n.to(n.value + 1)
	case fyne.KeyDown:
		n.to(n.value - 1)
	case fyne.KeyBackspace:
		n.typing = n.value/10 >= max(n.least, 1)
		n.to(n.value / 10)
	}
}

// MouseIn shows the hover.
func (n *Number) MouseIn(*desktop.MouseEvent) { n.hovered = true; n.Refresh() }

// MouseMoved does nothing.
func (n *Number) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (n *Number) MouseOut() { n.hovered = false; n.Refresh() }

// CreateRenderer draws the field and its two signs.
func (n *Number) CreateRenderer() fyne.WidgetRenderer {
	r := &numberRenderer{n, &canvas.Rectangle{}, newSign(), newSign(), &canvas.Text{}}
	r.paint(n.Size())
	return r
}

type numberRenderer struct {
	n           *Number
	ground      *canvas.Rectangle
	minus, plus *sign
	text        *canvas.Text
}

const (
	numberEnd  = 28 // width of the parts that take off and add
	numberSign = 12
)

func (r *numberRenderer) paint(size fyne.Size) {
	n := r.n
	ground, edge, ink := edges(false, n.hovered, n.focused)
	paint(r.ground, ground, edge, theme.Radius)
	if n.focused {
		r.ground.StrokeWidth = theme.Ring
	}
	r.ground.Resize(size)
	theme.Text.Apply(r.text, ink)
	r.text.TextStyle = theme.Figures.Style()
	r.text.Text = "–"
	if n.value != 0 {
		r.text.Text = strconv.Itoa(n.value)
	}
	words := r.text.MinSize()
	r.text.Resize(words)
	r.text.Move(fyne.NewPos((size.Width-words.Width)/2, (size.Height-words.Height)/2-textLift))
	for _, part := range []struct {
		sign  *sign
		glyph theme.Glyph
		end   bool
		x     float32
	}{{r.minus, theme.GlyphMinus, n.value <= n.least, numberEnd / 2}, {r.plus, theme.GlyphPlus, n.value >= n.most, size.Width - numberEnd/2}} {
		colour := theme.Ink2
		if part.end {
			colour = theme.Disabled
		}
		part.sign.set(part.glyph, colour)
		part.sign.Resize(fyne.NewSquareSize(numberSign))
		part.sign.Move(fyne.NewPos(part.x-numberSign/2, (size.Height-numberSign)/2))
	}
}

func (r *numberRenderer) MinSize() fyne.Size {
	digits := theme.Figures.Measure(strconv.Itoa(r.n.most)).Width
	return fyne.NewSize(2*numberEnd+max(digits, 16), theme.Field)
}

func (r *numberRenderer) Layout(size fyne.Size) { r.paint(size) }

func (r *numberRenderer) Refresh() {
	r.paint(r.n.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *numberRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.minus.Image, r.plus.Image}
}

func (r *numberRenderer) Destroy() {}
