package cli_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the results under testdata with what the tests got")

// archive is a txtar file: a comment, then named sections, each after a line "-- name --".
// Only what lies under drafting may use drafting/internal/golden; this is as much of it as
// is needed here.
type archive struct {
	path     string
	comment  string
	sections []section
}

type section struct{ name, text string }

// eachArchive runs a subtest for every archive that the pattern names.
func eachArchive(t *testing.T, pattern string, run func(t *testing.T, a *archive)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no file matches %s (%v)", pattern, err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(name, func(t *testing.T) { run(t, openArchive(t, path)) })
	}
}

func openArchive(tb testing.TB, path string) *archive {
	tb.Helper()
	a := &archive{path: path}
	to := &a.comment
	for line := range strings.Lines(read(tb, path)) {
		name, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "-- ")
		if name, closed := strings.CutSuffix(name, " --"); ok && closed {
			a.sections = append(a.sections, section{name: name})
			to = &a.sections[len(a.sections)-1].text
			continue
		}
		*to += line
	}
	return a
}

// lookup returns a section, nil where there is none.
func (a *archive) lookup(name string) *section {
	for i := range a.sections {
		if a.sections[i].name == name {
			return &a.sections[i]
		}
	}
	return nil
}

// check compares a section with got; under -update it rewrites the section.
func (a *archive) check(tb testing.TB, name, got string) {
	tb.Helper()
	s := a.lookup(name)
	switch {
	case *update && s == nil:
		a.sections = append(a.sections, section{name, got})
	case *update:
		s.text = got
	case s == nil:
		tb.Fatalf("%s: no section %q; run the test with -update to add it", a.path, name)
	default:
		same(tb, a.path, s.text, got)
		return
	}
	text := a.comment
	for _, s := range a.sections {
		text += fmt.Sprintf("-- %s --\n%s", s.name, s.text)
	}
	write(tb, a.path, text)
}

// same reports the first line at which got departs from want.
func same(tb testing.TB, place, want, got string) {
	tb.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		if i >= len(w) || i >= len(g) || w[i] != g[i] {
			tb.Errorf("%s: line %d differs\nwant %q\ngot  %q", place, i+1, w[i:min(i+3, len(w))], g[i:min(i+3, len(g))])
			return
		}
	}
}
