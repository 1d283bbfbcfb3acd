package cli_test

import (
	"cmp"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"thethuc/assets"
)

// besides are the rules that do what those of testdata/vale do.
const besides = "term-bao-dam,vague-wording,spell-duplicate-word,cap-sentence,spacing-punct"

// BenchmarkBesideVale checks the same 200 texts with five rules by the program and by Vale, in
// turn, as whole processes, and tells the medians of the documents per second and their ratio.
// THETHUC_BINARY is the program, VALE the other one, which is looked for in the path otherwise.
func BenchmarkBesideVale(b *testing.B) {
	vale, err := exec.LookPath(cmp.Or(os.Getenv("VALE"), "vale"))
	if err != nil {
		b.Skip("Vale is not there: ", err)
	}
	binary := os.Getenv("THETHUC_BINARY")
	if binary == "" {
		b.Skip("THETHUC_BINARY does not name the built program; run make bench-vale")
	}
	texts, count := sampleTexts(b)
	var ours, theirs, ratios []float64
	for b.Loop() {
		was := seconds(b, vale, "--config", "testdata/vale/vale.ini", texts)
		is := seconds(b, binary, "lint", "--rules", besides, texts)
		ours, theirs, ratios = append(ours, float64(count)/is), append(theirs, float64(count)/was), append(ratios, was/is)
	}
	b.ReportMetric(median(ours), "docs/s")
	b.ReportMetric(median(theirs), "vale-docs/s")
	b.ReportMetric(median(ratios), "ratio")
}

// sampleTexts writes the first 200 templates with their sample values, as a clerk types them,
// without the marks of fields, and returns their folder and how many they are.
func sampleTexts(b *testing.B) (folder string, count int) {
	b.Helper()
	const wanted = 200
	h, dir := house(b, assets.FS), b.TempDir()
	documents := b.TempDir()
	for _, tpl := range everyTemplate(b) {
		if count == wanted {
			break
		}
		name := strings.ReplaceAll(tpl.ID, "/", "-")
		document := filepath.Join(documents, name+".vanban")
		runIn(b, h, "new", tpl.ID, "--sample", "-o", document).done(b)
		text := plainLines(runIn(b, h, "text", document).out)
		if strings.TrimSpace(text) == "" {
			continue // nothing but a table
		}
		if err := os.WriteFile(filepath.Join(dir, name+".txt"), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
		count++
	}
	if count < wanted {
		b.Fatalf("%d texts", count)
	}
	return dir, count
}

// fieldMark is how the lines that the program prints mark what came out of a field.
var fieldMark = regexp.MustCompile(`\\[\[{][a-z0-9.-]+\||\\[\]}]`)

// plainLines takes out what is no word of the paper.
func plainLines(text string) string {
	var out strings.Builder
	for line := range strings.Lines(fieldMark.ReplaceAllString(text, "")) {
		if !strings.HasPrefix(line, `\`) {
			out.WriteString(line)
		}
	}
	return out.String()
}

// seconds runs a program, which may find something, and returns how long it took.
func seconds(b *testing.B, program string, args ...string) float64 {
	b.Helper()
	start := time.Now()
	err := exec.Command(program, args...).Run()
	var found *exec.ExitError
	if err != nil && (!errors.As(err, &found) || found.ExitCode() != 1) {
		b.Fatal(program, err)
	}
	return time.Since(start).Seconds()
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}
