package sqlite

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/store"
	"thethuc/drafting/viet"
)

// Create keeps a new draft with its first revision.
func (s *Store) Create(ctx context.Context, snap drafting.Snapshot) (store.Draft, error) {
	now := s.now()
	d := store.Summary(snap.Document)
	d.Created, d.Changed = now, now
	err := s.change(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `INSERT INTO draft (title, folded, kind, number, template, source, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			d.Title, folded(d), d.Kind, d.Number, d.Template, d.Source, now.UnixMilli(), now.UnixMilli())
		if err != nil {
			return err
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		d.ID = store.ID(id)
		return insertRevision(ctx, tx, d.ID, snap, now)
	})
	return d, err
}

// folded is what the words of a filter are looked for in.
func folded(d store.Draft) string { return viet.Fold(d.Title + " " + d.Number + " " + d.Source) }

// Save rewrites the draft's working revision, or begins one where none is open.
func (s *Store) Save(ctx context.Context, id store.ID, snap drafting.Snapshot) error {
	now := s.now()
	return s.change(ctx, func(tx *sql.Tx) error {
		d := store.Summary(snap.Document)
		res, err := tx.ExecContext(ctx, `UPDATE draft SET title=?, folded=?, kind=?, number=?, template=?, source=?, changed=? WHERE id=?`,
			d.Title, folded(d), d.Kind, d.Number, d.Template, d.Source, now.UnixMilli(), id)
		if err := one(res, err); err != nil {
			return err
		}
		var open int64
		switch err := tx.QueryRowContext(ctx, `SELECT id FROM revision WHERE draft=? AND open=1 ORDER BY id DESC LIMIT 1`, id).Scan(&open); err {
		case nil:
			return rewriteRevision(ctx, tx, open, snap, now)
		case sql.ErrNoRows:
			return insertRevision(ctx, tx, id, snap, now)
		default:
			return err
		}
	})
}

// one makes sure that a statement changed a row.
func one(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 0 {
		return err
	}
	return sql.ErrNoRows
}

// Drafts lists drafts, the last changed first.
func (s *Store) Drafts(ctx context.Context, f store.Filter) ([]store.Draft, error) {
	query := `SELECT id, title, kind, number, template, source, created, changed, binned FROM draft WHERE binned=?`
	args := []any{f.Binned}
	for _, w := range strings.Fields(viet.Fold(f.Words)) {
		query += ` AND instr(folded, ?) > 0`
		args = append(args, w)
	}
	query += ` ORDER BY changed DESC, id DESC`
	if f.Limit > 0 {
		query += ` LIMIT ?`
		args = append(args, f.Limit)
	}
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, s.wrap(err)
	}
	defer rows.Close() //nolint:errcheck // rows.Err below reports what matters
	var out []store.Draft
	for rows.Next() {
		var d store.Draft
		var created, changed int64
		if err := rows.Scan(&d.ID, &d.Title, &d.Kind, &d.Number, &d.Template, &d.Source, &created, &changed, &d.Binned); err != nil {
			return nil, s.wrap(err)
		}
		d.Created, d.Changed = time.UnixMilli(created), time.UnixMilli(changed)
		out = append(out, d)
	}
	return out, s.wrap(rows.Err())
}

// Bin puts a draft into the bin, or takes it out again.
func (s *Store) Bin(ctx context.Context, id store.ID, in bool) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		return one(tx.ExecContext(ctx, `UPDATE draft SET binned=? WHERE id=?`, in, id))
	})
}
