package rules_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/rules"
)

// every returns all rules, Go and data.
func every(tb testing.TB) []*lint.Rule {
	tb.Helper()
	data, err := pack.Rules(assets.FS, "packs/nd30")
	if err != nil {
		tb.Fatal(err)
	}
	return append(rules.All(), data...)
}

func TestTheListIsFresh(t *testing.T) {
	pages, err := filepath.Glob("*/doc.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("all.go")
	if err != nil {
		t.Fatal(err)
	}
	const command = "go generate ./drafting/rules"
	for _, page := range pages {
		if name := filepath.Dir(page); !strings.Contains(string(source), "\t\t"+name+".Rule,\n") {
			t.Errorf("all.go lacks %s; run %s", name, command)
		}
	}
	if len(rules.All()) != len(pages) {
		t.Errorf("all.go lists %d rules, there are %d; run %s", len(rules.All()), len(pages), command)
	}
}

func TestAllRulesAreValidTogether(t *testing.T) {
	if err := lint.Validate(every(t)); err != nil {
		t.Error(err)
	}
}

// A folder is named after its rule, so that each is found from the other.
func TestFoldersAreNamedAfterTheirRules(t *testing.T) {
	for _, r := range rules.All() {
		folder := strings.ReplaceAll(r.ID, "-", "")
		if _, err := os.Stat(filepath.Join(folder, folder+".go")); err != nil {
			t.Errorf("rule %s: %v", r.ID, err)
		}
	}
}

// What one page calls good must not be an error to another rule.
func TestGoodExamplesHaveNoErrorOfAnyRule(t *testing.T) {
	all := every(t)
	for _, r := range all {
		_, good := r.Examples()
		for _, text := range good {
			if strings.Contains(text, " = ") {
				continue
			}
			d, _ := plain.Parse(text, linttest.Sheet(t))
			in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Today: linttest.Today()}
			result := lint.Run(context.Background(), all, in, nil)
			for _, f := range result.Findings {
				if f.Severity == lint.Error && f.Rule != "components-complete" {
					t.Errorf("%s: a good example has %s at %q: %s", r.ID, f.Rule, f.Text, f.Message)
				}
			}
		}
	}
}

// FuzzRules looks for panics and for safe fixes that come to no end, beginning from the
// examples of all pages.
func FuzzRules(f *testing.F) {
	all := every(f)
	for _, r := range all {
		bad, good := r.Examples()
		for _, text := range append(bad, good...) {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, _ := plain.Parse(text, linttest.Sheet(t))
		linttest.Mend(t, all, d)
	})
}
