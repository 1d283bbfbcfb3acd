// Package theme is how the program looks: colours, type scale, sizes, icons and the mended fonts of the interface.
//
// It draws nothing itself and knows no pane. The page's own fonts are drafting/font's.
package theme

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"thethuc/assets"
)

// Mode says whether the theme follows the system or is always light or dark.
type Mode int

// The modes of the setting "Sáng/tối".
const (
	FollowSystem Mode = iota
	AlwaysLight
	AlwaysDark
)

// Theme answers Fyne's questions for colours, fonts, icons and sizes. New makes one; it does not change afterwards.
type Theme struct {
	mode    Mode
	palette map[fyne.ThemeColorName]pair
	faces   faces
}

var _ fyne.Theme = (*Theme)(nil)

// New loads and mends the fonts. It fails only where an embedded font is not what it should be.
func New(mode Mode) (*Theme, error) {
	loaded, err := loadFaces(assets.FS)
	if err != nil {
		return nil, fmt.Errorf("phông chữ giao diện: %w", err)
	}
	return &Theme{mode: mode, palette: newPalette(), faces: loaded}, nil
}

// Color answers our names and Fyne's; any other name gets Fyne's own colour.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.mode {
	case AlwaysLight:
		variant = fynetheme.VariantLight
	case AlwaysDark:
		variant = fynetheme.VariantDark
	}
	if own, ok := ours(name); ok {
		name = own
	}
	if p, ok := t.palette[name]; ok {
		return p.of(variant)
	}
	switch name {
	case fynetheme.ColorNameHover:
		return percent(t.palette[Ink].of(variant), 5)
	case fynetheme.ColorNamePressed:
		return percent(t.palette[Ink].of(variant), 11)
	case fynetheme.ColorNameFocus:
		return percent(t.palette[Focus].of(variant), 25)
	case fynetheme.ColorNameScrollBarBackground:
		return color.Transparent
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// Font gives Regular, SemiBold for bold, Figures for monospace. The interface has no italic.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return fynetheme.DefaultSymbolFont()
	case style.Monospace:
		return t.faces.figures
	case style.Bold:
		return t.faces.semiBold
	default:
		return t.faces.regular
	}
}

// Medium is the face of words on buttons, which Fyne's text style cannot name: give it to canvas.Text.FontSource.
func (t *Theme) Medium() fyne.Resource { return t.faces.medium }

// Icon gives our sign where there is one for Fyne's name, else Fyne's.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := stockIcon(name); ok {
		return Icon(own, Ink2)
	}
	return fynetheme.DefaultTheme().Icon(name)
}

// Size gives the sizes of the grid in Fyne units.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameHeadingText:
		return Display.Size()
	case fynetheme.SizeNameSubHeadingText:
		return Title.Size()
	case fynetheme.SizeNameText:
		return Text.Size()
	case fynetheme.SizeNameCaptionText:
		return Label.Size()
	case fynetheme.SizeNamePadding, fynetheme.SizeNameLineSpacing:
		return Grid
	case fynetheme.SizeNameInnerPadding, fynetheme.SizeNameInputRadius, fynetheme.SizeNameButtonRadius,
		fynetheme.SizeNameSelectionRadius, fynetheme.SizeNameScrollBarSmall:
		return 6
	case fynetheme.SizeNameInlineIcon:
		return IconInBar
	case fynetheme.SizeNameMenuRadius, fynetheme.SizeNamePopupRadius:
		return 8
	case fynetheme.SizeNameDialogRadius, fynetheme.SizeNameScrollBar:
		return 10
	case fynetheme.SizeNameCardRadius:
		return 0
	case fynetheme.SizeNameInputBorder, fynetheme.SizeNameSeparatorThickness, fynetheme.SizeNameSplitThickness:
		return Hairline
	case fynetheme.SizeNameScrollBarRadius:
		return 3
	}
	return fynetheme.DefaultTheme().Size(name)
}

// Color is the colour of that name in the theme in use, for what our own widgets draw; ask again on every Refresh.
func Color(name fyne.ThemeColorName) color.Color { return fynetheme.Color(name) }
