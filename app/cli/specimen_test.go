package cli_test

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestSpecimenWritesEveryModelForm looks at what the command leaves: a PDF for each of the
// forms of the decree's Appendix III that the templates have, in the order of their numbers,
// and a picture that holds them all.
func TestSpecimenWritesEveryModelForm(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "bản mẫu")
	e := run(t, "specimen", "-o", dir)
	if e.code != 0 {
		t.Fatalf("%d: %s", e.code, e.err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if told := strings.Count(e.out, ".pdf\t"); told != len(files) {
		t.Errorf("%d specimens are told of, %d written", told, len(files))
	}
	forms := map[string]bool{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF-1.7")) {
			t.Errorf("%s is no PDF (%v)", f, err)
		}
		forms[strings.Split(filepath.Base(f), "-")[1]] = true
	}
	for _, form := range []string{"1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "2.1", "2.2", "3.1", "3.2"} {
		if !forms[form] {
			t.Errorf("no specimen of Mẫu %s", form)
		}
	}
	if i, j := strings.Index(e.out, "mau-1.9-"), strings.Index(e.out, "mau-1.10-"); i < 0 || j < i {
		t.Errorf("not in the order of the forms:\n%s", e.out)
	}
	data, err := os.ReadFile(filepath.Join(dir, "tat-ca.png"))
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rows := (len(files) + 4) / 5
	if b := picture.Bounds(); b.Dx() != 1720 || b.Dy() < rows*450 {
		t.Errorf("%d pages on a picture of %v", len(files), b)
	}
	stray, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || !slices.Equal(stray, nil) {
		t.Errorf("left behind: %v (%v)", stray, err)
	}
}
