package page

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/drafting/layout"
)

// face is how the view is drawn, from below: desk, papers, the component under the caret and the blanks; the letters;
// underlines and marks; the caret. Only what changed is drawn again: a caret that moves leaves the letters alone.
type face struct {
	view *View

	desk    *canvas.Rectangle
	ground  *layer // papers, tint of the current component, blanks
	letters *layer // one picture a page in view
	above   *layer // underlines, marks in the gutter
	caret   *canvas.Rectangle
	bar     *control.ScrollBar
	clip    *container.Clip

	sheets map[int]*sheet
	lines  *pictures
	marks  []gutterMark
	tints  []fyne.CanvasObject // on the papers: the current component, blanks, what is selected
	placed placement           // that underlines and tints were made for
	lit    bool
	cursor desktop.Cursor
}

// sheet is the picture of one page in view.
type sheet struct {
	page    *layout.Page
	picture *canvas.Raster
	drawn   image.Image
	of      *layout.Page // that drawn shows, so many pixels wide
	width   int
}

func newFace(v *View) *face {
	f := &face{
		view: v, desk: canvas.NewRectangle(color.Transparent), ground: newLayer(), letters: newLayer(), above: newLayer(),
		caret: canvas.NewRectangle(color.Transparent), sheets: map[int]*sheet{}, lines: newPictures(), lit: true,
		cursor: desktop.DefaultCursor,
	}
	f.bar = control.NewScrollBar(func(to float32) { v.scrollTo(fyne.NewPos(v.offset.X, to)) })
	f.clip = container.NewClip(container.New(&spread{}, f.ground, f.letters, f.above, container.NewWithoutLayout(f.caret)))
	return f
}

// spread gives every layer the whole of the view.
type spread struct{}

func (*spread) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (*spread) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// forget drops the pictures of a document that is shown no more.
func (f *face) forget() {
	f.sheets, f.marks, f.tints, f.placed = map[int]*sheet{}, nil, nil, placement{}
	f.above.set(nil)
}

// placement is what decides where on the view something on paper is.
type placement struct {
	doc    Document
	offset fyne.Position
	size   fyne.Size
	zoom   float64
}

func (f *face) placement() placement {
	v := f.view
	return placement{v.doc, v.offset, v.Size(), v.zoom}
}

// waits reports whether what lies on the letters stays as it is: after a key, until the pages that go with it are there.
// The letters are the old ones too, so nothing flickers.
func (f *face) waits() bool {
	return f.view.doc != nil && !f.view.fresh() && f.placed == f.placement()
}

// Layout fits the layers to the view.
func (f *face) Layout(size fyne.Size) {
	f.desk.Resize(size)
	f.clip.Resize(size)
	f.bar.Resize(fyne.NewSize(control.ScrollWidth, size.Height))
	f.bar.Move(fyne.NewPos(size.Width-control.ScrollWidth, 0))
	f.place()
}

// MinSize is the view's.
func (f *face) MinSize() fyne.Size { return f.view.MinSize() }

// Refresh draws what changed.
func (f *face) Refresh() {
	f.desk.FillColor = theme.Color(theme.Desk)
	f.desk.Refresh()
	f.place()
}

// Objects are the layers.
func (f *face) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.desk, f.clip, f.bar} }

// Destroy does nothing.
func (f *face) Destroy() {}

// place puts everything where it belongs now.
func (f *face) place() {
	v := f.view
	if v.Size().Height <= 0 {
		return
	}
	if !v.centred && v.fresh() {
		v.centred = true
		v.offset.X = (v.deskSize().Width - v.Size().Width) / 2
	}
	v.bound()
	if v.follow && v.fresh() {
		v.follow = false
		v.toCaret()
		v.scrolled()
	}
	desk := v.deskSize()
	f.bar.Set(v.offset.Y, v.Size().Height, desk.Height)
	first, last := f.inView()
	f.placeGround(first, last)
	f.placeLetters(first, last)
	f.placeAbove()
	f.showCaret()
	if v.fresh() {
		f.placed = f.placement()
	}
}

// inView gives the pages of which a part is in view, as a half-open range.
func (f *face) inView() (first, last int) {
	v := f.view
	count := v.pageCount()
	if count == 0 {
		return 0, 0
	}
	first = v.pageAt(v.offset.Y)
	for last = first; last < count && v.pageTop(last) < v.offset.Y+v.Size().Height; last++ {
	}
	return first, last
}

func (f *face) placeGround(first, last int) {
	v := f.view
	var objects []fyne.CanvasObject
	for i := first; i < last; i++ {
		paper := canvas.NewRectangle(theme.Color(theme.Paper))
		paper.Shadow = canvas.Shadow{
			Color: color.NRGBA{A: 26}, BlurRadius: theme.PageShadow, Offset: fyne.NewPos(0, theme.PageShadowY),
		}
		paper.Resize(v.pageSize(v.doc.Pages().Pages[i]))
		paper.Move(v.pagePos(i).Subtract(v.offset))
		objects = append(objects, paper)
	}
	if !f.waits() {
		f.tints = nil
		if v.fresh() {
			f.tints = slices.Concat(f.current(), f.holes(first, last), f.selection())
		}
	}
	f.ground.set(append(objects, f.tints...))
}

func (f *face) placeLetters(first, last int) {
	v := f.view
	for i := range f.sheets {
		if i < first || i >= last {
			delete(f.sheets, i)
		}
	}
	var objects []fyne.CanvasObject
	for i := first; i < last; i++ {
		s, p := f.sheets[i], v.doc.Pages().Pages[i]
		if s == nil {
			s = &sheet{}
			s.picture = canvas.NewRaster(func(width, _ int) image.Image { return s.draw(v.config.Picture, width) })
			f.sheets[i] = s
		}
		changed := s.page == nil || !alike(s.page, p)
		s.page = p
		s.picture.Move(v.pagePos(i).Subtract(v.offset))
		if size := v.pageSize(p); size != s.picture.Size() {
			s.picture.Resize(size)
		} else if changed {
			s.picture.Refresh()
		}
		objects = append(objects, s.picture)
	}
	f.letters.set(objects)
}

// alike reports whether two pages have the same picture, as those of two revisions often have.
func alike(p, q *layout.Page) bool {
	return p == q || p.Width == q.Width && p.Height == q.Height && slices.Equal(p.Texts, q.Texts) &&
		slices.Equal(p.Lines, q.Lines) && slices.Equal(p.Pictures, q.Pictures)
}

// draw makes the page's picture, or gives the one that it made before of the same page and width.
func (s *sheet) draw(picture func(*layout.Page, int) image.Image, width int) image.Image {
	if s.drawn == nil || s.width != width || !alike(s.page, s.of) {
		s.drawn, s.width, s.of = picture(s.page, width), width, s.page
	}
	return s.drawn
}

func (f *face) showCaret() {
	v := f.view
	if f.waits() && v.focus && f.lit {
		return
	}
	f.caret.Hidden = true
	if v.focus && f.lit && v.fresh() {
		if r := v.doc.Pages().Caret(v.doc.Selection().Caret); v.visible(r) {
			b := v.inView(r)
			f.caret.FillColor = theme.Color(theme.Caret)
			f.caret.Resize(fyne.NewSize(theme.CaretWidth, b.size.Height))
			f.caret.Move(fyne.NewPos(v.snap(b.pos.X-theme.CaretWidth/2), b.pos.Y))
			f.caret.Hidden = false
		}
	}
	f.caret.Refresh()
}

// layer is a list of objects that is replaced as a whole. Objects that stay keep their pictures.
type layer struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
}

func newLayer() *layer {
	l := &layer{}
	l.ExtendBaseWidget(l)
	return l
}

func (l *layer) set(objects []fyne.CanvasObject) {
	l.objects = objects
	canvas.Refresh(l)
}

// CreateRenderer draws the objects.
func (l *layer) CreateRenderer() fyne.WidgetRenderer { return &layerRenderer{l} }

type layerRenderer struct{ l *layer }

func (*layerRenderer) Layout(fyne.Size)               {}
func (*layerRenderer) MinSize() fyne.Size             { return fyne.Size{} }
func (r *layerRenderer) Refresh()                     { canvas.Refresh(r.l) }
func (r *layerRenderer) Objects() []fyne.CanvasObject { return r.l.objects }
func (*layerRenderer) Destroy()                       {}
