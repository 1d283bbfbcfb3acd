package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestJourneys runs the commands of each archive one after another in a folder of its own.
// Section "run" has a command a line; "result" is what came of them: what was printed,
// each line of the error output after "! ", and the exit code where it is not 0. Every
// other section is a file of the folder. Beside the program's own commands there are
// "cat FILE", "ls", and "same FILE FILE".
func TestJourneys(t *testing.T) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	eachArchive(t, filepath.Join(root, "testdata", "*.txtar"), func(t *testing.T, a *archive) {
		t.Chdir(t.TempDir())
		for _, s := range a.sections {
			if s.name != "run" && s.name != "result" {
				if err := os.MkdirAll(filepath.Dir(s.name), 0o755); err != nil {
					t.Fatal(err)
				}
				write(t, s.name, s.text)
			}
		}
		var b strings.Builder
		for line := range strings.Lines(a.lookup("run").text) {
			line = strings.TrimSpace(line)
			fmt.Fprintf(&b, "$ %s\n", line)
			step(t, &b, words(line))
		}
		a.check(t, "result", b.String())
	})
}

func step(t *testing.T, b *strings.Builder, command []string) {
	t.Helper()
	switch command[0] {
	case "cat":
		b.WriteString(read(t, command[1]))
	case "ls":
		fmt.Fprintln(b, entries(t, "."))
	case "same":
		fmt.Fprintln(b, read(t, command[1]) == read(t, command[2]))
	case "thethuc":
		e := run(t, command[1:]...)
		if !slices.Contains(command, "--rules") {
			e.out = coverage.ReplaceAllString(e.out, "Quy tắc: …\n")
		}
		e.out = manualText.ReplaceAllString(e.out, "Việc chương trình không kiểm tra được …\n")
		e.out = manualCSV.ReplaceAllString(e.out, ",người kiểm tra xem,…\n")
		e.out = manualJSON.ReplaceAllString(e.out, `"manual": […]`)
		b.WriteString(e.out)
		for line := range strings.Lines(e.err) {
			b.WriteString("! " + line)
		}
		if word := english.FindString(e.err); word != "" {
			t.Errorf("%q is answered with the English %q", command, word)
		}
		if e.code != 0 {
			fmt.Fprintf(b, "[%d]\n", e.code)
		}
	default:
		t.Fatalf("no command %q", command[0])
	}
}

// coverage is what counts rules. Where all of them ran it is not compared, since it changes
// with every new rule; nor is what a person has to look at, which changes with the standard.
var (
	coverage   = regexp.MustCompile(`Quy tắc: \d+ lượt.*\n(?:Chưa xét được là .*\n)?`)
	manualText = regexp.MustCompile(`Việc chương trình không kiểm tra được.*\n(?:  - .*\n)+`)
	manualCSV  = regexp.MustCompile(`(?:,người kiểm tra xem,.*\n)+`)
	manualJSON = regexp.MustCompile(`"manual": \[[^]]+\]`)
)

// english finds words of the messages that the parser of commands and the system have.
var english = regexp.MustCompile(`\b(the|did|you|mean|expected|unexpected|must|missing|unknown|flag|value|argument|open|file|directory|invalid)\b`)

// words parts a line at spaces that do not stand between apostrophes.
func words(line string) []string {
	var out []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			out = append(out, part)
			continue
		}
		fields := strings.Fields(part)
		if len(out) > 0 && len(fields) > 0 && i > 0 && !strings.HasPrefix(part, " ") {
			out[len(out)-1] += fields[0]
			fields = fields[1:]
		}
		out = append(out, fields...)
	}
	return out
}

func TestEveryListedRuleIsExplained(t *testing.T) {
	e := run(t, "rules")
	e.done(t)
	before := ""
	for line := range strings.Lines(e.out) {
		part := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(part) != 3 || part[0] <= before || part[2] == "" || !slices.Contains([]string{"lỗi", "cảnh báo", "gợi ý"}, part[1]) {
			t.Errorf("after %q comes %q", before, line)
			continue
		}
		before = part[0]
		page := run(t, "explain", part[0])
		page.done(t)
		if !strings.HasPrefix(page.out, part[2]+" ["+part[0]+", "+part[1]+"]\n") || !strings.Contains(page.out, "## Vì sao") {
			t.Errorf("page of %s: %.200q", part[0], page.out)
		}
	}
	if strings.Count(e.out, "\n") < 12 {
		t.Errorf("only these rules: %s", e.out)
	}
}
