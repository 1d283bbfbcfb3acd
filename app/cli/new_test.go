package cli_test

import (
	"os"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

// TestFromAnEarlierPaper begins with last year's decision, as a file of this program and of
// Word: number and day are blank, and what is out of date is told.
func TestFromAnEarlierPaper(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	runIn(t, h, "new", "nd30/decision-issuing-rules", "--sample", "--set", "number=15", "--set", "issued=2025-03-12",
		"--set", "subject=công tác văn thư năm 2025", "--set",
		"bases=Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư", "-o", "old.vanban").done(t)
	runIn(t, h, "export", "old.vanban", "-o", "old.docx").done(t)
	before := read(t, "old.vanban")
	for _, file := range []string{"old.vanban", "old.docx"} {
		e := runIn(t, h, "new", "--from", file, "-o", "new.vanban")
		e.done(t)
		for _, want := range []string{"Đã ghi new.vanban từ " + file, "“2025”: Năm 2025 còn lại từ văn bản gốc số 15/QĐ-VP ngày 12 tháng 3 năm 2025; nay có thể là năm 2026.", "được thay thế bằng Nghị định số 30/2020/NĐ-CP"} {
			if !strings.Contains(e.out, want) {
				t.Errorf("%s: %q is not told:\n%s", file, want, e.out)
			}
		}
		for _, rule := range []string{"old-year", "basis-repealed"} {
			if e := runIn(t, h, "lint", "--rules", rule, "new.vanban"); !strings.Contains(e.out, "["+rule) {
				t.Errorf("%s: %s does not stay:\n%s", file, rule, e.out)
			}
		}
		text := runIn(t, h, "text", "new.vanban").out
		for _, gone := range []string{"15/QĐ-VP", "tháng 3 năm 2025"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s: %q is still there:\n%s", file, gone, text)
			}
		}
	}
	if read(t, "old.vanban") != before {
		t.Error("the earlier paper was changed")
	}
}

func TestNewIsTold(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	write(t, "old.txt", "Số: 15/QĐ-VP\n")
	for args, want := range map[string]string{
		"-o a.vanban":                                            "Chưa có mẫu",
		"nd30/plan --from old.txt -o a.vanban":                   "--from soạn từ văn bản cũ",
		"--from old.txt --set number=5 -o a.vanban":              "--from soạn từ văn bản cũ",
		"--from none.txt -o a.vanban":                            "Không đọc được none.txt",
		"--from old.txt -o old.txt":                              ".vanban",
		"nd30/pla -o a.vanban":                                   "Không có mẫu “nd30/pla”. Có phải là: nd30/plan",
		"nd30/plan --set subjekt=x -o a.vanban":                  `không có trường "subjekt"`,
		"nd30/plan --set issued=31/02/2026 -o a.vanban":          `Trường "issued": không đọc được ngày`,
		"nd30/plan --set number=năm -o a.vanban":                 `"năm" không phải số`,
		"nd30/plan --complete -o a.vanban":                       "Mẫu nd30/plan thiếu trường bắt buộc: subject (Trích yếu)",
		"nd30/decision-issuing-rules --set rules-name=Luật -o a": ".vanban",
	} {
		e := runIn(t, h, append([]string{"new"}, strings.Fields(args)...)...)
		if e.code != cli.Unusable || !strings.Contains(e.err, want) {
			t.Errorf("%s: code %d, %s", args, e.code, e.err)
		}
		if _, err := os.Stat("a.vanban"); err == nil {
			t.Fatalf("%s: something was written", args)
		}
	}
}
