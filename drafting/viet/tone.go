package viet

import (
	"strings"
	"unicode"
)

// Tone is one of the six tones (thanh), named by its mark.
type Tone int

// The tones, in the order of Vietnamese dictionaries.
const (
	Level Tone = iota // ngang: no mark
	Grave             // huyền
	Hook              // hỏi
	Tilde             // ngã
	Acute             // sắc
	Dot               // nặng
	tones
)

// ToneStyle says where the tone stands in an open oa, oe, uy: the only places where the two
// customs differ.
type ToneStyle int

// The two customs.
const (
	OldStyle ToneStyle = iota // hòa, khỏe, thủy
	NewStyle                  // hoà, khoẻ, thuỷ
)

// toneRows has a row for every vowel: the letter with each tone, in the order of Tone.
var toneRows = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}

// vowel is where a letter stands in toneRows.
type vowel struct {
	row  int8
	tone Tone
	ok   bool
}

// Vowels stand in two blocks of Unicode.
const (
	firstLow, lastLow   = 'À', 'ư'
	firstHigh, lastHigh = 'Ạ', 'ỹ'
)

// vowelTable has a row and tone for every small vowel.
type vowelTable struct {
	toned [len(toneRows)][tones]rune
	ascii [128]vowel
	low   [lastLow - firstLow + 1]vowel
	high  [lastHigh - firstHigh + 1]vowel
}

var vowels = newVowelTable()

func newVowelTable() *vowelTable {
	t := new(vowelTable)
	for row, letters := range toneRows {
		for tone, r := range []rune(letters) {
			t.toned[row][tone] = r
			*t.at(r) = vowel{int8(row), Tone(tone), true}
		}
	}
	return t
}

// at returns the place of a small letter in the table, nil outside its blocks.
func (t *vowelTable) at(r rune) *vowel {
	switch {
	case r >= 0 && r < 128:
		return &t.ascii[r]
	case r >= firstLow && r <= lastLow:
		return &t.low[r-firstLow]
	case r >= firstHigh && r <= lastHigh:
		return &t.high[r-firstHigh]
	}
	return nil
}

func vowelOf(r rune) (vowel, bool) {
	if v := vowels.at(unicode.ToLower(r)); v != nil {
		return *v, v.ok
	}
	return vowel{}, false
}

// IsVowel reports whether r is a Vietnamese vowel, with or without marks, in either case.
func IsVowel(r rune) bool {
	_, ok := vowelOf(r)
	return ok
}

// StripToneRune returns the letter without its tone, but with its other marks, and the tone.
func StripToneRune(r rune) (rune, Tone) {
	v, ok := vowelOf(r)
	if !ok || v.tone == Level {
		return r, Level
	}
	return withCaseOf(r, vowels.toned[v.row][Level]), v.tone
}

// WithTone returns the vowel with this tone in place of its own; other letters are
// themselves.
func WithTone(r rune, tone Tone) rune {
	v, ok := vowelOf(r)
	if !ok || tone < Level || tone >= tones {
		return r
	}
	return withCaseOf(r, vowels.toned[v.row][tone])
}

func withCaseOf(model, r rune) rune {
	if unicode.IsUpper(model) {
		return unicode.ToUpper(r)
	}
	return r
}

// StripTone returns s without tones, and the last of the tones that it had. Other marks
// stay: "Nghị" gives "Nghi" and Dot.
func StripTone(s string) (string, Tone) {
	last := Level
	bare := strings.Map(func(r rune) rune {
		letter, tone := StripToneRune(r)
		if tone != Level {
			last = tone
		}
		return letter
	}, s)
	return bare, last
}

// PlaceTone puts a tone on a word that has none, at its place in this style. Letters keep
// their case. A word that is no syllable yet ("tie" on the way to "tiếng") takes the tone
// where the syllable is likely to want it; one without vowels stays as it is.
func PlaceTone(word string, tone Tone, style ToneStyle) string {
	if tone == Level {
		return word
	}
	letters := []rune(word)
	place := tonePlace(letters, style)
	if place < 0 {
		return word
	}
	letters[place] = WithTone(letters[place], tone)
	return string(letters)
}

// tonePlace returns the index of the letter that carries the tone, or -1.
func tonePlace(letters []rune, style ToneStyle) int {
	if s, ok := bySpelling()[strings.ToLower(string(letters))]; ok {
		return s.tonePlace(style)
	}
	start, end := vowelsOf(letters)
	if start == end {
		return -1
	}
	for i := end - 1; i >= start; i-- {
		if strings.ContainsRune("ăâêôơư", unicode.ToLower(letters[i])) {
			return i
		}
	}
	switch n := end - start; {
	case n == 1:
		return start
	case n > 2 || end < len(letters):
		return start + 1
	case style == NewStyle && isGlide(letters[start:end]):
		return start + 1
	}
	return start
}

// vowelsOf returns the vowels of an unfinished word, without the u of qu and the i of gi.
func vowelsOf(letters []rune) (start, end int) {
	for start < len(letters) && !IsVowel(letters[start]) {
		start++
	}
	end = start
	for end < len(letters) && IsVowel(letters[end]) {
		end++
	}
	if start == 1 && end-start > 1 {
		switch strings.ToLower(string(letters[:2])) {
		case "qu", "gi":
			start++
		}
	}
	return start, end
}

func isGlide(vowels []rune) bool {
	switch strings.ToLower(string(vowels)) {
	case "oa", "oe", "uy":
		return true
	}
	return false
}

// RestyleTone moves the tones of all syllables in text to their places in this style. The
// text may grow or shrink by some bytes, but keeps its number of letters.
func RestyleTone(text string, style ToneStyle) string {
	var b strings.Builder
	for rest := text; rest != ""; {
		n := strings.IndexFunc(rest, unicode.IsLetter)
		if n < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:n])
		rest = rest[n:]
		n = strings.IndexFunc(rest, isNoLetter)
		if n < 0 {
			n = len(rest)
		}
		b.WriteString(restyleWord(rest[:n], style))
		rest = rest[n:]
	}
	return b.String()
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

func restyleWord(word string, style ToneStyle) string {
	if s, ok := ParseSyllable(word); !ok || s.Tone == Level {
		return word
	}
	bare, tone := StripTone(word)
	return PlaceTone(bare, tone, style)
}
