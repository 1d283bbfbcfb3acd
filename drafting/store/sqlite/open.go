// Package sqlite keeps drafts in one SQLite file of the user's data folder.
//
// One handle writes, others read. Every save is synced before it is acknowledged
// (write-ahead log, synchronous=FULL). It is not for network drives, and several programs
// may only wait for one another.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"modernc.org/sqlite" // the driver, and its errors

	"thethuc/drafting/store"
)

// applicationID marks a file as ours ("thth" in the header of a SQLite file).
const applicationID = 0x74687468

//go:embed migrations/*.sql
var migrations embed.FS

// Store is the embedded engine of store.Store.
type Store struct {
	path        string
	write, read *sql.DB
	now         func() time.Time
}

var _ store.Store = (*Store)(nil)

// Open opens or makes the store in the file at path, making its folder where it is
// missing. A file of a newer version or of another program is refused and left alone. now
// is the clock.
func Open(path string, now func() time.Time) (*Store, error) {
	s := &Store{path: path, now: now}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, s.wrap(err)
	}
	var err error
	if s.write, err = sql.Open("sqlite", dsn(path, "_journal_mode=wal&_synchronous=full&_txlock=immediate&_defensive=1&_dqs=0&_foreign_keys=1&_pragma=recursive_triggers(1)")); err != nil {
		return nil, s.wrap(err)
	}
	s.write.SetMaxOpenConns(1)
	if err := s.check(); err != nil {
		return nil, errors.Join(s.wrap(err), s.write.Close())
	}
	if err := s.migrate(); err != nil {
		return nil, errors.Join(s.wrap(err), s.write.Close())
	}
	if s.read, err = sql.Open("sqlite", dsn(path, "mode=ro&_query_only=1")); err != nil {
		return nil, errors.Join(s.wrap(err), s.write.Close())
	}
	s.read.SetMaxOpenConns(2)
	return s, nil
}

// dsn always begins with "file:": without it the driver would ignore the options.
func dsn(path, options string) string {
	parts := strings.Split(filepath.ToSlash(path), "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	p := strings.Join(parts, "/")
	if filepath.VolumeName(path) != "" {
		p = "/" + filepath.ToSlash(path)
	}
	return "file:" + p + "?_busy_timeout=5000&" + options
}

// Errors of a file that is not ours.
var (
	errNewer   = errors.New("written by a newer version of the program")
	errForeign = errors.New("not a store of this program")
)

// check looks at the file before anything is written to it.
func (s *Store) check() error {
	if info, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return nil
	}
	look, err := sql.Open("sqlite", dsn(s.path, "mode=ro&_query_only=1"))
	if err != nil {
		return err
	}
	defer look.Close() //nolint:errcheck // opened for reading only, nothing can be lost
	var id, version, tables int
	row := look.QueryRow(`SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)`)
	if err := row.Scan(&id, &version, &tables); err != nil {
		return err
	}
	newest, err := versions()
	if err != nil {
		return err
	}
	switch {
	case id != applicationID && (tables > 0 || id != 0):
		return errForeign
	case version > len(newest):
		return fmt.Errorf("version %d: %w", version, errNewer)
	}
	return nil
}

// versions returns the migrations in order; the n-th leads to version n.
func versions() ([]string, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	scripts := make([]string, len(names))
	for i, name := range names {
		b, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		scripts[i] = string(b)
	}
	return scripts, nil
}

// migrate brings the file to the newest version, each step in a transaction of its own.
func (s *Store) migrate() error {
	scripts, err := versions()
	if err != nil {
		return err
	}
	for {
		done, err := s.step(scripts)
		if err != nil || done {
			return err
		}
	}
}

func (s *Store) step(scripts []string) (done bool, err error) {
	err = s.change(context.Background(), func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		if done = version >= len(scripts); done {
			return nil
		}
		_, err := tx.Exec(fmt.Sprintf("%s;PRAGMA application_id=%d;PRAGMA user_version=%d", scripts[version], applicationID, version+1))
		return err
	})
	return done, err
}

// change runs f in a writing transaction.
func (s *Store) change(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.wrap(err)
	}
	if err := f(tx); err != nil {
		return s.wrap(errors.Join(err, tx.Rollback()))
	}
	return s.wrap(tx.Commit())
}

// Close closes the file.
func (s *Store) Close() error { return s.wrap(errors.Join(s.read.Close(), s.write.Close())) }

// SQLite's primary result codes (https://www.sqlite.org/rescode.html).
const (
	codePerm     = 3
	codeBusy     = 5
	codeReadOnly = 8
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// wrap gives an error its kind and place.
func (s *Store) wrap(err error) error {
	var known *store.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	e := &store.Error{Path: s.path, Err: err}
	var sq *sqlite.Error
	switch {
	case errors.Is(err, errNewer):
		e.Kind = store.Newer
	case errors.Is(err, errForeign):
		e.Kind = store.Foreign
	case errors.Is(err, errDamaged):
		e.Kind = store.Damaged
	case errors.Is(err, sql.ErrNoRows):
		e.Kind = store.NotFound
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		e.Kind = store.ReadOnly
	case errors.Is(err, syscall.ENOSPC):
		e.Kind = store.Full
	case errors.As(err, &sq):
		e.Kind = kindOf(sq.Code() & 0xff)
	}
	return e
}

func kindOf(code int) store.Kind {
	switch code {
	case codeBusy:
		return store.Busy
	case codeReadOnly, codePerm, codeCantOpen:
		return store.ReadOnly
	case codeFull:
		return store.Full
	case codeCorrupt:
		return store.Damaged
	case codeNotADB:
		return store.Foreign
	}
	return store.Internal
}
