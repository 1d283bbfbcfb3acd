package cli_test

import (
	"os"
	"slices"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/lint"
)

// The rule book in the project is what the rules make of it.
func TestTheRuleBookIsFresh(t *testing.T) {
	e := run(t, "rules", "--format", "md")
	e.done(t)
	const file = "../../drafting/rules/book.md"
	if *update {
		if err := os.WriteFile(file, []byte(e.out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if read(t, file) != e.out {
		t.Errorf("%s is stale: run go test ./app/cli -run TestTheRuleBookIsFresh -update", file)
	}
}

// graver are rules that are graver than the check that they do, with the reason.
var graver = map[string]string{
	"rule-text-dashes": "the program draws the rule: a typed one is printed below it",
}

// Every check of the standard is done by rules that exist, by a person, or waits; what waits has
// no rule, and a rule is as grave as the check that it does, or says less.
func TestEveryCheckIsSomebodys(t *testing.T) {
	h := house(t, assets.FS)
	rules, err := h.Rules()
	if err != nil {
		t.Fatal(err)
	}
	checks, err := h.Checks()
	if err != nil {
		t.Fatal(err)
	}
	find := func(id string) *lint.Rule {
		if i := slices.IndexFunc(rules, func(r *lint.Rule) bool { return r.ID == id }); i >= 0 {
			return rules[i]
		}
		return nil
	}
	grave := []lint.Severity{lint.Hint, lint.Warning, lint.Error}
	for _, c := range checks {
		for _, id := range c.Rules {
			switch r := find(id); {
			case r == nil:
				t.Errorf("%s is done by %s, which is not there: write the rule, or say in checks.toml what the check waits for", c.ID, id)
			case slices.Index(grave, r.Severity) > slices.Index(grave, c.Severity) && graver[id] == "":
				t.Errorf("%s is %s, its rule %s is %s", c.ID, c.Severity, id, r.Severity)
			}
		}
		if len(c.Rules) == 0 && find(c.ID) != nil {
			t.Errorf("%s has a rule now: take manual or waiting out of checks.toml", c.ID)
		}
	}
}
