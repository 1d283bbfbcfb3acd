package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tall is what an object whose height depends on its width says of itself.
type tall interface{ Height(width float32) float32 }

// heightOf is the height that an object wants when it is so wide.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(tall); ok {
		return t.Height(width)
	}
	return o.MinSize().Height
}

// Column puts objects one below the other, each as wide as the column and as high as it then wants to be.
type Column struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
	side    float32 // room left and right
	ends    float32 // room above and below
	gap     float32
}

// NewColumn makes a column with room at its sides and ends, and a gap between two objects.
func NewColumn(side, ends, gap float32, objects ...fyne.CanvasObject) *Column {
	c := &Column{objects: objects, side: side, ends: ends, gap: gap}
	c.ExtendBaseWidget(c)
	return c
}

// Set puts other objects into the column.
func (c *Column) Set(objects ...fyne.CanvasObject) {
	c.objects = objects
	c.Refresh()
}

// Objects are what stands in the column.
func (c *Column) Objects() []fyne.CanvasObject { return c.objects }

// Height is the height of all objects at a width.
func (c *Column) Height(width float32) float32 {
	height, shown := 2*c.ends, 0
	for _, o := range c.objects {
		if o.Visible() {
			height += heightOf(o, width-2*c.side)
			shown++
		}
	}
	return height + c.gap*float32(max(0, shown-1))
}

// Top is where the i-th object begins.
func (c *Column) Top(i int) float32 { return c.objects[i].Position().Y }

// CreateRenderer lays the objects out.
func (c *Column) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{c} }

type columnRenderer struct{ c *Column }

func (r *columnRenderer) Layout(size fyne.Size) {
	c := r.c
	y := c.ends
	for _, o := range c.objects {
		if !o.Visible() {
			continue
		}
		height := heightOf(o, size.Width-2*c.side)
		o.Move(fyne.NewPos(c.side, y))
		o.Resize(fyne.NewSize(size.Width-2*c.side, height))
		y += height + c.gap
	}
}

func (r *columnRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*r.c.side, r.c.Height(r.c.Size().Width))
}

func (r *columnRenderer) Refresh() {
	r.Layout(r.c.Size())
	for _, o := range r.c.objects {
		o.Refresh()
	}
	canvas.Refresh(r.c)
}

func (r *columnRenderer) Objects() []fyne.CanvasObject { return r.c.objects }

func (r *columnRenderer) Destroy() {}

// Line puts objects side by side: those at the left from the left edge on, those at the right up to the right edge.
type Line struct {
	widget.BaseWidget
	left, right []fyne.CanvasObject
	height, gap float32
}

// NewLine makes a line of a height.
func NewLine(height, gap float32, left, right []fyne.CanvasObject) *Line {
	l := &Line{left: left, right: right, height: height, gap: gap}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer lays the objects out.
func (l *Line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ l *Line }

func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.l
	right := size.Width
	for i := len(l.right) - 1; i >= 0; i-- {
		if o := l.right[i]; o.Visible() {
			want := o.MinSize()
			right -= want.Width
			o.Resize(want)
			o.Move(fyne.NewPos(right, (size.Height-want.Height)/2))
			right -= l.gap
		}
	}
	x := float32(0)
	for _, o := range l.left {
		if o.Visible() {
			want := o.MinSize()
			want.Width = max(0, min(want.Width, right-x))
			o.Resize(want)
			o.Move(fyne.NewPos(x, (size.Height-want.Height)/2))
			x += want.Width + l.gap
		}
	}
}

func (r *lineRenderer) MinSize() fyne.Size {
	width := float32(0)
	for _, o := range r.Objects() {
		if o.Visible() {
			width += o.MinSize().Width + r.l.gap
		}
	}
	return fyne.NewSize(max(0, width-r.l.gap), r.l.height)
}

func (r *lineRenderer) Refresh() {
	r.Layout(r.l.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.l)
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.l.left...), r.l.right...)
}

func (r *lineRenderer) Destroy() {}
