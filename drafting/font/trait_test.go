package font_test

import (
	"testing"

	"thethuc/drafting/font"
)

func TestTraitsAreThoseOfTheFile(t *testing.T) {
	faces := open(t)
	for style, slant := range map[font.Style]float64{font.Regular: 0, font.BoldItalic: -16.33} {
		got, err := faces.Trait(style)
		if err != nil {
			t.Fatal(err)
		}
		if d := got.Slant - slant; d < -0.01 || d > 0.01 || got.CapHeight < 640 || got.CapHeight > 670 ||
			got.Top < faces.Ascent(style) || got.Bottom > -faces.Descent(style) || got.Left >= 0 || got.Right < 1000 {
			t.Errorf("style %d: %+v", style, got)
		}
	}
}
