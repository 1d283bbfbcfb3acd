package template

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/pattern"
)

// shared is the file of what the templates of a family have in common: fields and derived
// words.
const shared = "shared.toml"

// shelf reads the files of templates.
type shelf struct {
	fsys   fs.FS
	shared map[string]templateFile // by folder
	bases  map[string]templateFile // those that variants are like, with what their family shares
}

func newShelf(fsys fs.FS) *shelf {
	return &shelf{fsys: fsys, shared: map[string]templateFile{}, bases: map[string]templateFile{}}
}

func (s *shelf) open(name string) (templateFile, []byte, error) {
	var f templateFile
	data, err := fs.ReadFile(s.fsys, name)
	if err != nil {
		return f, nil, fmt.Errorf("%s: không đọc được tệp: %w", name, err)
	}
	f, err = decode(name, data)
	return f, data, err
}

var versionLine = pattern.New(`(?m)^[ \t]*version[ \t]*=[ \t]*\+?(\d+)`)

// decode reads the TOML of a template; file only names the place in errors. Of a file of a later
// language its version is told of, and not its unknown keys.
func decode(file string, data []byte) (templateFile, error) {
	var f templateFile
	err := strict.Decode(file, data, &f)
	if err == nil && f.Version <= Version {
		return f, nil
	}
	version, line := f.Version, 1
	head, _, _ := bytes.Cut(data, []byte("\n["))
	if m := versionLine.FindSubmatchIndex(head); m != nil {
		version, line = atoi(string(head[m[2]:m[3]])), 1+bytes.Count(head[:m[2]], []byte("\n"))
	}
	if version > Version {
		return f, &strict.Error{
			File: file, Line: line, Key: "version",
			Problem: fmt.Sprintf("mẫu viết cho phiên bản %d, chương trình chỉ đọc được đến phiên bản %d: cập nhật chương trình", version, Version),
		}
	}
	nameFaults(err, data)
	return f, err
}

// nameFaults adds to the faults of keys of which field, or derived words, they are.
func nameFaults(err error, data []byte) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			nameFaults(one, data)
		}
		return
	}
	if fault := (*strict.Error)(nil); errors.As(err, &fault) {
		for table, called := range map[string]string{"field": "trường", "derived": "từ suy ra"} {
			if name := nameAt(data, table, fault.Line); strings.HasPrefix(fault.Key, table+".") && name != "" {
				fault.Problem = fmt.Sprintf("%s %q: %s", called, name, fault.Problem)
			}
		}
	}
}

var nameLine = pattern.New(`(?m)^[ \t]*name[ \t]*=[ \t]*["']([^"'\n]*)["']`)

// nameAt returns the name in the table of this kind that the line belongs to, "" where it has none.
func nameAt(data []byte, table string, line int) string {
	head := []byte("[[" + table + "]]")
	lines := bytes.SplitAfter(data, []byte("\n"))
	before := bytes.Join(lines[:min(line, len(lines))], nil)
	from := bytes.LastIndex(before, head)
	if from < 0 {
		return ""
	}
	own, _, _ := bytes.Cut(data[from+len(head):], []byte("\n[["))
	if m := nameLine.FindSubmatch(own); m != nil {
		return string(m[1])
	}
	return ""
}

// base returns the template with this ID, with what its family shares, for a variant of it.
func (s *shelf) base(id string) (templateFile, bool) {
	if f, ok := s.bases[id]; ok {
		return f, true
	}
	f, _, err := s.open(path.Join(folder, id+".toml"))
	if err != nil || f.Like != "" {
		return f, false
	}
	common, err := s.common(path.Join(folder, path.Dir(id)))
	if err != nil {
		return f, false
	}
	s.bases[id] = f.completed(common)
	return s.bases[id], true
}

// common returns what the templates of a folder share; a folder may have nothing.
func (s *shelf) common(dir string) (templateFile, error) {
	if f, ok := s.shared[dir]; ok {
		return f, nil
	}
	f, _, err := s.open(path.Join(dir, shared))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return f, err
	}
	for i := range f.Field {
		f.Field[i].Act = cmp.Or(f.Field[i].Act, f.Act)
	}
	s.shared[dir] = f
	if f.Like != "" && path.Join(folder, f.Like) != dir {
		base, err := s.common(path.Join(folder, f.Like))
		if err != nil {
			return f, err
		}
		f = f.sharing(base)
		s.shared[dir] = f
	}
	return f, nil
}

// sharing returns what a family shares together with what another shares.
func (f templateFile) sharing(base templateFile) templateFile {
	f.Act, f.Choices = cmp.Or(f.Act, base.Act), answering(f.Choices, base.Choices)
	for _, v := range base.Field {
		if i := slices.IndexFunc(f.Field, func(own fieldTable) bool { return own.Name == v.Name }); i >= 0 {
			f.Field[i] = f.Field[i].after(v)
		} else {
			f.Field = append(f.Field, v)
		}
	}
	for _, v := range base.Derived {
		if !f.derives(v.Name) {
			f.Derived = append(f.Derived, v)
		}
	}
	for _, p := range base.Part {
		if !slices.ContainsFunc(f.Part, func(own partTable) bool { return own.Name == p.Name }) {
			f.Part = append(f.Part, p)
		}
	}
	return f
}

// answering returns a template's answers to choices, and those that it shares with others.
func answering(own, shared map[string]string) map[string]string {
	if len(shared) == 0 {
		return own
	}
	out := maps.Clone(shared)
	maps.Copy(out, own)
	return out
}

// after returns a variant with what it leaves out as the template has it that it is like.
// Fields of its own come first.
func (f templateFile) after(base templateFile) templateFile {
	f.Kind, f.Form, f.Act = cmp.Or(f.Kind, base.Kind), cmp.Or(f.Form, base.Form), cmp.Or(f.Act, base.Act)
	f.Cites, f.Skeleton = cmp.Or(f.Cites, base.Cites), cmp.Or(f.Skeleton, base.Skeleton)
	f.Practice, f.Standard = f.Practice || base.Practice, cmp.Or(f.Standard, base.Standard)
	if f.Requires == nil {
		f.Requires = base.Requires
	}
	if f.Clauses == nil {
		f.Clauses = base.Clauses
	}
	if f.Choices == nil {
		f.Choices = base.Choices
	}
	f.Part = append(slices.Clone(f.Part), base.Part...)
	f.Derived = slices.Clone(f.Derived)
	for _, v := range base.Derived {
		if !f.derives(v.Name) && f.field(v.Name) == nil {
			f.Derived = append(f.Derived, v)
		}
	}
	own := f.Field
	f.Field = nil
	for _, v := range own {
		if base.field(v.Name) == nil {
			f.Field = append(f.Field, v)
		}
	}
	for _, b := range base.Field {
		if i := slices.IndexFunc(own, func(v fieldTable) bool { return v.Name == b.Name }); i >= 0 {
			f.Field = append(f.Field, own[i].after(b))
		} else {
			f.Field = append(f.Field, b)
		}
	}
	f.Skeleton = f.decided()
	needs := f.needs()
	f.Derived = slices.DeleteFunc(f.Derived, func(v derivation) bool { return !needs[v.Name] })
	needs = f.needs()
	f.Field = slices.DeleteFunc(f.Field, func(v fieldTable) bool {
		_, fixed := f.Fix[v.Name]
		return !needs[v.Name] && !fixed && !slices.ContainsFunc(own, func(o fieldTable) bool { return o.Name == v.Name })
	})
	return f
}

// completed returns the file with what the family shares: the parts that it includes, the
// rest of fields without a type, and those fields and derived words that it names and does
// not have.
func (f templateFile) completed(common templateFile) templateFile {
	f.Act, f.Standard = cmp.Or(f.Act, common.Act), cmp.Or(f.Standard, common.Standard)
	f.Choices = answering(f.Choices, common.Choices)
	f.Part = append(slices.Clone(f.Part), common.Part...)
	f.Skeleton = f.included()
	f.Field, f.Derived = slices.Clone(f.Field), slices.Clone(f.Derived)
	for i, v := range f.Field {
		f.Field[i].Act = cmp.Or(v.Act, f.Act)
		if b := common.field(v.Name); v.Type == "" && b != nil {
			f.Field[i] = f.Field[i].after(*b)
		}
	}
	needs := f.needs()
	for more := true; more; {
		more = false
		for _, v := range common.Derived {
			if !f.derives(v.Name) && needs[v.Name] {
				f.Derived = append(f.Derived, v)
				needs.derived(v)
				more = true
			}
		}
		for _, v := range common.Field {
			if f.field(v.Name) == nil && !f.derives(v.Name) && needs[v.Name] {
				f.Field = append(f.Field, v)
				needs.field(v)
				more = true
			}
		}
	}
	return f
}

// included returns the skeleton with the parts that it includes.
func (f templateFile) included() string {
	var out []string
	for line := range strings.SplitSeq(f.Skeleton, "\n") {
		name, ok := strings.CutPrefix(strings.TrimSpace(line), includeLine)
		i := slices.IndexFunc(f.Part, func(p partTable) bool { return p.Name == strings.TrimSpace(name) })
		if ok && i >= 0 {
			line = f.Part[i].Skeleton
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// decided returns the skeleton, parts included, with only those lines of a condition that
// stand with the values which the variant fixes.
func (f templateFile) decided() string {
	var out []string
	var open []branch
	for line := range strings.SplitSeq(f.included(), "\n") {
		word := strings.TrimSpace(line)
		last := len(open) - 1
		switch {
		case strings.HasPrefix(word, ifLine):
			open = append(open, f.branch(word))
		case strings.HasPrefix(word, eachLine):
			open = append(open, branch{})
		case word == elseLine && last >= 0 && open[last].decided:
			open[last].stands = !open[last].stands
			continue
		case word == endLine && last >= 0:
			ended := open[last]
			open = open[:last]
			if ended.decided {
				continue
			}
		}
		first := strings.HasPrefix(word, ifLine) && open[len(open)-1].decided
		if !first && !slices.ContainsFunc(open, func(b branch) bool { return b.decided && !b.stands }) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// branch is a condition, or lines for each entry, while lines are gone through.
type branch struct{ decided, stands bool }

func (f templateFile) branch(line string) branch {
	m := conditionForm.FindStringSubmatch(strings.TrimSpace(strings.TrimPrefix(line, ifLine)))
	if m == nil || f.Fix[m[1]] == "" {
		return branch{}
	}
	c := condition{not: m[2] == "!=", values: strings.Split(m[3], separator)}
	if m[3] == "" {
		return branch{decided: true, stands: true}
	}
	return branch{decided: true, stands: slices.Contains(c.values, f.Fix[m[1]]) != c.not}
}

// namedPlace finds the names in places, in conditions and in what follows from others.
var namedPlace = pattern.New(`([a-z][a-z0-9-]*)(?:\.[a-z0-9-]+)?`)

// names are those of fields and derived words that something uses.
type names map[string]bool

// needs lists the names that skeleton, derived words, columns and defaults use.
func (f templateFile) needs() names {
	out := names{}
	for line := range strings.SplitSeq(f.Skeleton, "\n") {
		out.add(line)
		for _, word := range []string{ifLine, eachLine} {
			if rest, ok := strings.CutPrefix(strings.TrimSpace(line), word); ok {
				name, _, _ := strings.Cut(namedPlace.FindString(rest), ".")
				out[name] = true
			}
		}
	}
	for _, v := range f.Derived {
		out.derived(v)
	}
	for _, v := range f.Field {
		out.field(v)
	}
	return out
}

func (n names) add(words string) {
	for _, p := range placesIn(words) {
		if fieldName.MatchString(p.name) {
			n[p.name] = true
			continue
		}
		for _, name := range namedPlace.FindAllStringSubmatch(p.name, -1) {
			n[name[1]] = true
		}
	}
}

func (n names) derived(v derivation) {
	n.add(v.Words)
	n[v.Of] = true
	for _, words := range v.Cases {
		n.add(words)
	}
}

func (n names) field(v fieldTable) {
	n.add(v.usual())
	for _, c := range v.Columns {
		if c.Derive != "" {
			n.add(placeStart + c.Derive + placeEnd)
		}
	}
}

func (f templateFile) derives(name string) bool {
	return slices.ContainsFunc(f.Derived, func(v derivation) bool { return v.Name == name })
}

func (f templateFile) field(name string) *fieldTable {
	for i := range f.Field {
		if f.Field[i].Name == name {
			return &f.Field[i]
		}
	}
	return nil
}

// after returns the field with what it leaves out as the other has it.
func (f fieldTable) after(b fieldTable) fieldTable {
	if f.Cites == "" {
		f.Cites, f.Act = b.Cites, b.Act
	}
	f.Label, f.Guidance, f.Act = cmp.Or(f.Label, b.Label), cmp.Or(f.Guidance, b.Guidance), cmp.Or(f.Act, b.Act)
	f.Default, f.Blank, f.Type = cmp.Or(f.Default, b.Default), cmp.Or(f.Blank, b.Blank), cmp.Or(f.Type, b.Type)
	if f.Sample == "" && len(f.Samples) == 0 {
		f.Sample, f.Samples = b.Sample, b.Samples
	}
	if len(f.Options) == 0 {
		f.Options = b.Options
	}
	if len(f.Columns) == 0 {
		f.Columns = b.Columns
	}
	if len(f.Rows) == 0 {
		f.Rows = b.Rows
	}
	f.Blanks = cmp.Or(f.Blanks, b.Blanks)
	f.Practice = f.Practice || b.Practice
	f.Required = f.Required || b.Required
	return f
}
