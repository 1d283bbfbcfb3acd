package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// mistakes are those that the decree's own files have, and what they ought to say: a space
// before a colon, two between words.
var mistakes = map[string][]string{
	"Phuluc1.docx": {"dấu  tài liệu", "dấu tài liệu"},
	"Phuluc4.docx": {"Điện thoại :", "Điện thoại:"},
	"Phuluc6.docx": {"của  pháp luật", "của pháp luật", "hồ sơ  sang", "hồ sơ sang", "hồ sơ,  hệ thống", "hồ sơ, hệ thống"},
	"main.docx":    {"tổ chức  có", "tổ chức có", "lập  biên bản", "lập biên bản", "tiêu đề  phụ lục", "tiêu đề phụ lục"},
}

// TestFixDoesTheDecreeNoHarm lets fix mend the decree itself, as lines and as Word files written
// anew: it changes its true mistakes and no other word.
func TestFixDoesTheDecreeNoHarm(t *testing.T) {
	h := house(t, assets.FS)
	files := decree(t)
	t.Chdir(t.TempDir())
	for _, path := range files {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			mend := strings.NewReplacer()
			if m, ok := mistakes[name]; ok {
				mend = strings.NewReplacer(m...)
			}
			text := run(t, "text", path).out
			if len(strings.Fields(text)) < 1000 {
				t.Fatalf("text prints %d words", len(strings.Fields(text)))
			}
			write(t, "a.txt", text)
			run(t, "fix", "a.txt", "-o", "b.txt").done(t)
			if is := read(t, "b.txt"); is != mend.Replace(text) {
				t.Errorf("the lines change:\n%s", differing(mend.Replace(text), is))
			}
			if e := run(t, "fix", path, "--rebuild", "-o", "b.docx"); e.code != 0 {
				t.Fatalf("exit code %d: %s", e.code, e.err)
			}
			want, is := wordsOf(t, h.Sheet(&drafting.Document{}), path, mend), wordsOf(t, h.Sheet(&drafting.Document{}), "b.docx", strings.NewReplacer())
			if lost, gained := notIn(want, is), notIn(is, want); len(lost)+len(gained) > 0 {
				t.Errorf("the Word file loses %q and gains %q", lost, gained)
			}
		})
	}
}

// decree returns the decree's own files.
func decree(t *testing.T) []string {
	t.Helper()
	dir := corpusFolder(t, "decree")
	paths, err := fs.Glob(os.DirFS(dir), "*.docx")
	if err != nil || len(paths) < 6 {
		t.Fatalf("%d files, %v", len(paths), err)
	}
	for i := range paths {
		paths[i] = filepath.Join(dir, paths[i])
	}
	return paths
}

// wordsOf returns the words of a file, in the order of their letters: a file written anew may have
// the parts of a heading in another order.
func wordsOf(t *testing.T, sheet *standard.Sheet, path string, mend *strings.Replacer) []string {
	t.Helper()
	f, err := batch.Read(path, sheet)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		words = append(words, strings.Fields(mend.Replace(n.Text))...)
		return true
	})
	slices.Sort(words)
	return words
}

// notIn returns the words of a that b has not as often.
func notIn(a, b []string) []string {
	counts := map[string]int{}
	for _, w := range b {
		counts[w]++
	}
	var out []string
	for _, w := range a {
		if counts[w]--; counts[w] < 0 {
			out = append(out, w)
		}
	}
	return out
}

// TestFaultsOfTheDecreeHaveAVerdict: the decree's own files, as Word files and as lines, have no
// finding of level error that nobody has judged (testdata/decree-verdicts.tsv).
func TestFaultsOfTheDecreeHaveAVerdict(t *testing.T) {
	paths := decree(t)
	t.Chdir(t.TempDir())
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".docx") + ".txt"
		write(t, name, run(t, "text", path).out)
		paths = append(paths, name)
	}
	judged := readVerdicts(t, "decree-verdicts.tsv")
	h := house(t, assets.FS)
	for _, r := range checkedBy(t, h, slices.Concat(rulesOnForm(t, h), rulesOnLanguage(t, h)), paths) {
		for _, f := range r.Lint.Findings {
			if f.Severity != lint.Error {
				continue
			}
			key := verdictKey(filepath.Base(r.Path), f.Rule, r.File.Document.Path(f.Node), f.Text)
			if judged[key].verdict == "" {
				t.Errorf("no verdict on\t%s\t(%s)", key, f.Message)
			}
		}
	}
}
