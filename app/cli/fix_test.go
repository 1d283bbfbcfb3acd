package cli_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/plain"
)

// wronged turns right words into wrong ones that have a safe fix.
var wronged = strings.NewReplacer(
	"Số: 05/QĐ-VP", "Số: 5 / QĐ-VP",
	"ngày 05 tháng 02 năm 2026\r\n", "ngày 5 tháng 2 năm 2026\r\n",
	"Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do-Hạnh phúc",
	"về công tác văn thư;", "về công tác văn thư",
	"có hiệu lực kể từ", "có hiệu lực  kể từ",
)

// typed is how clerks type: a heading in two columns with tabs, blank lines, spaces that
// align, spaces at the ends of lines, lines that end as on Windows, and none at the end.
var typed = "\ufeffBỘ TƯ LỆNH QUÂN KHU 2\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\n" +
	"VĂN PHÒNG\t\tĐộc lập - Tự do - Hạnh phúc\r\n" +
	"Số: 05/QĐ-VP\tPhú Thọ, ngày 05 tháng 02 năm 2026\r\n" +
	"\r\n\r\n" +
	"   QUYẾT ĐỊNH   \r\n" +
	"Ban hành  Quy chế   công tác văn thư  \r\n" +
	"\r\n" +
	"CHÁNH VĂN PHÒNG\r\n" +
	"\tCăn cứ Nghị định số 30/2020/NĐ-CP  ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\t \r\n" +
	"\tTheo đề nghị của   Trưởng ban Văn thư.\r\n" +
	"QUYẾT ĐỊNH:\r\n" +
	"  Điều 1.  Ban hành kèm theo Quyết định này Quy chế   công tác văn thư.\n" +
	"\n\n\n" +
	"Điều 2. Quyết định này có hiệu lực kể từ ngày ký.  \n" +
	"Điều 3. Trưởng các ban chịu trách nhiệm thi hành./.\n" +
	"Nơi nhận:\n" +
	"- Như Điều 3;\n" +
	"- Lưu: VT,  VTBM.\n" +
	"CHÁNH VĂN PHÒNG\n" +
	"Đại tá Trần Quốc Hưng"

func TestFixOfLinesChangesOnlyTheWordsOfSafeFixes(t *testing.T) {
	const rules = "number-zero-pad,number-no-spaces,date-day-pad,date-month-pad,motto-hyphen,basis-semicolon"
	for _, c := range []struct{ name, right string }{
		{"as clerks type", typed},
		{"without a byte order mark", strings.TrimPrefix(typed, "\ufeff")},
		{"with letters that are not composed", strings.ReplaceAll(typed, "hiệu", "hie\u0323\u0302u")},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			wrong := wronged.Replace(c.right)
			if wrong == c.right {
				t.Fatal("nothing is wrong")
			}
			write(t, "in.txt", wrong)
			if e := run(t, "lint", "--rules", rules, "in.txt"); e.code != 1 {
				t.Fatalf("exit code %d\n%s%s", e.code, e.out, e.err)
			}
			run(t, "fix", "in.txt", "-o", "out.txt").done(t)
			run(t, "lint", "--rules", rules, "out.txt").done(t)
			same(t, "out.txt", c.right, read(t, "out.txt"))
			same(t, "in.txt", wrong, read(t, "in.txt"))
		})
	}
}

// TestRightWordsStayAsTheyAre holds for what officers sign: nothing is found, and nothing
// is changed.
func TestRightWordsStayAsTheyAre(t *testing.T) {
	files := map[string]string{"regulation": read(t, regulation)}
	sheet := openRegulation(t).sheet
	t.Chdir(t.TempDir())
	for _, id := range []string{"decision-issuing-rules", "official-letter", "plan"} {
		run(t, "new", "nd30/"+id, "--sample", "-o", id+".vanban").done(t)
		d, _, err := drafting.Read(strings.NewReader(read(t, id+".vanban")))
		if err != nil {
			t.Fatal(err)
		}
		files[id] = plain.Format(d, sheet)
		run(t, "fix", id+".vanban", "-o", id+"-mended.vanban").done(t)
		same(t, id+".vanban", read(t, id+".vanban"), read(t, id+"-mended.vanban"))
		unfound(t, run(t, "lint", id+".vanban"))
	}
	for name, text := range files {
		t.Run(name, func(t *testing.T) {
			write(t, name+".txt", text)
			unfound(t, run(t, "lint", name+".txt"))
			run(t, "fix", name+".txt", "-o", name+"-mended.txt").done(t)
			same(t, name, text, read(t, name+"-mended.txt"))
			windows := strings.ReplaceAll(text, "\n", "\r\n")
			write(t, name+".txt", windows)
			run(t, "fix", name+".txt", "-o", name+"-mended.txt").done(t)
			same(t, name+" with lines of Windows", windows, read(t, name+"-mended.txt"))
		})
	}
}

func unfound(t *testing.T, e ended) {
	t.Helper()
	e.done(t)
	if !strings.HasPrefix(e.out, "0 lỗi, 0 cảnh báo, 0 gợi ý trong 1 tệp.\n") {
		t.Error(e.out)
	}
}

func TestOutputIsReplacedWholeAndOtherwiseTheSame(t *testing.T) {
	in := inFolder(t)
	t.Chdir(t.TempDir())
	write(t, "old.pdf", strings.Repeat("dài hơn mọi tệp ghi ra. ", 100_000))
	run(t, "export", in, "-o", "old.pdf").done(t)
	run(t, "export", in, "-o", "new.pdf").done(t)
	if got, want := read(t, "old.pdf"), read(t, "new.pdf"); got != want || len(want) < 10_000 {
		t.Errorf("over an old file %d bytes are written, else %d", len(got), len(want))
	}
	if got := entries(t, "."); got != "new.pdf old.pdf" {
		t.Errorf("the folder holds %s", got)
	}
}
