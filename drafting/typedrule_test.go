package drafting_test

import (
	"testing"

	"thethuc/drafting"
)

func TestTypedRule(t *testing.T) {
	for line, want := range map[string]bool{
		"-----":               true,
		"__________":          true,
		"────":                true,
		"-------\t----------": true,
		"-----o0o-----":       true,
		"---***---":           true,
		"--- oOo ---":         true,
		"":                    false,
		"-":                   false,
		"- ":                  false,
		".........":           false,
		"……":                  false,
		"***":                 false,
		"o0o":                 false,
		"-- Một --":           false,
		"- Hai":               false,
		"----- 0 đồng":        false,
	} {
		if drafting.TypedRule(line) != want {
			t.Errorf("%q: want %v", line, want)
		}
	}
}
