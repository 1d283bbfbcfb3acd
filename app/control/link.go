package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/app/theme"
)

// Link is a citation that leads to a page; it goes on as many lines as it needs.
type Link struct {
	Text
	act func()
}

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink makes a link.
func NewLink(words string, act func()) *Link {
	l := &Link{Text: Text{role: theme.Label, words: words, ink: theme.Accent, wrap: true, under: true}, act: act}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped follows the link.
func (l *Link) Tapped(*fyne.PointEvent) { l.act() }

// Cursor is a hand.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }
