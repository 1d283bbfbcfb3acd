package viet

import (
	"unicode"
	"unicode/utf8"
)

// Text is a text cut into tokens once, for all that look at its words.
type Text struct {
	Source string
	Tokens []Token
	keys   []uint64 // of each token, what Phrases compares
}

// Cut cuts a text into tokens.
func Cut(source string) *Text {
	t := &Text{Source: source, Tokens: Tokens(source)}
	t.keys = make([]uint64, len(t.Tokens))
	for i, token := range t.Tokens {
		if token.Kind != Space {
			t.keys[i] = key(token.In(source))
		}
	}
	return t
}

// Word returns the letters of token i; "" outside the text.
func (t *Text) Word(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].In(t.Source)
}

// Next returns the index of the first token after i that is no space, len(Tokens) after the
// last one. Next(-1) is the first of all.
func (t *Text) Next(i int) int {
	for i++; i < len(t.Tokens) && t.Tokens[i].Kind == Space; i++ {
	}
	return i
}

// Before returns the index of the last token before i that is no space, -1 before the first
// one. Before(len(Tokens)) is the last of all.
func (t *Text) Before(i int) int {
	for i--; i >= 0 && t.Tokens[i].Kind == Space; i-- {
	}
	return i
}

// FNV-1a, over runes.
const (
	keyBasis uint64 = 14695981039346656037
	keyPrime uint64 = 1099511628211
)

// key is equal for words that differ only in capitals or in which of their letters the tone
// stands on. A dash is a hyphen.
func key(word string) uint64 {
	h, tone := keyBasis, Level
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			if r >= 'A' && r <= 'Z' {
				r |= 0x20
			}
		case r == '–' || r == '—' || r == '‑':
			r = '-'
		default:
			var t Tone
			if r, t = StripToneRune(unicode.ToLower(r)); t != Level {
				tone = t
			}
		}
		h = (h ^ uint64(r)) * keyPrime
	}
	return (h ^ uint64(tone)<<32) * keyPrime
}
