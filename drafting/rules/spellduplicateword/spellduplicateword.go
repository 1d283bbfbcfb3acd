// Package spellduplicateword holds the rule spell-duplicate-word: one word, or two together,
// twice in a row ("của của", "thực hiện thực hiện"). It tells apart words that are said twice
// ("luôn luôn", "đời đời") and a word that ends where another begins with the same syllable
// ("thực hiện | hiện đại hóa").
package spellduplicateword

import (
	_ "embed"
	"fmt"

	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is spell-duplicate-word.
var Rule = &lint.Rule{
	ID: "spell-duplicate-word", Title: "Từ viết lặp hai lần",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t := p.Text()
	for i := t.Repeated(0); i+2 < t.Len(); i = t.Repeated(i + 1) {
		if t.Kind(i) == viet.Number && countedTwice(t, i) {
			report(p, t, i, 1, false)
			i += 2
			continue
		}
		if !isWord(t, i) || t.Word(i+1) != " " {
			continue
		}
		switch {
		case twice(t, i, 1) && !right(p, t, i):
			report(p, t, i, 1, grammatical(t.Word(i)))
			i += 2
		case twice(t, i, 2) && !t.Same(i, i+2) && doubled(p, t, i):
			report(p, t, i, 2, false)
			i += 6
		}
	}
}

func isWord(t *viet.Text, i int) bool {
	return t.Kind(i) == viet.Word && t.IsSyllable(i) && !t.Joined(i)
}

// twice reports whether the n words from token i on stand there once more, with single spaces
// between all, and with no other capitals than those of a first word.
func twice(t *viet.Text, i, n int) bool {
	words := 2 * n
	if i+2*words-1 > t.Len() {
		return false
	}
	for k := range words - 1 {
		if t.Word(i+2*k+1) != " " || !isWord(t, i+2*k+2) {
			return false
		}
	}
	for k := range n {
		a, b := i+2*k, i+2*(k+n)
		if !t.Same(a, b) || t.Case(a) != t.Case(b) && (k != 0 || !t.StartsSentence(a) || t.Case(a) != viet.Title || t.Case(b) != viet.Small) {
			return false
		}
		if t.Case(a) == viet.Title && t.Case(b) == viet.Title {
			return false
		}
	}
	return true
}

// right reports whether a syllable rightly stands twice.
func right(p *lint.Pass, t *viet.Text, i int) bool {
	if grammatical(t.Word(i)) {
		return false
	}
	if alone(t, i) || joinsNothing(p, t, i) || dated(t, i) {
		return false
	}
	if _, _, ok := p.Words.List("reduplicatives").At(t, i); ok {
		return true
	}
	compounds := p.Words.List("compounds")
	before := t.Before(i)
	if before >= 0 && t.Kind(before) == viet.Word && !grammatical(t.Word(before)) && !boundary(t, before) {
		_, stop, ok := compounds.At(t, before)
		known := ok && stop == i+1
		_, stop, ok = compounds.At(t, i+2)
		goes := ok && stop > i+3
		next := t.Next(i + 2)
		return known && t.Kind(next) == viet.Word || goes || t.Kind(next) == viet.Word && !grammatical(t.Word(next))
	}
	return false
}

// alone reports whether the syllable at token i, which may end a word and begin the next, does
// neither here: "gửi" twice in "Đề nghị gửi … báo cáo", not in "người gửi … báo cáo".
func alone(t *viet.Text, i int) bool {
	switch viet.Lower(t.Word(i)) {
	case "gửi", "nộp", "chịu", "có", "trong", "này", "gồm", "nhằm", "cũng", "chưa", "vẫn":
	default:
		return false
	}
	if t.Kind(t.Next(i+2)) != viet.Word {
		return false
	}
	before := t.Before(i)
	for _, word := range []string{"người", "nơi", "bên", "phía", "tiền", "hiện", "sẵn", "vốn", "đơn", "thư", "nếu", "bao", "đều"} {
		if t.Is(before, word) {
			return false
		}
	}
	return true
}

// joinsNothing reports whether the syllable at token i, a common word of its own, makes no word with
// that before or with that behind: "lấy" twice in "kiểm dịch lấy … mẫu", not "chỉ" in "địa chỉ …
// chỉ rõ", nor in "không chỉ … chỉ đạo".
func joinsNothing(p *lint.Pass, t *viet.Text, i int) bool {
	switch viet.Lower(t.Word(i)) {
	case "lấy", "chỉ", "cho", "không", "nêu", "bị", "cần", "rồi":
	default:
		return false
	}
	before, next := t.Before(i), t.Next(i+2)
	if before < 0 || t.Kind(before) != viet.Word || t.Kind(next) != viet.Word || t.Case(before) == viet.Capital {
		return false
	}
	compounds := p.Words.List("compounds")
	return !compounds.Has(t.Word(before)+" "+t.Word(i)) && !compounds.Has(t.Word(i)+" "+t.Word(next))
}

// dated reports whether the number of a day or a month is behind the word that stands twice: "ngày
// ngày 05".
func dated(t *viet.Text, i int) bool {
	return (t.Is(i, "ngày") || t.Is(i, "tháng")) && t.Kind(t.Next(i+2)) == viet.Number
}

// countedTwice reports whether a number of days, copies or the like stands twice: "05 05 ngày".
func countedTwice(t *viet.Text, i int) bool {
	const most = 2
	if i+2 >= t.Len() || t.Word(i+1) != " " || t.Word(i) != t.Word(i+2) || len(t.Word(i)) > most || t.Kind(t.Before(i)) == viet.Number {
		return false
	}
	unit := t.Next(i + 2)
	for _, word := range []string{"ngày", "tháng", "năm", "giờ", "bản", "bộ", "người", "đồng", "hồ", "cán", "lần"} {
		if t.Is(unit, word) && !t.Is(t.Before(i), "ngày") && !t.Is(t.Before(i), "tháng") {
			return true
		}
	}
	return false
}

// boundary reports whether token i ends in capitals a name or a sign, as "UBND".
func boundary(t *viet.Text, i int) bool {
	return t.Case(i) == viet.Capital && len(t.Word(i)) > 1 && !t.IsSyllable(i)
}

// doubled reports whether two words that stand twice are one word of the language, and do not name
// who does it first: "Bên thế chấp thế chấp tài sản".
func doubled(p *lint.Pass, t *viet.Text, i int) bool {
	if capital.After(t, i, "bên", "người", "tổ", "đoàn", "đội") {
		return false
	}
	_, stop, ok := p.Words.List("compounds").At(t, i)
	return ok && stop == i+3
}

// grammatical reports whether the word never stands twice in a row.
func grammatical(word string) bool {
	switch word {
	case "của", "các", "những", "và", "với", "được", "đã", "sẽ", "đang", "tại", "theo", "để", "do", "bởi", "rằng", "thì",
		"mà", "nếu", "như", "hoặc", "nhưng", "phải", "về", "là", "khi", "vào", "trên", "dưới", "thuộc",
		"Của", "Các", "Những", "Và", "Với", "Đã", "Tại", "Theo", "Để", "Do", "Nếu", "Khi", "Về", "Trên":
		return true
	}
	return false
}

func report(p *lint.Pass, t *viet.Text, i, n int, safe bool) {
	first, second := t.End(i+2*(n-1)), t.End(i+2*(2*n-1))
	start := t.Start(i)
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: start, End: second,
		Message: fmt.Sprintf("“%s” viết hai lần liền nhau.", t.Source[start:first]),
		Fixes:   []lint.Fix{lint.Rewrite("Bỏ một lần", safe, p.Node, first, second, "")},
	})
}
