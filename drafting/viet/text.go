package viet

import (
	"math/bits"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Text is a text cut into tokens once, with what is known of each, for all that look at its
// words.
type Text struct {
	Source string
	// Notable are the indexes of the tokens that are more than a single space or a plain word: a small
	// syllable that is written in one way only. Few are, and most rules look for one of them.
	Notable []int
	Marks   []int32          // the bytes of ASCII that are no letter, digit or space
	tokens  []token          // and one more, where the text ends
	kinds   uint             // a bit for each kind that a notable token has
	cases   [Mixed + 1]int32 // how many notable tokens have each Case
	marked  [2]uint64        // the Marks, as bits
	pairs   pairs
}

// Case is how capitals stand in a word (kiểu chữ hoa).
type Case int8

// The ways of capitals.
const (
	Small   Case = iota // no capital: "văn", "5"
	Title               // the first letter only: "Văn"
	Capital             // every letter, two or more: "VĂN", "A4B"
	Mixed               // any other: "TTr", "iPhone"
)

// token is where a token begins, and its look. It is kept small: a paper has many.
type token struct {
	key    uint64 // what Phrases compares
	start  int32
	traits traits
}

// look is what is known of a token wherever it stands.
type look struct {
	key    uint64
	traits traits
}

// traits are how a token is, as bits: its Case, its kind, and what holds of it.
type traits uint16

const (
	cased    traits = 3         // the bits of the Case
	syllable traits = 2 << iota // see ValidSyllable
	foreign                     // it has a letter that Vietnamese has not
	styled                      // its tone would stand elsewhere in the other style
	modern                      // of a styled one: it is NewStyle
	either                      // it is written with i or with y
	plain                       // a token that is not notable
)

// kindShift is behind the bits of all these.
const kindShift = 8

func (t traits) has(all traits) bool { return t&all == all }

func (t traits) caps() Case { return Case(t & cased) }

func (t traits) kind() TokenKind { return TokenKind(t >> kindShift) }

// of returns the traits as those of a token of the kind.
func (t traits) of(k TokenKind) traits { return t | traits(k)<<kindShift }

// when returns the traits where they hold, none otherwise.
func (t traits) when(hold bool) traits {
	if hold {
		return t
	}
	return 0
}

// Cut cuts a text of less than 2 GB into tokens.
func Cut(source string) *Text {
	c, ok := cutters.Get().(*cutter)
	if !ok {
		c = &cutter{}
	}
	defer cutters.Put(c)
	return c.cut(source)
}

// endsWord reports whether what goes on so leaves the letters before it a word.
func endsWord(rest string) bool {
	if rest == "" {
		return true
	}
	switch c := rest[0]; c {
	case ' ', ',', ';', ')', '\t', '\n':
		return true
	case '/', '-', '@', '.', ':', '+', '_':
		return len(rest) == 1 || rest[1] == ' '
	default:
		return c < utf8.RuneSelf && (c < '0' || c > '9')
	}
}

// endsNumber is endsWord behind digits, of which some that end do not seem so.
func endsNumber(rest string) bool {
	return rest == "" || rest[0] == ' ' || rest[0] == ')' || rest[0] == ';' ||
		(rest[0] == '.' || rest[0] == ',' || rest[0] == ':') && (len(rest) == 1 || rest[1] == ' ')
}

// Contains is strings.Contains of the text, many times faster where the words do not stand there.
func (t *Text) Contains(words string) bool {
	if len(words) == 1 && isAnyMark(words[0]) {
		return isSet(t.marked[:], uint32(words[0]))
	}
	return t.pairs.mayHold(words) && strings.Contains(t.Source, words)
}

// Len returns the number of tokens.
func (t *Text) Len() int { return len(t.tokens) - 1 }

// Start returns the byte at which token i begins; that behind the text for Len().
func (t *Text) Start(i int) int { return int(t.tokens[i].start) }

// End returns the byte behind token i.
func (t *Text) End(i int) int { return int(t.tokens[i+1].start) }

// Token returns token i.
func (t *Text) Token(i int) Token { return Token{t.Kind(i), t.Start(i), t.End(i)} }

// From returns the index of the first token that begins at the byte or behind it; Len() where none does.
func (t *Text) From(at int) int {
	return sort.Search(t.Len(), func(i int) bool { return t.Start(i) >= at })
}

// Word returns the letters of token i; "" outside the text.
func (t *Text) Word(i int) string {
	if i < 0 || i >= t.Len() {
		return ""
	}
	return t.Source[t.Start(i):t.End(i)]
}

// Kind returns the kind of token i; Space outside the text.
func (t *Text) Kind(i int) TokenKind {
	if i < 0 || i >= t.Len() {
		return Space
	}
	return t.tokens[i].traits.kind()
}

// Holds reports whether a notable token is of one of the kinds.
func (t *Text) Holds(kinds ...TokenKind) bool {
	for _, k := range kinds {
		if t.kinds>>k&1 != 0 {
			return true
		}
	}
	return false
}

// HoldsCase reports whether capitals stand so in a notable token, as in any that has them.
func (t *Text) HoldsCase(c Case) bool { return t.cases[c] != 0 }

// CountCase returns in how many notable tokens capitals stand so.
func (t *Text) CountCase(c Case) int { return int(t.cases[c]) }

// Case returns how capitals stand in token i.
func (t *Text) Case(i int) Case { return t.tokens[i].traits.caps() }

// IsSyllable reports what ValidSyllable does of token i.
func (t *Text) IsSyllable(i int) bool { return t.tokens[i].traits.has(syllable) }

// ToneStyle returns the style that the tone of token i stands in; ok is false where both styles
// are one, as in most syllables.
func (t *Text) ToneStyle(i int) (style ToneStyle, ok bool) {
	if t.tokens[i].traits.has(modern) {
		return NewStyle, true
	}
	return OldStyle, t.tokens[i].traits.has(styled)
}

// Either reports whether token i is a syllable that is written with i and with y alike: "kỹ".
func (t *Text) Either(i int) bool { return t.tokens[i].traits.has(either) }

// Same reports whether tokens i and k are one word but for capitals.
func (t *Text) Same(i, k int) bool { return t.tokens[i].key == t.tokens[k].key }

// Repeated returns the first token from i on that is one word, but for capitals, with the next one or
// with that after it, where single tokens part them; Len() where none is.
func (t *Text) Repeated(i int) int {
	const next, after = 2, 4
	for ; i+next < t.Len(); i++ {
		if key := t.tokens[i].key; key != 0 && (key == t.tokens[i+next].key || i+after < t.Len() && key == t.tokens[i+after].key) {
			return i
		}
	}
	return t.Len()
}

// Is reports whether token i is the word, but for capitals, which in Vietnamese are as long in
// bytes as small letters.
func (t *Text) Is(i int, word string) bool {
	if i < 0 || i >= t.Len() {
		return word == ""
	}
	start, end := t.Start(i), t.End(i)
	if end-start != len(word) {
		return false
	}
	mine := t.Source[start:end]
	last := len(word) - 1
	return mayFold(mine[0], word[0]) && mayFold(mine[last], word[last]) && strings.EqualFold(mine, word)
}

// mayFold reports whether two bytes at one place of two words let them differ in capitals alone.
func mayFold(a, b byte) bool {
	const small = 'a' - 'A'
	return a|small == b|small || a >= utf8.RuneSelf && b >= utf8.RuneSelf
}

// Next returns the index of the first token after i that is no space, Len after the
// last one. Next(-1) is the first of all.
func (t *Text) Next(i int) int {
	for i++; i < t.Len() && t.tokens[i].traits.kind() == Space; i++ {
	}
	return i
}

// Before returns the index of the last token before i that is no space, -1 before the first
// one. Before(Len()) is the last of all.
func (t *Text) Before(i int) int {
	for i--; i >= 0 && t.tokens[i].traits.kind() == Space; i-- {
	}
	return i
}

// FNV-1a, over runes.
const (
	keyBasis uint64 = 14695981039346656037
	keyPrime uint64 = 1099511628211
)

// lookAt looks at one word: at all of s, or at the letters in front. It returns how many
// bytes it looked at. The key is equal for words that differ only in capitals or in which of
// their letters the tone stands on; a dash is a hyphen.
func (known *shapeTable) lookAt(s string, lettersOnly bool) (look, int) {
	h := keyBasis
	tone, place, tones := Level, -1, 0
	letters, capitals, first := 0, 0, false
	n, end, strange := 0, len(s), false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = decode(s[i:])
		}
		if l := letterOf(r); l != nil && l.known {
			letters++
			if l.capital {
				capitals, first = capitals+1, first || n == 0
			}
			strange = strange || l.foreign
			if l.tone != Level {
				tone, place = l.tone, n
				tones++
			}
			r = l.bare
		} else if lettersOnly && (r < utf8.RuneSelf || !unicode.IsLetter(r)) {
			end = i
			break
		} else if r >= utf8.RuneSelf && unicode.IsLetter(r) {
			small := unicode.ToLower(r)
			if small != r {
				capitals, first = capitals+1, first || n == 0
			}
			letters++
			strange, r = true, small
		} else if r == '–' || r == '—' || r == '‑' {
			r = '-'
		}
		h = (h ^ uint64(r)) * keyPrime
		i += size
		n++
	}
	l := look{(h ^ uint64(tone)<<32) * keyPrime, traits(caseOf(letters, capitals, first)) | foreign.when(strange)}
	if s, ok := known.at(h); ok && tones < 2 && (tone == Level && !s.stopped || tone != Level && s.takes(tone, int8(place))) {
		ways := tone != Level && s.old != s.new
		l.traits |= syllable | styled.when(ways) | modern.when(ways && int8(place) == s.new) | either.when(s.either)
	}
	return l, end
}

// decode is utf8.DecodeRuneInString, at once for the letters that Vietnamese has.
func decode(s string) (rune, int) {
	const lead2, lead3, more, bits = 0xC0, 0xE0, 0x80, 6
	switch c := s[0]; {
	case c > lead2+1 && c < lead3 && len(s) > 1 && s[1]&lead2 == more:
		return rune(c&^lead2)<<bits | rune(s[1]&^lead2), 2
	case c == 0xE1 && len(s) > 2 && s[1]&lead2 == more && s[2]&lead2 == more:
		return rune(c&^lead3)<<(2*bits) | rune(s[1]&^lead2)<<bits | rune(s[2]&^lead2), 3
	}
	return utf8.DecodeRuneInString(s)
}

// letter is what is asked of a letter again and again.
type letter struct {
	bare, folded            rune // small and without tone, or without any mark
	tone                    Tone
	capital, foreign, known bool
	small                   bool
}

// letterTable has the letters of the blocks in which Vietnamese ones are.
type letterTable struct {
	low  [lastLow + 1]letter
	high [lastHigh - firstHigh + 1]letter
}

var letterTableOf = newLetterTable()

func letterOf(r rune) *letter {
	switch {
	case r >= 0 && r <= lastLow:
		return &letterTableOf.low[r]
	case r >= firstHigh && r <= lastHigh:
		return &letterTableOf.high[r-firstHigh]
	}
	return nil
}

func newLetterTable() *letterTable {
	t := new(letterTable)
	for r := range t.low {
		t.low[r] = newLetter(rune(r))
	}
	for r := range t.high {
		t.high[r] = newLetter(rune(r) + firstHigh)
	}
	return t
}

func newLetter(r rune) letter {
	small := unicode.ToLower(r)
	l := letter{bare: small, folded: foldRune(r), capital: small != r, known: unicode.IsLetter(r), small: unicode.IsLower(r)}
	switch v := vowels.at(small); {
	case v != nil && v.ok:
		l.bare, l.tone = vowels.toned[v.row][Level], v.tone
	case r < utf8.RuneSelf:
		l.foreign = strings.ContainsRune("fjwz", small)
	default:
		l.foreign = small != 'đ'
	}
	return l
}

func caseOf(letters, capitals int, first bool) Case {
	switch {
	case capitals == 0:
		return Small
	case capitals == 1 && first:
		return Title
	case capitals == letters:
		return Capital
	}
	return Mixed
}

// shape is what a syllable without its tone asks of one.
type shape struct {
	old, new int8 // the letters that may carry it
	stopped  bool // only sắc and nặng, never none
	either   bool // its last letter may be i or y
}

func (s shape) takes(tone Tone, place int8) bool {
	return (place == s.old || place == s.new) && (!s.stopped || tone == Acute || tone == Dot)
}

// shapeTable has the shape of every syllable, by the hash of its letters without tone. A key that
// is taken stands in the next place that is free.
type shapeTable struct {
	keys   []uint64 // 0 of a free place
	shapes []shape
}

// at returns the shape of a syllable.
func (known *shapeTable) at(hash uint64) (shape, bool) {
	last := uint64(len(known.keys) - 1)
	for i := place(hash) & last; ; i = (i + 1) & last {
		switch known.keys[i] {
		case hash:
			return known.shapes[i], true
		case 0:
			return shape{}, false
		}
	}
}

func (known *shapeTable) add(hash uint64, s shape) {
	last := uint64(len(known.keys) - 1)
	i := place(hash) & last
	for known.keys[i] != 0 && known.keys[i] != hash {
		i = (i + 1) & last
	}
	known.keys[i], known.shapes[i] = hash, s
}

var shapes = sync.OnceValue(func() *shapeTable {
	size := places(len(syllables()))
	out := &shapeTable{make([]uint64, size), make([]shape, size)}
	for _, s := range syllables() {
		h, letters := keyBasis, s.bare()
		for _, r := range letters {
			h = (h ^ uint64(r)) * keyPrime
		}
		out.add(h, shape{int8(s.tonePlace(OldStyle)), int8(s.tonePlace(NewStyle)), !s.takes(Level), isEither(letters)})
	}
	return out
})

// isEither reports whether a syllable, without its tone, is one of those that are one word with i and
// with y.
func isEither(bare string) bool {
	switch bare {
	case "ki", "ky", "li", "ly", "mi", "my", "ti", "ty", "si", "sy", "qui", "quy":
		return true
	}
	return false
}

// places is how many a table of n keys has: a power of two that leaves half of them free.
func places(n int) int { return 1 << bits.Len(uint(2*n)) }

// StartsSentence reports whether token i is the first word of the text or of a sentence, of
// what stands in quotation marks or brackets, or after a label such as "a)" and "1.".
func (t *Text) StartsSentence(i int) bool {
	before := t.Before(i)
	if before < 0 {
		return true
	}
	switch t.Word(before) {
	case ".", "!", "?", ":", ";", "…", "“", "\"", "(", "[", ")", "-", "–", "+", "•", "*":
		return true
	}
	return false
}

// Joined reports whether token i is joined to another word without a space, as the parts of
// "Mát-xcơ-va" and "M'Nông".
func (t *Text) Joined(i int) bool {
	return isJoint(t.Word(i-1)) && t.isWord(i-2) || isJoint(t.Word(i+1)) && t.isWord(i+2)
}

func (t *Text) isWord(i int) bool {
	switch t.Kind(i) {
	case Word, Foreign, Number, Code:
		return true
	}
	return false
}

func isJoint(word string) bool {
	switch word {
	case "-", "'", "’", "‘", "_", "·", ".", "&", "/", "@", "+", "\\", "=":
		return true
	}
	return false
}

// Beside reports whether the words before and after token i, where there are any in its
// sentence, are Vietnamese syllables, and at least one of them has marks.
func (t *Text) Beside(i int) bool {
	marked := false
	for _, k := range []int{t.Before(i), t.Next(i)} {
		switch t.Kind(k) {
		case Word:
			if !t.IsSyllable(k) && t.Case(k) != Capital {
				return false
			}
			marked = marked || !IsPlain(t.Word(k))
		case Foreign, Code, Address:
			return false
		}
	}
	return marked
}
