package pack_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
)

const withoutNation = `VĂN PHÒNG
Số: 05/TB-VP	Phú Thọ, ngày 05 tháng 02 năm 2026
THÔNG BÁO
Lịch trực tháng 3
1. Trực ban theo danh sách./.
Nơi nhận:	CHÁNH VĂN PHÒNG
- Lưu: VT, HC.
Đại tá Trần Quốc Hưng
`

// What is put in where a component lacks is that component, between its neighbours.
func TestAMissingComponentIsPutInItsPlace(t *testing.T) {
	rules := dataRules(t)
	d, _ := plain.Parse(withoutNation, linttest.Sheet(t))
	for _, c := range []struct {
		rule      string
		component drafting.Component
		after     drafting.Component
	}{
		{"state-title-present", drafting.CountryName, drafting.Issuer},
		{"motto-present", drafting.Motto, drafting.CountryName},
	} {
		in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}
		r := form(t, rules[c.rule], in)
		if len(r.Findings) != 1 || r.Findings[0].Missing != c.component || len(r.Findings[0].Fixes) != 1 || r.Findings[0].Fixes[0].Safe {
			t.Fatalf("%s: %+v", c.rule, r.Findings)
		}
		mended, _, err := drafting.Apply(d, r.Findings[0].Fixes[0].Edits...)
		if err != nil {
			t.Fatal(err)
		}
		n := mended.Pieces[0].First(c.component)
		if n == nil {
			t.Fatalf("%s: nothing was put in", c.rule)
		}
		if _, at, _ := mended.Find(n.ID); mended.Pieces[0].Nodes[at-1].Component != c.after {
			t.Errorf("%s: it stands after %s", c.rule, mended.Pieces[0].Nodes[at-1].Component)
		}
		in.Document, d = mended, mended
		if r := form(t, rules[c.rule], in); len(r.Findings) > 0 || len(r.Coverage.Passed) != 1 {
			t.Errorf("%s is left: %+v", c.rule, r)
		}
	}
}

func TestAFaultyRuleOnComponentsIsNamedWithItsPlace(t *testing.T) {
	const check = "[substitution]\nswap = [{ find = '(?i:bổ xung)', put = \"bổ sung\" }]"
	for _, c := range []struct{ name, check, want string }{
		{"no components", "[required]\ninsert = true", "thiếu components"},
		{"an unknown component", "[required]\ncomponents = [\"nation\"]", `thành phần lạ "nation"`},
		{"components of the rule", "[required]\ncomponents = [\"motto\"]", "bỏ components của quy tắc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(soundRule, check, c.check, 1)
			_, err := pack.Rules(plant(t, "packs/nd30/rules/wrong-word.toml", text), "packs/nd30")
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "wrong-word.toml:") {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
