package telex

import (
	"slices"
	"strings"
	"unicode"

	"thethuc/drafting/viet"
)

// Convert returns the letters that the keys of one word stand for while it is being typed.
// A key twice undoes itself ("ass" is "as", "ddd" is "dd"), and stays a letter for the rest
// of the word. Keys of which no syllable can come any more are given back as they are.
// Keys may be Vietnamese letters too.
func Convert(keys string, o Options) string {
	return o.convert("", keys).text()
}

// Finish is Convert of a word that is at its end: what is no syllable then is given back as
// it was typed, but for đ before any vowel ("QĐ").
func Finish(keys string, o Options) string {
	return o.convert("", keys).finish()
}

func (o Options) convert(shown, keys string) *word {
	w := &word{Options: o, shown: shown, keys: keys}
	for _, r := range shown {
		w.add(r)
	}
	for _, key := range keys {
		w.press(key)
	}
	return w
}

// word is a word on the way from keys to letters.
type word struct {
	Options
	shown, keys string // letters that were there, and the keys after them

	letters []rune // with marks, without tone
	tone    viet.Tone
	// horned: one key gave u and o their horns, and u has its own only where letters follow.
	horned bool
	// alone: one key gave the ư that ends the word, without a u.
	alone bool
	last  rune // the key before, in small letters
	// undone are the keys that undid themselves; they are letters now.
	undone string
	// lost: no syllable can come of it. frozen is what stands then if a key undid itself.
	lost   bool
	frozen string
}

func (w *word) press(key rune) {
	if w.lost {
		w.frozen += string(key)
		return
	}
	lower := unicode.ToLower(key)
	if strings.ContainsRune(w.undone, lower) || !w.act(w.Method.actionOf(key), key) {
		w.add(key)
	}
	w.last = lower
}

// add takes a key as a letter, with the marks and tone that it may have.
func (w *word) add(key rune) {
	if w.lost {
		w.frozen += string(key)
		return
	}
	before := *w
	w.alone = false
	letter, tone := viet.StripToneRune(key)
	w.letters = append(slices.Clip(w.letters), letter)
	if tone != viet.Level {
		w.tone = tone
	}
	w.giveHorn()
	if !w.isPossible() {
		w.lost = true
		w.frozen = before.text() + string(key)
	}
}

// act does what the key does; false means that the key is a letter here.
func (w *word) act(a action, key rune) bool {
	switch a.kind {
	case setTone:
		return w.setTone(a.tone, key)
	case clearTone:
		had := w.tone != viet.Level
		w.tone = viet.Level
		return had
	case setMark:
		return w.setMark(a.marks, key)
	case setStroke:
		return w.setStroke(key)
	}
	return false
}

func (w *word) setTone(tone viet.Tone, key rune) bool {
	if !slices.ContainsFunc(w.letters, viet.IsVowel) {
		return false
	}
	if w.tone == tone {
		return w.isTwice(key) && w.undo(key, func() { w.tone = viet.Level })
	}
	before := w.tone
	w.tone = tone
	if !w.isPossible() {
		w.tone = before
		return false
	}
	return true
}

// isTwice reports whether the key before was the same.
func (w *word) isTwice(key rune) bool { return w.last == unicode.ToLower(key) }

// undo takes back what a key did that was pressed twice, and makes the key a letter.
func (w *word) undo(key rune, takeBack func()) bool {
	takeBack()
	w.undone += string(unicode.ToLower(key))
	w.add(key)
	return true
}

func (w *word) setStroke(key rune) bool {
	if len(w.letters) == 0 {
		return false
	}
	switch first := w.letters[0]; unicode.ToLower(first) {
	case 'd':
		return w.try(0, withCaseOf(first, 'đ'))
	case 'đ':
		return w.isTwice(key) && w.undo(key, func() {
			w.letters = slices.Clone(w.letters)
			w.letters[0] = withCaseOf(first, 'd')
		})
	}
	return false
}

func (w *word) setMark(marks []mark, key rune) bool {
	if w.alone && w.isTwice(key) {
		return w.undo(key, func() { w.letters, w.alone = w.letters[:len(w.letters)-1], false })
	}
	if marksHorns(marks) && w.hornBoth() {
		return true
	}
	for i, letter := range w.letters {
		if to := markedBy(marks, letter); to != 0 && to != letter && w.try(i, to) {
			return true
		}
	}
	return w.unmark(marks, key) || w.hornAlone(key)
}

// hornAlone makes ư of the w of Telex where no vowel is that it could mark: "tw" is "tư", "trwowngf" is "trường".
func (w *word) hornAlone(key rune) bool {
	if w.Method != Telex || unicode.ToLower(key) != 'w' {
		return false
	}
	before := w.letters
	w.letters = append(slices.Clip(before), withCaseOf(key, 'ư'))
	if !w.isPossible() {
		w.letters = before
		return false
	}
	w.alone = true
	return true
}

// isOnlyW reports whether the ư that one key gave stands for the letter w yet: at the beginning of a word, and in
// capitals, in which abbreviations are written ("TW", "kW").
func (w *word) isOnlyW() bool {
	n := len(w.letters)
	return w.alone && w.tone == viet.Level && (n == 1 || w.letters[n-1] == 'Ư')
}

// unmark takes the marks off again that the same key has just set.
func (w *word) unmark(marks []mark, key rune) bool {
	letters := slices.Clone(w.letters)
	for i, letter := range letters {
		if markedBy(marks, letter) == letter {
			letters[i] = withCaseOf(letter, viet.FoldRune(letter))
		}
	}
	if !w.isTwice(key) || slices.Equal(letters, w.letters) {
		return false
	}
	return w.undo(key, func() { w.letters, w.horned = letters, false })
}

func marksHorns(marks []mark) bool { return marks[0] == horns[0] }

// markedBy returns the letter with the mark that it can get, and 0 where there is none.
func markedBy(marks []mark, letter rune) rune {
	bare := viet.FoldRune(letter)
	for _, m := range marks {
		if m.from == bare {
			return withCaseOf(letter, m.to)
		}
	}
	return 0
}

// try puts a letter in the place of another if a syllable can still come of it.
func (w *word) try(i int, letter rune) bool {
	before := w.letters
	w.letters = slices.Clone(before)
	w.letters[i] = letter
	if !w.isPossible() {
		w.letters = before
		return false
	}
	return true
}

// hornBoth makes ươ of u and o.
func (w *word) hornBoth() bool {
	u := w.pairUO()
	if u < 0 || unicode.ToLower(w.letters[u+1]) == 'ơ' {
		return false
	}
	before := w.letters
	w.letters = slices.Clone(before)
	w.letters[u] = withCaseOf(before[u], 'ư')
	w.letters[u+1] = withCaseOf(before[u+1], 'ơ')
	if !w.isPossible() {
		w.letters = before
		return false
	}
	w.horned = unicode.ToLower(before[u]) == 'u'
	return true
}

// giveHorn makes ươ of an uơ that letters follow: "thuơ" and n is "thươn".
func (w *word) giveHorn() {
	u := w.pairUO()
	if u < 0 || u+2 == len(w.letters) || unicode.ToLower(w.letters[u]) != 'u' || unicode.ToLower(w.letters[u+1]) != 'ơ' {
		return
	}
	w.letters = slices.Clone(w.letters)
	w.letters[u] = withCaseOf(w.letters[u], 'ư')
}

// pairUO returns the index of a u before an o, both with any marks, but not of the u of qu,
// and -1 where there is none.
func (w *word) pairUO() int {
	for i := range len(w.letters) - 1 {
		if viet.FoldRune(w.letters[i]) == 'u' && viet.FoldRune(w.letters[i+1]) == 'o' &&
			(i == 0 || unicode.ToLower(w.letters[i-1]) != 'q') {
			return i
		}
	}
	return -1
}

// text returns what the word shows.
func (w *word) text() string {
	switch {
	case w.keys == "":
		return w.shown
	case w.lost && w.undone != "":
		return w.frozen
	case w.lost, w.isOnlyW():
		return w.raw()
	}
	letters := w.letters
	if u := w.pairUO(); w.horned && u >= 0 && u+2 == len(letters) {
		letters = slices.Clone(letters)
		letters[u] = withCaseOf(letters[u], 'u')
	}
	return viet.PlaceTone(string(letters), w.tone, w.Style)
}

// finish returns what stays of the word at its end.
func (w *word) finish() string {
	text := w.text()
	if w.lost || w.undone != "" || text == w.shown+w.keys || isWord(text) {
		return text
	}
	return w.raw()
}

// raw returns the keys as they were typed, but for đ before any vowel: no foreign word has
// dd there, and abbreviations do ("QĐ", "HĐND").
func (w *word) raw() string {
	out := []rune(w.shown)
	for i, key := range []rune(w.keys) {
		last := len(out) - 1
		if last >= 0 && w.Method.actionOf(key).kind == setStroke && !slices.ContainsFunc(out, viet.IsVowel) {
			switch unicode.ToLower(out[last]) {
			case 'd':
				out[last] = withCaseOf(out[last], 'đ')
				continue
			case 'đ':
				out[last] = withCaseOf(out[last], 'd')
				return string(out) + string([]rune(w.keys)[i:])
			}
		}
		out = append(out, key)
	}
	return string(out)
}

// isPossible reports whether a syllable can still come of the letters and the tone.
func (w *word) isPossible() bool {
	if w.tone != viet.Level && w.tone != viet.Acute && w.tone != viet.Dot && endsInStop(w.letters) {
		return false
	}
	s := strings.ToLower(string(w.letters))
	if viet.IsPrefix(s) {
		return true
	}
	folded := viet.Fold(s)
	return folded == "dak" || folded == "lak" || viet.IsPrefix(plainOnset(s))
}

// endsInStop looks at words with a tone, which have a vowel before the last consonant.
func endsInStop(letters []rune) bool {
	last := unicode.ToLower(letters[len(letters)-1])
	if n := len(letters); last == 'h' && n > 1 {
		return unicode.ToLower(letters[n-2]) == 'c'
	}
	return strings.ContainsRune("cptk", last)
}

// isWord reports whether the word stays at its end: a syllable, or the name of a place in
// the highlands, which are spelt with k.
func isWord(text string) bool {
	if viet.ValidSyllable(text) || viet.ValidSyllable(plainOnset(viet.Lower(text))) {
		return true
	}
	switch viet.Lower(text) {
	case "đăk", "đắk", "lăk", "lắk":
		return true
	}
	return false
}

// plainOnset spells the onsets of such names as Vietnamese has them: "Kơ" as "cơ", "Krông"
// as "rông".
func plainOnset(s string) string {
	rest, ok := strings.CutPrefix(s, "k")
	switch {
	case !ok || rest == "":
		return s
	case rest[0] == 'r':
		return rest
	case strings.ContainsRune("aou", viet.FoldRune([]rune(rest)[0])):
		return "c" + rest
	}
	return s
}

func withCaseOf(model, r rune) rune {
	if unicode.IsUpper(model) {
		return unicode.ToUpper(r)
	}
	return r
}
