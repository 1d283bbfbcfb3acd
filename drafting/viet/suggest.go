package viet

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Suggestion is a syllable that a wrong word may stand for (gợi ý sửa).
type Suggestion struct {
	Word string // written with the capitals of the wrong word
	Cost float64
	// Same says that the letters are the same but for their marks and the tone.
	Same bool
}

// What a difference costs. A tone or a mark is lost or misplaced more easily than a letter.
const (
	costMark      = 0.3
	costLostMark  = 0.15
	costToneLost  = 0.4
	costToneNear  = 0.3 // hỏi for ngã
	costTone      = 0.8
	costOnset     = 0.4 // ng for ngh, c for k
	costSwap      = 0.9
	costDouble    = 0.7
	costNeighbour = 1.0
	costLetter    = 1.3
	worthOfCommon = 0.25 // of each class of Common
	worstCost     = 2.0
)

// Suggest returns the syllables that a word which is none may stand for, the likeliest first,
// at most limit. common tells how often a syllable occurs: 0, 1 or 2.
func Suggest(word string, limit int, common func(syllable string) int) []Suggestion {
	w, ok := misspelt(word)
	if !ok {
		return nil
	}
	best := map[string]Suggestion{}
	for _, v := range w.variants() {
		for _, s := range spellings()[v.folded] {
			for _, tone := range w.tonesFor(s) {
				t := s
				t.Tone = tone
				spelling := t.String(OldStyle)
				cost := v.cost + w.markCost(s) + w.toneCost(tone) - worthOfCommon*float64(common(spelling))
				if old, has := best[spelling]; cost <= worstCost && (!has || cost < old.Cost) {
					best[spelling] = Suggestion{withCase(spelling, word), cost, v.cost == 0}
				}
			}
		}
	}
	var out []Suggestion
	for _, s := range best {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Suggestion) int { return cmp.Or(cmp.Compare(a.Cost, b.Cost), strings.Compare(a.Word, b.Word)) })
	return out[:min(limit, len(out))]
}

// wrongWord is a word that is no syllable, in parts that are compared.
type wrongWord struct {
	letters []rune // small, without tone
	folded  string
	tone    Tone
}

func misspelt(word string) (wrongWord, bool) {
	const longest = longestWord + 2
	w := wrongWord{}
	for _, r := range word {
		letter, tone := StripToneRune(unicode.ToLower(r))
		if tone != Level {
			w.tone = tone
		}
		if FoldRune(letter) >= utf8.RuneSelf || !unicode.IsLetter(letter) || len(w.letters) == longest {
			return wrongWord{}, false
		}
		w.letters = append(w.letters, letter)
	}
	w.folded = Fold(string(w.letters))
	return w, len(w.letters) > 1
}

// variant is a way to write the letters of a word, and how far it is from them.
type variant struct {
	folded string
	cost   float64
}

func (w *wrongWord) variants() []variant {
	f := w.folded
	out := []variant{{f, 0}}
	for _, swap := range [][2]string{
		{"ngh", "ng"},
		{"ng", "ngh"},
		{"gh", "g"},
		{"g", "gh"},
		{"k", "c"},
		{"c", "k"},
		{"q", "c"},
		{"c", "q"},
		{"y", "i"},
		{"i", "y"},
	} {
		if i := strings.Index(f, swap[0]); i >= 0 {
			out = append(out, variant{f[:i] + swap[1] + f[i+len(swap[0]):], costOnset})
		}
	}
	for i := range len(f) {
		cost := costLetter
		if i > 0 && f[i] == f[i-1] {
			cost = costDouble
		}
		out = append(out, variant{f[:i] + f[i+1:], cost})
		if i > 0 && f[i] != f[i-1] {
			out = append(out, variant{f[:i-1] + f[i:i+1] + f[i-1:i] + f[i+1:], costSwap})
		}
		for _, near := range []byte(neighbours(f[i])) {
			out = append(out, variant{f[:i] + string(near) + f[i+1:], costNeighbour})
		}
	}
	for i := range len(f) + 1 {
		for _, c := range []byte("aceghimnoptuy") {
			out = append(out, variant{f[:i] + string(c) + f[i:], costLetter})
		}
	}
	return out
}

// neighbours are the letters around a key of the keyboard.
func neighbours(c byte) string {
	rows := [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	for row, keys := range rows {
		i := strings.IndexByte(keys, c)
		if i < 0 {
			continue
		}
		around := keys[max(0, i-1):i] + keys[i+1:min(len(keys), i+2)]
		if row > 0 {
			above := rows[row-1]
			around += above[min(i, len(above)):min(i+2, len(above))]
		}
		if row+1 < len(rows) {
			below := rows[row+1]
			around += below[max(0, min(i-1, len(below))):min(i+1, len(below))]
		}
		return around
	}
	return ""
}

// markCost compares hats, horns and the bar of đ, letter by letter where there are as many.
func (w *wrongWord) markCost(s Syllable) float64 {
	cost := 0.0
	spelling := s.bare()
	if utf8.RuneCountInString(spelling) != len(w.letters) {
		return w.markSetCost(spelling)
	}
	i := 0
	for _, r := range spelling {
		if has := w.letters[i]; has != r && FoldRune(has) == FoldRune(r) {
			cost += markDifference(has)
		}
		i++
	}
	return cost
}

// markSetCost compares the letters with marks that both have, wherever they stand.
func (w *wrongWord) markSetCost(spelling string) float64 {
	cost := 0.0
	for _, r := range w.letters {
		if FoldRune(r) != r && !strings.ContainsRune(spelling, r) {
			cost += costMark
		}
	}
	for _, r := range spelling {
		if FoldRune(r) != r && !slices.Contains(w.letters, r) {
			cost += costLostMark
		}
	}
	return cost
}

func markDifference(has rune) float64 {
	if FoldRune(has) == has {
		return costLostMark
	}
	return costMark
}

func (w *wrongWord) toneCost(tone Tone) float64 {
	switch {
	case tone == w.tone:
		return 0
	case w.tone == Level:
		return costToneLost
	case tone == Hook && w.tone == Tilde, tone == Tilde && w.tone == Hook:
		return costToneNear
	}
	return costTone
}

// tonesFor returns the tones that are tried: the word's own, or all where the syllable cannot
// have it.
func (w *wrongWord) tonesFor(s Syllable) []Tone {
	if s.takes(w.tone) {
		return []Tone{w.tone}
	}
	return []Tone{Acute, Dot}
}

// withCase writes the spelling with the capitals of the word.
func withCase(spelling, word string) string {
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case IsUpper(word):
		return Upper(spelling)
	case unicode.IsUpper(first):
		r, size := utf8.DecodeRuneInString(spelling)
		return string(unicode.ToUpper(r)) + spelling[size:]
	}
	return spelling
}

// spellings has the syllables by their letters without marks.
var spellings = sync.OnceValue(func() map[string][]Syllable {
	out := make(map[string][]Syllable)
	for _, s := range syllables() {
		folded := Fold(s.bare())
		out[folded] = append(out[folded], s)
	}
	return out
})
