package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// bare is a theme in which a field has no ground and edge of its own: the row around it draws them.
type bare struct{ fyne.Theme }

// Color is clear for the field's ground and edges.
func (b bare) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameInputBorder:
		return color.Transparent
	}
	return b.Theme.Color(name, variant)
}

// Size is small enough for a row; a scroll bar would lie on its words.
func (b bare) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameInputBorder, fynetheme.SizeNameScrollBar, fynetheme.SizeNameScrollBarSmall:
		return 0
	case fynetheme.SizeNameInnerPadding:
		return 4
	}
	return b.Theme.Size(name)
}
