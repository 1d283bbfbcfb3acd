//go:build !nowindow

package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/store"
)

// slow is how long a file may take to read before the window says that it is being read.
const slow = 300 * time.Millisecond

// importing is a number of files on their way into the library, one after the other.
type importing struct {
	paths   []string // those not yet read
	all     int
	told    bool // that it goes on
	cancel  context.CancelFunc
	ended   chan struct{} // closed when the file under way is read
	taken   []taken
	refused []string // what is told of the files that could not be read
}

// taken is a file that is a draft now.
type taken struct {
	name     string
	draft    store.Draft
	snapshot drafting.Snapshot
	remarks  []string
}

// drop takes what was dropped on the window: a picture becomes a figure of the document that is open, several
// files and those of a folder are checked, the file of a template becomes one of the unit's own, that of a profile where
// its form is shown, a table on the gallery is for a series; any other file becomes a draft.
func (d *desk) drop(paths []string) {
	if len(paths) == 1 && isPicture(paths[0]) && d.session != nil && d.place == library.None {
		d.insertFigure(paths[0])
		return
	}
	if len(paths) > 1 || len(paths) == 1 && isFolder(paths[0]) {
		d.visit(library.Papers)
		d.checkFiles(paths...)
		return
	}
	if len(paths) == 1 && strings.EqualFold(filepath.Ext(paths[0]), templateFile) {
		if d.onUnit() {
			d.takeUnit(paths[0], false)
		} else {
			d.takeTemplate(paths[0], false)
		}
		return
	}
	if t := d.gallery.Chosen(); len(paths) == 1 && isTable(paths[0]) && d.place == library.Templates && t != nil {
		d.readTable(t, paths[0])
		return
	}
	d.importFiles(paths)
}

// importFiles takes files into the library: one is opened, of several the library is shown.
func (d *desk) importFiles(paths []string) {
	if len(paths) == 0 {
		return
	}
	if run := d.importing; run != nil {
		run.paths = append(run.paths, paths...)
		run.all += len(paths)
		return
	}
	d.importing = &importing{paths: paths, all: len(paths)}
	d.readNext(d.importing)
}

// readNext reads the next file off the screen's goroutine.
func (d *desk) readNext(run *importing) {
	if len(run.paths) == 0 {
		d.importing = nil
		d.imported(run)
		return
	}
	path := run.paths[0]
	run.paths = run.paths[1:]
	ctx, cancel := context.WithCancel(context.Background())
	run.cancel, run.ended = cancel, make(chan struct{})
	tell := func() {
		if d.importing == run && ctx.Err() == nil {
			d.tellReading(run, path)
		}
	}
	if run.all > 1 || run.told {
		tell()
	}
	timer := time.AfterFunc(slow, func() { d.do(tell) })
	ended := run.ended
	go func() {
		t, refused := d.takeIn(ctx, path)
		close(ended)
		d.do(func() {
			timer.Stop()
			cancel()
			if d.importing != run {
				return
			}
			switch {
			case t != nil:
				run.taken = append(run.taken, *t)
				d.app.Preferences().SetString(prefFolder, filepath.Dir(path))
			case refused != "":
				run.refused = append(run.refused, refused)
			}
			d.readNext(run)
		})
	}()
}

// tellReading says which file is read, and that the rest can be left out.
func (d *desk) tellReading(run *importing, path string) {
	run.told = true
	at := run.all - len(run.paths)
	d.tell(control.NewRunning(wording.Reading(filepath.Base(path), at, run.all), wording.StopReading, d.inBand(func() {
		run.paths = nil
		run.cancel()
	}), d.closeBand))
}

// takeIn reads a file and keeps it as a draft. It is nil where the reading was stopped, or failed: then refused says why.
func (d *desk) takeIn(ctx context.Context, path string) (t *taken, refused string) {
	name := filepath.Base(path)
	f, err := batch.ReadUntil(ctx, path, d.sheet(&drafting.Document{}))
	if ctx.Err() != nil {
		return nil, ""
	}
	if err != nil {
		return nil, failure(wording.ReadFile(name), err)
	}
	if f.Document.Source == "" {
		f.Document.Source = name
	}
	snapshot := drafting.Snapshot{Rev: 1, Document: f.Document, Observed: f.Observed}
	soon, cancel := within()
	defer cancel()
	draft, err := d.store.Create(soon, snapshot)
	if err != nil {
		return nil, failure(wording.MakeDocument, err)
	}
	return &taken{name, draft, snapshot, cli.Remarks(f)}, ""
}

// imported shows what was taken in and tells what is to be known of it.
func (d *desk) imported(run *importing) {
	switch {
	case len(run.taken) == 1 && len(run.refused) == 0:
		d.show(run.taken[0].draft, run.taken[0].snapshot)
		if d.draft.ID != run.taken[0].draft.ID {
			return // the document before could not be saved, which is told
		}
	case len(run.taken) > 0:
		d.visit(library.Drafting)
	}
	d.refreshCounts()
	remarks := run.remarks()
	words := slices.Concat([]string{run.outcome()}, remarks, run.refused[:min(len(run.refused), mostTold)])
	if n := len(run.refused) - mostTold; n > 0 {
		words = append(words, wording.MoreRefused(n))
	}
	switch sentence := strings.TrimSpace(strings.Join(words, " ")); {
	case len(run.refused) > 0:
		d.fail(sentence, "", nil)
	case len(remarks) > 0:
		d.tell(control.NewNote(sentence, "", nil, d.closeBand))
	default:
		d.done(sentence, "", nil)
	}
}

// outcome says how many files are drafts now; nothing where none could be read.
func (run *importing) outcome() string {
	switch n := len(run.taken); {
	case n > 1:
		return wording.ImportedFiles(n)
	case n == 1:
		return wording.Imported(run.taken[0].name)
	case len(run.refused) == 0:
		return wording.ImportedNone
	}
	return ""
}

// remarks are what is to be known of the files, each named where there are several.
func (run *importing) remarks() []string {
	var out []string
	for _, t := range run.taken {
		if len(t.remarks) == 0 {
			continue
		}
		remarks := strings.Join(t.remarks, " ")
		if len(run.taken) > 1 {
			remarks = t.name + ": " + remarks
		}
		out = append(out, remarks)
	}
	if n := len(out) - mostTold; n > 0 {
		out = append(out[:mostTold], wording.MoreRemarks(n))
	}
	return out
}

// mostTold is of how many files a band tells.
const mostTold = 3

// stopImporting ends what is being read, before the program ends.
func (d *desk) stopImporting() {
	run := d.importing
	if run == nil {
		return
	}
	d.importing = nil
	run.cancel()
	select {
	case <-run.ended:
	case <-time.After(lastWait):
	}
}
