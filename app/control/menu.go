package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// MenuLine is one line of a menu. One without words parts the lines above from those below.
type MenuLine struct {
	Icon     theme.Glyph
	Words    string
	Key      string // that does the same, for the reader
	Ticked   bool   // it is so now; the tick stands in the icon's place
	Disabled bool
	Act      func()
}

// Menu is a list of things to do, over the window. Up and Down go from line to line, Enter does one, Escape leaves.
type Menu struct {
	widget.BaseWidget
	lines []MenuLine
	row   float32 // height of a line
	at    int     // the line under the pointer or the keys; -1 for none
	pop   *widget.PopUp
}

var (
	_ fyne.Tappable     = (*Menu)(nil)
	_ fyne.Focusable    = (*Menu)(nil)
	_ desktop.Hoverable = (*Menu)(nil)
)

// ShowMenu opens a menu with its corner at a place of the window, or as near as there is room.
func ShowMenu(lines []MenuLine, on fyne.Canvas, at fyne.Position) *Menu {
	m := &Menu{lines: lines, row: theme.MenuRow, at: -1}
	m.ExtendBaseWidget(m)
	m.pop = widget.NewPopUp(m, on)
	room := on.Size()
	if m.pop.MinSize().Height > room.Height-8 {
		m.row = menuTight
		m.pop.Refresh()
	}
	size := m.pop.MinSize()
	m.pop.ShowAtPosition(fyne.NewPos(max(4, min(at.X, room.Width-size.Width-4)), max(4, min(at.Y, room.Height-size.Height-4))))
	on.Focus(m)
	return m
}

// Shown reports whether the menu is open.
func (m *Menu) Shown() bool { return m.pop.Visible() }

// Close takes the menu away.
func (m *Menu) Close() { m.pop.Hide() }

// Lines are the lines of the menu.
func (m *Menu) Lines() []MenuLine { return m.lines }

// Corner and Extent say where the menu stands and how large it is.
func (m *Menu) Corner() fyne.Position { return m.pop.Position() }

// Extent is the size with the edge around the lines.
func (m *Menu) Extent() fyne.Size { return m.pop.Size() }

func (m *Menu) choose(i int) {
	if i < 0 || i >= len(m.lines) || !m.lines[i].can() {
		return
	}
	m.Close()
	m.lines[i].Act()
}

func (l MenuLine) can() bool { return l.Words != "" && !l.Disabled && l.Act != nil }

// Tapped does what the line says.
func (m *Menu) Tapped(event *fyne.PointEvent) { m.choose(m.lineAt(event.Position.Y)) }

// lineAt is the line at a height, -1 for none.
func (m *Menu) lineAt(y float32) int {
	top := float32(menuEdge)
	for i, l := range m.lines {
		if y >= top && y < top+m.height(l) {
			return i
		}
		top += m.height(l)
	}
	return -1
}

func (m *Menu) height(l MenuLine) float32 {
	if l.Words == "" {
		return menuGap
	}
	return m.row
}

// FocusGained does nothing: the line under the keys shows where one is.
func (m *Menu) FocusGained() {}

// FocusLost does nothing.
func (m *Menu) FocusLost() {}

// TypedRune ignores letters.
func (m *Menu) TypedRune(rune) {}

// TypedKey goes through the lines, does one, or leaves.
func (m *Menu) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		m.step(1)
	case fyne.KeyUp:
		m.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.at)
	case fyne.KeyEscape:
		m.Close()
	}
}

// step goes to the next line that can be done, around the ends.
func (m *Menu) step(by int) {
	n := len(m.lines)
	i := m.at
	if i < 0 && by < 0 {
		i = 0
	}
	for range m.lines {
		i = (i + by + n) % n
		if m.lines[i].can() {
			m.over(i)
			return
		}
	}
}

func (m *Menu) over(i int) {
	if m.at != i {
		m.at = i
		m.Refresh()
	}
}

// MouseIn shows the line under the pointer.
func (m *Menu) MouseIn(event *desktop.MouseEvent) { m.over(m.lineAt(event.Position.Y)) }

// MouseMoved follows the pointer.
func (m *Menu) MouseMoved(event *desktop.MouseEvent) { m.over(m.lineAt(event.Position.Y)) }

// MouseOut leaves the line.
func (m *Menu) MouseOut() { m.over(-1) }

const (
	menuEdge  = 4  // room around all lines
	menuGap   = 9  // height of what parts lines
	menuTight = 24 // height of a line where the window has no room for more
	menuInset = 12
	menuWords = 38 // where the words begin
	menuKeys  = 28 // room between words and keys at the least
)

// CreateRenderer draws the lines.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{menu: m, ground: canvas.NewRectangle(color.Transparent)}
	for range m.lines {
		r.parts = append(r.parts, menuPart{newSign(), &canvas.Text{}, &canvas.Text{}, &canvas.Rectangle{}})
	}
	r.paint()
	return r
}

type menuPart struct {
	icon       *sign
	words, key *canvas.Text
	line       *canvas.Rectangle
}

type menuRenderer struct {
	menu   *Menu
	ground *canvas.Rectangle // of the line under the pointer
	parts  []menuPart
}

func (r *menuRenderer) paint() {
	paint(r.ground, theme.AccentSoft, "", theme.Radius)
	for i, l := range r.menu.lines {
		p := r.parts[i]
		parts := l.Words == ""
		p.line.FillColor = theme.Color(theme.Line)
		p.line.Hidden, p.words.Hidden, p.key.Hidden = !parts, parts, parts
		ink, ink2, ink3 := theme.Ink, theme.Ink2, theme.Ink3
		if l.Disabled {
			ink, ink2, ink3 = theme.Disabled, theme.Disabled, theme.Disabled
		}
		icon := l.Icon
		if l.Ticked {
			icon = theme.GlyphTick
		}
		p.icon.set(icon, ink2)
		theme.Text.Apply(p.words, ink)
		theme.Label.Apply(p.key, ink3)
		p.words.Text, p.key.Text = l.Words, l.Key
	}
}

func (r *menuRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(160, 2*menuEdge)
	for i, l := range r.menu.lines {
		size.Height += r.menu.height(l)
		width := menuWords + r.parts[i].words.MinSize().Width + menuInset
		if l.Key != "" {
			width += menuKeys + r.parts[i].key.MinSize().Width
		}
		size.Width = max(size.Width, width)
	}
	return size
}

func (r *menuRenderer) Layout(size fyne.Size) {
	top := float32(menuEdge)
	r.ground.Hidden = true
	for i, l := range r.menu.lines {
		p, height := r.parts[i], r.menu.height(l)
		p.line.Resize(fyne.NewSize(size.Width, theme.Hairline))
		p.line.Move(fyne.NewPos(0, top+(height-1)/2))
		p.icon.Resize(fyne.NewSquareSize(theme.IconInField))
		p.icon.Move(fyne.NewPos(menuInset, top+(height-theme.IconInField)/2))
		words, key := p.words.MinSize(), p.key.MinSize()
		p.words.Resize(words)
		p.words.Move(fyne.NewPos(menuWords, top+(height-words.Height)/2-textLift))
		p.key.Resize(key)
		p.key.Move(fyne.NewPos(size.Width-menuInset-key.Width, top+(height-key.Height)/2-textLift))
		if i == r.menu.at && l.can() {
			r.ground.Hidden = false
			r.ground.Resize(fyne.NewSize(size.Width-2*menuEdge, height))
			r.ground.Move(fyne.NewPos(menuEdge, top))
		}
		top += height
	}
}

func (r *menuRenderer) Refresh() {
	r.paint()
	r.Layout(r.menu.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *menuRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground}
	for _, p := range r.parts {
		out = append(out, p.icon.Image, p.words, p.key, p.line)
	}
	return out
}

func (r *menuRenderer) Destroy() {}
