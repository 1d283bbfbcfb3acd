// Package gallery shows the templates that a document can be started from, each as the picture of its first page.
//
// It shows and calls back; it makes no document and draws no page itself.
package gallery

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/template"
	"thethuc/drafting/viet"
)

// Config is what the gallery needs from outside.
type Config struct {
	Templates []*template.Template
	// Picture draws the first page of a template, so many device pixels wide; nil where it cannot.
	Picture func(t *template.Template, width int) image.Image
	// Recent are the ids of the templates used lately, the last first; it may be nil.
	Recent func() []string
	// Filled are the labels and values that the unit's profile gives every new document; Sample says that the profile is
	// an example, since the unit has not said yet who it is.
	Filled [][2]string
	Sample bool
	// Start is called to begin a document.
	Start func(*template.Template)
	// Unit is called to change what the unit gives; it may be nil.
	Unit func()
	// Older is called to make a draft of an earlier document; Take to take in a template of the unit's own; Export and
	// Remove are called with one. They may be nil.
	Older, Take    func()
	Export, Remove func(*template.Template)
	// Series is called to make many documents of a template; it may be nil.
	Series func(*template.Template)
	// Back is called with Escape.
	Back func()
	// Shortcut is asked first for shortcuts typed in the search field; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Typing is how one types in the search field; it may be nil.
	Typing *entry.Typing
}

// Gallery is the pages of the templates, and what is known of the chosen one.
type Gallery struct {
	widget.BaseWidget
	config Config
	cards  []*card
	chosen int // index in cards, -1 for none
	focus  bool

	title    *control.Text
	search   *entry.Field
	families *families
	grid     *fyne.Container
	scroll   *control.Scroll
	empty    *control.Empty
	older    *control.Button
	take     *control.Button
	side     *side
}

var _ fyne.Focusable = (*Gallery)(nil)

// New makes the gallery with the first template chosen.
func New(config Config) *Gallery {
	g := &Gallery{config: config, title: control.NewText(theme.Title, wording.ChooseTemplate, theme.Ink)}
	g.search = entry.New(config.Typing)
	g.search.SetPlaceHolder(wording.SearchTemplate)
	g.search.Shortcut = config.Shortcut
	g.search.OnChanged = g.find
	g.search.Key = func(name fyne.KeyName, _ bool) bool { return g.command(name) }
	g.grid = container.New(&grid{})
	g.scroll = control.NewScroll(g.grid)
	g.empty = control.NewEmpty(theme.GlyphTemplates, wording.NoTemplate, wording.NoTemplateHow, "", config.Take)
	g.older = control.NewButton(control.Deed, "", wording.FromOlder, wording.FromOlderHint, config.Older)
	g.older.Hidden = config.Older == nil
	g.take = control.NewButton(control.Deed, "", wording.TakeIn, wording.TakeInHint, config.Take)
	g.empty.Hidden = true
	g.side = newSide(g)
	g.families = newFamilies(config.Templates, func() { g.find(g.search.Text) })
	g.ExtendBaseWidget(g)
	g.find("")
	return g
}

// find shows the templates of the family whose title or description holds the words, without regard to case and
// diacritics.
func (g *Gallery) find(words string) {
	g.cards = nil
	var found []*template.Template
	for _, t := range g.config.Templates {
		if g.families.holds(t) && holds(t, words) {
			found = append(found, t)
		}
	}
	g.order(found, words)
	for _, t := range found {
		g.cards = append(g.cards, newCard(g, t, len(g.cards)))
	}
	objects := make([]fyne.CanvasObject, len(g.cards))
	for i, c := range g.cards {
		objects[i] = c
	}
	g.grid.Objects = objects
	g.empty.Hidden = len(g.cards) > 0
	switch {
	case g.families.own() && words == "":
		g.empty.Set(wording.NoOwn, wording.NoOwnHow, wording.TakeIn)
	case g.families.at > 0:
		g.empty.Set(wording.NoTemplate, wording.NoTemplateHere, "")
	default:
		g.empty.Set(wording.NoTemplate, wording.NoTemplateHow, "")
	}
	g.take.Hidden = !g.families.own() || len(g.cards) == 0 || g.config.Take == nil
	g.choose(min(0, len(g.cards)-1))
	g.grid.Refresh()
	g.scroll.Refresh()
	g.Refresh()
}

func holds(t *template.Template, words string) bool {
	return hasWords(t.Title+" "+t.Description+" "+t.Form+" "+wording.Family(t.Family()), words)
}

func titled(t *template.Template, words string) bool { return hasWords(t.Title+" "+t.Form, words) }

// hasWords reports whether a text has all the words, without regard to case and diacritics.
func hasWords(text, words string) bool {
	text = viet.Fold(text)
	for word := range strings.FieldsSeq(viet.Fold(words)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func (g *Gallery) choose(i int) {
	g.chosen = i
	for j, c := range g.cards {
		c.set(j == i)
	}
	g.side.show(g.Chosen())
}

// Chosen is the template that is chosen; nil where none is shown.
func (g *Gallery) Chosen() *template.Template {
	if g.chosen < 0 || g.chosen >= len(g.cards) {
		return nil
	}
	return g.cards[g.chosen].template
}

// Titles are the titles shown, in order.
func (g *Gallery) Titles() []string {
	out := make([]string, len(g.cards))
	for i, c := range g.cards {
		out[i] = c.template.Title
	}
	return out
}

// Start begins a document of the chosen template.
func (g *Gallery) Start() {
	if t := g.Chosen(); t != nil {
		g.config.Start(t)
	}
}

// Renew shows the templates anew, where others are recent now or of the unit's own.
func (g *Gallery) Renew(all []*template.Template) {
	g.config.Templates = all
	g.find(g.search.Text)
}

// ShowOwn shows the unit's own templates, with the one of this ID chosen.
func (g *Gallery) ShowOwn(id string) {
	g.families.choose(slices.Index(g.families.ids, template.Own))
	g.search.SetText("")
	g.find("")
	for i, c := range g.cards {
		if c.template.ID == id {
			g.choose(i)
			g.scroll.Reveal(c.Position().Y, c.Position().Y+c.Size().Height)
		}
	}
}

// TypedShortcut goes to the next family with Ctrl and an arrow, and hands on any other.
func (g *Gallery) TypedShortcut(s fyne.Shortcut) {
	if key, ok := s.(*desktop.CustomShortcut); ok && key.Modifier == fyne.KeyModifierControl {
		step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key.KeyName]
		if step != 0 && g.families.next(step) {
			g.find(g.search.Text)
			return
		}
	}
	if g.config.Shortcut != nil {
		g.config.Shortcut(s)
	}
}

// SetFilled shows the values of the unit's profile, once it has one, and the pictures anew.
func (g *Gallery) SetFilled(filled [][2]string) {
	g.config.Filled, g.config.Sample = filled, false
	g.find(g.search.Text)
}

// Preview shows another picture in the place of the chosen template's, until a template is chosen.
func (g *Gallery) Preview(picture func(width int) image.Image) {
	g.side.shown = picture
	g.side.picture.Refresh()
}

// FocusGained takes the keys.
func (g *Gallery) FocusGained() { g.focus = true }

// FocusLost gives them back.
func (g *Gallery) FocusLost() { g.focus = false }

// TypedRune begins another search with the letter typed.
func (g *Gallery) TypedRune(r rune) {
	g.search.Put("")
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g.search)
	}
	g.search.TypedRune(r)
}

// TypedKey moves the choice, starts with Enter, and goes back with Escape.
func (g *Gallery) TypedKey(event *fyne.KeyEvent) { g.command(event.Name) }

func (g *Gallery) command(name fyne.KeyName) bool {
	step := 0
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.Start()
		return true
	case fyne.KeyEscape:
		if g.config.Back != nil {
			g.config.Back()
		}
		return true
	case fyne.KeyDelete:
		if t := g.Chosen(); t != nil && t.Family() == template.Own && g.config.Remove != nil && g.focus {
			g.config.Remove(t)
			return true
		}
		return false
	case fyne.KeyLeft:
		step = -1
	case fyne.KeyRight:
		step = 1
	case fyne.KeyUp:
		step = -perRow(g.grid.Size().Width)
	case fyne.KeyDown:
		step = perRow(g.grid.Size().Width)
	default:
		return false
	}
	if i := g.chosen + step; i >= 0 && i < len(g.cards) {
		g.choose(i)
		at := g.cards[i].Position()
		g.scroll.Reveal(at.Y, at.Y+g.cards[i].Size().Height)
	}
	return true
}

// CreateRenderer lays out the grid and what is known of the choice.
func (g *Gallery) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{g, control.NewFill(theme.Desk), control.NewHairline()}
}

type renderer struct {
	g    *Gallery
	desk *control.Fill
	line *control.Fill
}

func (r *renderer) Layout(size fyne.Size) {
	g := r.g
	right := theme.RightPane
	if size.Width < theme.WideFrom-theme.LeftPane && size.Width < 740 {
		right = theme.RightMin
	}
	left := size.Width - right
	r.desk.Resize(fyne.NewSize(left, size.Height))
	g.title.Move(fyne.NewPos(28, 18))
	at := left - 28 - 220 - 12
	for _, b := range []*control.Button{g.older, g.take} {
		if b.Visible() {
			want := b.MinSize()
			at -= want.Width
			b.Resize(want)
			b.Move(fyne.NewPos(at, 14+(theme.Field-want.Height)/2))
			at -= 4
		}
	}
	g.title.Resize(fyne.NewSize(max(0, at-28), theme.Title.LineHeight()))
	g.search.Move(fyne.NewPos(left-28-220, 14))
	g.search.Resize(fyne.NewSize(220, theme.Field))
	top := 56 + g.families.layout(28, 52, left-28) + 8
	g.scroll.Move(fyne.NewPos(0, top))
	g.scroll.Resize(fyne.NewSize(left, max(0, size.Height-top)))
	g.empty.Resize(fyne.NewSize(left, size.Height))
	g.side.Move(fyne.NewPos(left, 0))
	g.side.Resize(fyne.NewSize(right, size.Height))
	r.line.Move(fyne.NewPos(left, 0))
	r.line.Resize(fyne.NewSize(theme.Hairline, size.Height))
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(640, 240) }

func (r *renderer) Refresh() {
	r.Layout(r.g.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.g)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.desk, r.g.title, r.g.search, r.g.scroll, r.g.empty, r.g.older, r.g.take, r.g.side, r.line}
	return append(objects, r.g.families.objects()...)
}

func (r *renderer) Destroy() {}

// Sizes of a page in the grid; its picture has the shape of A4.
const (
	cardWidth  float32 = 134
	cardHeight float32 = 189
	cardGap    float32 = 23
	cardWords  float32 = 76
)

// grid puts the pages in rows.
type grid struct{}

func perRow(width float32) int { return max(1, int((width-56+cardGap)/(cardWidth+cardGap))) }

// Layout places the pages.
func (*grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	in := perRow(size.Width)
	for i, o := range objects {
		o.Resize(fyne.NewSize(cardWidth, cardHeight+cardWords))
		o.Move(fyne.NewPos(28+float32(i%in)*(cardWidth+cardGap), 8+float32(i/in)*(cardHeight+cardWords+12)))
	}
}

// MinSize is the height of two rows, as much as three templates take in the narrowest window.
func (*grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.Position().Y+cardHeight+cardWords+8)
	}
	return fyne.NewSize(cardWidth+56, height)
}

// card is the page of one template with its name below.
type card struct {
	widget.BaseWidget
	gallery  *Gallery
	template *template.Template
	index    int
	chosen   bool
	hovered  bool
}

var (
	_ fyne.Tappable       = (*card)(nil)
	_ fyne.DoubleTappable = (*card)(nil)
	_ desktop.Hoverable   = (*card)(nil)
)

func newCard(g *Gallery, t *template.Template, index int) *card {
	c := &card{gallery: g, template: t, index: index}
	c.ExtendBaseWidget(c)
	return c
}

func (c *card) set(chosen bool) {
	if c.chosen != chosen {
		c.chosen = chosen
		c.Refresh()
	}
}

// Tapped chooses the template.
func (c *card) Tapped(*fyne.PointEvent) {
	c.gallery.choose(c.index)
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c.gallery); canvas != nil {
		canvas.Focus(c.gallery)
	}
}

// DoubleTapped begins a document.
func (c *card) DoubleTapped(*fyne.PointEvent) {
	c.gallery.choose(c.index)
	c.gallery.Start()
}

// MouseIn shows the hover.
func (c *card) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (c *card) MouseOut() { c.hovered = false; c.Refresh() }

// CreateRenderer draws page, ring and name.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{
		c: c, paper: &canvas.Rectangle{}, ring: &canvas.Rectangle{},
		name: control.NewCentred(theme.Strong, c.template.Title, theme.Ink, 2), form: control.NewCentred(theme.Label, c.template.Form, theme.Ink2, 1),
	}
	r.picture = canvas.NewRaster(func(width, _ int) image.Image { return middle(picture(c.gallery.config.Picture, c.template, width)) })
	r.Refresh()
	return r
}

// picture draws a template; a clear pixel where that cannot be done.
func picture(paint func(*template.Template, int) image.Image, t *template.Template, width int) image.Image {
	if paint != nil && t != nil {
		if p := paint(t, width); p != nil {
			return p
		}
	}
	return image.NewNRGBA(image.Rect(0, 0, 1, 1))
}

// middle puts a page that is wider than A4 in the middle of a sheet of its shape, so that it is not drawn out.
func middle(p image.Image) image.Image { return onSheet(p, 1) }

// top puts it at the top of the sheet, of which only the upper part is seen.
func top(p image.Image) image.Image { return onSheet(p, 0) }

// onSheet puts a page on a sheet of A4, so many halves of what is left below it.
func onSheet(p image.Image, halves int) image.Image {
	b := p.Bounds()
	height := int(math.Round(float64(b.Dx()) * float64(cardHeight) / float64(cardWidth)))
	if b.Dy() > height*9/10 {
		return p
	}
	sheet := image.NewNRGBA(image.Rect(0, 0, b.Dx(), height))
	draw.Draw(sheet, b.Sub(b.Min).Add(image.Pt(0, (height-b.Dy())*halves/2)), p, b.Min, draw.Src)
	return sheet
}

type cardRenderer struct {
	c           *card
	paper, ring *canvas.Rectangle
	picture     *canvas.Raster
	name, form  *control.Text
}

func (r *cardRenderer) Layout(size fyne.Size) {
	page := fyne.NewSize(size.Width, cardHeight)
	r.paper.Resize(page)
	r.picture.Resize(page)
	r.ring.Move(fyne.NewPos(-4, -4))
	r.ring.Resize(page.AddWidthHeight(8, 8))
	const over = cardGap/2 - 4 // the words may be wider than the page
	width := size.Width + 2*over
	name := r.name.Height(width)
	r.name.Move(fyne.NewPos(-over, cardHeight+10))
	r.name.Resize(fyne.NewSize(width, name))
	r.form.Move(fyne.NewPos(-over, cardHeight+10+name))
	r.form.Resize(fyne.NewSize(width, theme.Label.LineHeight()))
}

func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(cardWidth, cardHeight+cardWords) }

func (r *cardRenderer) Refresh() {
	r.paper.FillColor = theme.Color(theme.Paper)
	r.paper.StrokeColor, r.paper.StrokeWidth = theme.Color(theme.Line), theme.Hairline
	r.ring.FillColor, r.ring.StrokeWidth = color.Transparent, 0
	switch {
	case r.c.chosen:
		r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(theme.Focus), theme.Ring
	case r.c.hovered:
		r.paper.StrokeColor = theme.Color(theme.Border)
	}
	role := theme.Text
	if r.c.chosen {
		role = theme.Strong
	}
	r.name.SetRole(role)
	r.Layout(r.c.Size())
	r.paper.Refresh()
	r.ring.Refresh()
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.paper, r.picture, r.ring, r.name, r.form}
}

func (r *cardRenderer) Destroy() {}
