package rules_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/internal/golden"
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
			d := linttest.Document(t, text)
			in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}
			result := lint.Run(context.Background(), all, in, nil)
			for _, f := range result.Findings {
				if f.Severity == lint.Error && f.Missing == "" { // examples are no whole papers
					t.Errorf("%s: a good example has %s at %q: %s", r.ID, f.Rule, f.Text, f.Message)
				}
			}
		}
	}
}

// What the decree's own forms do is never a fault.
func TestPapersAfterTheDecreesFormsHaveNoFinding(t *testing.T) {
	all := every(t)
	forms := golden.Open(t, "testdata/forms.txtar")
	for _, name := range forms.Names() {
		t.Run(name, func(t *testing.T) {
			d, _ := plain.Parse(forms.Section(t, name), linttest.Sheet(t))
			r := lint.Run(context.Background(), all, lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}, nil)
			if len(r.Findings) > 0 || len(r.Broken) > 0 {
				t.Errorf("%s%v", linttest.Text(d, lint.Result{Findings: r.Findings}), r.Broken)
			}
		})
	}
}

// Where several rules see one fault, the narrowest alone speaks.
func TestOneFaultIsTheFindingOfOneRule(t *testing.T) {
	all := every(t)
	faults := golden.Open(t, "testdata/one_fault.txtar")
	for _, name := range faults.Names() {
		t.Run(name, func(t *testing.T) {
			rule, _, _ := strings.Cut(name, " ")
			d, _ := plain.Parse(faults.Section(t, name), linttest.Sheet(t))
			r := lint.Run(context.Background(), all, lint.Input{Document: d, Sheet: linttest.Sheet(t), Words: linttest.Words(t), Today: linttest.Today()}, nil)
			if len(r.Findings) != 1 || r.Findings[0].Rule != rule {
				for _, f := range r.Findings {
					t.Errorf("%s at %q: %s", f.Rule, f.Text, f.Message)
				}
				if len(r.Findings) == 0 {
					t.Error("no finding")
				}
			}
		})
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

// FuzzRulesOverLines puts lines of all examples together at random, which makes documents
// that text alone rarely becomes.
func FuzzRulesOverLines(f *testing.F) {
	all := every(f)
	var lines []string
	for _, r := range all {
		bad, good := r.Examples()
		for _, text := range append(bad, good...) {
			lines = append(lines, strings.Split(strings.TrimSpace(text), "\n")...)
		}
	}
	f.Add([]byte("one line after another"))
	f.Add([]byte{0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
	f.Fuzz(func(t *testing.T, picks []byte) {
		var text strings.Builder
		for i, pick := range picks {
			text.WriteString(lines[(int(pick)+i)%len(lines)])
			text.WriteByte('\n')
		}
		d, _ := plain.Parse(text.String(), linttest.Sheet(t))
		linttest.Mend(t, all, d)
	})
}

// tenPages is a decision with a quy chế of some ten pages.
func tenPages() string {
	var b strings.Builder
	b.WriteString(`BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG	Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-VP	Phú Thọ, ngày      tháng 02 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế công tác văn thư của Văn phòng
CHÁNH VĂN PHÒNG
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Trưởng phòng Hành chính.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư của Văn phòng.
Điều 2. Các phòng, ban chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:	CHÁNH VĂN PHÒNG
- Như Điều 2;
- Lưu: VT, HC.
Đại tá Trần Quốc Hưng
BỘ TƯ LỆNH QUÂN KHU 2	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG	Độc lập - Tự do - Hạnh phúc
QUY CHẾ
Công tác văn thư của Văn phòng
(Kèm theo Quyết định số      /QĐ-VP ngày      tháng 02 năm 2026 của Chánh Văn phòng)
`)
	for i := 1; i <= 30; i++ {
		fmt.Fprintf(&b, "Điều %d. Trách nhiệm của các phòng, ban trong công tác văn thư\n", i)
		for k := 1; k <= 3; k++ {
			fmt.Fprintf(&b, "%d. Trưởng phòng tổ chức thực hiện việc soạn thảo, ký, phát hành, quản lý văn bản đi và văn bản đến theo quy định của Quy chế này và của pháp luật, gồm:\n", k)
			b.WriteString("a) Đăng ký, chuyển giao và theo dõi việc giải quyết văn bản, bảo đảm kịp thời, chính xác, đúng đối tượng;\n")
			b.WriteString("b) Lập hồ sơ công việc và nộp lưu hồ sơ, tài liệu vào Lưu trữ cơ quan đúng thời hạn.\n")
		}
	}
	return b.String()
}

func tenPageInput(b *testing.B) lint.Input {
	b.Helper()
	d, _ := plain.Parse(tenPages(), linttest.Sheet(b))
	return lint.Input{Document: d, Sheet: linttest.Sheet(b), Words: linttest.Words(b), Today: linttest.Today()}
}

func BenchmarkTenPages(b *testing.B) {
	all, in := every(b), tenPageInput(b)
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), all, in, nil)
	}
}

// BenchmarkKeystroke is the run after one letter was typed in a document of ten pages.
func BenchmarkKeystroke(b *testing.B) {
	all, in := every(b), tenPageInput(b)
	before := in.Document
	after := linttest.Type(b, before, "x")
	cache := &lint.Cache{}
	lint.Run(context.Background(), all, in, cache)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		in.Document = after
		if i%2 == 1 {
			in.Document = before
		}
		lint.Run(context.Background(), all, in, cache)
	}
}
