package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/app/cli"
)

// planted are disagreements put into papers that agree: in a file of a set, the first place of
// old becomes put; then the rule names that file, the other one and what was put.
var planted = []struct{ set, file, old, put, rule, other, says string }{
	{"procedures", "posting-sheet.txt", "Đăng ký nghĩa vụ quân sự bổ sung\t03 ngày", "Đăng ký nghĩa vụ quân sự bổ sung\t04 ngày", "set-procedures-agree", "decision-publish-new.txt", "“04 ngày làm việc”"},
	{"procedures", "internal-process.txt", "Mã thủ tục hành chính\t9.999001", "Mã thủ tục hành chính\t9.999007", "set-procedures-agree", "process-decision.txt", "“9.999007”"},
	{"procedures", "procedure-content.txt", "Đăng ký nghĩa vụ quân sự lần đầu\n", "Đăng ký nghĩa vụ quân sự lần thứ nhất\n", "set-procedures-agree", "process-decision.txt", "“Đăng ký nghĩa vụ quân sự lần thứ nhất”"},
	{"procedures", "process-decision.txt", "88/QĐ-VP ngày 10 tháng 02", "88/QĐ-VP ngày 11 tháng 02", "set-citations-agree", "decision-publish-new.txt", "ngày 11 tháng 02 năm 2026"},
	{"quality", "doc-control.txt", "Lần sửa đổi: 00", "Lần sửa đổi: 01", "set-documents-agree", "doc-master-list.txt", "“01”"},
	{"quality", "record-control.txt", "Mã hiệu: QT-02", "Mã hiệu: QT-12", "set-documents-agree", "doc-master-list.txt", "QT-12"},
	{"quality", "policy.txt", "CHÍNH SÁCH CHẤT LƯỢNG", "CHÍNH SÁCH VỀ CHẤT LƯỢNG", "set-documents-agree", "doc-master-list.txt", "“CHÍNH SÁCH VỀ CHẤT LƯỢNG”"},
	{"quality", "handling-process.txt", "BM-08.03", "BM-08.13", "set-documents-agree", "doc-master-list.txt", "BM-08.13"},
	{"quality", "risk-procedure.txt", "Mã hiệu: QT-03", "Mã hiệu: QT-3", "set-codes-fit-pattern", "doc-control.txt", "“QT-3”"},
	{"quality", "work-process.txt", "Mã hiệu: QT-07", "Mã hiệu: QT.07", "set-codes-fit-pattern", "doc-control.txt", "“QT.07”"},
	{"quality", "audit-programme.txt", "Ban Văn thư - Bảo mật: QT-01", "Ban Bảo mật: QT-01", "set-audit-units", "scope.txt", "“Ban Văn thư - Bảo mật”"},
	{"quality", "audit-programme.txt", "Ban Tài chính: nguồn lực", "Ban Kế hoạch: nguồn lực", "set-audit-units", "scope.txt", "“Ban Tài chính”"},
	{"quality", "effect-confirm.txt", "lãnh đạo ngày 10 tháng 7", "lãnh đạo ngày 12 tháng 7", "set-quality-steps", "mr-minutes.txt", "ngày 12 tháng 7 năm 2026"},
	{"quality", "announce-first.txt", "Phú Thọ, ngày 03 tháng 8", "Phú Thọ, ngày 03 tháng 7", "set-quality-steps", "mr-minutes.txt", "Ngày công bố"},
	{"quality", "mr-minutes-second.txt", "ngày 09 tháng 7 năm 2027", "ngày 09 tháng 9 năm 2027", "set-audits-yearly", "mr-minutes.txt", "ngày 09 tháng 9 năm 2027"},
	{"quality", "audit-report-second.txt", "đến ngày 09 tháng 6 năm 2027", "đến ngày 19 tháng 6 năm 2027", "set-audits-yearly", "audit-report.txt", "ngày 19 tháng 6 năm 2027"},
	{"quality", "announce-first.txt", "9.999003	QT-10", "9.999003	QT-09", "set-scope-announced", "tthc-scope-list.txt", "“QT-09”"},
	{"quality", "tthc-scope-list.txt", "Cấp bản sao tài liệu lưu trữ	9.999001", "Cấp thẻ đọc tài liệu lưu trữ	9.999011", "set-scope-announced", "announce-first.txt", "“Cấp thẻ đọc tài liệu lưu trữ”"},
	// The same disagreement, seen from the other paper.
	{"quality", "announce-first.txt", "9.999001	QT-08", "9.999001	QT-08", "set-scope-announced", "tthc-scope-list.txt", "“Cấp bản sao tài liệu lưu trữ”"},
	{"course", "decision.txt", "27/KH-VP ngày 02 tháng 3", "27/KH-VP ngày 03 tháng 3", "set-citations-agree", "plan.txt", "ngày 03 tháng 3 năm 2026"},
	{"course", "results.txt", "52/BC-VP ngày 20 tháng 4", "52/BC-VP ngày 30 tháng 4", "set-citations-agree", "report.txt", "ngày 30 tháng 4 năm 2026"},
}

// setReport is what a test reads of the report in JSON.
type setReport struct {
	Findings []struct{ File, Rule, Message string }
	Coverage struct {
		Files  int
		Unread []struct{ File, Reason string }
	}
}

func checkSet(t *testing.T, dir string) setReport {
	t.Helper()
	e := run(t, "check-set", "--format", "json", dir)
	e.done(t)
	var r setReport
	if err := json.Unmarshal([]byte(e.out), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// copySet copies the papers of a set to a folder of the test's own.
func copySet(t *testing.T, set string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "sets", set))); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestPapersThatAgreeHaveNoFindings(t *testing.T) {
	for set, files := range map[string]int{"procedures": 8, "quality": 22, "course": 13} {
		t.Run(set, func(t *testing.T) {
			r := checkSet(t, filepath.Join("testdata", "sets", set))
			if len(r.Findings) > 0 || r.Coverage.Files != files {
				t.Errorf("%d files, findings %v", r.Coverage.Files, r.Findings)
			}
		})
	}
}

func TestEveryPlantedDisagreementIsFoundAndNothingElse(t *testing.T) {
	for _, set := range []string{"procedures", "quality", "course"} {
		t.Run(set, func(t *testing.T) {
			dir := copySet(t, set)
			for _, p := range planted {
				if p.set == set {
					plant(t, filepath.Join(dir, p.file), p.old, p.put)
				}
			}
			r := checkSet(t, dir)
			for _, p := range planted {
				if p.set != set {
					continue
				}
				i := slices.IndexFunc(r.Findings, func(f struct{ File, Rule, Message string }) bool {
					return filepath.Base(f.File) == p.file && f.Rule == p.rule && strings.Contains(f.Message, p.says) &&
						strings.Contains(f.Message, p.other) && strings.Contains(f.Message, p.file)
				})
				if i < 0 {
					t.Errorf("%s: %q is not found", p.file, p.put)
					continue
				}
				r.Findings = slices.Delete(r.Findings, i, i+1)
			}
			for _, f := range r.Findings {
				t.Errorf("%s: %s: %s", f.File, f.Rule, f.Message)
			}
		})
	}
}

func plant(t *testing.T, path, old, put string) {
	t.Helper()
	text := read(t, path)
	if !strings.Contains(text, old) {
		t.Fatalf("%s has no %q", path, old)
	}
	write(t, path, strings.Replace(text, old, put, 1))
}

func TestAPaperThatCannotBeReadIsNamedAndTheSetGoesOn(t *testing.T) {
	dir := copySet(t, "course")
	write(t, filepath.Join(dir, "empty.txt"), " \n")
	e := run(t, "check-set", "--format", "json", dir)
	var r setReport
	if err := json.Unmarshal([]byte(e.out), &r); err != nil {
		t.Fatal(err)
	}
	if e.code != cli.Done || len(r.Coverage.Unread) != 1 || filepath.Base(r.Coverage.Unread[0].File) != "empty.txt" || !strings.Contains(e.err, "empty.txt") {
		t.Errorf("exit code %d, %+v\n%s", e.code, r.Coverage, e.err)
	}
}

func TestASetThatIsNoneIsRefused(t *testing.T) {
	for name, args := range map[string][]string{
		"a file":             {"check-set", filepath.Join("testdata", "sets", "course", "plan.txt")},
		"an empty folder":    {"check-set", t.TempDir()},
		"a rule for one":     {"check-set", "--rules", "number-zero-pad", filepath.Join("testdata", "sets", "course")},
		"a rule of no name":  {"check-set", "--rules", "nothing", filepath.Join("testdata", "sets", "course")},
		"only broken papers": {"check-set", filepath.Dir(write(t, filepath.Join(t.TempDir(), "a.vanban"), "x"))},
	} {
		t.Run(name, func(t *testing.T) {
			if e := run(t, args...); e.code != cli.Unusable || e.err == "" {
				t.Errorf("exit code %d, %q", e.code, e.err)
			}
		})
	}
}
