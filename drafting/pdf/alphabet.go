package pdf

import "thethuc/drafting/font"

// alphabet numbers the letters that are printed in one face: from 1, in the order in which
// they come. The numbers are the codes of the text and the glyphs of the embedded face.
type alphabet struct {
	letters []rune // letters[i] has code i+1
	codes   [0x10000]uint16
	beyond  map[rune]uint16 // codes of letters that two bytes do not hold
}

// code returns the code of what a reader of the file gets for r: r itself where it is drawn
// as such, or lies beyond U+FFFF.
func (a *alphabet) code(r rune) uint16 {
	if r > 0xFFFF {
		if a.beyond[r] == 0 {
			if a.beyond == nil {
				a.beyond = map[rune]uint16{}
			}
			a.beyond[r] = a.next(r)
		}
		return a.beyond[r]
	}
	r = font.Printed(r)
	if a.codes[r] == 0 {
		a.codes[r] = a.next(r)
	}
	return a.codes[r]
}

func (a *alphabet) next(r rune) uint16 {
	a.letters = append(a.letters, r)
	return uint16(len(a.letters))
}
