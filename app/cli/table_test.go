package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWordsOfATableAreReadCellByCell exports a report with a table, a footnote in a cell, and
// a row that goes on over a page's end, and reads the words back in the order of the file.
func TestWordsOfATableAreReadCellByCell(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (poppler) is not installed")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "bao-cao.txt"), filepath.Join(dir, "bao-cao.pdf")
	sentence := "Văn phòng chủ trì, phối hợp với các cơ quan rà soát văn bản đã ban hành. "
	lines := []string{
		`BÁO CÁO`,
		`Kết quả công tác văn thư`,
		`Kết quả như sau:`,
		`\:table-title Bảng 1. Văn bản đi và văn bản đến`,
		`\table 1 4 2:right 4 header=1`,
		"\\row TT\tCơ quan, \\*đơn vị\\* trực thuộc Bộ Tư lệnh Quân khu\tSố\tGhi chú",
		"\\row 1\tVăn phòng và các ban\t1.205\t- Tăng.\\/- Có mật.",
		"\\row 2\t" + strings.Repeat(sentence, 32) + "\t7\t" + strings.Repeat(sentence, 12),
		"\\row \\(across=2\\) Cộng\t1.212\t",
		`Văn phòng báo cáo./.`,
	}
	if err := os.WriteFile(in, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "export", in, "-o", out).done(t)
	read, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", out, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(string(read)), " ")
	for _, words := range []string{
		"Bảng 1. Văn bản đi và văn bản đến TT Cơ quan, đơn vị trực thuộc Bộ Tư lệnh Quân khu Số Ghi chú",
		"1 Văn phòng và các ban 1.205 - Tăng. - Có mật. 2 " + strings.TrimSpace(strings.Repeat(sentence, 5)),
		"Cộng 1.212 Văn phòng báo cáo./.",
	} {
		if !strings.Contains(got, words) {
			t.Errorf("the words %q are not read together in\n%s", words, got)
		}
	}
	if n := strings.Count(got, strings.TrimSpace(sentence)); n < 42 {
		t.Errorf("%d of 44 sentences are read whole; those at a page's end are parted:\n%s", n, got)
	}
	if n := strings.Count(got, "TT Cơ quan"); n < 2 {
		t.Errorf("the head stands %d times on the pages", n)
	}
}
