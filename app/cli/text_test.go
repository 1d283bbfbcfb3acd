package cli_test

import (
	"strings"
	"testing"
)

// decisionInWord writes a Word file of a heading in two columns and an article.
func decisionInWord(tb testing.TB) string {
	tb.Helper()
	line := func(words string) string { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>" }
	cell := func(lines ...string) string {
		out := "<w:tc>"
		for _, l := range lines {
			out += line(l)
		}
		return out + "</w:tc>"
	}
	return wordFile(tb, "a.docx", "<w:tbl><w:tr>"+
		cell("TỈNH A", "VĂN PHÒNG")+cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")+"</w:tr><w:tr>"+
		cell("Số: 5/QĐ-VP")+cell("Phú Thọ, ngày 05 tháng 02 năm 2026")+"</w:tr></w:tbl>"+
		line("QUYẾT ĐỊNH")+line("Về việc ban hành Quy chế")+line("Điều 1. Ban hành quy chế.")+
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1000"/></w:sectPr>`, nil)
}

func TestTextOfWordFileIsItsLines(t *testing.T) {
	t.Chdir(t.TempDir())
	e := run(t, "text", decisionInWord(t))
	e.done(t)
	want := "TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\tĐộc lập - Tự do - Hạnh phúc\n" +
		"Số: 5/QĐ-VP\tPhú Thọ, ngày 05 tháng 02 năm 2026\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế\nĐiều 1. Ban hành quy chế.\n"
	if e.out != want {
		t.Errorf("printed %q", e.out)
	}
}

func TestLintJudgesWordsAndFormOfWordFile(t *testing.T) {
	t.Chdir(t.TempDir())
	e := run(t, "lint", decisionInWord(t))
	for _, want := range []string{"[number-zero-pad]", "[margin-left]", "17,64 mm"} {
		if !strings.Contains(e.out, want) {
			t.Errorf("does not say %s: %s", want, e.out)
		}
	}
}
