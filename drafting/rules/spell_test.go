package rules_test

import (
	"context"
	"strings"
	"testing"

	"thethuc/drafting/internal/golden"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/plain"
)

// spelling are the rules that judge the letters of words.
func spelling(tb testing.TB) []*lint.Rule {
	tb.Helper()
	var out []*lint.Rule
	for _, r := range every(tb) {
		if strings.HasPrefix(r.ID, "spell-") {
			out = append(out, r)
		}
	}
	return out
}

// Names, loans, abbreviations and codes are no mistakes, wherever they stand in a sentence.
func TestNamesAndCodesAreNoSpellingMistakes(t *testing.T) {
	rules, words, count := spelling(t), golden.Open(t, "testdata/names.txtar"), 0
	for _, group := range words.Names() {
		for name := range strings.FieldsFuncSeq(words.Section(t, group), func(r rune) bool { return r == '\n' || r == '|' }) {
			count++
			for _, sentence := range []string{
				"1. " + name + " được ghi trong danh sách kèm theo.", "1. Danh sách kèm theo có " + name + ".",
				"1. Theo đề nghị của đơn vị về " + name + " và các nội dung liên quan, Văn phòng tổng hợp.",
			} {
				d, _ := plain.Parse(sentence, linttest.Sheet(t))
				in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}
				for _, f := range lint.Run(context.Background(), rules, in, nil).Findings {
					t.Errorf("%s: %s at %q in %q", group, f.Rule, f.Text, sentence)
				}
			}
		}
	}
	if count < 500 {
		t.Errorf("only %d names", count)
	}
}

// Every syllable of the language is spelt right, wherever its tone stands.
func TestEverySyllableIsSpeltRight(t *testing.T) {
	rules := spelling(t)
	lines := linttest.Syllables()
	if len(lines) < 17_000 {
		t.Fatalf("%d syllables", len(lines))
	}
	d, _ := plain.Parse("1. Gồm: "+strings.Join(lines, ", ")+".", linttest.Sheet(t))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}
	for _, f := range lint.Run(context.Background(), rules, in, nil).Findings {
		t.Errorf("%s at %q", f.Rule, f.Text)
	}
}
