//go:build !nowindow

package app

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/renew"
	"thethuc/drafting/store"
)

// again makes a new draft of the open document.
func (d *desk) again() {
	if d.session == nil || d.place != library.None {
		return
	}
	d.againOfOpen()
}

func (d *desk) againOfOpen() {
	d.fields.Commit()
	doc := d.session.Document()
	d.renew(doc, sourceOf(doc))
}

// againOf makes a new draft of a draft in the library.
func (d *desk) againOf(id store.ID) {
	if d.session != nil && d.draft.ID == id {
		d.againOfOpen()
		return
	}
	if snapshot, ok := d.load(id); ok {
		d.renew(snapshot.Document, sourceOf(snapshot.Document))
	}
}

// sourceOf names an earlier document: by its number and symbol, else by its title.
func sourceOf(doc *drafting.Document) string {
	if len(doc.Pieces) > 0 {
		if n := doc.Pieces[0].First(drafting.Number); n != nil {
			if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
				return l.Num.Text + "/" + l.Symbol.Text
			}
		}
	}
	if title := doc.Title(); title != "" {
		return title
	}
	return wording.Untitled
}

// askOlder lets the user choose a file that a new draft is made of.
func (d *desk) askOlder() { d.chooseFile(readable, d.againOfFile) }

// againOfFile reads a file off the screen's goroutine, and makes a new draft of it.
func (d *desk) againOfFile(path string) {
	name := filepath.Base(path)
	ctx, cancel := context.WithCancel(context.Background())
	timer := time.AfterFunc(slow, func() {
		d.do(func() {
			if ctx.Err() == nil {
				d.tell(control.NewRunning(wording.Reading(name, 1, 1), wording.StopReading, d.inBand(cancel), d.closeBand))
			}
		})
	})
	go func() {
		f, err := batch.ReadUntil(ctx, path, d.sheet(&drafting.Document{}))
		d.do(func() {
			timer.Stop()
			stopped := ctx.Err() != nil
			cancel()
			switch {
			case stopped:
			case err != nil:
				d.fail(failure(wording.ReadFile(name), err), "", nil)
			default:
				d.renew(f.Document, name)
			}
		})
	}()
}

// renew makes a new draft of an earlier document, opens it, and tells how much in it may be out of date.
func (d *desk) renew(earlier *drafting.Document, source string) {
	doc := renew.From(earlier, renew.Options{Source: source, Today: d.today()})
	before := d.session
	if !d.create(drafting.Snapshot{Rev: 1, Document: doc}) || d.session == before {
		return // which is told
	}
	checker := batch.Checker{Sheet: d.sheet, Input: lint.Input{Words: d.words, Acts: d.acts, Today: d.today()}}
	for _, r := range d.rules {
		if slices.Contains(renew.Rules(), r.ID) {
			checker.Rules = append(checker.Rules, r)
		}
	}
	old := len(checker.Lint(context.Background(), doc, nil).Findings)
	if old == 0 {
		d.tell(control.NewNote(wording.MadeAgain(source, 0), "", nil, d.closeBand))
		return
	}
	d.tell(control.NewNote(wording.MadeAgain(source, old), wording.SeeOld, d.seeOld, d.closeBand))
}

// seeOld opens the first finding on what may be out of date.
func (d *desk) seeOld() {
	if d.session == nil {
		return
	}
	i := slices.IndexFunc(d.session.Result().Findings, func(f lint.Finding) bool { return slices.Contains(renew.Rules(), f.Rule) })
	if i < 0 {
		d.done(wording.NoOldLeft, "", nil)
		return
	}
	d.openFinding(i)
}
