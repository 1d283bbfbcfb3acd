package cli_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
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
)

// A verdict is what a person found who read a finding against the file itself: "true", "false", or
// "arguable", with the reason.
type verdict struct{ verdict, reason string }

// verdicts is a table of them by their keys: file, rule, level or place, and what else tells one finding
// from another, with tabs between.
type verdicts map[string]verdict

// dataFolder is testdata, also for a test that has gone to another folder.
var dataFolder, dataErr = filepath.Abs("testdata")

// readVerdicts reads a table of verdicts. Its last two columns are the verdict and the reason;
// the key is those before.
func readVerdicts(t *testing.T, name string) verdicts {
	t.Helper()
	if dataErr != nil {
		t.Fatal(dataErr)
	}
	all := verdicts{}
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

// verdictKey names a finding without its words, which are not ours: the file, the rule, the place or
// level, and a sum of the words.
func verdictKey(file, rule, place, words string) string {
	sum := sha256.Sum256([]byte(words))
	return strings.Join([]string{file, rule, place, hex.EncodeToString(sum[:6])}, "\t")
}

// ofLanguage are the checks and rules of language, capitals and citations, which have a table of
// their own.
var ofLanguage = regexp.MustCompile(`^(?:citation-|basis-(?:citation|law|word|repealed|order)|abbrev-|vague-|term-|tone-|decimal-|quote-|dash-|cap-|spell-|wording-|sentence-|list-|bracket-|number-format|date-impossible|time-|unit-superscript|name-|standard-)`)

// rulesOnForm returns the rules on form, components and structure: all that are not on language.
func rulesOnForm(t *testing.T, h *cli.House) []*lint.Rule {
	t.Helper()
	return rulesWhere(t, h, func(id string) bool { return !ofLanguage.MatchString(id) })
}

// rulesOnLanguage returns the rules on language, capitals and citations.
func rulesOnLanguage(t *testing.T, h *cli.House) []*lint.Rule {
	t.Helper()
	return rulesWhere(t, h, ofLanguage.MatchString)
}

// rulesWhere returns the rules whose ids are wanted.
func rulesWhere(t *testing.T, h *cli.House, wanted func(id string) bool) []*lint.Rule {
	t.Helper()
	all, err := h.Rules()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(slices.Clone(all), func(r *lint.Rule) bool { return !wanted(r.ID) })
}

// checkedBy checks the files by some rules; one that cannot be read fails the test, but for want of
// LibreOffice.
func checkedBy(t *testing.T, h *cli.House, rules []*lint.Rule, paths []string) []batch.Result {
	t.Helper()
	faces, err := h.Faces()
	if err != nil {
		t.Fatal(err)
	}
	words, err := h.Words()
	if err != nil {
		t.Fatal(err)
	}
	acts, err := h.Acts()
	if err != nil {
		t.Fatal(err)
	}
	c := batch.Checker{Rules: rules, Sheet: h.Sheet, Input: lint.Input{Faces: faces, Words: words, Acts: acts, Today: h.Today()}}
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

// levelOf returns the level in a key.
func levelOf(key string) lint.Severity { return lint.Severity(strings.Split(key, "\t")[2]) }

// few fails the test where of the verdicts of a group too many are "false", or there are fewer than
// fewest; a verdict whose group is "" is not counted.
func (j verdicts) few(t *testing.T, most, fewest float64, group func(key string) string) {
	t.Helper()
	count, wrong := map[string]float64{}, map[string]float64{}
	for key, v := range j {
		g := group(key)
		count[g]++
		if v.verdict == "false" {
			wrong[g]++
		}
	}
	delete(count, "")
	for g, n := range count {
		if share := wrong[g] / n; share >= most || n < fewest {
			t.Errorf("%s: %.1f %% of %.0f are false, may be below %.0f %% of at least %.0f", g, 100*share, n, 100*most, fewest)
		}
	}
}

// corpusOfWord are the Word files that the verdicts are compared with.
const corpusOfWord = "docx"

// compare fails the test where the rules find something in the Word files of the corpus that needs a
// verdict and has none, or do not find any more what has one.
func (j verdicts) compare(t *testing.T, h *cli.House, rules []*lint.Rule, key func(file string, f lint.Finding) string, needs func(lint.Severity) bool) {
	t.Helper()
	dir := corpusFolder(t, corpusOfWord)
	found := map[string]bool{}
	for _, r := range checkedBy(t, h, rules, batch.Files([]string{dir}, func(path string) bool { return path == dir })) {
		for _, f := range r.Lint.Findings {
			k := key(corpusOfWord+"/"+filepath.Base(r.Path), f)
			if needs(f.Severity) && !found[k] && j[k].verdict == "" {
				t.Errorf("no verdict on\t%s\t(%s %s %q)", k, f.Message, f.Measured, f.Text)
			}
			found[k] = true
		}
	}
	for k := range j {
		if strings.HasPrefix(k, corpusOfWord+"/") && !found[k] {
			t.Errorf("a verdict on what is not found any more: %s", k)
		}
	}
}

// Of what the rules say of real documents, so much may be wrong: of errors less than one in a
// hundred, of warnings less than one in twenty, of the hints of a rule less than a third.
const wrongErrors, wrongWarnings, wrongHints = 0.01, 0.05, 1.0 / 3

// TestErrorsInRealDocumentsHaveAVerdict: every rule of level error that finds something in a Word
// file of the corpus was read against the file by a person, and so were 200 others
// (testdata/verdicts.tsv); those that are false are few.
func TestErrorsInRealDocumentsHaveAVerdict(t *testing.T) {
	j := readVerdicts(t, "verdicts.tsv")
	files := map[string]bool{}
	for key := range j {
		if levelOf(key) == lint.Error {
			file, _, _ := strings.Cut(key, "\t")
			files[file] = true
		}
	}
	if len(files) < 40 {
		t.Errorf("errors of %d files are judged, want 40", len(files))
	}
	j.few(t, wrongErrors, 200, func(key string) string {
		if levelOf(key) != lint.Error {
			return ""
		}
		return "errors"
	})
	j.few(t, wrongWarnings, 200, func(key string) string {
		if levelOf(key) == lint.Error {
			return ""
		}
		return "warnings and hints"
	})
	h := house(t, assets.FS)
	j.compare(t, h, rulesOnForm(t, h),
		func(file string, f lint.Finding) string {
			return strings.Join([]string{file, f.Rule, string(f.Severity)}, "\t")
		},
		func(s lint.Severity) bool { return s == lint.Error })
}

// TestWordsInRealDocumentsHaveAVerdict: every place on language, capitals and citations that the rules
// tell of in a Word file of the corpus was read against the file by a person
// (testdata/language-verdicts.tsv); those that are false are few.
func TestWordsInRealDocumentsHaveAVerdict(t *testing.T) {
	j := readVerdicts(t, "language-verdicts.tsv")
	of := func(level lint.Severity) func(string) string {
		return func(key string) string {
			switch {
			case levelOf(key) != level:
				return ""
			case level == lint.Hint:
				return "hints of " + strings.Split(key, "\t")[1]
			}
			return string(level) + "s"
		}
	}
	j.few(t, wrongErrors, 1, of(lint.Error))
	j.few(t, wrongWarnings, 150, of(lint.Warning))
	j.few(t, wrongHints, 1, of(lint.Hint))
	h := house(t, assets.FS)
	j.compare(t, h, rulesOnLanguage(t, h),
		func(file string, f lint.Finding) string {
			return verdictKey(file, f.Rule, string(f.Severity), f.Text)
		},
		func(s lint.Severity) bool { return s != lint.Hint })
}

// TestRightSentencesStaySilent: sentences of fields that the corpus has little of, written as a careful
// clerk writes them, are told of by no rule on language above a hint.
func TestRightSentencesStaySilent(t *testing.T) {
	h := house(t, assets.FS)
	for _, r := range checkedBy(t, h, rulesOnLanguage(t, h), []string{filepath.Join("testdata", "right-sentences.txt")}) {
		if n := len(r.File.Document.Pieces[0].Nodes); n < 100 {
			t.Errorf("%d sentences are read, want 100", n)
		}
		for _, f := range r.Lint.Findings {
			if f.Severity != lint.Hint {
				t.Errorf("%s: %q: %s", f.Rule, f.Text, f.Message)
			}
		}
	}
}
