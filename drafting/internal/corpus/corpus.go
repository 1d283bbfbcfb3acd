// Package corpus finds the collection of real documents that some tests run over, which is no part of the project.
//
// It stands beside the project at ../shared/corpus, or where THETHUC_CORPUS says. Nothing of it is copied in; without
// it these tests are skipped and say so.
package corpus

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Variable names the environment variable that says where the corpus is.
const Variable = "THETHUC_CORPUS"

// Dir returns the corpus folder, and skips the test where there is none.
func Dir(tb testing.TB) string {
	tb.Helper()
	dir := os.Getenv(Variable)
	if dir == "" {
		dir = filepath.Join(moduleRoot(tb), "..", "shared", "corpus")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		tb.Skipf("corpus: no folder %s; set %s to run %s", dir, Variable, tb.Name())
	}
	return dir
}

// Path returns one file of the corpus by its name with slashes, and skips the test where there is none.
func Path(tb testing.TB, name string) string {
	tb.Helper()
	path := filepath.Join(Dir(tb), filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		tb.Skipf("corpus: no file %s, which %s needs", name, tb.Name())
	}
	return path
}

// Each runs a subtest for every file of the corpus with one of the extensions (".docx"; none: all files), in the order
// of their names with slashes, and prints how many ran. It skips the test where there is no corpus, and fails it where
// the corpus holds no such file.
func Each(t *testing.T, extensions []string, run func(t *testing.T, path string)) {
	t.Helper()
	dir := Dir(t)
	names := files(t, dir, extensions)
	if len(names) == 0 {
		t.Fatalf("corpus: no file with %v in %s", extensions, dir)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) { run(t, filepath.Join(dir, filepath.FromSlash(name))) })
	}
	t.Logf("corpus: %s ran on %d files", t.Name(), len(names))
}

func files(tb testing.TB, dir string, extensions []string) []string {
	tb.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if len(extensions) == 0 || slices.Contains(extensions, strings.ToLower(filepath.Ext(name))) {
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return names
}

func moduleRoot(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			tb.Fatal("corpus: no go.mod above the test's folder")
		}
		dir = parent
	}
}
