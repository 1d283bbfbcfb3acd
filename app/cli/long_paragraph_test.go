package cli_test

import (
	"runtime"
	"strings"
	"testing"

	"thethuc/app/cli"
)

// longParagraph returns words of so many bytes, all in one paragraph.
func longParagraph(bytes int) string {
	const words = "Trưởng phòng tổ chức soạn thảo, ký, phát hành văn bản; "
	return strings.Repeat(words, bytes/len(words))
}

// TestAHugeParagraphIsRefusedByName gives every command a paragraph of 50 MB: it is named at
// once, in little memory, and the other files of a run are checked.
func TestAHugeParagraphIsRefusedByName(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 100 MB")
	}
	t.Chdir(t.TempDir())
	const size = 50 << 20
	words := longParagraph(size)
	write(t, "dài.txt", "THÔNG BÁO\n"+words+"\n")
	wordFile(t, "dài.docx", "<w:p><w:r><w:t>"+words+"</w:t></w:r></w:p>", nil)
	write(t, "a.txt", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, c := range [][]string{{"lint", "dài.txt"}, {"text", "dài.txt"}, {"text", "dài.docx"}} {
		fails(t, run(t, c...), c[1], "“Trưởng phòng tổ chức", "dài hơn", "1 MB", "Chia đoạn đó")
	}
	runtime.ReadMemStats(&after)
	const most = 20 // bytes taken for one of the file, over all commands, given back ones counted too
	if took := after.TotalAlloc - before.TotalAlloc; took > most*size {
		t.Errorf("the commands took %d MB of memory for %d MB", took>>20, size>>20)
	}
	e := run(t, "lint", "--format", "json", "dài.txt", "a.txt")
	if e.code != cli.Faults || !strings.Contains(e.out, "motto-hyphen") || strings.Count(e.out, `"reason": "đoạn “Trưởng phòng`) != 1 {
		t.Errorf("exit code %d, want %d\n%.2000s\n%s", e.code, cli.Faults, e.out, e.err)
	}
}

// TestATextOfTooManyLinesIsRefused gives a text of short lines, of which each would take memory.
func TestATextOfTooManyLinesIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "dài.txt", strings.Repeat("Một.\n", 100_001))
	write(t, "ngắn.txt", "Một.\n")
	fails(t, run(t, "text", "dài.txt"), "dài.txt", "hơn 100 nghìn dòng", "Chia văn bản")
	if e := run(t, "lint", "--format", "json", "dài.txt", "ngắn.txt"); e.code != cli.Done || strings.Count(e.out, `"reason": "tệp có hơn`) != 1 {
		t.Errorf("exit code %d\n%.500s\n%s", e.code, e.out, e.err)
	}
}

// TestALongParagraphIsChecked gives a paragraph as long as may be.
func TestALongParagraphIsChecked(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "dài.txt", "THÔNG BÁO\nLịch trực\n"+longParagraph(1<<20)+"\n")
	if e := run(t, "lint", "dài.txt"); e.code == cli.Unusable || e.err != "" {
		t.Errorf("exit code %d: %s", e.code, e.err)
	}
}

// TestExitIsTwoOnlyWhereNothingCouldBeRead: an unreadable file stands under coverage with its
// reason, and the others decide how the run ends.
func TestExitIsTwoOnlyWhereNothingCouldBeRead(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "hỏng.docx", junk)
	write(t, "trống.txt", "")
	write(t, "sạch.txt", "Một.\n")
	write(t, "sai.txt", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n")
	for _, c := range []struct {
		name, files string
		code        int
		unread      int
	}{
		{"none could be read", "hỏng.docx trống.txt", cli.Unusable, 2},
		{"one is clean", "hỏng.docx sạch.txt trống.txt", cli.Done, 2},
		{"one has faults", "sai.txt hỏng.docx", cli.Faults, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := run(t, append([]string{"lint", "--format", "json"}, strings.Fields(c.files)...)...)
			_, coverage, _ := strings.Cut(e.out, `"coverage"`)
			if e.code != c.code || strings.Count(coverage, `"reason": `) != c.unread || strings.Count(e.err, "Không đọc được ") != c.unread {
				t.Errorf("exit code %d, want %d, %d unread\n%s\n%s", e.code, c.code, c.unread, e.out, e.err)
			}
		})
	}
}
