package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"thethuc/app/theme"
)

// sign is the picture of an icon. Its drawing follows the theme by itself, so it is only made again for another icon or
// colour: controls are refreshed with every key.
type sign struct {
	*canvas.Image
	glyph theme.Glyph
	ink   fyne.ThemeColorName
}

func newSign() *sign {
	image := canvas.NewImageFromResource(nil)
	image.FillMode = canvas.ImageFillContain
	return &sign{Image: image}
}

// set shows an icon in a colour; "" hides it.
func (s *sign) set(glyph theme.Glyph, ink fyne.ThemeColorName) {
	s.Hidden = glyph == ""
	if glyph == "" || s.glyph == glyph && s.ink == ink {
		return
	}
	s.glyph, s.ink = glyph, ink
	s.Resource = theme.Icon(glyph, ink)
}
