package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestEachRunsOnTheFilesAsked(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.DOCX", "sub/a.docx", "c.rtf"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv(Variable, dir)

	var got []string
	Each(t, []string{".docx"}, func(_ *testing.T, path string) {
		got = append(got, filepath.ToSlash(path[len(dir)+1:]))
	})
	if want := []string{"b.DOCX", "sub/a.docx"}; !slices.Equal(got, want) {
		t.Errorf("ran on %q, want %q", got, want)
	}
}

func TestWithoutCorpusTheTestIsSkipped(t *testing.T) {
	t.Setenv(Variable, filepath.Join(t.TempDir(), "absent"))
	var skipped bool
	t.Run("inner", func(t *testing.T) {
		t.Cleanup(func() { skipped = t.Skipped() })
		Dir(t)
	})
	if !skipped {
		t.Error("a test without its corpus was not skipped")
	}
}
