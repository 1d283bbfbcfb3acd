package batch

import (
	"context"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// OfSet returns the rules that judge papers of one set against each other.
func OfSet(rules []*lint.Rule) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range rules {
		if r.Scope == lint.OfSet {
			out = append(out, r)
		}
	}
	return out
}

// RunSet reads the files as one set, runs the rules of that scope over each of them against the
// others, and hands the results to each in the order of the paths, until it returns an error or
// ctx ends. name is what findings call a file. A file that cannot be read has its error, and the
// others are a set without it.
func (c Checker) RunSet(ctx context.Context, paths []string, name func(string) string, each func(Result) error) error {
	c.Rules = OfSet(c.Rules)
	results := make([]Result, len(paths))
	for i, path := range paths {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if c.Reading != nil {
			c.Reading(path)
		}
		f, err := ReadUntil(ctx, path, c.Sheet(&drafting.Document{}))
		if err == nil {
			err = f.call(name(path))
		}
		results[i] = Result{Path: path, Err: err, File: f}
		if err == nil {
			c.Input.Set = append(c.Input.Set, f.Document)
		}
	}
	for _, r := range results {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if r.Err == nil {
			r.Lint = c.Lint(ctx, r.File.Document, r.File.Observed)
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// call makes the document say which file it came from.
func (f *File) call(name string) error {
	h := f.Document.Header
	h.Source = name
	d, _, err := drafting.Apply(f.Document, drafting.SetHeader{Header: h})
	if err != nil {
		return err
	}
	f.Document = d
	return nil
}
