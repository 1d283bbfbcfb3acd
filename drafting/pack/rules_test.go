package pack_test

import (
	"testing"

	"thethuc/assets"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
)

func TestEveryDataRuleKeepsItsPage(t *testing.T) {
	rules, err := pack.Rules(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	if len(rules) < 5 {
		t.Errorf("%d rules", len(rules))
	}
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) { linttest.Page(t, r) })
	}
}
