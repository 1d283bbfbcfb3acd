package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// textLift moves a line of text up, so that small letters stand in the middle: the mended faces have more room above
// than below.
const textLift = 1

// Fill is a ground in one colour of the palette that follows the theme.
type Fill struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	edge   fyne.ThemeColorName
	radius float32
	least  fyne.Size
}

// NewFill makes a ground that has no size of its own.
func NewFill(colour fyne.ThemeColorName) *Fill {
	f := &Fill{colour: colour}
	f.ExtendBaseWidget(f)
	return f
}

// NewBox makes a ground with an edge and round corners.
func NewBox(colour, edge fyne.ThemeColorName, radius float32) *Fill {
	f := NewFill(colour)
	f.edge, f.radius = edge, radius
	return f
}

// NewHairline makes a line that parts two panes or rows.
func NewHairline() *Fill {
	f := NewFill(theme.Line)
	f.least = fyne.NewSquareSize(theme.Hairline)
	return f
}

// Set changes the colour.
func (f *Fill) Set(colour fyne.ThemeColorName) {
	if f.colour != colour {
		f.colour = colour
		f.Refresh()
	}
}

// SetEdge changes colour and edge; "" is none.
func (f *Fill) SetEdge(colour, edge fyne.ThemeColorName) {
	if f.colour != colour || f.edge != edge {
		f.colour, f.edge = colour, edge
		f.Refresh()
	}
}

// CreateRenderer draws the ground.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{fill: f, shape: &canvas.Rectangle{}}
	paint(r.shape, f.colour, f.edge, f.radius)
	return r
}

type fillRenderer struct {
	fill  *Fill
	shape *canvas.Rectangle
}

func (r *fillRenderer) Layout(size fyne.Size) { r.shape.Resize(size) }

func (r *fillRenderer) MinSize() fyne.Size { return r.fill.least }

func (r *fillRenderer) Refresh() {
	paint(r.shape, r.fill.colour, r.fill.edge, r.fill.radius)
	r.shape.Refresh()
}

func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.shape} }

func (r *fillRenderer) Destroy() {}
