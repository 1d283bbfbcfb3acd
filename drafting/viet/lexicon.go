package viet

import (
	"maps"
	"strings"
)

// Lexicon is a list of words that are known beside the syllables, such as abbreviations,
// loans and names of places. The zero value is empty. It does not change once made.
type Lexicon struct {
	words map[string]bool
}

// NewLexicon makes a lexicon of these words; each is known as written, in small letters
// also with other capitals ("fax" makes "Fax" and "FAX" known, "UBND" only itself). Of an
// entry of several words each is known: "Đắk Lắk" makes "Đắk" and "Lắk" known.
func NewLexicon(words ...string) Lexicon {
	l := Lexicon{make(map[string]bool, len(words))}
	for _, entry := range words {
		for word := range strings.FieldsFuncSeq(entry, isNoWordRune) {
			l.words[word] = true
		}
	}
	return l
}

func isNoWordRune(r rune) bool { return !isWordRune(r) }

// Contains reports whether the word is known.
func (l Lexicon) Contains(word string) bool {
	return l.words[word] || l.words[Lower(word)]
}

// With returns a lexicon of the words of both.
func (l Lexicon) With(o Lexicon) Lexicon {
	both := make(map[string]bool, len(l.words)+len(o.words))
	maps.Copy(both, l.words)
	maps.Copy(both, o.words)
	return Lexicon{both}
}

// Len returns the number of words.
func (l Lexicon) Len() int { return len(l.words) }
