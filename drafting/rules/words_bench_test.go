package rules_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/plain"
)

// wordRules are the rules of section 9.12 and those of 9.6 on words.
func wordRules(tb testing.TB) []*lint.Rule {
	tb.Helper()
	ids := []string{
		"spell-syllable", "spell-context", "spell-telex", "spell-duplicate-word", "wording-missing-word", "sentence-final-period",
		"list-punctuation", "bracket-balance", "number-format", "date-impossible", "time-format", "unit-superscript", "standard-name",
		"tone-consistent", "decimal-comma", "spacing-punct", "quote-style", "dash-style", "term-bao-dam", "vague-wording", "text-confusable",
	}
	all := slices.DeleteFunc(every(tb), func(r *lint.Rule) bool { return !slices.Contains(ids, r.ID) })
	if len(all) != len(ids) {
		tb.Fatalf("%d rules of %d", len(all), len(ids))
	}
	return all
}

// BenchmarkWordRules is the first run of the rules on words over a long text.
func BenchmarkWordRules(b *testing.B) {
	rules, text := wordRules(b), megabyte()
	d, _ := plain.Parse(text, linttest.Sheet(b))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(b), Words: linttest.Words(b), Today: linttest.Today()}
	lint.Run(context.Background(), rules, in, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), rules, in, nil)
	}
}

// BenchmarkParagraphUnderTheCaret is what a letter typed in a paragraph of 1,000 letters, with
// mistakes in it, costs the rules that see one paragraph.
func BenchmarkParagraphUnderTheCaret(b *testing.B) {
	rules := slices.DeleteFunc(every(b), func(r *lint.Rule) bool { return r.Scope != lint.OfNode })
	const right = "Trưởng phòng tổ chức thực hiện việc soạn thảo, ký, phát hành văn bản đi và xử lý văn bản đến. "
	text := "1. " + strings.Repeat(right, 9) + "Các phòng đuợc giao sử lý văn bản ngày 31/4/2026."
	d, _ := plain.Parse(text, linttest.Sheet(b))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(b), Words: linttest.Words(b), Today: linttest.Today()}
	other := linttest.Type(b, d, "x")
	cache := &lint.Cache{}
	lint.Run(context.Background(), rules, in, cache)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		in.Document = d
		if i%2 == 1 {
			in.Document = other
		}
		lint.Run(context.Background(), rules, in, cache)
	}
}
