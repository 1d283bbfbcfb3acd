package batch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/lint"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
)

// maxFile bounds what is read of one file, in bytes.
const maxFile = 64 << 20

// Extension is that of a stored document.
const Extension = ".vanban"

// File is a file that was read.
type File struct {
	Path     string
	Document *drafting.Document
	Observed *drafting.Observed
	// Word says what is to be known of a Word file; nil for any other.
	Word *docx.Facts
	// Text and Source are there for lines only.
	Text   string
	Source plain.Source
}

// Lines reports whether the file was read as lines.
func (f *File) Lines() bool { return !Stored(f.Path) && f.Word == nil }

// Stored reports whether a path names a stored document.
func Stored(path string) bool { return strings.EqualFold(filepath.Ext(path), Extension) }

// TooBig is the error of a file that is larger than the program takes.
type TooBig struct{ Limit int64 }

func (TooBig) Error() string { return "the file is too big" }

// maxParagraph bounds the words of one paragraph, in bytes: rules and layout look at a paragraph as
// a whole, and take many times its size.
const maxParagraph = 1 << 20

// LongParagraph is the error of a file with a paragraph that is longer than the program takes: how
// its words begin, and sizes in bytes.
type LongParagraph struct {
	Begins      string
	Size, Limit int
}

func (LongParagraph) Error() string { return "a paragraph is too long" }

// maxLines bounds the lines of a text, as docx does the paragraphs of a Word file: each becomes a node, which
// takes many times its size.
const maxLines = 100_000

// ManyLines is the error of a text with more lines than the program takes.
type ManyLines struct{ Limit int }

func (ManyLines) Error() string { return "the text has too many lines" }

// long returns the error of a text that is too long for a paragraph, or nil.
func long(text string) error {
	if len(text) <= maxParagraph {
		return nil
	}
	begins, letters := text, 0
	for i := range text {
		if letters++; letters > 40 {
			begins = text[:i]
			break
		}
	}
	return LongParagraph{strings.TrimSpace(begins), len(text), maxParagraph}
}

// longNode returns the error of the first node that is too long, or nil.
func longNode(d *drafting.Document) (err error) {
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		err = long(n.Text)
		return err == nil
	})
	return err
}

// Errors of Read on lines.
var (
	// ErrNoWords means that there is nothing to read: no letter, only blanks.
	ErrNoWords = errors.New("no words")
	// ErrNotText means that the file holds no lines, but a Word file, a picture, UTF-16 or
	// the like: it has a zero byte.
	ErrNotText = errors.New("not a text file")
)

// Read is ReadUntil without an end.
func Read(path string, sheet *standard.Sheet) (*File, error) {
	return ReadUntil(context.Background(), path, sheet)
}

// ReadUntil reads a stored document, a Word file or lines; LibreOffice is stopped when ctx
// ends. Errors are those of the disk, of drafting.Read and docx.Read, TooBig, LongParagraph, ManyLines, ErrNoWords or ErrNotText, and of files that go
// through LibreOffice ErrNoOffice, a NotConverted or that of a context that is over.
func ReadUntil(ctx context.Context, path string, sheet *standard.Sheet) (*File, error) {
	data, err := readAll(path)
	if err != nil {
		return nil, err
	}
	f := &File{Path: path}
	if Stored(path) {
		f.Document, f.Observed, err = drafting.Read(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		if err := longNode(f.Document); err != nil {
			return nil, err
		}
		return f, nil
	}
	if Word(path) {
		w, err := readWord(ctx, path, data, sheet)
		if err != nil {
			return nil, err
		}
		if wordless(w.Document) {
			return nil, ErrNoWords
		}
		f.Document, f.Observed, f.Word = w.Document, w.Observed, &w.Facts
		if err := longNode(f.Document); err != nil {
			return nil, err
		}
		return f, nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, ErrNotText
	}
	f.Text = string(data)
	if strings.TrimSpace(strings.TrimPrefix(f.Text, "\ufeff")) == "" {
		return nil, ErrNoWords
	}
	lines := 0
	for line := range strings.Lines(f.Text) {
		if err := long(line); err != nil {
			return nil, err
		}
		if lines++; lines > maxLines {
			return nil, ManyLines{maxLines}
		}
	}
	f.Document, f.Source = plain.Parse(f.Text, sheet)
	return f, nil
}

func readAll(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // opened for reading only, nothing can be lost
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, TooBig{maxFile}
	}
	return data, nil
}

// Checker checks files.
type Checker struct {
	Rules []*lint.Rule
	// Sheet gives the sheet that a document follows.
	Sheet func(*drafting.Document) *standard.Sheet
	// Input completes the rules' input: today, words, acts.
	Input lint.Input
	// Name is what findings call a file; where it is nil, they do not name it.
	Name func(path string) string
}

// Result is what came of one file: it could not be read (Err), or it was checked.
type Result struct {
	Path string
	Err  error
	File *File
	Lint lint.Result
}

// Check reads and checks one file.
func (c Checker) Check(ctx context.Context, path string) Result {
	r := c.read(ctx, path)
	if r.Err == nil {
		r.Lint = c.Lint(ctx, r.File.Document, r.File.Observed)
	}
	return r
}

// read reads one file, whose document then says what findings call it.
func (c Checker) read(ctx context.Context, path string) Result {
	f, err := ReadUntil(ctx, path, c.Sheet(&drafting.Document{}))
	if err == nil && c.Name != nil {
		err = f.call(c.Name(path))
	}
	if err != nil {
		return Result{Path: path, Err: err}
	}
	return Result{Path: path, File: f}
}

// With adds what rules on a set found in the file.
func (r Result) With(set lint.Result) Result {
	own := &r.Lint
	own.Findings = slices.Concat(own.Findings, set.Findings)
	own.Suppressed = slices.Concat(own.Suppressed, set.Suppressed)
	own.Broken = slices.Concat(own.Broken, set.Broken)
	own.Cancelled = own.Cancelled || set.Cancelled
	c := &own.Coverage
	c.Run = slices.Concat(c.Run, set.Coverage.Run)
	c.Passed = slices.Concat(c.Passed, set.Coverage.Passed)
	c.NotApplicable = slices.Concat(c.NotApplicable, set.Coverage.NotApplicable)
	c.NotInForce = slices.Concat(c.NotInForce, set.Coverage.NotInForce)
	c.NotEvaluated = slices.Concat(c.NotEvaluated, set.Coverage.NotEvaluated)
	return r
}

// Lint runs the rules over a document.
func (c Checker) Lint(ctx context.Context, d *drafting.Document, seen *drafting.Observed) lint.Result {
	return lint.Run(ctx, c.Rules, c.input(d, seen), nil)
}

func (c Checker) input(d *drafting.Document, seen *drafting.Observed) lint.Input {
	in := c.Input
	in.Document, in.Observed, in.Sheet = d, seen, c.Sheet(d)
	return in
}

// Fix makes the safe fixes of a document and returns it and in how many places it changed.
func (c Checker) Fix(ctx context.Context, f *File) (*drafting.Document, int, error) {
	d, edits, err := lint.Mend(ctx, c.Rules, c.input(f.Document, f.Observed))
	return d, len(edits), err
}
