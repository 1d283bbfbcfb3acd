package font

import (
	"fmt"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
)

// Trait is what a PDF says of a face beside its letters, in 1/1000 em from the baseline, y
// up.
type Trait struct {
	Left, Bottom, Right, Top int     // the box around all letters
	CapHeight                int     // the height of a capital
	Slant                    float64 // in degrees against the clock from upright
}

// Trait returns what a PDF says of the style's face.
func (f *Faces) Trait(style Style) (Trait, error) {
	c := f.face(style)
	var buf sfnt.Buffer
	box, err := c.font.Bounds(&buf, c.em(), xfont.HintingNone)
	if err != nil {
		return Trait{}, fmt.Errorf("%s.ttf: %w", Name(style), err)
	}
	m, err := c.font.Metrics(&buf, c.em(), xfont.HintingNone)
	if err != nil {
		return Trait{}, fmt.Errorf("%s.ttf: %w", Name(style), err)
	}
	t := Trait{
		Left: c.thousandths(box.Min.X), Bottom: -c.thousandths(box.Max.Y),
		Right: c.thousandths(box.Max.X), Top: -c.thousandths(box.Min.Y),
		CapHeight: c.thousandths(m.CapHeight),
	}
	if post := c.font.PostTable(); post != nil {
		t.Slant = post.ItalicAngle
	}
	return t, nil
}
