package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Syllable is one syllable (tiếng) in its parts, in small letters without tone: "thuyền" is
// Onset "th", Glide "u", Nucleus "yê", Coda "n", Tone Grave. The onset of "quê" is "q" and
// its glide "u"; the one i of "gì" and "giếng" is in both Onset "gi" and Nucleus "i", "iê".
type Syllable struct {
	Onset   string // âm đầu
	Glide   string // âm đệm: "o", "u"
	Nucleus string // âm chính
	Coda    string // âm cuối, consonant or semivowel
	Tone    Tone   // thanh
}

// ParseSyllable reads a word that is one syllable, in any case and either style of tone.
func ParseSyllable(word string) (Syllable, bool) {
	var letters [longestWord]rune
	n, tone, place := 0, Level, -1
	for _, r := range word {
		if n == longestWord {
			return Syllable{}, false
		}
		bare, t := StripToneRune(unicode.ToLower(r))
		if t != Level {
			if tone != Level {
				return Syllable{}, false
			}
			tone, place = t, n
		}
		letters[n] = bare
		n++
	}
	s, ok := bySpelling()[string(letters[:n])]
	if !ok || !s.takes(tone) {
		return Syllable{}, false
	}
	if place >= 0 && place != s.tonePlace(OldStyle) && place != s.tonePlace(NewStyle) {
		return Syllable{}, false
	}
	s.Tone = tone
	return s, true
}

// longestWord bounds the letters of a syllable: "nghiêng" has 7.
const longestWord = 8

// ValidSyllable reports whether ParseSyllable reads the word.
func ValidSyllable(word string) bool {
	_, ok := ParseSyllable(word)
	return ok
}

// String writes the syllable in small letters.
func (s Syllable) String(style ToneStyle) string {
	letters := []rune(s.bare())
	if s.Tone != Level {
		place := s.tonePlace(style)
		letters[place] = WithTone(letters[place], s.Tone)
	}
	return string(letters)
}

// bare writes the syllable without its tone.
func (s Syllable) bare() string {
	return s.writtenOnset() + s.Glide + s.Nucleus + s.Coda
}

func (s Syllable) writtenOnset() string {
	if s.Onset == "gi" && strings.HasPrefix(s.Nucleus, "i") {
		return "g"
	}
	return s.Onset
}

// tonePlace returns the index of the letter that carries the tone.
func (s Syllable) tonePlace(style ToneStyle) int {
	place := utf8.RuneCountInString(s.writtenOnset()) + len(s.Glide)
	if style == OldStyle && s.Glide != "" && s.Coda == "" && s.Onset != "q" &&
		(s.Nucleus == "a" || s.Nucleus == "e" || s.Nucleus == "y") {
		return place - 1
	}
	if s.Nucleus == "oo" || s.Coda != "" && utf8.RuneCountInString(s.Nucleus) == 2 {
		return place + 1
	}
	return place
}

// takes reports whether the syllable can have this tone: before a stop only sắc and nặng.
func (s Syllable) takes(tone Tone) bool {
	switch s.Coda {
	case "c", "ch", "p", "t":
		return tone == Acute || tone == Dot
	}
	return true
}

// Syllables yields every syllable that the sound system allows, with every tone that it
// takes: some 17,000, in the order of onsets, rimes and tones.
func Syllables(yield func(Syllable) bool) {
	for _, s := range syllables() {
		for tone := range tones {
			if !s.takes(tone) {
				continue
			}
			s.Tone = tone
			if !yield(s) {
				return
			}
		}
	}
}

// IsPrefix reports whether a word can still become a syllable by letters at its end and
// marks on its letters, as while it is typed: "duong" can (dương), "windo" cannot. Tones
// are not looked at.
func IsPrefix(word string) bool {
	var bare [longestWord]rune
	var folded [longestWord]byte
	n := 0
	for _, r := range word {
		letter, _ := StripToneRune(unicode.ToLower(r))
		plain := FoldRune(letter)
		if n == longestWord || plain >= utf8.RuneSelf {
			return false
		}
		bare[n], folded[n] = letter, byte(plain)
		n++
	}
	for _, prefix := range prefixes()[string(folded[:n])] {
		if coversMarks(prefix, bare[:n]) {
			return true
		}
	}
	return n == 0
}

// coversMarks reports whether every mark of word stands in full too; they are equal but for
// marks.
func coversMarks(full string, word []rune) bool {
	for _, want := range word {
		have, size := utf8.DecodeRuneInString(full)
		full = full[size:]
		if have != want && FoldRune(have) != want {
			return false
		}
	}
	return true
}
