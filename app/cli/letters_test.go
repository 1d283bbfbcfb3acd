package cli_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestLettersThatNoFaceHas: a box stands on paper, the check says so, and the letter itself
// is copied out of the PDF.
func TestLettersThatNoFaceHas(t *testing.T) {
	folder := t.TempDir()
	in := write(t, filepath.Join(folder, "vao.txt"), strings.Replace(read(t, regulation), "Điều 6. ", "Điều 6. 👍 北京 ", 1))
	checked := run(t, "lint", "--rules", "letter-without-glyph", in)
	for _, letter := range []string{"“👍” (U+1F44D)", "“北” (U+5317), “京” (U+4EAC)"} {
		if !strings.Contains(checked.out, letter) {
			t.Errorf("the check does not name %s:\n%s%s", letter, checked.out, checked.err)
		}
	}
	out := filepath.Join(folder, "ra.pdf")
	run(t, "export", in, "-o", out).done(t)
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (poppler) is not installed")
	}
	text, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", out, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if words := strings.Join(strings.Fields(string(text)), " "); strings.Count(words, "Điều 6. 👍 北京 ") != 1 || strings.Contains(words, "\ufffd") {
		t.Errorf("the letters are not copied out: %q", words)
	}
}

// No letter of the regulation, which is of real size, is called lacking.
func TestEveryLetterOfADocumentHasItsGlyph(t *testing.T) {
	if checked := run(t, "lint", "--rules", "letter-without-glyph", regulation); checked.code != 0 || strings.Contains(checked.out, "U+") {
		t.Errorf("%d\n%s%s", checked.code, checked.out, checked.err)
	}
}
