// Package golden compares what a test got with a file under testdata, and rewrites the file when the test binary is
// given -update.
//
// It is for tests only, and it defines the flag: give it per package (go test ./drafting/plain/... -update), since a
// test binary that does not import golden refuses it.
package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files under testdata with what the tests got")

// Updating reports whether the golden files are being rewritten.
func Updating() bool { return *update }

// Check compares got with the file at path, relative to the package's folder, and reports the first line that differs.
// Under -update it writes the file instead.
func Check[T ~string | ~[]byte](tb testing.TB, path string, got T) {
	tb.Helper()
	if Updating() {
		write(tb, path, []byte(got))
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		tb.Fatalf("%v; run the test with -update to write it", err)
	}
	report(tb, path, string(want), string(got))
}

func write(tb testing.TB, path string, data []byte) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		tb.Fatal(err)
	}
}

func report(tb testing.TB, place, want, got string) {
	tb.Helper()
	if difference := Diff(want, got); difference != "" {
		tb.Errorf("%s: %s", place, difference)
	}
}

// Diff tells where got departs from want: the number of the first line that differs, and both texts from there on, at
// most twelve lines of each. It is empty when they are equal.
func Diff(want, got string) string {
	if want == got {
		return ""
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	same := 0
	for same < len(w) && same < len(g) && w[same] == g[same] {
		same++
	}
	return fmt.Sprintf("line %d differs\n", same+1) + excerpt("want", w[same:]) + excerpt("got ", g[same:])
}

func excerpt(name string, lines []string) string {
	const most = 12
	var b strings.Builder
	for i, line := range lines {
		if i == most {
			b.WriteString(name + " | …\n")
			break
		}
		fmt.Fprintf(&b, "%s | %s\n", name, line)
	}
	return b.String()
}
