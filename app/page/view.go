// Package page shows the pages of an open document and lets them be typed on: the page is the editor.
//
// It draws the pictures that raster made of layout's pages, with the caret, the component under it, blanks and the
// underlined findings in layers of their own. It changes nothing itself: keys become commands of the session.
package page

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/session"
)

// Document is what the page needs of an open document; a session is one.
type Document interface {
	Document() *drafting.Document
	Rev() int64
	Pages() *layout.Pages
	PagesRev() int64
	Result() lint.Result
	ResultRev() int64
	Selection() drafting.Selection
	Select(drafting.Selection)
	Leave()
	Run(edit.Command) bool
	Undo() bool
	Redo() bool
}

// Config is what a View needs from outside. Every function may be nil, but for Picture.
type Config struct {
	// Picture draws a page's letters and lines on a transparent ground, so many device pixels wide.
	Picture func(p *layout.Page, width int) image.Image
	// Typing is how one types; nil types letters as they come.
	Typing *entry.Typing
	// Key is asked first for every key; true says that it was used up.
	Key func(name fyne.KeyName, shift bool) bool
	// Shortcut is asked first for every shortcut; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Marked is called with the index in Result().Findings of a mark in the gutter that was clicked.
	Marked func(finding int)
	// Told gives the words that are shown where the pointer rests on such a mark.
	Told func(finding int) string
	// Menu is called with a place of the window where what can be done at the caret is to be shown, and with the indexes
	// in Result().Findings of what was found there, the worst first.
	Menu func(at fyne.Position, findings []int)
	// Clicked is called after a click put the caret somewhere.
	Clicked func()
	// Scrolled is called when other pages came into view, or the zoom changed.
	Scrolled func()
	// Zoomed is called when the user changed the size of the paper.
	Zoomed func()
	// Do runs a function on the screen's goroutine; nil leaves the caret steady.
	Do func(func())
}

// Bounds of the zoom, as a share of the paper's own size at 96 units an inch.
const (
	MinZoom = 0.5
	MaxZoom = 3
)

const (
	unitsPerPoint = 96.0 / 72.0
	blinkTime     = 530 * time.Millisecond
)

// View is the pages of one document on the desk, scrolled and zoomed.
type View struct {
	widget.BaseWidget
	config Config
	typist *entry.Typist
	doc    Document

	zoom   float64
	offset fyne.Position
	// covered is the width at the right that a pane lies over.
	covered float32
	focus   bool
	shift   bool
	follow  bool
	centred bool // the paper was put into the middle of a desk that is wider than the view
	dragged bool // the pointer selects
	own     bool // what is heard of now was typed here
	goalX   layout.Length
	goal    bool // goalX holds while the caret goes up and down

	asked []int // findings of the mark that the second button went down on

	face  *face
	hint  *control.Hint
	blink *time.Timer
}

var (
	_ fyne.Focusable    = (*View)(nil)
	_ fyne.Tabbable     = (*View)(nil)
	_ fyne.Shortcutable = (*View)(nil)
	_ fyne.Scrollable   = (*View)(nil)
	_ desktop.Keyable   = (*View)(nil)
	_ desktop.Mouseable = (*View)(nil)
	_ fyne.Draggable    = (*View)(nil)

	_ fyne.DoubleTappable    = (*View)(nil)
	_ fyne.SecondaryTappable = (*View)(nil)
	_ desktop.Cursorable     = (*View)(nil)
	_ desktop.Hoverable      = (*View)(nil)
)

// New makes an empty desk.
func New(config Config) *View {
	v := &View{config: config, typist: entry.NewTypist(config.Typing), zoom: 0.9}
	v.face = newFace(v)
	v.hint = control.NewHint(v)
	v.ExtendBaseWidget(v)
	return v
}

// SetDocument puts a document on the desk; nil clears it. The caller passes the session's events on to Hear.
func (v *View) SetDocument(doc Document) {
	v.doc, v.asked = doc, nil
	v.offset = fyne.Position{}
	v.goal, v.follow, v.centred = false, true, false
	v.face.forget()
	v.resetTyping()
	v.Refresh()
}

// Hear takes an event of the session whose document is shown.
func (v *View) Hear(event session.Event) {
	if v.doc == nil {
		return
	}
	switch event.(type) {
	case session.PagesReady, session.FindingsReady:
		v.Refresh()
	case session.Selected:
		if !v.own {
			v.resetTyping()
		}
		v.steady()
		v.Refresh()
	}
}

// Zoom is the size of the paper as a share of its own size.
func (v *View) Zoom() float64 { return v.zoom }

// SetZoom makes the paper larger or smaller and keeps the middle of the view where it is.
func (v *View) SetZoom(share float64) {
	share = min(max(share, MinZoom), MaxZoom)
	if share == v.zoom {
		return
	}
	height := v.Size().Height
	middle := (float64(v.offset.Y) + float64(height)/2) * share / v.zoom
	v.zoom = share
	v.offset.Y = float32(middle) - height/2
	v.Refresh()
	v.scrolled()
}

// ZoomBy changes the size of the paper at the user's wish, in steps of a tenth.
func (v *View) ZoomBy(step float64) { v.zoomTo(roundTenth(v.zoom + step)) }

func (v *View) zoomTo(share float64) {
	v.SetZoom(share)
	if v.config.Zoomed != nil {
		v.config.Zoomed()
	}
}

// Plain gives the paper its own size.
func (v *View) Plain() { v.zoomTo(1) }

// Current is the page that takes up the middle of the view, from 1, and how many there are; 0 where there is none.
func (v *View) Current() (page, pages int) {
	pages = v.pageCount()
	if pages == 0 {
		return 0, 0
	}
	if p := v.doc.Pages(); v.focus && v.fresh() {
		if r := p.Caret(v.doc.Selection().Caret); v.visible(r) {
			return r.Page + 1, pages
		}
	}
	return v.pageAt(v.offset.Y+v.Size().Height/2) + 1, pages
}

// Reveal scrolls so that the caret is in view, in the upper part where it was out of it.
func (v *View) Reveal() {
	v.follow = true
	v.Refresh()
}

func (v *View) pageCount() int {
	if v.doc == nil || v.doc.Pages() == nil {
		return 0
	}
	return len(v.doc.Pages().Pages)
}

// fresh reports whether the pages are those of the document as it stands; else no place can be looked up in them.
func (v *View) fresh() bool {
	return v.doc != nil && v.doc.Pages() != nil && v.doc.PagesRev() == v.doc.Rev()
}

func (v *View) scrolled() {
	if v.config.Scrolled != nil {
		v.config.Scrolled()
	}
}

// CreateRenderer draws the layers.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return v.face }

// FocusGained shows the caret.
func (v *View) FocusGained() {
	v.focus = true
	v.steady()
	v.Refresh()
}

// FocusLost hides the caret.
func (v *View) FocusLost() {
	v.focus, v.shift = false, false
	v.resetTyping()
	if v.doc != nil {
		v.doc.Leave()
	}
	if v.blink != nil {
		v.blink.Stop()
		v.blink = nil
	}
	v.Refresh()
}

// steady shows the caret now and lets it blink after a pause.
func (v *View) steady() {
	v.face.lit = true
	if v.config.Do == nil || !v.focus || !fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	if v.blink != nil {
		v.blink.Stop()
	}
	v.blink = time.AfterFunc(blinkTime, func() { v.config.Do(v.wink) })
}

func (v *View) wink() {
	if v.blink == nil || !v.focus {
		return
	}
	v.face.lit = !v.face.lit
	v.face.showCaret()
	v.blink.Reset(blinkTime)
}

func (v *View) resetTyping() {
	v.goal = false
	v.typist.Reset()
}

// Close stops the caret.
func (v *View) Close() {
	if v.blink != nil {
		v.blink.Stop()
		v.blink = nil
	}
}

// Cursor is the text cursor.
func (v *View) Cursor() desktop.Cursor { return v.face.cursor }

// MinSize is that of a desk that still shows a line of a page.
func (v *View) MinSize() fyne.Size { return fyne.NewSize(320, 120) }

// scrollTo moves the desk so that offset is the place of its upper left corner.
func (v *View) scrollTo(offset fyne.Position) {
	before, _ := v.Current()
	v.offset = offset
	v.face.place()
	if after, _ := v.Current(); after != before {
		v.scrolled()
	}
}

// Scrolled moves the desk with the wheel, and zooms with Ctrl.
func (v *View) Scrolled(event *fyne.ScrollEvent) {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierControl != 0 {
		step := 0.1
		if event.Scrolled.DY < 0 {
			step = -step
		}
		v.ZoomBy(step)
		return
	}
	v.scrollTo(v.offset.SubtractXY(event.Scrolled.DX*theme.WheelStep, event.Scrolled.DY*theme.WheelStep))
}

func roundTenth(share float64) float64 { return float64(int(share*10+0.5)) / 10 }
