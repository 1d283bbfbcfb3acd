//go:build !nowindow

package app

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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

// checking is many files, each checked by itself and compared with the others.
type checking struct {
	roots   []string // the files and folders that were chosen
	folder  string   // that they are in; of one folder, the folder itself
	title   string
	files   []string
	cancel  context.CancelFunc
	over    bool
	results []batch.Result   // of the files that were checked by themselves
	sets    []lint.Result    // where they disagree; empty before all were compared
	papers  []folder.Paper   // the same, as they are shown
	drafts  map[int]store.ID // of the papers that were opened, by their place in results

	mu      sync.Mutex
	told    time.Time
	telling func() // what the screen is to show next; nil where it shows the latest
}

// underWay reports whether the files are still being checked.
func (c *checking) underWay() bool { return c != nil && !c.over }

// name is what a paper is called: its path within the folder.
func (c *checking) name(path string) string {
	if rel, err := filepath.Rel(c.folder, path); err == nil {
		return filepath.ToSlash(rel)
	}
	return path
}

// visitPapers shows the files that were checked last; where there are none, or they are shown already, it asks for a
// folder.
func (d *desk) visitPapers() {
	ask := d.checking == nil || d.place == library.Papers
	d.visit(library.Papers)
	if ask {
		d.askFolder()
	}
}

// askFolder asks for the path of a folder; the one that was checked last is there already.
func (d *desk) askFolder() {
	path := d.app.Preferences().StringWithFallback(prefPapers, d.folder())
	question := newStrip(d, wording.CheckIn, path, wording.Check, "", func(path string) {
		d.frame.ask(nil)
		d.window.Canvas().Focus(d.papers)
		d.checkFiles(strings.TrimSpace(path))
	})
	question.buttons[1] = control.NewButton(control.Quiet, "", wording.ChooseFolder, "", d.choosePapers)
	question.listen()
	d.frame.ask(question)
}

// choosePapers lets the user choose a folder, and checks its files.
func (d *desk) choosePapers() {
	d.chooseFolder(func(path string) {
		d.frame.ask(nil)
		d.checkFiles(path)
	})
}

// checkAgain reads the same files anew, and what their folders hold now.
func (d *desk) checkAgain() {
	switch {
	case d.checking == nil:
		d.choosePapers()
	case d.checking.over:
		d.checkFiles(d.checking.roots...)
	}
}

// checkFiles checks files and those in folders off the screen's goroutine, in the place of those before.
func (d *desk) checkFiles(roots ...string) {
	d.stopChecking()
	run, err := newChecking(roots)
	if err != nil {
		d.checking = nil
		d.papers.Clear()
		d.places.SetFound(0)
		d.failChecking(err)
		return
	}
	d.app.Preferences().SetString(prefPapers, run.folder)
	ctx, cancel := context.WithCancel(context.Background())
	run.cancel = cancel
	d.checking = run
	d.retried(wording.CheckTheFiles)
	d.places.SetFound(0)
	d.papers.Clear()
	d.papers.Running(run.title, wording.CheckingFile(run.name(run.files[0]), 1, len(run.files)), 0, 2*len(run.files), nil)
	go d.runFiles(ctx, run)
}

// newChecking lists the papers among files and in folders, each once; the error says why there are none.
func newChecking(roots []string) (*checking, error) {
	run := &checking{roots: roots, drafts: map[int]store.ID{}}
	known := map[string]bool{}
	for _, path := range batch.Files(roots, isFolder) {
		if path = filepath.Clean(path); !known[path] {
			known[path] = true
			run.files = append(run.files, path)
		}
	}
	if len(roots) > 1 {
		run.folder = folderOf(roots)
		run.title = wording.FilesIn(len(run.files), filepath.Base(run.folder))
		if len(run.files) == 0 {
			return nil, errors.New(wording.FolderWithout(filepath.Base(run.folder)))
		}
		return run, nil
	}
	run.folder, run.title = roots[0], filepath.Base(roots[0])
	switch {
	case !isFolder(run.folder):
		return nil, errors.New(wording.NoSuchFolder(run.folder))
	case len(run.files) == 0:
		return nil, errors.New(wording.FolderWithout(run.title))
	}
	return run, nil
}

// folderOf is the folder that all paths are in, however deep.
func folderOf(paths []string) string {
	dir := filepath.Dir(paths[0])
	for dir != filepath.Dir(dir) && slices.ContainsFunc(paths, func(path string) bool {
		rel, err := filepath.Rel(dir, path)
		return err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator))
	}) {
		dir = filepath.Dir(dir)
	}
	return dir
}

// runFiles does the work of checkFiles: it checks each file by itself, then compares them. It tells how far it is not
// more often than the screen can follow.
func (d *desk) runFiles(ctx context.Context, run *checking) {
	checker := batch.Checker{
		Rules: batch.OfOne(d.rules), Sheet: d.sheet, Name: run.name,
		Input: lint.Input{Faces: d.faces, Words: d.words, Acts: d.acts, Today: d.today()},
	}
	all := len(run.files)
	var results []batch.Result
	err := checker.Run(ctx, run.files, func(r batch.Result) error {
		results = append(results, r)
		d.tellFile(run, results, wording.CheckingFile, len(results), len(results))
		return nil
	})
	var sets []lint.Result
	if err == nil {
		checker.Rules = d.rules
		err = checker.Compare(ctx, results, func(r batch.Result) error {
			sets = append(sets, r.Lint)
			d.tellFile(run, results, wording.ComparingFile, len(sets), all+len(sets))
			return nil
		})
	}
	d.do(func() {
		run.cancel()
		if err == nil && d.checking == run && !run.over {
			run.over = true
			d.checked(run, results, sets)
		}
	})
}

// tellFile shows which file is next and how far a check is, and the files that were checked so far: at once, or as soon
// as the screen can follow, so that it never names another than the one that takes long.
func (d *desk) tellFile(run *checking, results []batch.Result, words func(file string, at, all int) string, at, done int) {
	run.mu.Lock()
	defer run.mu.Unlock()
	soon := run.telling != nil
	run.telling = func() {
		if d.checking != run || run.over {
			return
		}
		run.take(d, results)
		all := len(run.files)
		next := min(at, all-1)
		d.papers.Running(run.title, words(run.name(run.files[next]), next+1, all), done, 2*all, run.papers)
	}
	if soon {
		return
	}
	time.AfterFunc(tellEvery-time.Since(run.told), func() {
		run.mu.Lock()
		show := run.telling
		run.telling, run.told = nil, time.Now()
		run.mu.Unlock()
		d.do(show)
	})
}

// take takes the results that are not among the papers yet.
func (c *checking) take(d *desk, results []batch.Result) {
	for _, r := range results[min(len(c.results), len(results)):] {
		c.results = append(c.results, r)
		c.papers = append(c.papers, d.paperOf(c, r))
	}
}

// paperOf is what is shown of a result.
func (d *desk) paperOf(run *checking, r batch.Result) folder.Paper {
	p := folder.Paper{Name: run.name(r.Path), Own: r.Lint}
	if r.Err != nil {
		p.Unread = reason(r.Err)
		return p
	}
	p.Document = r.File.Document
	if paper := p.Document.Paper(); paper != drafting.AdministrativePaper {
		p.Kind = wording.Sentence(paper.Name())
	} else if kind := d.sheet(p.Document).Kind(p.Document.Kind); kind != nil {
		p.Kind = kind.Name
	}
	return p
}

func (d *desk) failChecking(err error) {
	d.fail(failure(wording.CheckTheFiles, err), wording.ChooseFolder, d.choosePapers)
}

// checked shows what came of a check.
func (d *desk) checked(run *checking, results []batch.Result, sets []lint.Result) {
	run.take(d, results)
	run.sets = sets
	found := 0
	for i, set := range sets {
		run.papers[i].Set = set
		found += len(set.Findings)
	}
	d.papers.Set(run.title, run.papers)
	d.places.SetFound(found)
}

// stopChecking ends the check that goes on; what was checked stays.
func (d *desk) stopChecking() {
	run := d.checking
	if !run.underWay() {
		return
	}
	run.over = true
	run.cancel()
	d.papers.Stopped(wording.CheckStopped(len(run.results), len(run.files)))
}

// openPaper opens the i-th paper at the gravest of its own faults.
func (d *desk) openPaper(i int) {
	run := d.checking
	if !d.showPaper(run, i) {
		return
	}
	for _, f := range run.results[i].Lint.Findings {
		if d.sought == nil || f.Severity.Above(d.sought.Severity) {
			d.sought = &f
		}
	}
	d.openSought()
	d.tellCopy("")
}

// openSought opens the finding for which a paper was opened, once the paper is checked as the open document.
func (d *desk) openSought() {
	if d.sought == nil || d.session.ResultRev() != d.session.Rev() {
		return
	}
	i := slices.IndexFunc(d.session.Result().Findings, func(f lint.Finding) bool {
		return f.Rule == d.sought.Rule && f.Node == d.sought.Node && f.Start == d.sought.Start
	})
	d.sought = nil
	if i >= 0 && d.place == library.None {
		d.openFinding(i)
	}
}

// openDisagreement opens the i-th paper at its k-th disagreement with others.
func (d *desk) openDisagreement(i, k int) {
	run := d.checking
	if !d.showPaper(run, i) {
		return
	}
	f := run.sets[i].Findings[k]
	if n := d.session.Document().Node(f.Node); n != nil {
		f.End = min(f.End, len(n.Text))
		d.goFinding(f)
	}
	d.tellCopy(f.Message)
}

// tellCopy says that the document is a copy of the paper, with the way back to all of them.
func (d *desk) tellCopy(message string) {
	back := d.inBand(func() { d.visit(library.Papers) })
	d.tell(control.NewNote(wording.CopyOpened(message), wording.BackToFiles, back, d.closeBand))
}

// showPaper opens the draft of a paper, of which the library keeps one copy while the file stays as it is; where there is
// none yet, or none any more, it makes one.
func (d *desk) showPaper(run *checking, i int) bool {
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
	run := d.checking
	if run == nil || run.underWay() || len(run.results) == 0 {
		return
	}
	path := filepath.Join(filepath.Dir(run.folder), plainName(wording.ReportName(filepath.Base(run.folder)))+reportText)
	d.frame.ask(newStrip(d, wording.ReportTo, path, wording.WriteIt, wording.ReportForms, func(path string) {
		path = strings.TrimSpace(path)
		if reportFormat(path) == "" {
			path += reportText
		}
		d.frame.ask(nil)
		d.replacing(path, func() {
			err := batch.Replace(path, func(w io.Writer) error { return d.report(w, reportFormat(path), run) })
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
func (d *desk) report(w io.Writer, format string, run *checking) error {
	report := batch.NewReport(format, w, batch.About{Rules: d.rules, Manual: d.manual, Words: reason})
	for i, r := range run.results {
		if i < len(run.sets) {
			r = r.With(run.sets[i])
		}
		if err := report.Add(r); err != nil {
			return err
		}
	}
	return report.Close()
}
