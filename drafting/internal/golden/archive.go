package golden

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Archive is one txtar file of a test: named sections, of which some are the input and some are compared.
type Archive struct {
	path    string
	content *txtar.Archive
}

// Each runs a subtest for every archive that the pattern names, called after the file. No file at all is a failure.
func Each(t *testing.T, pattern string, run func(t *testing.T, a *Archive)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Fatalf("no file matches %s", pattern)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(name, func(t *testing.T) { run(t, Open(t, path)) })
	}
}

// Open reads the archive at path.
func Open(tb testing.TB, path string) *Archive {
	tb.Helper()
	content, err := txtar.ParseFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return &Archive{path: path, content: content}
}

// Path is where the archive was read.
func (a *Archive) Path() string { return a.path }

// Comment is the text above the first section.
func (a *Archive) Comment() string { return string(a.content.Comment) }

// Names lists the sections in their order.
func (a *Archive) Names() []string {
	names := make([]string, len(a.content.Files))
	for i, file := range a.content.Files {
		names[i] = file.Name
	}
	return names
}

// Lookup returns a section's text, which ends with a line feed unless it is empty, and whether there is one.
func (a *Archive) Lookup(name string) (string, bool) {
	if i := a.index(name); i >= 0 {
		return string(a.content.Files[i].Data), true
	}
	return "", false
}

// Section returns a section's text and fails the test where there is none.
func (a *Archive) Section(tb testing.TB, name string) string {
	tb.Helper()
	text, ok := a.Lookup(name)
	if !ok {
		tb.Fatalf("%s: no section %q", a.path, name)
	}
	return text
}

// Check compares a section with got. Under -update it rewrites the section, or adds it at the end, and leaves the rest
// of the archive as it is. Text that does not end with a line feed is given one, since no section can be without.
func (a *Archive) Check(tb testing.TB, name, got string) {
	tb.Helper()
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n"
	}
	if Updating() {
		a.set(name, got)
		write(tb, a.path, txtar.Format(a.content))
		return
	}
	want, ok := a.Lookup(name)
	if !ok {
		tb.Errorf("%s: no section %q; run the test with -update to add it", a.path, name)
		return
	}
	report(tb, a.path+" "+name, want, got)
}

func (a *Archive) set(name, text string) {
	if i := a.index(name); i >= 0 {
		a.content.Files[i].Data = []byte(text)
		return
	}
	a.content.Files = append(a.content.Files, txtar.File{Name: name, Data: []byte(text)})
}

func (a *Archive) index(name string) int {
	for i, file := range a.content.Files {
		if file.Name == name {
			return i
		}
	}
	return -1
}
