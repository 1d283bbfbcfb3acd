package cli_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/template"
)

// familyChecks is how many things the papers of the families want checked.
const familyChecks = 34

// TestEveryFamilyCheckIsSomebodys writes the table of what the papers on procedures, reform and
// quality systems want checked, and fails where one is missing, is done by no rule without a
// reason, or is a fault of level lỗi on practice alone.
func TestEveryFamilyCheckIsSomebodys(t *testing.T) {
	rules, err := house(t, assets.FS).Rules()
	if err != nil {
		t.Fatal(err)
	}
	checks, err := template.Checks(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	grounds := []template.Ground{template.OnLaw, template.OnPractice, template.OnBoth}
	var out strings.Builder
	out.WriteString("# Những điều cần kiểm tra ở giấy tờ của các họ\n\nLập từ `checks.toml` và các quy tắc.\n\n" +
		"| TT | Điều cần kiểm tra | Chỗ dựa | Quy tắc | Phần không làm, và vì sao |\n| --- | --- | --- | --- | --- |\n")
	for i, c := range checks {
		if c.Number != i+1 {
			t.Errorf("check %d stands where %d should", c.Number, i+1)
		}
		if c.Title == "" || c.Basis == "" || !slices.Contains(grounds, c.Sure) {
			t.Errorf("check %d has no title, no basis or no ground", c.Number)
		}
		if len(c.Rules) == 0 && c.Left == "" && !c.Waiting {
			t.Errorf("check %d is done by no rule, without a reason", c.Number)
		}
		var by []string
		for _, id := range c.Rules {
			k := slices.IndexFunc(rules, func(r *lint.Rule) bool { return r.ID == id })
			if k < 0 {
				t.Errorf("check %d is done by %s, which is not there", c.Number, id)
				continue
			}
			if c.Sure == template.OnPractice && rules[k].Severity == lint.Error {
				t.Errorf("check %d rests on practice, its rule %s is an error", c.Number, id)
			}
			by = append(by, "`"+id+"` ("+batch.Level(rules[k].Severity)+")")
		}
		left := c.Left
		if c.Waiting {
			left = strings.TrimSpace("Chưa xong. " + left)
		}
		fmt.Fprintf(&out, "| %d | %s | %s | %s | %s |\n", c.Number, c.Title, c.Basis, strings.Join(by, ", "), left)
	}
	if len(checks) != familyChecks {
		t.Errorf("%d checks, not %d", len(checks), familyChecks)
	}
	fresh(t, "checks.md", out.String())
}
