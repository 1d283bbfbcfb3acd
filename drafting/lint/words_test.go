package lint_test

import (
	"sync"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

func TestTextIsCutOnceForAllRules(t *testing.T) {
	seen := map[*viet.Text]string{}
	var mu sync.Mutex
	see := func(t *viet.Text) {
		mu.Lock()
		defer mu.Unlock()
		seen[t] += t.Word(0) + " "
	}
	cut := func(id string) *lint.Rule {
		return &lint.Rule{ID: id, Severity: lint.Hint, Scope: lint.OfNode, Check: func(p *lint.Pass) { see(p.Text()) }}
	}
	whole := &lint.Rule{ID: "whole", Severity: lint.Hint, Scope: lint.OfDocument, Check: func(p *lint.Pass) {
		p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			see(p.TextOf(n))
			return true
		})
	}}
	run(t, []*lint.Rule{cut("a"), cut("b"), whole}, lint.Input{Document: document("paragraph: một hai", "paragraph: ba bốn")})
	run(t, []*lint.Rule{whole}, lint.Input{Document: document("paragraph: năm")})
	if len(seen) != 3 {
		t.Fatalf("cut %d times: %v", len(seen), seen)
	}
	for text, words := range seen {
		want := map[string]string{"một hai": "một một một ", "ba bốn": "ba ba ba ", "năm": "năm "}
		if words != want[text.Source] {
			t.Errorf("%q is asked for by %q", text.Source, words)
		}
	}
}

func TestNoWordsKnowNothing(t *testing.T) {
	var none *lint.Words
	if none.Knows("fax") || none.List("places").Len() != 0 {
		t.Error("something is known")
	}
	if !none.With(viet.NewLexicon("fax")).Knows("fax") {
		t.Error("the dictionary is not known")
	}
}
