package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// ratio is the contrast of two colours after WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of their relative luminances.
func ratio(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

type names = []fyne.ThemeColorName

// Text needs 4.5, marks and edges of controls need 3, on every ground that they stand on.
func TestContrast(t *testing.T) {
	look := newTheme(t)
	levels := names{Error, Warning, Hint}
	for _, c := range []struct {
		floor   float64
		inks    names
		grounds names
	}{
		{4.5, names{Ink}, names{Chrome, Surface, Sunken, AccentSoft, Hover, Pressed, ErrorSoft, WarningSoft, HintSoft, OKSoft}},
		{4.5, names{Ink2}, names{Chrome, Surface, Sunken, AccentSoft, Hover, Pressed, ErrorSoft, WarningSoft, HintSoft, OKSoft}},
		{4.5, names{Ink3}, names{Chrome, Surface, Sunken, Hover, AccentSoft, Desk}},
		{4.5, names{Accent}, names{Chrome, Surface, Sunken, AccentSoft, ErrorSoft, OKSoft}},
		{4.5, names{OnAccent}, names{Accent, AccentHover}},
		{4.5, names{Error, Warning, Hint, OK}, names{Chrome, Surface}},
		{4.5, names{Error}, names{Sunken, ErrorSoft}},
		{4.5, names{Warning}, names{WarningSoft}},
		{4.5, names{Hint}, names{HintSoft}},
		{4.5, names{OK}, names{OKSoft}},
		{4.5, names{OnLevel}, names{Error, Warning, Hint, OK}},
		{3, levels, names{Desk, AccentSoft, Sunken, Hover}},
		{3, names{Border}, names{Chrome, Surface, Desk}},
		{3, names{Focus}, names{Chrome, Desk, Surface}},
		{3, names{Accent}, names{Pressed}},
		{4.5, names{Type}, names{Paper, Selected, Current, HoleFill}},
		{4.5, names{Hole}, names{HoleFill, Comment}},
		{4.5, names{InsertedInk}, names{InsertedFill}},
		{4.5, names{DeletedInk}, names{DeletedFill}},
		{3, names{PaperError, PaperWarning, PaperHint}, names{Paper, Current, Selected}},
		{3, names{Caret}, names{Paper, Selected}},
	} {
		for _, variant := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
			for _, ink := range c.inks {
				for _, ground := range c.grounds {
					got := ratio(look.Color(ink, variant), look.Color(ground, variant))
					if got < c.floor {
						t.Errorf("%s on %s, variant %d: contrast %.2f, needs %.1f", ink, ground, variant, got, c.floor)
					}
				}
			}
		}
	}
}
