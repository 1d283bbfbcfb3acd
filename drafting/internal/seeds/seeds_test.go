package seeds_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/plain"
)

const seedFolder = "testdata/seeds"

// seed is one fault, sown in a right document. A section "seed CHECK NUMBER" of an archive in testdata/seeds has
// it as lines:
//
//	doc: ID                       the section "doc ID" of documents.txtar
//	replace: words => words       a line, or words that are there exactly once, and what stands instead (nothing
//	                              after "=>": nothing)
//	delete: line
//	insert after: line => line
//	form: COMPONENT PROPERTY VALUE
//	                              a property of observed form, by the names that a reader of files gives it; the
//	                              component "page" is all pages; the value "absent" takes the property away
//	section: line => PROPERTY VALUE
//	                              a section of pages begins at this line, like the page but for the property
//	at: words                     where the finding stands: words of one node, exactly once in the document, or
//	                              exactly once a whole line or column
//	as: COMPONENT                 what the words are, where the words alone are read as something else
//	whole: file                   the finding is of the whole file
//	missing: COMPONENT            what is not there, for a finding that has no words; of several, one
//	also: CHECK CHECK             checks that may rightly speak too
//	why: sentence                 with the provision
//	arguable: reason              why this may be no fault: the seed is not counted
//
// Edits are done in their order. \uXXXX in an edit is the letter of that code.
type seed struct {
	name, check, document string
	edits                 []seedEdit
	form                  []seedForm
	sections              []seedForm // the component is the line that the section begins with
	at, as, missing, why  string
	arguable              string
	also                  []string
	whole                 bool
}

type seedEdit struct{ verb, from, to string }

type seedForm struct{ component, property, value string }

func TestEverySeedIsAnEditOfARightDocument(t *testing.T) {
	levels := seedLevels(t)
	documents, seeds := readSeeds(t)
	components := componentsOf(documents)
	sown := map[string]string{}
	for _, s := range seeds {
		t.Run(s.name, func(t *testing.T) {
			for _, id := range append([]string{s.check}, s.also...) {
				if levels[id] == "" {
					t.Errorf("checks.txt has no check %q", id)
				}
			}
			if slices.Contains(s.also, s.check) {
				t.Error("the check stands under also: as well")
			}
			right, ok := documents[s.document]
			if !ok {
				t.Fatalf("no document %q", s.document)
			}
			faulty, err := s.apply(right)
			if err != nil {
				t.Fatal(err)
			}
			if faulty == right && len(s.form)+len(s.sections) == 0 {
				t.Error("the edits change nothing")
			}
			if s.why == "" {
				t.Error("no why:")
			}
			s.checkPlace(t, faulty)
			s.checkForm(t, components[s.document])
			for _, section := range s.sections {
				if n := strings.Count("\n"+faulty, "\n"+section.component+"\n"); n != 1 {
					t.Errorf("section: the line %q is there %d times", section.component, n)
				}
			}
			key := fmt.Sprint(s.check, faulty, s.form, s.sections, s.at)
			if other := sown[key]; other != "" {
				t.Errorf("the same fault as %s", other)
			}
			sown[key] = s.name
		})
	}
	if len(seeds) < 330 {
		t.Errorf("%d seeds", len(seeds))
	}
}

// checkPlace fails where the finding has no place, or more than one.
func (s *seed) checkPlace(t *testing.T, faulty string) {
	t.Helper()
	switch {
	case s.missing != "":
		if !drafting.Component(s.missing).Known() {
			t.Errorf("missing: %q is no component", s.missing)
		}
	case s.at == "" && !s.whole:
		if len(s.form) == 0 || s.form[0].component != "page" {
			t.Error("neither at: nor missing:")
		}
	}
	if s.as != "" && !drafting.Component(s.as).Known() {
		t.Errorf("as: %q is no component", s.as)
	}
	if s.at == "" {
		return
	}
	if strings.ContainsAny(s.at, "\t\n") {
		t.Errorf("at: %q goes over two columns or lines", s.at)
	}
	whole := 0
	for _, words := range strings.FieldsFunc(faulty, func(r rune) bool { return r == '\t' || r == '\n' }) {
		if words == s.at {
			whole++
		}
	}
	if n := strings.Count(faulty, s.at); n != 1 && whole != 1 {
		t.Errorf("at: %q is there %d times", s.at, n)
	}
}

// checkForm fails where a property is given to a component that the document has not. A title of an article or a
// clause is part of another component.
func (s *seed) checkForm(t *testing.T, there map[string]bool) {
	t.Helper()
	for _, f := range s.form {
		component := strings.TrimSuffix(f.component, "-title")
		if f.component != "page" && !there[f.component] && !there[component] {
			t.Errorf("form: the document has no %s", f.component)
		}
	}
}

// seedLevels returns the level of each check in checks.txt.
func seedLevels(t *testing.T) map[string]string {
	t.Helper()
	file, err := os.Open(filepath.Join(seedFolder, "checks.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	levels := map[string]string{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		row := strings.Fields(lines.Text())
		if len(row) < 3 || !slices.Contains([]string{"E", "W", "I"}, row[1]) {
			t.Fatalf("checks.txt: %q is no row", lines.Text())
		}
		if levels[row[0]] != "" {
			t.Errorf("checks.txt has %s twice", row[0])
		}
		levels[row[0]] = row[1]
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return levels
}

// readSeeds returns the right documents by ID, and the seeds of all archives.
func readSeeds(t *testing.T) (map[string]string, []seed) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(seedFolder, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	documents, names := map[string]string{}, map[string]bool{}
	var seeds []seed
	for _, path := range paths {
		archive := golden.Open(t, path)
		for _, name := range archive.Names() {
			if names[name] {
				t.Fatalf("%s: a second section %q", path, name)
			}
			names[name] = true
			content, _ := archive.Lookup(name)
			if id, ok := strings.CutPrefix(name, "doc "); ok {
				documents[id] = content
				continue
			}
			s, err := parseSeed(name, content)
			if err != nil {
				t.Fatalf("%s: %s: %v", path, name, err)
			}
			seeds = append(seeds, s)
		}
	}
	return documents, seeds
}

func parseSeed(name, content string) (seed, error) {
	head := strings.Fields(name)
	if len(head) != 3 || head[0] != "seed" {
		return seed{}, errors.New(`the name is not "seed CHECK NUMBER"`)
	}
	s := seed{name: head[1] + " " + head[2], check: head[1]}
	for line := range strings.Lines(content) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			continue
		}
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			return seed{}, fmt.Errorf("%q has no key", line)
		}
		if err := s.set(key, value); err != nil {
			return seed{}, err
		}
	}
	return s, nil
}

func (s *seed) set(key, value string) error {
	switch key {
	case "doc":
		s.document = value
	case "delete":
		s.edits = append(s.edits, seedEdit{verb: key, from: letters(value)})
	case "replace", "insert after":
		from, to, ok := strings.Cut(value+" ", " => ")
		if !ok {
			return fmt.Errorf("%q has no =>", value)
		}
		s.edits = append(s.edits, seedEdit{verb: key, from: letters(from), to: letters(strings.TrimSuffix(to, " "))})
	case "form":
		f := strings.Fields(value)
		if len(f) != 3 {
			return fmt.Errorf("%q is no component, property and value", value)
		}
		s.form = append(s.form, seedForm{f[0], f[1], f[2]})
	case "section":
		line, property, ok := strings.Cut(value, " => ")
		f := strings.Fields(property)
		if !ok || len(f) != 2 {
			return fmt.Errorf("%q is no line, property and value", value)
		}
		s.sections = append(s.sections, seedForm{line, f[0], f[1]})
	case "at":
		s.at = letters(value)
	case "as":
		s.as = value
	case "whole":
		s.whole = value == "file"
	case "missing":
		s.missing = value
	case "also":
		s.also = strings.Fields(value)
	case "why":
		s.why = value
	case "arguable":
		s.arguable = value
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}

var letterCode = regexp.MustCompile(`\\u[0-9A-F]{4}`)

// letters puts the letter for each code.
func letters(s string) string {
	return letterCode.ReplaceAllStringFunc(s, func(code string) string {
		n, _ := strconv.ParseUint(code[2:], 16, 32)
		return string(rune(n))
	})
}

// apply returns the document with the seed's edits. Each must find its words exactly once; words that are a whole
// line exactly once are that line, whatever other lines hold them.
func (s *seed) apply(document string) (string, error) {
	for _, e := range s.edits {
		text, line := "\n"+document, "\n"+e.from+"\n"
		old, with := line, "\n"
		switch {
		case e.verb == "insert after":
			with = line + e.to + "\n"
		case e.verb == "replace" && strings.Count(text, line) == 1:
			with = "\n" + e.to + "\n"
		case e.verb == "replace":
			old, with = e.from, e.to
		}
		if n := strings.Count(text, old); n != 1 {
			return "", fmt.Errorf("%s: %q is there %d times", e.verb, e.from, n)
		}
		document = strings.Replace(text, old, with, 1)[1:]
	}
	return document, nil
}

// componentsOf returns the components that each document is read as.
func componentsOf(documents map[string]string) map[string]map[string]bool {
	there := map[string]map[string]bool{}
	for id, text := range documents {
		there[id] = map[string]bool{}
		d, _ := plain.Parse(text, nil)
		for _, piece := range d.Pieces {
			for _, n := range piece.Nodes {
				there[id][string(n.Component)] = true
			}
		}
	}
	return there
}
