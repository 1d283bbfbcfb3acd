package batch

import (
	"context"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
)

// Run checks the files on all cores and hands the results to each in the order of the paths,
// until it returns an error or ctx ends. Only a few results are held at a time.
func (c Checker) Run(ctx context.Context, paths []string, each func(Result) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		path string
		done chan Result
	}
	jobs, order := make(chan job), make(chan job, 2*workers)
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- c.Check(ctx, j.path)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, path := range paths {
			j := job{path, make(chan Result, 1)}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			jobs <- j
		}
	}()
	var err error
	for j := range order {
		r := <-j.done
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = each(r)
		}
		if err != nil {
			stop()
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// Files lists what is to be checked: files as they are named, and of a folder all files of a
// kind that holds documents, in it and below, in the order of their names. Hidden files and
// folders and what word processors leave beside an open file are passed over. A folder that
// cannot be listed comes as its own path, so that reading says why. A path may be a link to a folder; links below it
// are not followed, as they may lead back.
func Files(paths []string, folder func(string) bool) []string {
	var out []string
	for _, path := range paths {
		if !folder(path) {
			out = append(out, path)
			continue
		}
		root := path
		if linked, err := filepath.EvalSymlinks(path); err == nil {
			root = linked
		}
		err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
			hidden := name != root && e != nil && (strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$"))
			switch {
			case hidden && e.IsDir() && err == nil:
				return fs.SkipDir
			case err != nil, !hidden && !e.IsDir() && holdsDocument(name):
				out = append(out, named(path, root, name))
			}
			return nil
		})
		if err != nil {
			out = append(out, path)
		}
	}
	return out
}

// named is a file's name under the path that somebody gave for the folder root.
func named(path, root, name string) string {
	rel, err := filepath.Rel(root, name)
	if root == path || err != nil {
		return name
	}
	return filepath.Join(path, rel)
}

// holdsDocument reports whether a file in a folder is one to check, by its extension. A PDF and
// a picture are none.
func holdsDocument(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext != ".pdf" && Word(name) || Stored(name) || ext == ".txt"
}
