// Package font measures and hands out the faces that pages are set in.
//
// Widths are the face's advances rounded to 1/1000 em, the same numbers for layout,
// picture and PDF. There is no kerning and no shaping: precomposed Vietnamese needs none.
package font

// Style is one of the four styles of the page's face.
type Style uint8

// The four styles; bits 0 and 1 are bold and italic.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
)

// Styled returns the style with these two properties.
func Styled(bold, italic bool) Style {
	s := Regular
	if bold {
		s |= Bold
	}
	if italic {
		s |= Italic
	}
	return s
}
