package template

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
)

// shared is the file of what the templates of a family have in common: fields and derived
// words.
const shared = "shared.toml"

// shelf reads the files of templates.
type shelf struct {
	fsys   fs.FS
	shared map[string]templateFile // by folder
}

func (s *shelf) open(name string) (templateFile, []byte, error) {
	var f templateFile
	data, err := fs.ReadFile(s.fsys, name)
	if err != nil {
		return f, nil, fmt.Errorf("%s: không đọc được tệp: %w", name, err)
	}
	return f, data, strict.Decode(name, data, &f)
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
	s.shared[dir] = f
	return f, nil
}

// after returns a variant with what it leaves out as the template has it that it is like.
// Fields of its own come first.
func (f templateFile) after(base templateFile) templateFile {
	f.Kind, f.Form, f.Act = cmp.Or(f.Kind, base.Kind), cmp.Or(f.Form, base.Form), cmp.Or(f.Act, base.Act)
	f.Cites, f.Skeleton = cmp.Or(f.Cites, base.Cites), cmp.Or(f.Skeleton, base.Skeleton)
	f.Derived = slices.Clone(f.Derived)
	for _, v := range base.Derived {
		if !f.derives(v.Name) && f.needs("{{="+v.Name+"}}") {
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
		i := slices.IndexFunc(own, func(v fieldTable) bool { return v.Name == b.Name })
		switch {
		case i >= 0:
			f.Field = append(f.Field, own[i].after(b))
		case f.needs("{{" + b.Name + "}}"):
			f.Field = append(f.Field, b)
		}
	}
	return f
}

// completed returns the file with what the family shares: the rest of fields without a
// type, and those derived words that it names and does not have.
func (f templateFile) completed(common templateFile) templateFile {
	f.Act = cmp.Or(f.Act, common.Act)
	f.Field, f.Derived = slices.Clone(f.Field), slices.Clone(f.Derived)
	for i, v := range f.Field {
		if b := common.field(v.Name); v.Type == "" && b != nil {
			f.Field[i] = v.after(*b)
		}
	}
	for _, v := range common.Derived {
		if !f.derives(v.Name) && f.needs("{{="+v.Name+"}}") {
			f.Derived = append(f.Derived, v)
		}
	}
	return f
}

// needs reports whether skeleton or derived words name this place.
func (f templateFile) needs(place string) bool {
	return strings.Contains(f.Skeleton, place) ||
		slices.ContainsFunc(f.Derived, func(v derivation) bool { return strings.Contains(v.Words, place) })
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
	f.Label, f.Guidance, f.Cites = cmp.Or(f.Label, b.Label), cmp.Or(f.Guidance, b.Guidance), cmp.Or(f.Cites, b.Cites)
	f.Default, f.Blank, f.Type = cmp.Or(f.Default, b.Default), cmp.Or(f.Blank, b.Blank), cmp.Or(f.Type, b.Type)
	if f.Sample == "" && len(f.Samples) == 0 {
		f.Sample, f.Samples = b.Sample, b.Samples
	}
	if len(f.Options) == 0 {
		f.Options = b.Options
	}
	f.Required = f.Required || b.Required
	return f
}
