package drafting_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	inBackticks = regexp.MustCompile("`([^`\n]+)`")
	placeholder = regexp.MustCompile(`<[a-z]+>`)
)

// Whatever path ARCHITECTURE.md and CONTRIBUTING.md name is there. A <name> stands for any folder or file, of which
// there must be one.
func TestDocumentsNameWhatExists(t *testing.T) {
	tree := os.DirFS("..")
	for _, document := range []string{"ARCHITECTURE.md", "CONTRIBUTING.md"} {
		text, err := fs.ReadFile(tree, document)
		if err != nil {
			t.Fatal(err)
		}
		paths := 0
		for _, match := range inBackticks.FindAllStringSubmatch(string(text), -1) {
			if !isPath(tree, match[1]) {
				continue
			}
			paths++
			pattern := strings.TrimSuffix(placeholder.ReplaceAllString(match[1], "*"), "/")
			if found, err := fs.Glob(tree, pattern); err != nil || len(found) == 0 {
				t.Errorf("%s names %s, which is not there", document, match[1])
			}
		}
		if paths < 10 {
			t.Errorf("%s: %d paths recognised", document, paths)
		}
	}
}

// isPath tells a path from a command or a word: it has no space, and is made of folders or stands at the top.
func isPath(tree fs.FS, words string) bool {
	if strings.ContainsAny(words, " {}()…") {
		return false
	}
	if strings.Contains(words, "/") || strings.HasSuffix(words, ".md") {
		return true
	}
	_, err := fs.Stat(tree, words)
	return err == nil
}

func TestIsPath(t *testing.T) {
	tree := os.DirFS("..")
	for words, want := range map[string]bool{
		"drafting/nowhere":             true,
		"drafting/rules/<name>/doc.md": true,
		"MISSING.md":                   true,
		"go.mod":                       true,
		"make run":                     false,
		"kill -9":                      false,
		".vanban":                      false,
		"var Rule = &lint.Rule{…}":     false,
	} {
		if got := isPath(tree, words); got != want {
			t.Errorf("isPath(%q) = %v", words, got)
		}
	}
}
