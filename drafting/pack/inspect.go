package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"thethuc/drafting/lint"
)

// Inspect returns all that is wrong with the pack in the folder dir of fsys, and with those
// that it extends: errors in Vietnamese that name file and, where there is one, line. The
// rules are those that are Go code.
func Inspect(fsys fs.FS, dir string, rules []*lint.Rule) []error {
	faults := strangers(fsys, dir)
	p, err := Open(fsys, dir)
	if err != nil {
		return append(faults, each(err)...)
	}
	data, bad := SoundRules(nil, p)
	for _, b := range bad {
		faults = append(faults, each(b.Err)...)
	}
	all := slices.Concat(rules, data)
	faults = append(faults, p.CheckRaised(all)...)
	faults = append(faults, StrangeYields(data, all, bad)...)
	if _, err := Checks(fsys, dir); err != nil {
		faults = append(faults, each(err)...)
	}
	return faults
}

// StrangeYields returns an error for every id of no rule that a rule of the data yields to; a bad
// rule's is told already.
func StrangeYields(data, all []*lint.Rule, bad []*BadRule) []error {
	var faults []error
	for _, r := range data {
		for _, id := range r.Yields {
			known := slices.ContainsFunc(all, func(o *lint.Rule) bool { return o.ID == id })
			if !known && !slices.ContainsFunc(bad, func(b *BadRule) bool { return b.Rule == id }) {
				faults = append(faults, &BadRule{r.ID, fmt.Errorf("%s.toml: yields nêu quy tắc lạ %q: sửa mã", r.ID, id)})
			}
		}
	}
	return faults
}

// each takes joined errors apart.
func each(err error) []error {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, each(e)...)
	}
	return out
}

// strangers names the files of a pack's folder that nothing reads, which may be misspelt.
func strangers(fsys fs.FS, dir string) []error {
	known := []string{identity, "rules", "checks.toml"}
	for _, p := range (&source{}).parts() {
		known = append(known, p.name)
	}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return []error{fmt.Errorf("%s: không đọc được thư mục: %w", dir, err)}
	}
	var faults []error
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".toml") && !slices.Contains(known, e.Name()) {
			faults = append(faults, fmt.Errorf("%s: tệp lạ, chương trình không đọc: đổi tên thành một trong %s, hoặc chuyển vào rules", path.Join(dir, e.Name()), strings.Join(known, ", ")))
		}
	}
	return faults
}
