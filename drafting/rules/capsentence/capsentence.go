// Package capsentence holds the rule cap-sentence: a letter that begins a sentence is small: after a
// period, a question mark or an exclamation mark, at the beginning of a paragraph, and after the label of
// an article, a clause, a point or a dash. Abbreviations, numbers and what a line may go on with are left alone.
package capsentence

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-sentence.
var Rule = &lint.Rule{
	ID: "cap-sentence", Title: "Đầu câu không viết hoa",
	Severity: lint.Error, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "I"}},
	Yields: []string{"cap-org-dictionary", "cap-title-with-name", "cap-name-vi", "cap-holiday", "cap-doctype"},
	Page:   page, Since: "0.1", Check: run,
}

// Mục I: viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh, sau dấu chấm câu, dấu chấm hỏi, dấu chấm than
// và khi xuống dòng.
func run(p *lint.Pass) {
	t := p.Text()
	begins := start(p.Node)
	first := t.From(begins)
	ok := first < t.Len() && t.Start(first) == begins
	if ok {
		check(p, t, first)
	}
	for _, i := range t.Notable {
		next := i + 2 // behind a mark and a space
		if t.Kind(i) == viet.Punctuation && t.Kind(i+1) == viet.Space && next < t.Len() && (!ok || next != first) && followsEnd(t, next) {
			check(p, t, next)
		}
	}
}

// check reports token i, which begins a sentence, where it is a word without capital.
func check(p *lint.Pass, t *viet.Text, i int) {
	if capital.IsWord(t, i) && t.Case(i) == viet.Small && t.IsSyllable(i) && utf8.RuneCountInString(t.Word(i)) > 1 {
		capital.Report(p, capital.Word(t, i, true), "Chữ cái đầu câu viết hoa.", false)
	}
}

// start returns the byte at which the words of a numbered element begin, -1 where it has none.
func start(n *drafting.Node) int {
	switch n.Component {
	case drafting.Article, drafting.Clause, drafting.Point:
		if label, ok := n.Label(); ok && label.Sep != "" && label.Sep != ":" {
			return label.End
		}
	case drafting.Dash, drafting.Item:
		if label, ok := n.Label(); ok {
			return label.End
		}
	case drafting.Paragraph:
		if whole(n.Text) {
			return 0
		}
	}
	return -1
}

// whole reports whether a paragraph holds a sentence, not the rest of a line that somebody broke.
func whole(text string) bool {
	const words = 4
	return strings.HasSuffix(text, ".") && strings.Count(text, " ") >= words && strings.Count(text, "(") == strings.Count(text, ")")
}

// followsEnd reports whether a sentence ends right before token i.
func followsEnd(t *viet.Text, i int) bool {
	end := t.Before(i)
	if end < 1 || end == i-1 || t.Kind(end) != viet.Punctuation {
		return false
	}
	mark := t.Word(end)
	if mark != "." && mark != "?" && mark != "!" {
		return false
	}
	k := end - 1
	for k > 0 && t.Kind(k) == viet.Punctuation && strings.Contains(")”\"", t.Word(k)) {
		k--
	}
	switch t.Kind(k) {
	case viet.Word:
		return t.IsSyllable(k) && t.Case(k) != viet.Capital && utf8.RuneCountInString(t.Word(k)) > 1 && !capital.Any(t, k, abbreviations...)
	case viet.Number: // "năm 2020. các", and not the label in "gồm: 1. máy tính"
		return k == end-1 && len(t.Word(k)) == len("2020") && capital.After(t, k, "năm")
	case viet.DateNumber:
		return true
	}
	return false
}

// abbreviations are syllables that end with a period though no sentence does.
var abbreviations = []string{"tr", "tel", "ban", "hi", "ho", "la", "no", "vu", "su", "ba"}
