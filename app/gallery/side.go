package gallery

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/template"
)

// side is what is known of the chosen template: the upper part of its page, what it is for, its provision, what the
// unit's profile fills in, and the button that begins a document.
type side struct {
	widget.BaseWidget
	gallery  *Gallery
	template *template.Template
	picture  *canvas.Raster
	column   *control.Column
	scroll   *control.Scroll
	button   *control.Button
	series   *control.Button
	key      *control.Text
	shown    func(width int) image.Image // in the place of the template's picture; nil for none
}

func newSide(g *Gallery) *side {
	s := &side{gallery: g, column: control.NewColumn(20, 16, 6)}
	s.picture = canvas.NewRaster(func(width, _ int) image.Image {
		if s.shown != nil {
			return top(s.shown(width))
		}
		return top(picture(g.config.Picture, s.template, width))
	})
	s.scroll = control.NewScroll(s.column)
	s.button = control.NewButton(control.Next, "", wording.DraftThis, "", g.Start)
	s.series = control.NewButton(control.Deed, "", wording.SeriesOf, wording.SeriesHint, func() {
		if t := g.Chosen(); t != nil {
			g.config.Series(t)
		}
	})
	s.series.Hidden = g.config.Series == nil
	s.key = control.NewRight(theme.Label, wording.EnterKey, theme.Ink3)
	s.ExtendBaseWidget(s)
	return s
}

func (s *side) show(t *template.Template) {
	s.template, s.shown = t, nil
	s.picture.Refresh()
	s.button.SetDisabled(t == nil)
	s.series.SetDisabled(t == nil)
	if t == nil {
		s.column.Set()
		return
	}
	objects := []fyne.CanvasObject{
		newWindow(s.picture), control.NewWrapped(theme.Title, t.Title, theme.Ink),
		control.NewWrapped(theme.Text, t.Description, theme.Ink2),
	}
	if words := t.Provision.String(); words != "" {
		objects = append(objects, control.NewWrapped(theme.Label, words, theme.Accent))
	}
	if row := s.ownRow(t); row != nil {
		objects = append(objects, row)
	}
	if len(s.gallery.config.Filled) > 0 {
		objects = append(objects, control.NewHairline(), s.unitHead())
		for _, pair := range s.gallery.config.Filled {
			objects = append(objects, newPair(pair[0], pair[1]))
		}
	}
	s.column.Set(objects...)
	s.scroll.To(0)
	s.scroll.Refresh()
}

// ownRow is what can be done with a template of the unit's own; nil for any other.
func (s *side) ownRow(t *template.Template) fyne.CanvasObject {
	config := s.gallery.config
	if t.Family() != template.Own || config.Export == nil || config.Remove == nil {
		return nil
	}
	return control.NewLine(theme.PaneButton, 8, []fyne.CanvasObject{
		control.NewButton(control.Deed, "", wording.ExportOwn, "", func() { config.Export(t) }),
		control.NewButton(control.Deed, "", wording.RemoveOwn, wording.RemoveOwnHint, func() { config.Remove(t) }),
	}, nil)
}

// unitHead heads what the unit gives, with a button to change it.
func (s *side) unitHead() fyne.CanvasObject {
	head, edit := wording.FromUnit, wording.EditUnit
	if s.gallery.config.Sample {
		head, edit = wording.SampleUnit, wording.TellUnit
	}
	title := control.NewText(theme.Heading, head, theme.Ink2)
	if s.gallery.config.Unit == nil {
		return title
	}
	return control.NewLine(theme.PaneButton, 8, []fyne.CanvasObject{title},
		[]fyne.CanvasObject{control.NewButton(control.Deed, "", edit, "", s.gallery.config.Unit)})
}

// CreateRenderer draws the pane.
func (s *side) CreateRenderer() fyne.WidgetRenderer {
	return &sideRenderer{s, control.NewFill(theme.Chrome)}
}

type sideRenderer struct {
	s      *side
	ground *control.Fill
}

func (r *sideRenderer) Layout(size fyne.Size) {
	const foot = 62
	r.ground.Resize(size)
	r.s.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-foot)))
	want := r.s.button.MinSize()
	r.s.button.Resize(want)
	r.s.button.Move(fyne.NewPos(20, size.Height-foot+16))
	link := r.s.series.MinSize()
	r.s.series.Resize(link)
	r.s.series.Move(fyne.NewPos(20+want.Width+4, size.Height-foot+16+(want.Height-link.Height)/2))
	r.s.key.Resize(fyne.NewSize(60, theme.Label.LineHeight()))
	r.s.key.Move(fyne.NewPos(size.Width-80, size.Height-foot+22))
}

func (r *sideRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.RightMin, 240) }

func (r *sideRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.s)
}

func (r *sideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.s.scroll, r.s.button, r.s.series, r.s.key}
}

func (r *sideRenderer) Destroy() {}

// window shows the upper part of a page in full width.
type window struct {
	widget.BaseWidget
	picture *canvas.Raster
}

func newWindow(p *canvas.Raster) *window {
	w := &window{picture: p}
	w.ExtendBaseWidget(w)
	return w
}

const (
	windowHeight = 228
	a4           = 297.0 / 210
)

// CreateRenderer draws paper and picture, cut below.
func (w *window) CreateRenderer() fyne.WidgetRenderer {
	inner := container.New(&tallPage{}, w.picture)
	return widget.NewSimpleRenderer(container.NewStack(
		control.NewBox(theme.Paper, theme.Line, 0), container.New(&fixed{}, container.NewClip(inner)),
	))
}

// tallPage lets a page be as high as A4 asks for, whatever the height of its window.
type tallPage struct{}

// Layout gives the page its shape.
func (*tallPage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, size.Width*a4))
	}
}

// MinSize is nothing.
func (*tallPage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// fixed gives its objects the height of the window.
type fixed struct{}

// Layout fills the window within its edge.
func (*fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(1, 1))
		o.Resize(size.SubtractWidthHeight(2, 2))
	}
}

// MinSize is the window's.
func (*fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, windowHeight) }

// pair is a label and a value side by side.
type pair struct {
	widget.BaseWidget
	label, value *control.Text
}

func newPair(label, value string) *pair {
	p := &pair{label: control.NewText(theme.Label, label, theme.Ink3), value: control.NewText(theme.Text, value, theme.Ink)}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer lays them out.
func (p *pair) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&pairLayout{}, p.label, p.value))
}

type pairLayout struct{}

// Layout keeps the label's column.
func (*pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 1))
	objects[0].Resize(fyne.NewSize(90, theme.Label.LineHeight()))
	objects[1].Move(fyne.NewPos(96, 0))
	objects[1].Resize(fyne.NewSize(max(0, size.Width-96), theme.Text.LineHeight()))
}

// MinSize is a line.
func (*pairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 22) }
