package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Role is what a piece of text is for; it decides size, weight and the height of its line.
type Role int

// The roles of the type scale.
const (
	Text    Role = iota // rows, sentences
	Strong              // title of a finding, selected row
	Button              // words on a button, medium weight
	Display             // line of an empty page, first start
	Title               // title of a screen
	Label               // label, shortcut, status, citation
	Heading             // label of a group, semi-bold
	Figures             // numbers in columns, all digits equally wide
)

// Size is the role's type size in Fyne units.
func (r Role) Size() float32 {
	switch r {
	case Display:
		return 22
	case Title:
		return 16
	case Label, Heading:
		return 12
	default:
		return 13
	}
}

// LineHeight is the height of one line of the role's text.
func (r Role) LineHeight() float32 {
	switch r {
	case Display:
		return 30
	case Title:
		return 24
	case Label, Heading:
		return 18
	default:
		return 20
	}
}

// SizeName is Fyne's name of the role's size, for stock widgets.
func (r Role) SizeName() fyne.ThemeSizeName {
	switch r {
	case Display:
		return fynetheme.SizeNameHeadingText
	case Title:
		return fynetheme.SizeNameSubHeadingText
	case Label, Heading:
		return fynetheme.SizeNameCaptionText
	default:
		return fynetheme.SizeNameText
	}
}

// Style is Fyne's text style of the role, for stock widgets; the medium weight of buttons is not in it.
func (r Role) Style() fyne.TextStyle {
	switch r {
	case Display, Title, Strong, Heading:
		return fyne.TextStyle{Bold: true}
	case Figures:
		return fyne.TextStyle{Monospace: true}
	default:
		return fyne.TextStyle{}
	}
}

// New makes a text of the role in a colour of the palette. Its colour does not follow a change of theme by itself: call
// Apply where the widget that holds it is refreshed.
func (r Role) New(words string, name fyne.ThemeColorName) *canvas.Text {
	text := canvas.NewText(words, nil)
	r.Apply(text, name)
	return text
}

// Apply gives a text the role's size, weight and the colour of that name in the theme in use; it does not refresh it.
func (r Role) Apply(text *canvas.Text, name fyne.ThemeColorName) {
	text.TextSize = r.Size()
	text.TextStyle = r.Style()
	text.Color = Color(name)
	text.FontSource = nil
	if used, ok := fynetheme.Current().(*Theme); ok && r == Button {
		text.FontSource = used.Medium()
	}
}

// Measure is the width and height that words take in the role, in the theme in use.
func (r Role) Measure(words string) fyne.Size {
	return r.New(words, Ink).MinSize()
}
