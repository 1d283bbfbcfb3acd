package capital

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// Running lists the components whose words run as text. Those of the heading and of the
// signature have form of their own.
func Running() []drafting.Component {
	return []drafting.Component{
		drafting.Subject, drafting.DispatchSubject, drafting.Guide, drafting.Addressees, drafting.Addressee, drafting.Basis,
		drafting.Heading, drafting.Article, drafting.Roman, drafting.Clause, drafting.Point, drafting.Dash, drafting.Item,
		drafting.Paragraph, drafting.TableTitle, drafting.TableCell, drafting.Figure, drafting.Footnote, drafting.Recipient,
		drafting.AppendixTitle,
	}
}

// Opens reports whether token i begins something: the paragraph, a sentence, an item, what stands
// in brackets or in quotation marks, or what stands after a colon, a semicolon or a dash.
func Opens(t *viet.Text, i int) bool {
	b := t.Before(i)
	if b < 0 || strings.ContainsAny(t.Source[t.End(b):t.Start(i)], "\n\t") {
		return true
	}
	switch t.Kind(b) {
	case viet.Word, viet.Foreign, viet.Address:
		return false
	case viet.Punctuation, viet.Symbol:
		switch t.Word(b) {
		case ",", "%":
			return false
		case ")", "]", "”", "’", "»":
			return label(t, b)
		case `"`, "'":
			return t.End(b) == t.Start(i) || label(t, b)
		}
		return true
	}
	return label(t, b)
}

// label reports whether the tokens up to i are a label: numbers, single letters, Roman numbers.
func label(t *viet.Text, i int) bool {
	for k := 0; k <= i; k++ {
		if kind := t.Kind(k); (kind == viet.Word || kind == viet.Foreign) && t.Case(k) != viet.Capital && utf8.RuneCountInString(t.Word(k)) > 1 {
			return false
		}
	}
	return true
}

// Quoted reports whether token i stands in quotation marks.
func Quoted(t *viet.Text, i int) bool {
	depth, straight := 0, false
	for k := range i {
		if t.Kind(k) != viet.Punctuation && t.Kind(k) != viet.Symbol {
			continue
		}
		switch t.Word(k) {
		case "“", "«", "„":
			depth++
		case "”", "»":
			depth = max(0, depth-1)
		case `"`:
			straight = !straight
		}
	}
	return depth > 0 || straight
}

// IsWord reports whether token i is of letters.
func IsWord(t *viet.Text, i int) bool { return t.Kind(i) == viet.Word || t.Kind(i) == viet.Foreign }

// Beside returns the word right before token i, with spaces at most between; ok is false where
// anything else, or nothing, stands there.
func Beside(t *viet.Text, i int) (k int, ok bool) {
	k = t.Before(i)
	return k, k >= 0 && IsWord(t, k)
}

// After reports whether the word right before token i is one of these.
func After(t *viet.Text, i int, words ...string) bool {
	k, ok := Beside(t, i)
	return ok && Any(t, k, words...)
}

// Any reports whether token i is one of the words, whatever its capitals.
func Any(t *viet.Text, i int, words ...string) bool {
	if i < 0 || i >= t.Len() {
		return false
	}
	for _, w := range words {
		if t.Is(i, w) {
			return true
		}
	}
	return false
}

// Plural reports whether the word before token i speaks of several or of any ("các điều 5, 6").
func Plural(t *viet.Text, i int) bool {
	return After(t, i, "các", "những", "mọi", "mỗi", "từng", "nhiều", "một", "hai", "ba", "mấy", "vài", "bất", "số")
}

// Name returns the end of the run of words with a capital that begins at token i, with spaces
// alone between them, and how many they are.
func Name(t *viet.Text, i int) (end, words int) {
	for end = i; IsWord(t, i) && t.Case(i) == viet.Title; i = t.Next(i) {
		end, words = i+1, words+1
		if t.Next(i) > i+2 {
			break
		}
	}
	return end, words
}

// Dashed reports whether a dash of any length joins words, or stands between them.
func Dashed(text string) bool {
	first := strings.IndexByte(text, '-')
	return first > 0 || first == 0 && strings.IndexByte(text[1:], '-') >= 0 || strings.Contains(text, "–") || strings.Contains(text, "‑")
}
