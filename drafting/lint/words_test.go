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

// A list that cannot be read stops the rule that asks for it, at every node, and no other.
func TestAListWithAFaultStopsItsRuleAlone(t *testing.T) {
	good := &lint.List{}
	good.Add("hai", lint.Entry{Words: "hai"})
	words := &lint.Words{Lists: map[string]func() *lint.List{
		"good": func() *lint.List { return good },
		"bad":  func() *lint.List { panic("dòng 3 hỏng") },
	}}
	asks := func(list string) *lint.Rule {
		return &lint.Rule{ID: list, Title: list, Severity: lint.Hint, Scope: lint.OfNode, Check: func(p *lint.Pass) {
			for f := range p.Found(list) {
				p.ReportAt(p.Node, p.Text().Start(f.First), p.Text().End(f.End-1), "Thấy.")
			}
		}}
	}
	r := run(t, []*lint.Rule{asks("bad"), asks("good")}, lint.Input{
		Document: document("paragraph: một hai", "paragraph: hai hai", "paragraph: ba"), Words: words,
	})
	if len(r.Findings) != 3 || len(r.Broken) != 1 || r.Broken[0].Rule != "bad" || r.Broken[0].Panic != "dòng 3 hỏng" {
		t.Errorf("%d findings, broken %+v", len(r.Findings), r.Broken)
	}
}
