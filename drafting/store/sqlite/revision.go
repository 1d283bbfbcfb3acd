package sqlite

import (
	"bytes"
	"compress/flate"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/store"
)

// codecFlate marks a body that is drafting's JSON, compressed by DEFLATE (RFC 1951).
const codecFlate = 1

// maxBody bounds what a body may grow to when it is unpacked.
const maxBody = 256 << 20

// errDamaged means that a revision is not what was saved: SQLite itself does not see most
// changed bytes.
var errDamaged = errors.New("the revision's checksum does not agree")

func pack(snap drafting.Snapshot) (sum, body []byte, err error) {
	var text bytes.Buffer
	if err := drafting.Write(&text, snap.Document, snap.Observed); err != nil {
		return nil, nil, err
	}
	hash := sha256.Sum256(text.Bytes())
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return nil, nil, err
	}
	if _, err := w.Write(text.Bytes()); err != nil {
		return nil, nil, err
	}
	if err := w.Close(); err != nil {
		return nil, nil, err
	}
	return hash[:], packed.Bytes(), nil
}

func unpack(codec int, sum, body []byte) (drafting.Snapshot, error) {
	if codec != codecFlate {
		return drafting.Snapshot{}, fmt.Errorf("codec %d: %w", codec, errNewer)
	}
	text, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(body)), maxBody))
	if err != nil {
		return drafting.Snapshot{}, fmt.Errorf("%w: %w", errDamaged, err)
	}
	if hash := sha256.Sum256(text); !bytes.Equal(hash[:], sum) {
		return drafting.Snapshot{}, errDamaged
	}
	d, seen, err := drafting.Read(bytes.NewReader(text))
	if errors.Is(err, drafting.ErrNewer) {
		return drafting.Snapshot{}, fmt.Errorf("%w: %w", errNewer, err)
	}
	return drafting.Snapshot{Document: d, Observed: seen}, err
}

func insertRevision(ctx context.Context, tx *sql.Tx, id store.ID, snap drafting.Snapshot, now time.Time) error {
	sum, body, err := pack(snap)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO revision (draft, name, at, open, codec, sha256, body) VALUES (?, '', ?, 1, ?, ?, ?)`,
		id, now.UnixMilli(), codecFlate, sum, body)
	return err
}

func rewriteRevision(ctx context.Context, tx *sql.Tx, revision int64, snap drafting.Snapshot, now time.Time) error {
	sum, body, err := pack(snap)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE revision SET at=?, codec=?, sha256=?, body=? WHERE id=?`, now.UnixMilli(), codecFlate, sum, body, revision)
	return err
}

// Revise closes the working revision and names the newest one where name is not empty.
func (s *Store) Revise(ctx context.Context, id store.ID, name string) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		var newest int64
		if err := tx.QueryRowContext(ctx, `SELECT id FROM revision WHERE draft=? ORDER BY id DESC LIMIT 1`, id).Scan(&newest); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE revision SET open=0 WHERE draft=? AND open=1`, id); err != nil {
			return err
		}
		if name == "" {
			return nil
		}
		_, err := tx.ExecContext(ctx, `UPDATE revision SET name=? WHERE id=?`, name, newest)
		return err
	})
}

// Load returns the newest revision of a draft.
func (s *Store) Load(ctx context.Context, id store.ID) (drafting.Snapshot, error) {
	return s.load(s.read.QueryRowContext(ctx, `SELECT codec, sha256, body FROM revision WHERE draft=? ORDER BY id DESC LIMIT 1`, id))
}

// LoadRevision returns one revision.
func (s *Store) LoadRevision(ctx context.Context, id store.ID, revision int64) (drafting.Snapshot, error) {
	return s.load(s.read.QueryRowContext(ctx, `SELECT codec, sha256, body FROM revision WHERE draft=? AND id=?`, id, revision))
}

func (s *Store) load(row *sql.Row) (drafting.Snapshot, error) {
	var codec int
	var sum, body []byte
	if err := row.Scan(&codec, &sum, &body); err != nil {
		return drafting.Snapshot{}, s.wrap(err)
	}
	snap, err := unpack(codec, sum, body)
	return snap, s.wrap(err)
}

// Revisions lists a draft's revisions, the newest first.
func (s *Store) Revisions(ctx context.Context, id store.ID) ([]store.Revision, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id, name, at, open FROM revision WHERE draft=? ORDER BY id DESC`, id)
	if err != nil {
		return nil, s.wrap(err)
	}
	defer rows.Close() //nolint:errcheck // rows.Err below reports what matters
	var out []store.Revision
	for rows.Next() {
		var r store.Revision
		var at int64
		if err := rows.Scan(&r.ID, &r.Name, &at, &r.Open); err != nil {
			return nil, s.wrap(err)
		}
		r.At = time.UnixMilli(at)
		out = append(out, r)
	}
	return out, s.wrap(rows.Err())
}
