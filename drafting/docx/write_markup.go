package docx

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// markup builds the XML of a part.
type markup struct{ b []byte }

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// put adds XML as it is.
func (m *markup) put(parts ...string) {
	for _, p := range parts {
		m.b = append(m.b, p...)
	}
}

// number adds an integer.
func (m *markup) number(n int) { m.b = strconv.AppendInt(m.b, int64(n), 10) }

// words adds text. Letters that XML cannot hold become U+FFFD, as they are printed.
func (m *markup) words(s string) {
	for i, r := range s {
		switch {
		case r == '&':
			m.b = append(m.b, "&amp;"...)
		case r == '<':
			m.b = append(m.b, "&lt;"...)
		case r == '>':
			m.b = append(m.b, "&gt;"...)
		case r == '"':
			m.b = append(m.b, "&quot;"...)
		case written(r) != r:
			m.b = append(m.b, "\uFFFD"...)
		default:
			m.b = append(m.b, s[i:i+utf8.RuneLen(r)]...)
		}
	}
}

// written is the letter that stands in a file for r: itself, or U+FFFD for what XML cannot
// hold.
func written(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF {
		return utf8.RuneError
	}
	return r
}

// val adds an element of Word with one attribute, val.
func (m *markup) val(element, value string) {
	m.put("<w:", element, ` w:val="`)
	m.words(value)
	m.put(`"/>`)
}

// count adds an element of Word with a number for its val.
func (m *markup) count(element string, n int) {
	m.put("<w:", element, ` w:val="`)
	m.number(n)
	m.put(`"/>`)
}

// attr adds a numeric attribute of Word.
func (m *markup) attr(name string, n int) {
	m.put(" w:", name, `="`)
	m.number(n)
	m.put(`"`)
}

// flag adds a property that is on or off.
func (m *markup) flag(element string, on bool) {
	if on {
		m.put("<w:", element, "/>")
	} else {
		m.put("<w:", element, ` w:val="0"/>`)
	}
}

// Measures in the units of Word.

func toTwips(pt float64) int { return int(math.Round(pt * twipsPerPoint)) }

func mmToPoints(mm float64) float64 { return mm / mmPerInch * pointsPerInch }

func toEmu(pt float64) int { return int(math.Round(pt * emuPerPoint)) }

// eighths is a line's thickness, which Word counts in eighths of a point from 2 on.
func eighths(pt float64) int { return max(2, int(math.Round(8*pt))) }

// halves is a size of letters, which Word counts in half points.
func halves(pt float64) int { return max(2, int(math.Round(2*pt))) }
