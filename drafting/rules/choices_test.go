package rules_test

import (
	"context"
	"slices"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
)

// What the standard leaves open is a finding with one answer and none with another.
func TestAChoiceAllowsWhatItsAnswerSays(t *testing.T) {
	standard, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	const letter = "VĂN PHÒNG	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 05/VP-HC-TH	Phú Thọ, ngày 05 tháng 03 năm 2028\nV/v tập huấn\nKính gửi: Bộ Nội vụ\n"
	all := every(t)
	for _, c := range []struct{ key, finds, silent, rule string }{
		{"month-zero", "none", "free", "month-over-padded"},
		{"dispatch-groups", "one", "two", "symbol-dispatch-extra-group"},
		{"days-ahead", "366", "free", "date-future"},
	} {
		t.Run(c.key, func(t *testing.T) {
			for _, answer := range []string{c.finds, c.silent} {
				sheet := standard.Sheet(map[string]string{c.key: answer})
				d, _ := plain.Parse(letter, sheet)
				r := lint.Run(context.Background(), all, lint.Input{Document: d, Sheet: sheet, Today: linttest.Today()}, nil)
				found := slices.ContainsFunc(r.Findings, func(f lint.Finding) bool { return f.Rule == c.rule })
				if found != (answer == c.finds) {
					t.Errorf("with %s %s finds something: %v", answer, c.rule, found)
				}
			}
		})
	}
}
