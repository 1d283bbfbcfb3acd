package font

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Box is the empty frame that stands for a letter which a face lacks, so that the lack is
// seen on paper. Its sides are in 1/1000 em from the letter's left end and the baseline, y
// up; Weight is the frame's, inwards.
type Box struct {
	Left, Bottom, Right, Top, Weight int
}

// Box returns the frame of a face. The face's own glyph for this is empty.
func (f *Faces) Box(style Style) Box {
	const side, top, weight = 70, 660, 50
	return Box{Left: side, Bottom: 0, Right: f.face(style).notdef - side, Top: top, Weight: weight}
}

// outline draws the inner side against the outer one, which leaves the frame.
func (b Box) outline(unit int) sfnt.Segments {
	w := b.Weight
	outer := [4][2]int{{b.Left, b.Bottom}, {b.Left, b.Top}, {b.Right, b.Top}, {b.Right, b.Bottom}}
	inner := [4][2]int{
		{b.Left + w, b.Bottom + w}, {b.Right - w, b.Bottom + w}, {b.Right - w, b.Top - w}, {b.Left + w, b.Top - w},
	}
	var out sfnt.Segments
	for _, corners := range [][4][2]int{outer, inner} {
		for i, corner := range corners {
			op := sfnt.SegmentOpLineTo
			if i == 0 {
				op = sfnt.SegmentOpMoveTo
			}
			at := fixed.Point26_6{X: fixed.Int26_6(corner[0] * unit * 64 / 1000), Y: fixed.Int26_6(-corner[1] * unit * 64 / 1000)}
			out = append(out, sfnt.Segment{Op: op, Args: [3]fixed.Point26_6{at}})
		}
	}
	return out
}
