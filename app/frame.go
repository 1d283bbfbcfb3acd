//go:build !nowindow

package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// frame lays out the window: toolbar, what is asked or told under it, left pane, middle, right pane, status.
//
// What has no room goes in this order: the toolbar's words, the left pane but for its icons, the right pane.
type frame struct {
	widget.BaseWidget
	desk        *desk
	middle      fyne.CanvasObject
	strip       fyne.CanvasObject // a question; nil for none
	band        *control.Band     // a message; nil for none
	leftHidden  bool
	rightHidden bool
	rightShown  bool // over the page, where the window is narrow
	choosing    bool // the right pane shows the document's choices
}

func newFrame(d *desk) *frame {
	f := &frame{desk: d, middle: d.list}
	f.ExtendBaseWidget(f)
	return f
}

// show puts the page, the gallery or the list in the middle.
func (f *frame) show(middle fyne.CanvasObject) {
	if f.middle == middle {
		return
	}
	f.middle = middle
	f.Refresh()
}

// ask shows a question under the toolbar; nil takes it away.
func (f *frame) ask(strip fyne.CanvasObject) {
	f.strip = strip
	f.Refresh()
	if s, ok := strip.(interface{ focus() }); ok {
		s.focus()
	}
}

func (f *frame) asking() bool { return f.strip != nil }

func (f *frame) setBand(b *control.Band) {
	f.band = b
	f.Refresh()
}

// narrow reports whether the right pane lies over the page.
func (f *frame) narrow() bool { return f.Size().Width < theme.OverlayBelow }

// showRight shows the right pane, or hides it.
func (f *frame) showRight(shown bool) {
	if f.narrow() {
		f.rightShown = shown
	} else {
		f.rightHidden = !shown
	}
	f.Refresh()
}

func (f *frame) toggleRight() { f.showRight(!f.rightVisible()) }

func (f *frame) rightVisible() bool {
	if f.desk.session == nil || f.middle != fyne.CanvasObject(f.desk.view) {
		return false
	}
	if f.narrow() {
		return f.rightShown
	}
	return !f.rightHidden
}

// CreateRenderer lays the window out.
func (f *frame) CreateRenderer() fyne.WidgetRenderer {
	return &frameRenderer{
		f: f, chrome: control.NewFill(theme.Chrome), leftLine: control.NewHairline(), rightLine: control.NewHairline(),
		outlineLine: control.NewHairline(), fieldsLine: control.NewHairline(),
	}
}

type frameRenderer struct {
	f                                            *frame
	chrome                                       *control.Fill
	leftLine, rightLine, outlineLine, fieldsLine *control.Fill
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, width), max(0, height)))
}

func (r *frameRenderer) Layout(size fyne.Size) {
	f, d := r.f, r.f.desk
	put(r.chrome, 0, 0, size.Width, size.Height)
	put(d.tools, 0, 0, size.Width, theme.Toolbar)
	top := theme.Toolbar
	if f.strip != nil {
		f.strip.Resize(fyne.NewSize(size.Width, f.strip.MinSize().Height))
		height := f.strip.MinSize().Height
		put(f.strip, 0, top, size.Width, height)
		top += height
	}
	if f.band != nil {
		f.band.Resize(fyne.NewSize(size.Width, theme.Band))
		height := f.band.MinSize().Height
		put(f.band, 0, top, size.Width, height)
		top += height
	}
	bottom := size.Height - theme.Status
	put(d.status, 0, bottom, size.Width, theme.Status)
	left := r.left(size.Width, top, bottom)
	right := r.right(size.Width, top, bottom)
	put(f.middle, left, top, right-left, bottom-top)
}

// left lays out the left pane and returns where the middle begins.
func (r *frameRenderer) left(width, top, bottom float32) float32 {
	f, d := r.f, r.f.desk
	pane, rail := theme.LeftPane, false
	switch {
	case width >= theme.WideFrom:
		pane = theme.LeftWide
	case width < theme.RailBelow || f.leftHidden:
		pane, rail = theme.Rail, true
	}
	d.places.SetRail(rail)
	height := d.places.MinSize().Height
	put(d.places, 0, top, pane, height)
	hidden := rail || d.session == nil || f.middle != fyne.CanvasObject(d.view)
	d.outline.Hidden, r.outlineLine.Hidden = hidden, hidden
	put(r.outlineLine, 0, top+height, pane, theme.Hairline)
	put(d.outline, 0, top+height+1, pane, bottom-top-height-1)
	put(r.leftLine, pane, top, theme.Hairline, bottom-top)
	return pane + theme.Hairline
}

// right lays out the right pane and returns where the middle ends.
func (r *frameRenderer) right(width, top, bottom float32) float32 {
	f, d := r.f, r.f.desk
	visible := f.rightVisible()
	if !visible || !f.narrow() {
		d.view.SetCovered(0)
	}
	for _, o := range []fyne.CanvasObject{d.fields, d.findings} {
		showIf(o, visible && !f.choosing)
	}
	showIf(d.settings, visible && f.choosing)
	d.tools.choices.SetOn(visible && f.choosing)
	r.rightLine.Hidden, r.fieldsLine.Hidden = !visible, !visible || f.choosing
	if !visible {
		return width
	}
	pane := theme.RightPane
	switch {
	case width >= theme.WideFrom:
		pane = theme.RightWide
	case width < theme.RailBelow:
		pane = theme.RightMin
	}
	x := width - pane
	put(r.rightLine, x, top, theme.Hairline, bottom-top)
	if f.choosing {
		put(d.settings, x+1, top, pane-1, bottom-top)
	} else {
		height := min(d.fields.Height(pane-1), (bottom-top)*0.45)
		put(d.fields, x+1, top, pane-1, height)
		put(r.fieldsLine, x+1, top+height, pane-1, theme.Hairline)
		put(d.findings, x+1, top+height+1, pane-1, bottom-top-height-1)
	}
	if f.narrow() {
		d.view.SetCovered(pane)
		return width
	}
	return x
}

func showIf(o fyne.CanvasObject, shown bool) {
	switch {
	case shown && !o.Visible():
		o.Show()
	case !shown && o.Visible():
		o.Hide()
	}
}

func (r *frameRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.WindowWidth, theme.WindowHeight)
}

func (r *frameRenderer) Refresh() {
	r.Layout(r.f.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.f)
}

func (r *frameRenderer) Objects() []fyne.CanvasObject {
	f, d := r.f, r.f.desk
	out := []fyne.CanvasObject{
		r.chrome, f.middle, d.places, r.outlineLine, d.outline, r.leftLine, d.fields, r.fieldsLine, d.findings, d.settings, r.rightLine,
		d.tools, d.status,
	}
	if f.strip != nil {
		out = append(out, f.strip)
	}
	if f.band != nil {
		out = append(out, f.band)
	}
	return out
}

func (r *frameRenderer) Destroy() {}

// bandTime is how long a success is told; a failure stays.
const bandTime = 5 * time.Second

// fail tells of a failure, with at most one thing to do about it.
func (d *desk) fail(words, button string, act func()) {
	if d.frame.band != nil && d.frame.band.Failed() && d.frame.band.Words() == words {
		return
	}
	d.tell(control.NewBand(true, words, button, d.inBand(act), d.closeBand))
}

// done tells of a success for a while.
func (d *desk) done(words, button string, act func()) {
	band := control.NewBand(false, words, button, d.inBand(act), d.closeBand)
	d.tell(band)
	d.bandTimer = time.AfterFunc(bandTime, func() {
		d.do(func() {
			if d.frame.band == band {
				d.frame.setBand(nil)
			}
		})
	})
}

// tell shows a message in the place of the one before.
func (d *desk) tell(band *control.Band) {
	if d.bandTimer != nil {
		d.bandTimer.Stop()
		d.bandTimer = nil
	}
	d.frame.setBand(band)
}

func (d *desk) closeBand() {
	d.frame.setBand(nil)
	d.focusPage()
}

// inBand is what the button of a band does: the band goes, then act.
func (d *desk) inBand(act func()) func() {
	return func() {
		d.closeBand()
		act()
	}
}

// saved takes away the band of a save that failed before.
func (d *desk) saved() { d.retried(wording.SaveDocument) }

// retried takes away the band that says that something failed before.
func (d *desk) retried(what string) {
	if b := d.frame.band; b != nil && b.Failed() && strings.HasPrefix(b.Words(), wording.Failed(what)) {
		d.frame.setBand(nil)
	}
}
