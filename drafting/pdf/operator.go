package pdf

import (
	"strconv"

	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// appendText appends the operators that show t, in the font that is set: its letters as
// two-byte codes, with the room added to each space as a number between them, since a
// PDF's own word spacing does not reach two-byte text.
func appendText(ops []byte, t *layout.Text, height layout.Length) []byte {
	ops = append(ops, "BT "...)
	ops = appendPoint(ops, t.X, height-t.Y)
	ops = append(ops, "Td [<"...)
	room := -1000 * float64(t.Space) / float64(t.Size)
	for _, r := range t.Letters {
		ops = appendCode(ops, font.Printed(r))
		if r == ' ' && t.Space != 0 {
			ops = append(ops, '>')
			ops = appendNumber(ops, room)
			ops = append(ops, '<')
		}
	}
	return append(ops, ">] TJ ET"...)
}

// appendBoxes appends a frame for each letter of t that the face lacks.
func appendBoxes(ops []byte, t *layout.Text, height layout.Length, faces *font.Faces) []byte {
	x, y, size := t.X.Pt(), (height - t.Y).Pt(), t.Size.Pt()/1000
	for _, r := range t.Letters {
		if faces.Missing(t.Face, r) {
			b := faces.Box(t.Face)
			ops = append(ops, '\n')
			ops = appendRectangle(ops, x, y, size, b.Left, b.Bottom, b.Right, b.Top)
			ops = appendRectangle(ops, x, y, size, b.Left+b.Weight, b.Bottom+b.Weight, b.Right-b.Weight, b.Top-b.Weight)
			ops = append(ops, "f*"...)
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

// appendCode writes a letter of at most U+FFFF.
func appendCode(ops []byte, r rune) []byte {
	const digits = "0123456789ABCDEF"
	return append(ops, digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}
