// Package spelltelex holds the rule spell-telex: keys of Telex or VNI that the input method did
// not turn into letters ("ddax", "nghij", "vie65t"). Foreign words that can be read as keys
// ("test", "box") it leaves alone.
package spelltelex

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is spell-telex.
var Rule = &lint.Rule{
	ID: "spell-telex", Title: "Phím gõ Telex, VNI còn sót",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t := p.Text()
	for _, i := range t.Notable {
		if t.Kind(i) == viet.Foreign || t.Kind(i) == viet.Word && !t.IsSyllable(i) {
			check(p, t, i)
		}
	}
	if !t.Contains("oo") && !t.Contains("OO") {
		return
	}
	for i := range t.Len() {
		if t.Kind(i) == viet.Word && t.IsSyllable(i) && doubled(t.Word(i)) {
			check(p, t, i)
		}
	}
}

// doubled reports whether a word has oo, which few syllables have and a key of Telex leaves.
func doubled(word string) bool { return strings.Contains(word, "oo") || strings.Contains(word, "OO") }

func check(p *lint.Pass, t *viet.Text, i int) {
	const fewest, most = 3, 12
	word := t.Word(i)
	if len(word) < fewest || len(word) > most || t.Case(i) == viet.Mixed || t.Joined(i) || p.Words.Knows(word) {
		return
	}
	right, effects, ok := viet.Keystrokes(word)
	if !ok || !certain(p, t, i, right, effects) {
		return
	}
	token := t.Token(i)
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: token.Start, End: token.End,
		Message: fmt.Sprintf("“%s” là các phím gõ chưa thành chữ, có lẽ là “%s”.", word, right),
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, token.Start, token.End, right)},
	})
}

// certain reports whether a word is keys rather than a foreign word or a sign: by how many keys
// have an effect, by an onset that only Vietnamese has, and by the words beside it.
func certain(p *lint.Pass, t *viet.Text, i int, right string, effects int) bool {
	s, _ := viet.ParseSyllable(right)
	class := common(p, right)
	digits := strings.ContainsAny(t.Word(i), "0123456789")
	alone := t.Before(i) < 0 && t.Next(i) >= t.Len()
	switch {
	case t.Case(i) == viet.Capital && (digits || !beside(t, i) || !among(t, i)):
		return false
	case digits && effects == 1:
		return class > 0 && utf8.RuneCountInString(right) > 2 && beside(t, i)
	case effects > 1 && (class > 0 || native(s.Onset) || digits && beside(t, i)):
		return !alone || !viet.IsPlain(right)
	case native(s.Onset):
		return class > 0 || beside(t, i)
	}
	return beside(t, i) && (class == 2 || class == 1 && marked(t.Word(i)) || inCoda(t.Word(i)))
}

// inCoda reports whether a tone's key stands among the consonants that end the word, as in no foreign
// word: "trafn", "nopj".
func inCoda(word string) bool {
	end := strings.LastIndexAny(word, "aeiouyAEIOUY") + 1
	switch coda := viet.Lower(word[end:]); coda {
	case "fn", "fm", "fng", "fnh", "cj", "chj", "jc", "jch", "jm", "jn", "jng", "jnh", "jp", "jt", "mj", "nj", "ngj", "nhj", "pj", "tj":
		return end > 0
	}
	return false
}

// among reports whether a word in capitals stands beside another such word: alone among small
// letters it is a sign ("máy tuyển KYF").
func among(t *viet.Text, i int) bool {
	for _, k := range []int{t.Before(i), t.Next(i)} {
		if t.Kind(k) != viet.Space && t.Case(k) == viet.Capital {
			return true
		}
	}
	return false
}

// beside reports whether Vietnamese words stand around the word, or others that are keys too.
func beside(t *viet.Text, i int) bool {
	if t.Beside(i) {
		return true
	}
	for _, k := range []int{t.Before(i), t.Next(i)} {
		if kind := t.Kind(k); kind != viet.Foreign && kind != viet.Word || kind == viet.Word && t.IsSyllable(k) {
			continue
		}
		if _, _, ok := viet.Keystrokes(t.Word(k)); !ok {
			return false
		}
	}
	return t.Kind(t.Before(i)) == viet.Word || t.Kind(t.Next(i)) == viet.Word
}

// native reports whether hardly a foreign word begins so.
func native(onset string) bool {
	switch onset {
	case "đ", "ng", "ngh", "nh", "kh", "gi", "x", "q":
		return true
	}
	return false
}

func marked(word string) bool { return !viet.IsPlain(word) }

func common(p *lint.Pass, syllable string) int {
	e, _, ok := p.Words.List("common").At(viet.Cut(syllable), 0)
	switch {
	case !ok:
		return 0
	case e.Value == "2":
		return 2
	}
	return 1
}
