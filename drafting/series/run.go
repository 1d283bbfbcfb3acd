package series

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"sync"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/spreadsheet"
)

// Failure is a row of which no paper was made.
type Failure struct {
	Line int // the row's line in the table's file
	Err  error
}

// Error names the line.
func (f Failure) Error() string { return fmt.Sprintf("dòng %d: %v", f.Line, f.Err) }

// Report says what came of the rows.
type Report struct {
	Made     int // papers made
	Pages    int // pages of all of them
	Failures []Failure
	// Cancelled says that the context ended before the last row.
	Cancelled bool
}

// Progress is told after every row how many of the rows are done. It is called from one
// goroutine at a time.
type Progress func(done, total int)

// WriteFile writes the file at path whole, or leaves nothing there.
type WriteFile func(path string, write func(io.Writer) error) error

// made is the paper of a row.
type made struct {
	document *drafting.Document
	pages    *layout.Pages
}

// Files writes a PDF for each row into the folder dir. A row that is wrong is among the
// failures, and the rest is made; when a file cannot be written the run ends with that
// error. When ctx ends, the files that are there are whole.
func (s *Series) Files(ctx context.Context, rows []spreadsheet.Row, dir string, write WriteFile, progress Progress) (Report, error) {
	own, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := s.each(own, rows, progress, func(i int, m made) error {
		var b bytes.Buffer
		if err := pdf.Write(&b, m.pages, s.Faces, s.Meta(m.document)); err != nil {
			return err
		}
		err := write(filepath.Join(dir, s.FileName(rows[i], i, len(rows))), func(w io.Writer) error {
			_, err := w.Write(b.Bytes())
			return err
		})
		if err != nil {
			stop(err)
		}
		return err
	})
	if ctx.Err() != nil { // whoever ended it knows why
		return r, nil
	}
	return r, context.Cause(own)
}

// Together writes the papers of all rows as one PDF, in the order of the rows. A row that is
// wrong is among the failures, and the rest is written. Nothing is written when ctx ends
// first, or when no row makes a paper.
func (s *Series) Together(ctx context.Context, rows []spreadsheet.Row, w io.Writer, progress Progress) (Report, error) {
	all := make([]made, len(rows))
	r := s.each(ctx, rows, progress, func(i int, m made) error {
		all[i] = m
		return nil
	})
	if r.Cancelled || r.Made == 0 {
		return r, nil
	}
	var documents []*layout.Pages
	var first *drafting.Document
	for _, m := range all {
		if m.pages != nil {
			documents = append(documents, m.pages)
			if first == nil {
				first = m.document
			}
		}
	}
	return r, pdf.WriteAll(w, documents, s.Faces, s.Meta(first))
}

// each makes the paper of every row on all cores and hands it on.
func (s *Series) each(ctx context.Context, rows []spreadsheet.Row, progress Progress, use func(i int, m made) error) Report {
	var mu sync.Mutex
	var next, done int
	report := Report{}
	failures := make([]error, len(rows))
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if next == len(rows) {
			return 0, false
		}
		if ctx.Err() != nil {
			report.Cancelled = true
			return 0, false
		}
		next++
		return next - 1, true
	}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(rows)) {
		workers.Go(func() {
			for {
				i, ok := take()
				if !ok {
					return
				}
				d, pages, err := s.Pages(rows[i])
				if err == nil {
					err = use(i, made{d, pages})
				}
				mu.Lock()
				done++
				if err == nil {
					report.Made++
					report.Pages += pages.Count()
				}
				failures[i] = err
				if progress != nil {
					progress(done, len(rows))
				}
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	for i, err := range failures {
		if err != nil {
			report.Failures = append(report.Failures, Failure{Line: rows[i].Line, Err: err})
		}
	}
	return report
}
