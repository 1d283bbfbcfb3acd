//go:build !nowindow

package app

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"thethuc/app/control"
	"thethuc/app/folder"
	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/store"
)

// comparing is the papers of one folder, compared with each other.
type comparing struct {
	folder  string
	cancel  context.CancelFunc
	over    bool
	results []batch.Result
	drafts  map[int]store.ID // of the papers that were opened, by their place in results
	all     int              // files
	told    time.Time
}

// underWay reports whether the papers are still being compared.
func (c *comparing) underWay() bool { return c != nil && !c.over }

// name is what a paper is called: its path within the folder.
func (c *comparing) name(path string) string {
	if rel, err := filepath.Rel(c.folder, path); err == nil {
		return filepath.ToSlash(rel)
	}
	return path
}

// visitPapers shows the papers that were compared last; where there are none, or they are shown already, it asks for a
// folder.
func (d *desk) visitPapers() {
	ask := d.comparing == nil || d.place == library.Papers
	d.visit(library.Papers)
	if ask {
		d.askFolder()
	}
}

// askFolder asks for the path of a folder; the one that was compared last is there already.
func (d *desk) askFolder() {
	path := d.app.Preferences().StringWithFallback(prefPapers, d.folder())
	question := newStrip(d, wording.CompareIn, path, wording.CompareDo, "", func(path string) {
		d.frame.ask(nil)
		d.window.Canvas().Focus(d.papers)
		d.compare(strings.TrimSpace(path))
	})
	question.buttons[1] = control.NewButton(control.Quiet, "", wording.ChooseFolder, "", d.choosePapers)
	question.listen()
	d.frame.ask(question)
}

// choosePapers lets the user choose a folder, and compares its papers.
func (d *desk) choosePapers() {
	d.chooseFolder(func(path string) {
		d.frame.ask(nil)
		d.compare(path)
	})
}

// compareAgain reads the folder anew and compares what it holds now.
func (d *desk) compareAgain() {
	switch {
	case d.comparing == nil:
		d.choosePapers()
	case d.comparing.over:
		d.compare(d.comparing.folder)
	}
}

// compare compares the papers of a folder off the screen's goroutine, in the place of those before.
func (d *desk) compare(path string) {
	d.stopComparing()
	files, err := papersIn(path)
	if err != nil {
		d.comparing = nil
		d.papers.Clear()
		d.places.SetFound(0)
		d.failComparing(err)
		return
	}
	d.app.Preferences().SetString(prefPapers, path)
	ctx, cancel := context.WithCancel(context.Background())
	run := &comparing{folder: path, cancel: cancel, all: len(files), drafts: map[int]store.ID{}}
	d.comparing = run
	d.retried(wording.CompareFolder)
	d.places.SetFound(0)
	d.papers.Running(filepath.Base(path), wording.ReadingPaper(run.name(files[0]), 1, run.all), 0, 2*run.all)
	go d.runSet(ctx, run, files)
}

// papersIn lists the papers in a folder; the error says why there are none.
func papersIn(path string) ([]string, error) {
	if !isFolder(path) {
		return nil, errors.New(wording.NoSuchFolder(path))
	}
	files := batch.Files([]string{path}, isFolder)
	if len(files) == 0 {
		return nil, errors.New(wording.FolderWithout(filepath.Base(path)))
	}
	return files, nil
}

// runSet does the work of compare; it tells how far it is not more often than the screen can follow.
func (d *desk) runSet(ctx context.Context, run *comparing, files []string) {
	read := 0
	tell := func(words func(file string, at, all int) string, path string, at, done int) {
		if time.Since(run.told) < tellEvery {
			return
		}
		run.told = time.Now()
		d.do(func() {
			if d.comparing == run && !run.over {
				d.papers.Running(filepath.Base(run.folder), words(run.name(path), at, run.all), done, 2*run.all)
			}
		})
	}
	checker := batch.Checker{
		Rules: d.rules, Sheet: d.sheet,
		Input: lint.Input{Faces: d.faces, Words: d.words, Acts: d.acts, Today: d.today()},
		Reading: func(path string) {
			read++
			tell(wording.ReadingPaper, path, read, read-1)
		},
	}
	var results []batch.Result
	err := checker.RunSet(ctx, files, run.name, func(r batch.Result) error {
		results = append(results, r)
		tell(wording.ComparingPaper, r.Path, len(results), run.all+len(results))
		return nil
	})
	d.do(func() {
		run.cancel()
		if d.comparing == run && !run.over {
			run.over = true
			d.compared(run, results, err)
		}
	})
}

// compared shows what came of a comparison.
func (d *desk) compared(run *comparing, results []batch.Result, err error) {
	first := slices.IndexFunc(results, func(r batch.Result) bool { return r.Err != nil })
	if err == nil && first >= 0 && !slices.ContainsFunc(results, func(r batch.Result) bool { return r.Err == nil }) {
		words := wording.NothingRead(filepath.Base(run.folder), run.name(results[first].Path)+": "+reason(results[first].Err))
		err = errors.New(strings.TrimSuffix(words, "."))
	}
	if err != nil {
		d.papers.Stopped()
		d.failComparing(err)
		return
	}
	run.results = results
	papers := make([]folder.Paper, len(results))
	found := 0
	for i, r := range results {
		papers[i] = folder.Paper{Name: run.name(r.Path), Findings: r.Lint.Findings, Broken: r.Lint.Broken}
		if r.Err != nil {
			papers[i].Unread = reason(r.Err)
		} else {
			papers[i].Document = r.File.Document
		}
		found += len(r.Lint.Findings)
	}
	d.papers.Set(filepath.Base(run.folder), papers)
	d.places.SetFound(found)
}

func (d *desk) failComparing(err error) {
	d.fail(failure(wording.CompareFolder, err), wording.ChooseFolder, d.choosePapers)
}

// stopComparing ends the comparison that goes on; what was read is dropped.
func (d *desk) stopComparing() {
	if !d.comparing.underWay() {
		return
	}
	d.comparing.over = true
	d.comparing.cancel()
	d.papers.Stopped()
}

// openPaper opens the i-th paper at its k-th finding. The library keeps one copy of it, the file stays as it is.
func (d *desk) openPaper(i, k int) {
	run := d.comparing
	r := run.results[i]
	f := r.Lint.Findings[k]
	if !d.showPaper(run, i) {
		return
	}
	if n := d.session.Document().Node(f.Node); n != nil {
		f.End = min(f.End, len(n.Text))
		d.goFinding(f)
	}
	d.tell(control.NewNote(wording.FoundIn(f.Message), wording.BackToSet, d.inBand(func() { d.visit(library.Papers) }), d.closeBand))
}

// showPaper opens the draft of a paper; where there is none yet, or none any more, it makes one.
func (d *desk) showPaper(run *comparing, i int) bool {
	if id, ok := run.drafts[i]; ok && slices.ContainsFunc(d.drafts(store.Filter{}), func(kept store.Draft) bool { return kept.ID == id }) {
		d.openDraft(id)
		return d.session != nil && d.draft.ID == id
	}
	file := run.results[i].File
	if !d.create(drafting.Snapshot{Rev: 1, Document: file.Document, Observed: file.Observed}) {
		return false
	}
	run.drafts[i] = d.draft.ID
	return true
}

// askReport asks where the report on the papers goes; the file's extension says in which form.
func (d *desk) askReport() {
	if d.comparing == nil || d.comparing.results == nil {
		return
	}
	run := d.comparing
	path := filepath.Join(filepath.Dir(run.folder), plainName(wording.ReportName(filepath.Base(run.folder)))+reportText)
	d.frame.ask(newStrip(d, wording.ReportTo, path, wording.WriteIt, wording.ReportForms, func(path string) {
		path = strings.TrimSpace(path)
		if reportFormat(path) == "" {
			path += reportText
		}
		d.frame.ask(nil)
		d.replacing(path, func() {
			err := batch.Replace(path, func(w io.Writer) error { return d.report(w, reportFormat(path), run.results) })
			d.written(path, wording.WriteReport, wording.ReportSaved(filepath.Base(path)), err, d.askReport)
			d.window.Canvas().Focus(d.papers)
		})
	}))
}

// reportText is the extension of a report in lines.
const reportText = ".txt"

// reportFormat is the form of a report after the file's extension; "" where there is none.
func reportFormat(path string) string {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == reportText {
		return "text"
	}
	if format := strings.TrimPrefix(extension, "."); slices.Contains(batch.Formats(), format) && format != "text" {
		return format
	}
	return ""
}

// report writes what was found.
func (d *desk) report(w io.Writer, format string, results []batch.Result) error {
	report := batch.NewReport(format, w, batch.About{Rules: batch.OfSet(d.rules), Words: reason})
	for _, r := range results {
		if err := report.Add(r); err != nil {
			return err
		}
	}
	return report.Close()
}
