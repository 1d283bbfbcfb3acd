// Package store says what a store of drafts keeps and promises: drafts, their revisions
// and the bin. An engine lives in a folder of its own beside it and passes storetest.
//
// It knows no database. What was acknowledged is safe on the disk.
package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"thethuc/drafting"
)

// ID names a draft in its store.
type ID int64

// Draft (bản thảo) is a stored document as a list shows it.
type Draft struct {
	ID       ID
	Title    string // type and subject as written
	Kind     string // id of the kind of paper
	Number   string // number and symbol as written, "" where blank
	Template string
	Source   string // name of the file it was read from, "" for one drafted here
	Created  time.Time
	Changed  time.Time
	Binned   bool
}

// Revision is a kept state of a draft.
type Revision struct {
	ID   int64
	Name string // "" for one that autosave made
	At   time.Time
	Open bool // the working revision, which the next Save rewrites
}

// Filter says which drafts to list; the zero value lists all that are not in the bin.
type Filter struct {
	Binned bool // those in the bin instead
	// Words must all stand in title, number or source, compared without case and diacritics.
	Words string
	Limit int // 0: no limit
}

// Store keeps drafts. Every method is one transaction: it is done whole or not at all.
type Store interface {
	// Create keeps a new draft with its first revision.
	Create(ctx context.Context, s drafting.Snapshot) (Draft, error)
	// Save rewrites the draft's working revision, or begins one where none is open.
	Save(ctx context.Context, id ID, s drafting.Snapshot) error
	// Revise closes the working revision, so that the next Save begins another. A name
	// that is not empty is given to the newest revision.
	Revise(ctx context.Context, id ID, name string) error
	// Load returns the newest revision of a draft.
	Load(ctx context.Context, id ID) (drafting.Snapshot, error)
	// LoadRevision returns one revision.
	LoadRevision(ctx context.Context, id ID, revision int64) (drafting.Snapshot, error)
	// Drafts lists drafts, the last changed first.
	Drafts(ctx context.Context, f Filter) ([]Draft, error)
	// Revisions lists a draft's revisions, the newest first.
	Revisions(ctx context.Context, id ID) ([]Revision, error)
	// Bin puts a draft into the bin, or takes it out again.
	Bin(ctx context.Context, id ID, in bool) error
	// Close waits for what is under way.
	Close() error
}

// Kind says for the program what went wrong.
type Kind int

// The kinds of errors.
const (
	Internal Kind = iota
	NotFound
	Newer    // the file was written by a newer version of the program
	Foreign  // the file is no store of this program
	Busy     // another window or program holds the file
	Full     // no room on the disk
	ReadOnly // no right to write
	Damaged  // the file is damaged, or a revision is not what was saved
)

// Error is an error of a store: its kind for the program, place and cause for the log.
// The sentence for the person is made at the screen.
type Error struct {
	Kind Kind
	Path string
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("store %s: %v", e.Path, e.Err) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of a store's error, Internal for any other.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}
