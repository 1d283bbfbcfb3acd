package viet

// Lexicon is a list of words that are known beside the syllables, such as abbreviations,
// loans and names of places. The zero value is empty. It does not change once made.
type Lexicon struct {
	words map[string]bool
}

// NewLexicon makes a lexicon of these words; each is known as written, in small letters
// also with other capitals ("fax" makes "Fax" and "FAX" known, "UBND" only itself).
func NewLexicon(words ...string) Lexicon {
	l := Lexicon{make(map[string]bool, len(words))}
	for _, word := range words {
		l.words[word] = true
	}
	return l
}

// Contains reports whether the word is known.
func (l Lexicon) Contains(word string) bool {
	return l.words[word] || l.words[Lower(word)]
}

// Len returns the number of words.
func (l Lexicon) Len() int { return len(l.words) }
