package batch

import (
	"context"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// OfSet returns the rules that judge papers of one set against each other.
func OfSet(rules []*lint.Rule) []*lint.Rule { return ofScope(rules, true) }

// OfOne returns the rules that judge a paper by itself.
func OfOne(rules []*lint.Rule) []*lint.Rule { return ofScope(rules, false) }

func ofScope(rules []*lint.Rule, set bool) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range rules {
		if (r.Scope == lint.OfSet) == set {
			out = append(out, r)
		}
	}
	return out
}

// RunSet reads the files, and compares them.
func (c Checker) RunSet(ctx context.Context, paths []string, each func(Result) error) error {
	results := make([]Result, len(paths))
	for i, path := range paths {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		results[i] = c.read(ctx, path)
	}
	return c.Compare(ctx, results, each)
}

// Compare takes files that were read as one set, runs the rules of that scope over each of them
// against the others, and hands what they found to each, in the order of the files, until it
// returns an error or ctx ends. A file that could not be read keeps its error, and the others are
// a set without it.
func (c Checker) Compare(ctx context.Context, files []Result, each func(Result) error) error {
	c.Rules = OfSet(c.Rules)
	for _, r := range files {
		if r.Err == nil {
			c.Input.Set = append(c.Input.Set, r.File.Document)
		}
	}
	c.Input.Comparison = &lint.Comparison{}
	for _, r := range files {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r.Lint = lint.Result{}
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
