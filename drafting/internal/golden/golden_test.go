package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder stands in for a test, so that a failure can be looked at.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

const sample = "what the case shows\n-- in --\nSố: 5/QĐ-VP\n-- want --\nSố: 05/QĐ-VP\n-- note --\nnhư cũ\n"

func sampleFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "case.txtar")
	if err := os.WriteFile(path, []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestArchiveCheck(t *testing.T) {
	if Updating() {
		t.Skip("-update rewrites instead of comparing")
	}
	for _, c := range []struct {
		name, section, got, failure string
	}{
		{"equal text passes", "want", "Số: 05/QĐ-VP\n", ""},
		{"the last line feed may be left out", "want", "Số: 05/QĐ-VP", ""},
		{"other text fails at its line", "want", "Số: 06/QĐ-VP", "line 1 differs"},
		{"a missing section fails", "fixed", "x", `no section "fixed"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{TB: t}
			Open(t, sampleFile(t)).Check(r, c.section, c.got)
			got := strings.Join(r.failures, "\n")
			if (c.failure == "") != (got == "") || !strings.Contains(got, c.failure) {
				t.Errorf("failures %q, want one with %q", got, c.failure)
			}
		})
	}
}

func TestUpdateRewritesOneSection(t *testing.T) {
	before := *update
	*update = true
	t.Cleanup(func() { *update = before })

	path := sampleFile(t)
	Open(t, path).Check(t, "want", "Số: 06/QĐ-VP")
	Open(t, path).Check(t, "fixed", "mới")
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(sample, "05/", "06/", 1) + "-- fixed --\nmới\n"
	if string(got) != want {
		t.Error(Diff(want, string(got)))
	}
}

func TestDiffShowsFromTheFirstDifference(t *testing.T) {
	got := Diff("a\nb\nc", "a\nx\nc")
	for _, part := range []string{"line 2 differs", "want | b\n", "got  | x\n"} {
		if !strings.Contains(got, part) {
			t.Errorf("Diff = %q, lacks %q", got, part)
		}
	}
	if strings.Contains(got, "| a") {
		t.Errorf("Diff = %q shows the equal line", got)
	}
}
