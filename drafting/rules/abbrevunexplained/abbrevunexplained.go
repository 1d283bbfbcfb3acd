// Package abbrevunexplained holds the rule abbrev-unexplained: an abbreviation that the text
// explains nowhere, and that not everybody knows.
package abbrevunexplained

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is abbrev-unexplained.
var Rule = &lint.Rule{
	ID: "abbrev-unexplained", Title: "Chữ viết tắt không được giải thích",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	explained := map[string]bool{}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		explain(p.TextOf(n), explained)
		return true
	})
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		t := p.TextOf(n)
		if !running(n.Component) || !t.HoldsCase(viet.Capital) || viet.IsUpper(n.Text) || strings.Contains(n.Text, "Lưu:") {
			return true
		}
		for _, i := range t.Notable {
			word := t.Word(i)
			if !abbreviation(t, i) || explained[word] || known(p, word) {
				continue
			}
			explained[word] = true // told once
			p.Report(lint.Finding{
				Node: n.ID, Start: t.Start(i), End: t.End(i),
				Message: "Chữ viết tắt “" + word + "” được giải thích ở lần dùng đầu tiên.",
			})
		}
		return true
	})
}

// running reports whether the component holds sentences: tables and headings are short of room.
func running(c drafting.Component) bool {
	switch c {
	case drafting.Article, drafting.Clause, drafting.Point, drafting.Dash, drafting.Item, drafting.Paragraph:
		return true
	}
	return false
}

// explain remembers the abbreviations that a paragraph explains, and those that stand in the
// symbol of an act, beside which its issuer is named.
func explain(t *viet.Text, explained map[string]bool) {
	if !t.Holds(viet.Code) && !t.HoldsCase(viet.Capital) {
		return
	}
	for _, i := range t.Notable {
		switch {
		case t.Kind(i) == viet.Code:
			for _, part := range strings.FieldsFunc(t.Word(i), func(r rune) bool { return r == '/' || r == '-' }) {
				explained[part] = true
			}
		case t.Kind(i) == viet.Word && t.Case(i) == viet.Capital && (t.Joined(i) || explains(t, i)):
			explained[t.Word(i)] = true
		}
	}
}

// explains reports whether the words around an abbreviation say what it means: "(TTHC)", "TTHC
// (thủ tục hành chính)", "TTHC: …" at the beginning of a paragraph, "TTHC là …", a cell of its own.
func explains(t *viet.Text, i int) bool {
	before, next := t.Before(i), t.Next(i)
	switch {
	case t.Word(next) == "(", t.Word(next) == ")", t.Is(next, "là"), next == t.Len() && before < 0:
		return true
	case capital.Any(t, before, "tắt", "là", "gọi", "(", "=", "“", `"`):
		return true
	}
	return capital.Opens(t, i) && capital.Any(t, next, ":", "-", "–", "=")
}

// fewest letters make an abbreviation that is judged: those of two are known in every office.
const fewest = 3

// abbreviation reports whether token i is one, and neither a word, a name or a number in
// capitals nor part of a symbol.
func abbreviation(t *viet.Text, i int) bool {
	word := t.Word(i)
	if t.Kind(i) != viet.Word || t.Case(i) != viet.Capital || utf8.RuneCountInString(word) < fewest || t.IsSyllable(i) || t.Joined(i) {
		return false
	}
	if strings.ContainsAny(word, "0123456789FJWZ") || roman(word) || spoken(word) || capital.Quoted(t, i) {
		return false
	}
	return !shouted(t, t.Before(i)) && !shouted(t, t.Next(i)) &&
		!capital.After(t, i, "số", "mã", "hiệu", "tên", "dòng", "loại", "tiêu", "chuẩn", "công", "ty")
}

// shouted reports whether token i, beside capitals, makes them part of a name or of a symbol: "SỞ
// TTTT", "ABC 123", "TTC Palace".
func shouted(t *viet.Text, i int) bool {
	switch t.Kind(i) {
	case viet.Number, viet.Code, viet.Foreign:
		return true
	case viet.Word:
		return t.Case(i) == viet.Capital || t.Case(i) == viet.Title && !t.IsSyllable(i)
	}
	word := t.Word(i)
	return word == "/" || word == "&"
}

func roman(word string) bool { return strings.Trim(word, "IVXLCDM") == "" }

// spoken reports whether the letters can be read out as a word, as names of firms and goods are:
// "VIETBANK". An abbreviation of Vietnamese words has hardly a vowel.
func spoken(word string) bool {
	vowels := strings.Count(word, "A") + strings.Count(word, "E") + strings.Count(word, "I") + strings.Count(word, "O") + strings.Count(word, "U")
	return vowels > 1 && viet.IsPlain(viet.Lower(word))
}

// known reports whether everybody knows the abbreviation, or each of the two that it is made of.
func known(p *lint.Pass, word string) bool {
	has := func(w string) bool { return p.Words.Knows(w) || p.Words.List("abbreviations").Has(w) }
	if has(word) {
		return true
	}
	letters := []rune(word)
	return slices.ContainsFunc([]int{2, 3, len(letters) - 3, len(letters) - 2}, func(cut int) bool {
		return cut > 1 && cut < len(letters)-1 && has(string(letters[:cut])) && has(string(letters[cut:]))
	})
}
