package layout

import (
	"thethuc/drafting/font"
)

// metrics measures letters in the faces.
type metrics struct{ faces *font.Faces }

const em = 1000 // the faces' unit

func (m metrics) advance(face font.Style, size Length, r rune) Length {
	return Length(m.faces.Advance(face, r)) * size / em
}

// letter is the width of one letter with what is added to spaces.
func (m metrics) letter(face font.Style, size, space Length, r rune) Length {
	w := m.advance(face, size, r)
	if r == ' ' {
		w += space
	}
	return w
}

func (m metrics) width(s string, face font.Style, size, space Length) Length {
	var w Length
	for _, r := range s {
		w += m.letter(face, size, space, r)
	}
	return w
}

func (m metrics) ascent(face font.Style, size Length) Length {
	return Length(m.faces.Ascent(face)) * size / em
}

func (m metrics) descent(face font.Style, size Length) Length {
	return Length(m.faces.Descent(face)) * size / em
}

func (m metrics) height(face font.Style, size Length) Length {
	return Length(m.faces.Height(face)) * size / em
}
