package cli_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
)

// corpusFolder returns a folder of real documents, which lie outside the project.
func corpusFolder(tb testing.TB, name string) string {
	tb.Helper()
	dir, err := filepath.Abs(filepath.Join(cmp.Or(os.Getenv("THETHUC_CORPUS"), "../../../shared/corpus"), name))
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := os.Stat(dir); err != nil {
		tb.Skipf("the corpus has no folder %s: %v", name, err)
	}
	return dir
}

// What each rule finds in real documents is kept, so that a change shows as a difference; it is
// to be read like code.
func TestCountsOverTheCorpus(t *testing.T) {
	h := house(t, assets.FS)
	rules, err := h.Rules()
	if err != nil {
		t.Fatal(err)
	}
	faces, err := h.Faces()
	if err != nil {
		t.Fatal(err)
	}
	acts, err := h.Acts()
	if err != nil {
		t.Fatal(err)
	}
	words, err := h.Words()
	if err != nil {
		t.Fatal(err)
	}
	c := batch.Checker{Rules: rules, Sheet: h.Sheet, Input: lint.Input{Faces: faces, Words: words, Acts: acts, Today: h.Today()}}
	var b strings.Builder
	for _, folder := range []string{"docx", "decree"} {
		dir := corpusFolder(t, folder)
		files := batch.Files([]string{dir}, func(path string) bool { return path == dir })
		places, in := map[string]int{}, map[string]int{}
		err := c.Run(context.Background(), files, func(r batch.Result) error {
			seen := map[string]bool{}
			for _, f := range r.Lint.Findings {
				places[f.Rule]++
				if !seen[f.Rule] {
					in[f.Rule]++
				}
				seen[f.Rule] = true
			}
			for _, broke := range r.Lint.Broken {
				t.Errorf("%s: %s: %s", r.Path, broke.Rule, broke.Panic)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s: %d files\n", folder, len(files))
		for _, r := range rules {
			if places[r.ID] > 0 {
				fmt.Fprintf(&b, "  %-8s %-30s %4d in %3d files\n", r.Severity, r.ID, places[r.ID], in[r.ID])
			}
		}
	}
	const file = "testdata/corpus.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := read(t, file); want != b.String() {
		t.Errorf("the rules find otherwise in the corpus; see the difference after go test ./app/cli -run TestCountsOverTheCorpus -update\n%s", differing(want, b.String()))
	}
}

// differing lists the lines of two texts that the other has not.
func differing(was, is string) string {
	var b strings.Builder
	for line := range strings.Lines(was) {
		if !strings.Contains(is, line) {
			b.WriteString("- " + line)
		}
	}
	for line := range strings.Lines(is) {
		if !strings.Contains(was, line) {
			b.WriteString("+ " + line)
		}
	}
	return b.String()
}
