// Package storetest is the contract that every engine of a store passes.
package storetest

import (
	"context"
	"testing"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/store"
)

// Clock is a clock that goes a second further each time it is read.
type Clock struct{ at time.Time }

// Now returns the next second.
func (c *Clock) Now() time.Time {
	if c.at.IsZero() {
		c.at = time.Date(2026, 2, 5, 8, 0, 0, 0, time.UTC)
	}
	c.at = c.at.Add(time.Second)
	return c.at
}

// Document returns a small document with this subject.
func Document(subject string) drafting.Snapshot {
	return drafting.Snapshot{Document: &drafting.Document{
		Header: drafting.Header{Kind: "decision", Standard: "nd30"}, LastID: 5,
		Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
			{ID: 2, Component: drafting.Number, Text: "Số: 05/QĐ-VP"},
			{ID: 3, Component: drafting.TypeName, Text: "QUYẾT ĐỊNH"},
			{ID: 4, Component: drafting.Subject, Text: subject},
			{ID: 5, Component: drafting.Paragraph, Text: "Nội dung."},
		}}},
	}}
}

// Run checks an engine against the contract. Open makes an empty store.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	t.Helper()
	ctx := context.Background()
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Run("a draft comes back as it was saved", func(t *testing.T) {
		s := open(t)
		want := Document("Ban hành Quy chế công tác văn thư")
		want.Observed = &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{5: {"size": {Number: 13}}}}
		d, err := s.Create(ctx, want)
		must(t, err)
		got, err := s.Load(ctx, d.ID)
		must(t, err)
		if !got.Document.Equal(want.Document) || got.Observed == nil || got.Observed.Nodes[5]["size"].Number != 13 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("saves rewrite the working revision until it is closed", func(t *testing.T) {
		s := open(t)
		d, err := s.Create(ctx, Document("một"))
		must(t, err)
		must(t, s.Save(ctx, d.ID, Document("hai")))
		must(t, s.Revise(ctx, d.ID, "Bản trình"))
		must(t, s.Save(ctx, d.ID, Document("ba")))
		must(t, s.Save(ctx, d.ID, Document("bốn")))
		revs, err := s.Revisions(ctx, d.ID)
		must(t, err)
		if len(revs) != 2 || revs[1].Name != "Bản trình" || revs[1].Open || !revs[0].Open || !revs[0].At.After(revs[1].At) {
			t.Fatalf("got %+v", revs)
		}
		for i, want := range []string{"QUYẾT ĐỊNH bốn", "QUYẾT ĐỊNH hai"} {
			got, err := s.LoadRevision(ctx, d.ID, revs[i].ID)
			must(t, err)
			if got.Document.Title() != want {
				t.Errorf("revision %d: got %q, want %q", i, got.Document.Title(), want)
			}
		}
	})
	t.Run("drafts are listed, the last changed first, and found without diacritics", func(t *testing.T) {
		s := open(t)
		a, err := s.Create(ctx, Document("Quy chế công tác văn thư"))
		must(t, err)
		b, err := s.Create(ctx, Document("Kế hoạch huấn luyện"))
		must(t, err)
		must(t, s.Save(ctx, a.ID, Document("Quy chế công tác văn thư, lưu trữ")))
		all, err := s.Drafts(ctx, store.Filter{})
		must(t, err)
		if len(all) != 2 || all[0].ID != a.ID || all[1].ID != b.ID || all[0].Number != "05/QĐ-VP" || all[0].Title != "QUYẾT ĐỊNH Quy chế công tác văn thư, lưu trữ" {
			t.Fatalf("got %+v", all)
		}
		found, err := s.Drafts(ctx, store.Filter{Words: "dinh huan LUYEN"})
		must(t, err)
		if len(found) != 1 || found[0].ID != b.ID {
			t.Errorf("got %+v", found)
		}
	})
	t.Run("a draft names the file it was read from", func(t *testing.T) {
		s := open(t)
		snapshot := Document("một")
		snapshot.Document.Source = "Quy chế cũ.docx"
		d, err := s.Create(ctx, snapshot)
		must(t, err)
		must(t, s.Save(ctx, d.ID, snapshot))
		_, err = s.Create(ctx, Document("hai"))
		must(t, err)
		found, err := s.Drafts(ctx, store.Filter{Words: "quy che cu"})
		must(t, err)
		if d.Source != "Quy chế cũ.docx" || len(found) != 1 || found[0].Source != d.Source {
			t.Errorf("made %+v, listed %+v", d, found)
		}
	})
	t.Run("the bin takes and gives back", func(t *testing.T) {
		s := open(t)
		d, err := s.Create(ctx, Document("bỏ"))
		must(t, err)
		must(t, s.Bin(ctx, d.ID, true))
		here, err := s.Drafts(ctx, store.Filter{})
		must(t, err)
		binned, err := s.Drafts(ctx, store.Filter{Binned: true})
		must(t, err)
		if len(here) != 0 || len(binned) != 1 || !binned[0].Binned {
			t.Errorf("got %+v, %+v", here, binned)
		}
		must(t, s.Bin(ctx, d.ID, false))
		here, err = s.Drafts(ctx, store.Filter{})
		must(t, err)
		if len(here) != 1 {
			t.Errorf("got %+v", here)
		}
	})
	t.Run("an unknown draft is not found", func(t *testing.T) {
		s := open(t)
		_, load := s.Load(ctx, 99)
		for _, err := range []error{load, s.Save(ctx, 99, Document("x")), s.Revise(ctx, 99, ""), s.Bin(ctx, 99, true)} {
			if store.KindOf(err) != store.NotFound {
				t.Errorf("got %v", err)
			}
		}
	})
}
