package docx

import "strings"

// symbols are letters of the fonts Symbol and Wingdings by their place in them.
var (
	symbolLetters = map[rune]rune{
		0xB7: '•', 0x2D: '−', 0xA3: '≤', 0xB3: '≥', 0xB1: '±', 0xB4: '×', 0xB8: '÷', 0xB0: '°', 0xA5: '∞', 0xB9: '≠',
		0xAE: '→', 0xAC: '←', 0xDE: '⇒', 0xDB: '⇔', 0xCE: '∈', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x44: 'Δ',
		0x6C: 'λ', 0x6D: 'μ', 0x70: 'π', 0x73: 'σ', 0x53: 'Σ', 0x57: 'Ω', 0x77: 'ω', 0x66: 'φ', 0x46: 'Φ', 0x2B: '+',
	}
	wingdingsLetters = map[rune]rune{
		0x6C: '●', 0x6E: '■', 0x6F: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9F: '•',
		0xA7: '▪', 0xA8: '□', 0xD8: '➢', 0xE0: '→', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑', 0x46: '☞', 0x28: '☎', 0x2A: '✉',
	}
)

// symbol returns the letter that a symbol of a font looks like, 0 where that is not known.
func symbol(r rune, font string) rune {
	if r >= 0xF000 && r <= 0xF0FF {
		r -= 0xF000
	} else if r > 0xFF {
		return 0
	}
	switch {
	case strings.HasPrefix(font, "Wingdings"):
		return wingdingsLetters[r]
	case font == "Symbol":
		return symbolLetters[r]
	}
	return 0
}
