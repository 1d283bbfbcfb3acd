package library

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/store"
)

// Config is what the list needs from outside.
type Config struct {
	// Open is called when a draft was chosen.
	Open func(store.ID)
	// Bin is called to put a draft into the bin, or to take it out.
	Bin func(id store.ID, in bool)
	// Again is called to make a new draft of one.
	Again func(store.ID)
	// New is called by the button of an empty library.
	New func()
	// Search is called with the words of the search field as they change.
	Search func(words string)
	// Now is the clock, for the hours of the list.
	Now func() time.Time
	// Shortcut is asked first for shortcuts typed in the search field; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Typing is how one types in the search field; it may be nil.
	Typing *entry.Typing
}

// List shows the drafts of a place, the last changed first.
type List struct {
	widget.BaseWidget
	config Config

	place  Place
	words  string
	drafts []store.Draft
	lines  []*line

	title  *control.Text
	search *entry.Field
	inner  *fyne.Container
	scroll *control.Scroll
	empty  *control.Empty
}

// NewList makes an empty list.
func NewList(config Config) *List {
	l := &List{config: config, place: Drafting, title: control.NewText(theme.Title, "", theme.Ink)}
	l.search = entry.New(config.Typing)
	l.search.SetPlaceHolder(wording.SearchDrafts)
	l.search.Shortcut = config.Shortcut
	l.search.OnChanged = func(words string) {
		l.words = words
		config.Search(words)
	}
	l.inner = container.New(&stack{inset: theme.Inset})
	l.scroll = control.NewScroll(l.inner)
	l.empty = control.NewEmpty(theme.GlyphDocuments, "", "", "", config.New)
	l.ExtendBaseWidget(l)
	return l
}

// Set shows the drafts of a place, as a search for the words in the field found them.
func (l *List) Set(place Place, drafts []store.Draft) {
	l.place, l.drafts = place, drafts
	l.title.Set(wording.Drafting, theme.Ink)
	if place == Bin {
		l.title.Set(wording.Bin, theme.Ink)
	}
	l.lines = nil
	objects := make([]fyne.CanvasObject, 0, len(drafts))
	for _, d := range drafts {
		line := newLine(d, l.config)
		l.lines = append(l.lines, line)
		objects = append(objects, line)
	}
	l.inner.Objects = objects
	switch {
	case l.words != "":
		l.empty.Set(wording.NoneFound, "", "")
	case place == Bin:
		l.empty.Set(wording.EmptyBin, "", "")
	default:
		l.empty.Set(wording.NoDrafts, wording.NoDraftsHow, wording.NoDraftsAct)
	}
	l.empty.Hidden = len(drafts) > 0
	l.search.Hidden = len(drafts) == 0 && l.words == ""
	l.scroll.To(0)
	l.Refresh()
}

// Words are the words in the search field.
func (l *List) Words() string { return l.words }

// Rows are the titles shown, top to bottom.
func (l *List) Rows() []string {
	out := make([]string, len(l.lines))
	for i, line := range l.lines {
		out[i] = line.row.Words + " | " + line.row.Second
	}
	return out
}

// Open opens the draft of a row, as a tap does.
func (l *List) Open(row int) { l.lines[row].row.Tapped(nil) }

// CreateRenderer draws the list.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	return &listRenderer{l, control.NewFill(theme.Desk)}
}

type listRenderer struct {
	l    *List
	desk *control.Fill
}

func (r *listRenderer) Layout(size fyne.Size) {
	l := r.l
	r.desk.Resize(size)
	width := min(size.Width-2*theme.Inset, 760)
	x := (size.Width - width) / 2
	l.title.Move(fyne.NewPos(x+theme.Inset, 18))
	l.title.Resize(fyne.NewSize(width-260, theme.Title.LineHeight()))
	l.search.Move(fyne.NewPos(x+width-theme.Inset-220, 14))
	l.search.Resize(fyne.NewSize(220, theme.Field))
	l.scroll.Move(fyne.NewPos(x, 50))
	l.scroll.Resize(fyne.NewSize(width, max(0, size.Height-50)))
	l.empty.Resize(size)
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 120) }

func (r *listRenderer) Refresh() {
	r.Layout(r.l.Size())
	r.desk.Refresh()
	r.l.title.Refresh()
	r.l.search.Refresh()
	r.l.inner.Refresh()
	r.l.scroll.Refresh()
	r.l.empty.Refresh()
	canvas.Refresh(r.l)
}

func (r *listRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.l.title, r.l.search, r.l.scroll, r.l.empty}
}

func (r *listRenderer) Destroy() {}

// line is one draft: its row, and the buttons that make a new draft of it, and bin or restore it.
type line struct {
	widget.BaseWidget
	row    *control.Row
	ground *control.Fill
	again  *control.Button
	button *control.Button
}

func newLine(d store.Draft, config Config) *line {
	title := d.Title
	if title == "" {
		title = wording.Untitled
	}
	l := &line{ground: control.NewBox(theme.Surface, "", theme.Radius)}
	l.row = control.NewRow(theme.GlyphDocument, title, func() { config.Open(d.ID) })
	l.row.Second = wording.Join(d.Number, wording.From(d.Source), wording.When(d.Changed, config.Now()))
	glyph, hint := theme.GlyphBin, wording.ToBin
	if d.Binned {
		glyph, hint = theme.GlyphRestore, wording.Restore
		l.row.Act = nil
	}
	l.again = control.NewButton(control.Quiet, theme.GlyphNew, "", wording.AgainHint, func() { config.Again(d.ID) })
	l.again.Hidden = d.Binned || config.Again == nil
	l.button = control.NewButton(control.Quiet, glyph, "", hint, func() { config.Bin(d.ID, !d.Binned) })
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer draws the line.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&lineLayout{}, l.ground, l.row, l.again, l.button))
}

type lineLayout struct{}

// Layout puts the buttons at the right.
func (*lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-6))
	right := size.Width - 8
	for _, button := range []fyne.CanvasObject{objects[3], objects[2]} {
		if !button.Visible() {
			continue
		}
		want := button.MinSize()
		right -= want.Width
		button.Resize(want)
		button.Move(fyne.NewPos(right, (size.Height-6-want.Height)/2))
		right -= 2
	}
	objects[1].Resize(fyne.NewSize(right-4, size.Height-6))
}

// MinSize is the height of a line with two rows of words and the gap below.
func (*lineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 56) }
