package cli_test

import (
	"path/filepath"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting/lint"
)

// TestABrokenRuleIsNamed lets one rule panic: it is named, the others are heard, and the
// file does not pass as clean.
func TestABrokenRuleIsNamed(t *testing.T) {
	const faulty = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n"
	for _, c := range []struct {
		name, text, command string
		code                int
		out                 string
	}{
		{"nothing else found", "Một.\n", "lint", cli.Broken, "0 lỗi"},
		{"the others find something", faulty, "lint", cli.Faults, "[motto-hyphen]"},
		{"in JSON", "Một.\n", "lint --format json", cli.Broken, `"broken": [`},
		{"the others mend", faulty, "fix", cli.Broken, "Đã sửa 1 chỗ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := house(t, assets.FS)
			rules := h.Rules
			h.Rules = func() ([]*lint.Rule, error) {
				all, err := rules()
				return append([]*lint.Rule{{
					ID: "broken", Title: "Hỏng", Severity: lint.Error, Scope: lint.OfDocument,
					Check: func(*lint.Pass) { panic("chỉ số ngoài dãy") },
				}}, all...), err
			}
			dir := t.TempDir()
			args := append(strings.Fields(c.command), write(t, filepath.Join(dir, "a.txt"), c.text))
			if c.command == "fix" {
				args = append(args, "-o", filepath.Join(dir, "b.txt"))
			}
			e := runIn(t, h, args...)
			if e.code != c.code || !strings.Contains(e.out, c.out) {
				t.Errorf("exit code %d, want %d with %q\n%s", e.code, c.code, c.out, e.out)
			}
			if want := "thethuc: Quy tắc broken gặp sự cố với "; strings.Count(e.err, want) != 1 || !strings.Contains(e.err, "chỉ số ngoài dãy") {
				t.Errorf("the errors are %q", e.err)
			}
		})
	}
}
