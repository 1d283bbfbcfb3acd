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

// BenchmarkCapitals is what the rules on capitals cost over a long text, the cutting into words
// among it.
func BenchmarkCapitals(b *testing.B) {
	all := slices.DeleteFunc(slices.Clone(every(b)), func(r *lint.Rule) bool { return !strings.HasPrefix(r.ID, "cap-") })
	text := megabyte()
	d, _ := plain.Parse(text, linttest.Sheet(b))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(b), Words: linttest.Words(b), Today: linttest.Today()}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), all, in, nil)
	}
}
