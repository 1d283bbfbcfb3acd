package rules_test

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/plain"
)

// megabyte is a decision with a quy chế of some two hundred pages.
func megabyte() string {
	const size = 1 << 20
	head, body, _ := strings.Cut(tenPages(), "Điều 1. Trách nhiệm")
	return head + strings.Repeat("Điều 1. Trách nhiệm"+body, size/len(body))
}

// BenchmarkMegabyte is the first run over a long text that was read.
func BenchmarkMegabyte(b *testing.B) {
	all, text := every(b), megabyte()
	d, _ := plain.Parse(text, linttest.Sheet(b))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(b), Words: linttest.Words(b), Today: linttest.Today()}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), all, in, nil)
	}
}

// BenchmarkKeystrokeOfNodeRules is what a letter costs at once; rules on the document come after.
func BenchmarkKeystrokeOfNodeRules(b *testing.B) {
	all, in := every(b), tenPageInput(b)
	all = slices.DeleteFunc(all, func(r *lint.Rule) bool { return r.Scope != lint.OfNode })
	before, after := in.Document, linttest.Type(b, in.Document, "x")
	cache := &lint.Cache{}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		in.Document = after
		if i%2 == 1 {
			in.Document = before
		}
		lint.Run(context.Background(), all, in, cache)
	}
}

// Checking holds on to nothing of the documents that it is done with.
func TestMemoryDoesNotGrowWithDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("checks ten thousand documents")
	}
	all := every(t)
	head, _, _ := strings.Cut(tenPages(), "Điều 2. Trách nhiệm")
	cache := &lint.Cache{}
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var first uint64
	const few, many = 1_000, 10_000
	for i := range many {
		d, _ := plain.Parse(strings.ReplaceAll(head, "Văn phòng", "Văn phòng "+strings.Repeat("a", i%97)), linttest.Sheet(t))
		in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}
		lint.Run(context.Background(), all, in, cache)
		if i+1 == few {
			first = live()
		}
	}
	last := live()
	runtime.KeepAlive(cache)
	t.Logf("%.2f MB live after %d documents, %.2f MB after %d", float64(first)/(1<<20), few, float64(last)/(1<<20), many)
	if float64(last) > 1.1*float64(first) {
		t.Errorf("%d bytes live after %d documents, %d after %d", first, few, last, many)
	}
}
