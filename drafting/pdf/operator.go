package pdf

import (
	"fmt"
	"strconv"

	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// scribe makes the operators of one page after the other, and learns the letters of each
// face.
type scribe struct {
	faces     *font.Faces
	alphabets *[styles]*alphabet
	ops       []byte // of the page
	room      []byte // what stands behind each space of the text
	// The face and the size that are set, once there are.
	face font.Style
	size layout.Length
}

// page replaces the operators by those of a page, and refuses what has no picture.
func (s *scribe) page(page *layout.Page) error {
	s.ops, s.size = s.ops[:0], 0
	for i := range page.Texts {
		t := &page.Texts[i]
		if t.Letters == "" {
			continue
		}
		if t.Face >= styles || t.Size <= 0 {
			return fmt.Errorf("kiểu chữ hoặc cỡ chữ của %q không hợp lệ", t.Letters)
		}
		s.text(t, page.Height)
	}
	for _, l := range page.Lines {
		s.ops = append(appendLine(s.ops, l, page.Height), '\n')
	}
	return nil
}

// text adds the operators that show t: its letters as two-byte codes, with the room added to
// each space as a number between them, since a PDF's own word spacing does not reach
// two-byte text.
func (s *scribe) text(t *layout.Text, height layout.Length) {
	a := s.alphabets[t.Face]
	if a == nil {
		a = new(alphabet)
		s.alphabets[t.Face] = a
	}
	ops := append(s.ops, "BT "...)
	if s.size != t.Size || s.face != t.Face {
		s.size, s.face = t.Size, t.Face
		ops = append(ops, '/', 'F', '0'+byte(t.Face), ' ')
		ops = append(appendNumber(ops, t.Size.Pt()), " Tf "...)
	}
	ops = appendPoint(ops, t.X, height-t.Y)
	ops = append(ops, "Td [<"...)
	s.room = append(appendNumber(append(s.room[:0], '>'), -1000*float64(t.Space)/float64(t.Size)), '<')
	lacking := false
	for _, r := range t.Letters {
		ops = appendCode(ops, a.code(r))
		lacking = lacking || s.faces.Missing(t.Face, r)
		if r == ' ' && t.Space != 0 {
			ops = append(ops, s.room...)
		}
	}
	ops = append(ops, ">] TJ ET\n"...)
	if lacking {
		ops = appendBoxes(ops, t, height, s.faces)
	}
	s.ops = ops
}

// appendBoxes appends a frame for each letter of t that the face lacks.
func appendBoxes(ops []byte, t *layout.Text, height layout.Length, faces *font.Faces) []byte {
	x, y, size := t.X.Pt(), (height - t.Y).Pt(), t.Size.Pt()/1000
	for _, r := range t.Letters {
		if faces.Missing(t.Face, r) {
			b := faces.Box(t.Face)
			ops = appendRectangle(ops, x, y, size, b.Left, b.Bottom, b.Right, b.Top)
			ops = appendRectangle(ops, x, y, size, b.Left+b.Weight, b.Bottom+b.Weight, b.Right-b.Weight, b.Top-b.Weight)
			ops = append(ops, "f*\n"...)
		}
		x += float64(faces.Advance(t.Face, r)) * size
		if r == ' ' {
			x += t.Space.Pt()
		}
	}
	return ops
}

// appendRectangle appends a path whose sides are given in units of size from x and y.
func appendRectangle(ops []byte, x, y, size float64, left, bottom, right, top int) []byte {
	for _, v := range []float64{
		x + float64(left)*size, y + float64(bottom)*size, float64(right-left) * size, float64(top-bottom) * size,
	} {
		ops = append(appendNumber(ops, v), ' ')
	}
	return append(ops, "re "...)
}

// appendLine appends the operators that draw l.
func appendLine(ops []byte, l layout.Line, height layout.Length) []byte {
	ops = appendNumber(ops, l.Weight.Pt())
	ops = append(ops, " w "...)
	ops = appendPoint(ops, l.X1, height-l.Y1)
	ops = append(ops, "m "...)
	ops = appendPoint(ops, l.X2, height-l.Y2)
	return append(ops, "l S"...)
}

func appendPoint(ops []byte, x, y layout.Length) []byte {
	ops = append(appendNumber(ops, x.Pt()), ' ')
	return append(appendNumber(ops, y.Pt()), ' ')
}

// appendNumber writes at most three decimals: 0.001 pt, or 0.001 of a letter's 1/1000 em.
func appendNumber(ops []byte, v float64) []byte {
	start := len(ops)
	ops = strconv.AppendFloat(ops, v, 'f', 3, 64)
	for ops[len(ops)-1] == '0' {
		ops = ops[:len(ops)-1]
	}
	if ops[len(ops)-1] == '.' {
		ops = ops[:len(ops)-1]
	}
	if string(ops[start:]) == "-0" {
		ops = append(ops[:start], '0')
	}
	return ops
}

// appendCode writes two bytes.
func appendCode(ops []byte, code uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(ops, digits[code>>12&15], digits[code>>8&15], digits[code>>4&15], digits[code&15])
}
