package cli_test

import (
	"context"
	"errors"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
)

// A verdict is what a person found who read a finding against the file itself: "true", "false", or
// "arguable", with the reason.
type verdict struct{ verdict, reason string }

// dataFolder is testdata, also for a test that has gone to another folder.
var dataFolder, dataErr = filepath.Abs("testdata")

// readVerdicts reads a table of verdicts. Its last two columns are the verdict and the reason;
// the key is those before, with tabs between.
func readVerdicts(t *testing.T, name string) map[string]verdict {
	t.Helper()
	if dataErr != nil {
		t.Fatal(dataErr)
	}
	all := map[string]verdict{}
	for line := range strings.Lines(read(t, filepath.Join(dataFolder, name))) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		n := len(cells) - 2
		if n < 3 || !slices.Contains([]string{"true", "false", "arguable"}, cells[n]) || cells[n+1] == "" {
			t.Fatalf("%s: no verdict or no reason: %q", name, line)
		}
		key := strings.Join(cells[:n], "\t")
		if _, twice := all[key]; twice {
			t.Errorf("%s: two verdicts on %q", name, key)
		}
		all[key] = verdict{cells[n], cells[n+1]}
	}
	return all
}

// ofLanguage are the checks of language and citations, which have tables of their own to come.
var ofLanguage = regexp.MustCompile(`^(?:citation-|basis-(?:citation|law|word|repealed|order)|abbrev-|vague-|term-|tone-|decimal-|quote-|dash-|cap-|spell-|wording-|sentence-|list-|bracket-)`)

// knownChecks lists what the decree wants checked, by id.
const knownChecks = "../../drafting/internal/seeds/testdata/seeds/checks.txt"

// rulesOnForm returns the rules that do the checks on form, components and structure.
func rulesOnForm(t *testing.T, h *cli.House) []*lint.Rule {
	t.Helper()
	known := map[string]bool{}
	for line := range strings.Lines(read(t, filepath.Join(dataFolder, "..", knownChecks))) {
		if id := strings.Fields(line); len(id) > 0 && !ofLanguage.MatchString(id[0]) {
			known[id[0]] = true
		}
	}
	checks, err := pack.Checks(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	does := map[string]bool{}
	for _, c := range checks {
		if known[c.ID] {
			for _, id := range c.Rules {
				does[id] = true
			}
		}
	}
	all, err := h.Rules()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(slices.Clone(all), func(r *lint.Rule) bool { return !does[r.ID] })
}

// checkedByForm checks the files by the rules on form; one that cannot be read fails the test,
// but for want of LibreOffice.
func checkedByForm(t *testing.T, paths []string) []batch.Result {
	t.Helper()
	h := house(t, assets.FS)
	faces, err := h.Faces()
	if err != nil {
		t.Fatal(err)
	}
	words, err := h.Words()
	if err != nil {
		t.Fatal(err)
	}
	c := batch.Checker{Rules: rulesOnForm(t, h), Sheet: h.Sheet, Input: lint.Input{Faces: faces, Words: words, Today: h.Today()}}
	var out []batch.Result
	err = c.Run(context.Background(), paths, func(r batch.Result) error {
		switch {
		case errors.Is(r.Err, batch.ErrNoOffice):
			t.Logf("%s: no LibreOffice", r.Path)
		case r.Err != nil:
			t.Errorf("%s: %v", r.Path, r.Err)
		default:
			out = append(out, r)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Of what the rules say of real documents, so much may be wrong: of errors less than one in a
// hundred, of all else less than one in twenty.
const wrongErrors, wrongOthers = 0.01, 0.05

// TestErrorsInRealDocumentsHaveAVerdict: every rule of level error that finds something in a Word
// file of the corpus was read against the file by a person, and so were 200 others
// (testdata/verdicts.tsv); those that are false are few.
func TestErrorsInRealDocumentsHaveAVerdict(t *testing.T) {
	judged := readVerdicts(t, "verdicts.tsv")
	count, wrong, files := map[bool]float64{}, map[bool]float64{}, map[string]bool{}
	for key, v := range judged {
		cells := strings.Split(key, "\t")
		isError := cells[2] == string(lint.Error)
		count[isError]++
		if v.verdict == "false" {
			wrong[isError]++
		}
		if isError {
			files[cells[0]] = true
		}
	}
	if len(files) < 40 || count[false] < 200 {
		t.Errorf("errors of %d files and %.0f others are judged, want 40 and 200", len(files), count[false])
	}
	for isError, most := range map[bool]float64{true: wrongErrors, false: wrongOthers} {
		if share := wrong[isError] / count[isError]; share >= most {
			t.Errorf("errors %v: %.1f %% of %.0f are false, may be below %.0f %%", isError, 100*share, count[isError], 100*most)
		}
	}
	dir := corpusFolder(t, "docx")
	found := map[string]bool{}
	for _, r := range checkedByForm(t, batch.Files([]string{dir}, func(path string) bool { return path == dir })) {
		for _, f := range r.Lint.Findings {
			key := strings.Join([]string{"docx/" + filepath.Base(r.Path), f.Rule, string(f.Severity)}, "\t")
			if f.Severity == lint.Error && !found[key] && judged[key].verdict == "" {
				t.Errorf("no verdict on\t%s\t(%s %s)", key, f.Message, f.Measured)
			}
			found[key] = true
		}
	}
	for key := range judged {
		if strings.HasPrefix(key, "docx/") && !found[key] {
			t.Errorf("a verdict on what is not found any more: %s", key)
		}
	}
}
