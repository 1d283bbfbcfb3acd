package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Icon is one sign in a colour of the palette.
type Icon struct {
	widget.BaseWidget
	glyph theme.Glyph
	ink   fyne.ThemeColorName
	side  float32
}

// NewIcon makes an icon of a side.
func NewIcon(glyph theme.Glyph, ink fyne.ThemeColorName, side float32) *Icon {
	i := &Icon{glyph: glyph, ink: ink, side: side}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws it.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	image := newSign()
	image.set(i.glyph, i.ink)
	return &iconRenderer{i, image}
}

type iconRenderer struct {
	i     *Icon
	image *sign
}

func (r *iconRenderer) Layout(size fyne.Size) {
	r.image.Resize(fyne.NewSquareSize(r.i.side))
	r.image.Move(fyne.NewPos((size.Width-r.i.side)/2, (size.Height-r.i.side)/2))
}

func (r *iconRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(r.i.side) }

func (r *iconRenderer) Refresh() { r.image.Refresh() }

func (r *iconRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image.Image} }

func (r *iconRenderer) Destroy() {}

// Chip is a level's sign with a count, as the findings' heading and the status bar show it.
type Chip struct {
	widget.BaseWidget
	glyph  theme.Glyph
	ink    fyne.ThemeColorName
	words  string
	filled bool
	on     bool
	act    func()
}

// NewChip makes a chip; filled gives it a ground, act a tap. Without a glyph it has words alone.
func NewChip(glyph theme.Glyph, ink fyne.ThemeColorName, filled bool, act func()) *Chip {
	c := &Chip{glyph: glyph, ink: ink, filled: filled, act: act}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the words; "" hides the chip.
func (c *Chip) Set(words string) {
	if c.words == words {
		return
	}
	c.words, c.Hidden = words, words == ""
	c.Refresh()
}

// SetOn shows the chip as the one that is chosen.
func (c *Chip) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// Words are the words beside the sign.
func (c *Chip) Words() string { return c.words }

// Tapped calls back.
func (c *Chip) Tapped(*fyne.PointEvent) {
	if c.act != nil {
		c.act()
	}
}

// CreateRenderer draws ground, sign and words.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c, &canvas.Rectangle{}, newSign(), &canvas.Text{}}
	r.paint()
	return r
}

type chipRenderer struct {
	c      *Chip
	ground *canvas.Rectangle
	image  *sign
	text   *canvas.Text
}

func (r *chipRenderer) paint() {
	ground := fyne.ThemeColorName("")
	role := theme.Label
	if r.c.filled {
		ground, role = theme.Sunken, theme.Heading
	}
	if r.c.on {
		ground = theme.AccentSoft
	}
	edge := fyne.ThemeColorName("")
	if r.c.on {
		edge = theme.Accent
	}
	paint(r.ground, ground, edge, 11)
	if r.c.glyph != "" {
		r.image.set(r.c.glyph, r.c.ink)
	}
	role.Apply(r.text, theme.Ink)
	r.text.Text = r.c.words
}

func (r *chipRenderer) inset() float32 {
	if r.c.filled {
		return 8
	}
	return 0
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.image.Resize(fyne.NewSquareSize(12))
	r.image.Move(fyne.NewPos(r.inset(), (size.Height-12)/2))
	text := r.text.MinSize()
	r.text.Resize(text)
	r.text.Move(fyne.NewPos(r.inset()+r.signWidth(), (size.Height-text.Height)/2-textLift))
}

// signWidth is how much room the sign takes with the white behind it.
func (r *chipRenderer) signWidth() float32 {
	if r.c.glyph == "" {
		return 0
	}
	return 12 + 5
}

func (r *chipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*r.inset()+r.signWidth()+r.text.MinSize().Width, 22)
}

func (r *chipRenderer) Refresh() {
	r.paint()
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image.Image, r.text}
}

func (r *chipRenderer) Destroy() {}
