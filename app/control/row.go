package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Row is a line of a list: an icon, words, and at the right a count or a mark. It calls back when tapped.
type Row struct {
	widget.BaseWidget
	// Icon stands before the words; "" for none. Mark stands at the right edge, in MarkInk.
	Icon, Mark theme.Glyph
	MarkInk    fyne.ThemeColorName
	Words      string
	// Second is a quieter line under Words; "" for none.
	Second string
	// Count stands at the right edge in figures; "" for none.
	Count string
	// Indent moves the words to the right.
	Indent float32
	// Strong sets the words in the strong weight, as a heading among rows.
	Strong bool
	// Chosen shows the row as the selected one.
	Chosen bool
	// Narrow shows the icon alone, in a rail.
	Narrow bool
	// Hint is shown where the pointer rests on the row; for a narrow row it is what Words would say.
	Hint string
	// Height of the row.
	Height float32
	// Act is called when the row is tapped.
	Act func()

	hovered, focused bool
	tip              *tip
}

var (
	_ fyne.Tappable     = (*Row)(nil)
	_ fyne.Focusable    = (*Row)(nil)
	_ desktop.Hoverable = (*Row)(nil)
)

// NewRow makes a row of the height of a place in the left pane.
func NewRow(icon theme.Glyph, words string, act func()) *Row {
	r := &Row{Icon: icon, Words: words, Act: act, Height: theme.PlaceRow}
	r.ExtendBaseWidget(r)
	r.tip = newTip(r, func() string { return r.Hint })
	return r
}

// Tapped calls back.
func (r *Row) Tapped(*fyne.PointEvent) {
	r.tip.hide()
	if r.Act != nil {
		r.Act()
	}
}

// FocusGained draws the ring.
func (r *Row) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost takes the ring away.
func (r *Row) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune ignores letters.
func (r *Row) TypedRune(rune) {}

// TypedKey taps the row with Enter or the space bar.
func (r *Row) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.Tapped(nil)
	}
}

// MouseIn shows the hover.
func (r *Row) MouseIn(event *desktop.MouseEvent) {
	r.hovered = true
	r.tip.wait(event.AbsolutePosition)
	r.Refresh()
}

// MouseMoved does nothing.
func (r *Row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (r *Row) MouseOut() {
	r.hovered = false
	r.tip.hide()
	r.Refresh()
}

// CreateRenderer draws the row.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowRenderer{
		row: r, ground: canvas.NewRectangle(color.Transparent), icon: newSign(),
		mark: newSign(), words: &canvas.Text{}, second: &canvas.Text{}, count: &canvas.Text{},
	}
	d.paint(r.Size())
	return d
}

type rowRenderer struct {
	row                  *Row
	ground               *canvas.Rectangle
	icon, mark           *sign
	words, second, count *canvas.Text
}

func (d *rowRenderer) paint(size fyne.Size) {
	r := d.row
	ground, edge, ink := fyne.ThemeColorName(""), fyne.ThemeColorName(""), theme.Ink2
	role := theme.Text
	switch {
	case r.Chosen:
		ground, ink, role = theme.AccentSoft, theme.Accent, theme.Strong
	case r.hovered:
		ground = theme.Hover
	}
	if r.focused {
		edge = theme.Focus
	}
	paint(d.ground, ground, edge, theme.Radius)
	if r.focused {
		d.ground.StrokeWidth = theme.Ring
	}
	if r.Strong {
		role = theme.Strong
	}
	d.icon.set(r.Icon, ink)
	d.mark.set(r.Mark, r.MarkInk)
	d.mark.Hidden = d.mark.Hidden || r.Narrow
	role.Apply(d.words, theme.Ink)
	theme.Label.Apply(d.second, theme.Ink3)
	theme.Label.Apply(d.count, theme.Ink2)
	d.count.TextStyle = theme.Figures.Style()
	d.words.Hidden, d.second.Hidden, d.count.Hidden = r.Narrow, r.Narrow || r.Second == "", r.Narrow || r.Count == ""
	d.place(size, role)
}

func (d *rowRenderer) place(size fyne.Size, role theme.Role) {
	r := d.row
	d.ground.Resize(size)
	x := 8 + r.Indent
	if r.Icon != "" {
		if r.Narrow {
			x = (size.Width - theme.IconInBar) / 2
		}
		d.icon.Resize(fyne.NewSquareSize(theme.IconInBar))
		d.icon.Move(fyne.NewPos(x, (size.Height-theme.IconInBar)/2))
		x += theme.IconInBar + 8
	}
	right := size.Width - 8
	d.count.Text = r.Count
	if r.Count != "" {
		count := d.count.MinSize()
		d.count.Resize(count)
		d.count.Move(fyne.NewPos(right-count.Width, (size.Height-count.Height)/2-textLift))
		right -= count.Width + 8
	}
	if r.Mark != "" {
		d.mark.Resize(fyne.NewSquareSize(12))
		d.mark.Move(fyne.NewPos(right-12, (size.Height-12)/2))
		right -= 12 + 8
	}
	d.words.Text = cut(role, r.Words, right-x)
	words := d.words.MinSize()
	d.words.Resize(words)
	if r.Second == "" {
		d.words.Move(fyne.NewPos(x, (size.Height-words.Height)/2-textLift))
		return
	}
	d.second.Text = cut(theme.Label, r.Second, right-x)
	second := d.second.MinSize()
	top := (size.Height - words.Height - second.Height) / 2
	d.words.Move(fyne.NewPos(x, top))
	d.second.Resize(second)
	d.second.Move(fyne.NewPos(x, top+words.Height))
}

func (d *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.Rail-8, d.row.Height) }

func (d *rowRenderer) Layout(size fyne.Size) { d.paint(size) }

func (d *rowRenderer) Refresh() {
	d.paint(d.row.Size())
	for _, o := range d.Objects() {
		o.Refresh()
	}
}

func (d *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.icon.Image, d.mark.Image, d.words, d.second, d.count}
}

func (d *rowRenderer) Destroy() { d.row.tip.hide() }
