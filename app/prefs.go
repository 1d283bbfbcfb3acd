//go:build !nowindow

package app

import (
	"fyne.io/fyne/v2"

	"thethuc/app/entry"
	"thethuc/app/telex"
	"thethuc/app/theme"
)

// Keys of Fyne's preferences.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefZoom   = "page.zoom"
	prefTyping = "typing"
	prefFolder = "export.folder"
	prefDraft  = "draft"
	prefRecent = "templates.recent"

	prefUnitAsked = "unit.asked"
	prefName      = "user.name"
	prefLeft      = "pane.left.hidden"
	prefRight     = "pane.right.hidden"
	prefDark      = "look.dark"

	prefPapers = "papers.folder"

	prefPrinter  = "print.printer"
	prefTwoSided = "print.two-sided"
)

// Names of the ways of typing in the preferences.
const (
	typingTelex = "telex"
	typingVNI   = "vni"
	typingOff   = "off"
)

// wantedTyping is how the user chose to type; who has not chosen types Telex, but where an input method is at work.
func (d *desk) wantedTyping() *entry.Typing {
	t := &entry.Typing{}
	switch d.app.Preferences().String(prefTyping) {
	case typingTelex:
	case typingVNI:
		t.Method = telex.VNI
	case typingOff:
		t.Off = true
	default:
		t.Off = typesByItself(d.env)
	}
	t.Changed = func() { d.status.follow() }
	return t
}

func (d *desk) typingName() string {
	switch {
	case d.typing.Off:
		return typingOff
	case d.typing.Method == telex.VNI:
		return typingVNI
	}
	return typingTelex
}

// restoreWindow gives the window the size that it had, or one that fits a small screen.
func (d *desk) restoreWindow() {
	p := d.app.Preferences()
	width := p.FloatWithFallback(prefWidth, 1366)
	height := p.FloatWithFallback(prefHeight, 690)
	d.window.Resize(fyne.NewSize(max(theme.WindowWidth, float32(width)), max(theme.WindowHeight, float32(height))))
	d.frame.leftHidden, d.frame.rightHidden = p.Bool(prefLeft), p.Bool(prefRight)
}

// fit gives the page a size that suits the window until the user has chosen one.
func (d *desk) fit() {
	if !d.zoomed {
		d.view.Fit(usualZoom)
		d.zoomed = false
	}
}

// usualZoom is how large the page is at most where nobody asked for a size.
const usualZoom = 1.15

func (d *desk) rememberWindow() {
	p, size := d.app.Preferences(), d.window.Canvas().Size()
	p.SetFloat(prefWidth, float64(size.Width))
	p.SetFloat(prefHeight, float64(size.Height))
	if d.zoomed {
		p.SetFloat(prefZoom, d.view.Zoom())
	}
	p.SetBool(prefLeft, d.frame.leftHidden)
	p.SetBool(prefRight, d.frame.rightHidden)
}
