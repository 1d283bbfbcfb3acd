package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

// Check is one thing that a standard wants checked (điều cần kiểm tra), and who checks it.
type Check struct {
	ID       string
	Group    string // what it is about, in Vietnamese
	Severity lint.Severity
	Cites    []law.Provision
	// Rules are the ids of the rules that do it; none where it is manual or waits.
	Rules []string
	// Manual says, in a Vietnamese sentence, what a person has to look at; "" where rules do.
	Manual string
	// Waiting is what the check waits for; "" where rules or a person do it.
	Waiting Waiting
}

// Waiting is what a check waits for.
type Waiting string

// What checks wait for.
const (
	ForRegister Waiting = "register" // the register of documents, the unit's own lists
	ForLanguage Waiting = "language" // the checks of language and citations
	ForReader   Waiting = "reader"   // a place on the page that readers do not tell
	ForRule     Waiting = "rule"     // nobody has written the rule
)

// maxManual is how many checks may be left to a person: a longer list is read by nobody.
const maxManual = 30

// checksFile is checks.toml.
type checksFile struct {
	Group []struct {
		Title  string
		Checks []checkEntry
	}
}

type checkEntry struct {
	ID       string
	Severity lint.Severity
	Cites    []citation
	Rules    []string
	Manual   string
	Waiting  Waiting
}

// Checks reads what the pack in the folder dir of fsys, and the packs that it extends, want
// checked, in the order of the files. A check without rules, manual or waiting is done by the
// rule with its id. Errors are Vietnamese and name the file.
func Checks(fsys fs.FS, dir string) ([]Check, error) {
	id, err := Identify(fsys, dir)
	if err != nil {
		return nil, err
	}
	return AllChecks(id)
}

// AllChecks is Checks for several packs, whose files are read once. Of checks with the same id
// the first stands; within one pack and those that it extends, a second is a fault.
func AllChecks(packs ...*Identity) ([]Check, error) {
	var out []Check
	had, read := map[string]bool{}, map[string][]Check{}
	for _, p := range packs {
		var all []Check
		for _, level := range p.levels() {
			checks, ok := read[level.dir]
			if !ok {
				var err error
				if checks, err = level.checks(); err != nil {
					return nil, err
				}
				read[level.dir] = checks
			}
			all = append(all, checks...)
		}
		if err := p.sound(all); err != nil {
			return nil, err
		}
		for _, c := range all {
			if !had[c.ID] {
				had[c.ID] = true
				out = append(out, c)
			}
		}
	}
	return out, nil
}

// checks are the pack's own.
func (i *Identity) checks() (out []Check, err error) {
	file := path.Join(i.dir, "checks.toml")
	if _, err := fs.Stat(i.fsys, file); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var f checksFile
	if err := strict.DecodeFS(i.fsys, file, &f); err != nil {
		return nil, err
	}
	act := i.Act.Name()
	var faults []error
	for _, g := range f.Group {
		for _, e := range g.Checks {
			c, err := e.check(g.Title, act)
			if err != nil {
				faults = append(faults, fmt.Errorf("%s: %w", file, err))
			}
			out = append(out, c)
		}
	}
	return out, errors.Join(faults...)
}

// sound says what is wrong with all checks of a pack together.
func (i *Identity) sound(checks []Check) error {
	var faults []error
	seen := make(map[string]bool, len(checks))
	for _, c := range checks {
		if seen[c.ID] {
			faults = append(faults, fmt.Errorf("%s: trùng id %q: đổi id hoặc bỏ một dòng", i.dir, c.ID))
		}
		seen[c.ID] = true
	}
	if manual := len(Manual(checks)); manual > maxManual {
		faults = append(faults, fmt.Errorf("%s: %d việc để người kiểm tra làm, nhiều hơn %d: viết quy tắc cho bớt", i.dir, manual, maxManual))
	}
	return errors.Join(faults...)
}

func (e *checkEntry) check(group, act string) (Check, error) {
	c := Check{ID: e.ID, Group: group, Severity: e.Severity, Rules: e.Rules, Manual: e.Manual, Waiting: e.Waiting}
	for _, x := range e.Cites {
		c.Cites = append(c.Cites, x.of(act))
	}
	said := 0
	for _, has := range []bool{len(e.Rules) > 0, e.Manual != "", e.Waiting != ""} {
		if has {
			said++
		}
	}
	switch {
	case e.ID == "" || group == "":
		return c, fmt.Errorf("thiếu id hoặc title của nhóm")
	case !slices.Contains([]lint.Severity{lint.Error, lint.Warning, lint.Hint}, e.Severity):
		return c, fmt.Errorf("%s: severity phải là error, warning hoặc hint", e.ID)
	case said > 1:
		return c, fmt.Errorf("%s: chỉ ghi một trong rules, manual, waiting", e.ID)
	case e.Waiting != "" && !slices.Contains([]Waiting{ForRegister, ForLanguage, ForReader, ForRule}, e.Waiting):
		return c, fmt.Errorf("%s: waiting phải là register, language, reader hoặc rule", e.ID)
	case said == 0:
		c.Rules = []string{e.ID}
	}
	return c, nil
}

// Manual lists what a person has to look at.
func Manual(checks []Check) (out []string) {
	for _, c := range checks {
		if c.Manual != "" {
			out = append(out, c.Manual)
		}
	}
	return out
}
