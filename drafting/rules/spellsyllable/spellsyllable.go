// Package spellsyllable holds the rule spell-syllable: a word that onset, glide, nucleus, coda
// and tone do not allow ("đuợc", "hòan", "nghành"). Loans, names, abbreviations and codes it
// leaves alone, and so what the input method left of keystrokes.
package spellsyllable

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is spell-syllable.
var Rule = &lint.Rule{
	ID: "spell-syllable", Title: "Tiếng không có trong tiếng Việt",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
	Yields: []string{"spell-telex", "spell-context", "text-confusable", "state-title-text", "motto-text", "decision-keyword"},
}

// suggestions bounds the ways to mend that are offered.
const suggestions = 5

func run(p *lint.Pass) {
	t := p.Text()
	for _, i := range t.Notable {
		if t.Kind(i) == viet.Word && !t.IsSyllable(i) {
			check(p, t, i)
		}
	}
}

func check(p *lint.Pass, t *viet.Text, i int) {
	word := t.Word(i)
	const fewest = 2
	if utf8.RuneCountInString(word) < fewest || p.Words.Knows(word) || t.Joined(i) || other(t, i) {
		return
	}
	if strings.ContainsAny(word, "0123456789") {
		glued(p, t, i, strings.TrimRight(word, "0123456789"))
		return
	}
	if t.Case(i) == viet.Mixed {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
			glued(p, t, i, strings.TrimRightFunc(word, unicode.IsUpper))
		}
		return
	}
	found := viet.Suggest(word, suggestions, commonIn(p))
	if !doubtful(p, t, i, found) {
		return
	}
	message := fmt.Sprintf("“%s” không phải là một tiếng của tiếng Việt.", word)
	if apart, ok := split(p, word); ok {
		report(p, t, i, message+" Có lẽ thiếu dấu cách.", apart)
		return
	}
	report(p, t, i, message, ranked(p, t, i, found)...)
}

// ranked returns the suggestions that are not much less likely than the first; those that make
// a known word with the word before or after come first.
func ranked(p *lint.Pass, t *viet.Text, i int, found []viet.Suggestion) []string {
	const worse = 0.8
	compounds := p.Words.List("compounds")
	var fitting, others []string
	for _, s := range found {
		switch {
		case compounds.Has(t.Word(t.Before(i)) + " " + s.Word), compounds.Has(s.Word + " " + t.Word(t.Next(i))):
			fitting = append(fitting, s.Word)
		case s.Cost <= found[0].Cost+worse:
			others = append(others, s.Word)
		}
	}
	return append(fitting, others...)
}

// doubtful reports whether the word is likelier a slip than a name, a loan or a foreign word.
func doubtful(p *lint.Pass, t *viet.Text, i int, found []viet.Suggestion) bool {
	word := t.Word(i)
	if !marked(word) {
		return t.Case(i) == viet.Small && (t.Beside(i) && (swapped(p, word, found) || strings.HasSuffix(word, "uu")) || fits(p, t, i, found))
	}
	same := len(found) > 0 && found[0].Same
	switch {
	case t.Case(i) == viet.Capital:
		return len(found) > 0 && (same || hasOnsetSlip(word))
	case t.Case(i) == viet.Title && !t.StartsSentence(i):
		before := t.Before(i)
		strange := t.Case(before) == viet.Title && (t.Joined(before) || !t.IsSyllable(before)) // "H'Bơ Khăp"
		return !strange && (same || hasOnsetSlip(word))
	case t.Case(i) == viet.Title && !same && !hasOnsetSlip(word):
		const near = 0.9 // a name that begins a sentence is likelier than two slips in one word
		return len(found) > 0 && found[0].Cost <= near && !loan(word)
	}
	_, apart := split(p, word)
	return apart || same || hasOnsetSlip(word) || !loan(word) || typedTwice(word) || fits(p, t, i, found)
}

// fits reports whether a likely suggestion makes a known word with the word before or after:
// "tuyen truyền", "hồo sơ".
func fits(p *lint.Pass, t *viet.Text, i int, found []viet.Suggestion) bool {
	const likely = 0.8
	compounds := p.Words.List("compounds")
	before, next := t.Word(t.Before(i)), t.Word(t.Next(i))
	for _, s := range found {
		if s.Cost <= likely && (compounds.Has(before+" "+s.Word) || compounds.Has(s.Word+" "+next)) {
			return true
		}
	}
	return false
}

// swapped reports whether two letters that changed places, or one that is doubled, explain a
// word without marks: any other may be foreign.
func swapped(p *lint.Pass, word string, found []viet.Suggestion) bool {
	const likely = 0.5 // a swap that gives a very common syllable
	return len(word) > 3 && len(found) > 0 && found[0].Cost <= likely && commonIn(p)(found[0].Word) == 2
}

// hasOnsetSlip reports whether the word breaks the rules of ng and ngh, g and gh, c and k.
func hasOnsetSlip(word string) bool {
	folded := viet.Fold(word)
	for onset, front := range map[string]bool{"ng": true, "g": true, "c": true, "ngh": false, "gh": false, "k": false} {
		rest, ok := strings.CutPrefix(folded, onset)
		if ok && rest != "" && !strings.HasPrefix(rest, "h") && strings.ContainsRune("eiy", rune(rest[0])) == front &&
			strings.ContainsRune("aeiouy", rune(rest[0])) && rest[0] != 'y' && (onset != "g" || rest[0] != 'i') {
			return true
		}
	}
	return false
}

// typedTwice reports whether the word ends in one vowel twice, or has one twice with marks on both,
// which no loan does: "bịi", "cữaa", "chuyêển".
func typedTwice(word string) bool {
	last, n := utf8.DecodeLastRuneInString(word)
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-n])
	if last == viet.FoldRune(before) && strings.ContainsRune("aeiuy", last) {
		return true
	}
	before = 0
	for _, r := range word {
		if r >= utf8.RuneSelf && before >= utf8.RuneSelf && viet.IsVowel(r) && viet.FoldRune(r) == viet.FoldRune(before) {
			return true
		}
		before = r
	}
	return false
}

// loan reports whether the word falls into syllables, as "ôtô" and "kilôgam" do.
func loan(word string) bool {
	return syllables(word, func(parts []string) bool { return len(parts) > 1 })
}

// syllables tries the ways to cut a word into syllables.
func syllables(word string, accept func([]string) bool) bool {
	var cut func(rest string, parts []string) bool
	cut = func(rest string, parts []string) bool {
		if rest == "" {
			return accept(parts)
		}
		for end := range rest {
			if end > 0 && viet.ValidSyllable(rest[:end]) && cut(rest[end:], append(parts, rest[:end])) {
				return true
			}
		}
		return viet.ValidSyllable(rest) && accept(append(parts, rest))
	}
	return cut(word, nil)
}

// split puts a space between two common syllables that were written together.
func split(p *lint.Pass, word string) (string, bool) {
	common, pairs := commonIn(p), p.Words.List("pairs")
	apart := ""
	ok := syllables(word, func(parts []string) bool {
		const shortest = 2
		if len(parts) == 2 {
			if e, end, wrong := pairs.At(viet.Cut(parts[0]+" "+parts[1]), 0); wrong && end == 3 {
				apart = e.Value
				return true
			}
		}
		if len(parts) != 2 || utf8.RuneCountInString(parts[0]) < shortest || utf8.RuneCountInString(parts[1]) < shortest ||
			common(parts[0]) == 0 || common(parts[1]) == 0 || !marked(parts[0]) && !marked(parts[1]) {
			return false
		}
		apart = parts[0] + " " + parts[1]
		return true
	})
	return apart, ok
}

// glued is for a syllable, the letters, with a number or an abbreviation right behind it; one digit may be
// the number of a note.
func glued(p *lint.Pass, t *viet.Text, i int, letters string) {
	rest := t.Word(i)[len(letters):]
	const fewest = 2
	if utf8.RuneCountInString(rest) < fewest || !marked(letters) || !viet.ValidSyllable(letters) || t.Case(i) == viet.Capital {
		return
	}
	report(p, t, i, fmt.Sprintf("Giữa “%s” và “%s” thiếu dấu cách.", letters, rest), letters+" "+rest)
}

func report(p *lint.Pass, t *viet.Text, i int, message string, words ...string) {
	token := t.Token(i)
	f := lint.Finding{Node: p.Node.ID, Start: token.Start, End: token.End, Message: message}
	for _, w := range words {
		f.Fixes = append(f.Fixes, lint.Rewrite("Sửa thành “"+w+"”", false, p.Node, token.Start, token.End, w))
	}
	p.Report(f)
}

// other reports whether the word stands in what is no Vietnamese: two foreign words beside it.
func other(t *viet.Text, i int) bool {
	return t.Kind(t.Before(i)) == viet.Foreign && t.Kind(t.Next(i)) == viet.Foreign
}

// marked reports whether the word has letters that only Vietnamese has, beside đ.
func marked(word string) bool {
	for _, r := range word {
		if r >= utf8.RuneSelf && viet.IsVowel(unicode.ToLower(r)) {
			return true
		}
	}
	return false
}

// commonIn tells how often a syllable occurs, as the list "common" has it.
func commonIn(p *lint.Pass) func(string) int {
	list := p.Words.List("common")
	return func(syllable string) int {
		text := viet.Cut(syllable)
		e, _, ok := list.At(text, 0)
		switch {
		case !ok:
			return 0
		case e.Value == "2":
			return 2
		}
		return 1
	}
}
