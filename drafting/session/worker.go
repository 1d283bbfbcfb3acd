package session

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
)

// worker makes pages and findings of the newest snapshot, one at a time.
type worker struct {
	env    Env
	arrive func(any)
	newest chan drafting.Snapshot
	input  atomic.Pointer[lint.Input]
	cancel context.CancelFunc
	done   sync.WaitGroup
}

type madePages struct {
	rev   int64
	pages *layout.Pages
}

type madeFindings struct {
	rev      int64
	document *drafting.Document
	result   lint.Result
}

type broke struct{ err error }

func newWorker(env Env, arrive func(any)) *worker {
	ctx, cancel := context.WithCancel(context.Background())
	w := &worker{env: env, arrive: arrive, newest: make(chan drafting.Snapshot, 1), cancel: cancel}
	w.input.Store(&env.Input)
	w.done.Go(func() { w.run(ctx) })
	return w
}

// offer hands over a snapshot; one that was not begun yet is dropped for it.
func (w *worker) offer(s drafting.Snapshot) {
	select {
	case <-w.newest:
	default:
	}
	w.newest <- s
}

func (w *worker) stop() {
	w.cancel()
	w.done.Wait()
}

func (w *worker) run(ctx context.Context) {
	var previous *layout.Pages
	cache := &lint.Cache{}
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-w.newest:
			if pages := w.paginate(previous, s); pages != nil {
				previous = pages
				w.post(madePages{s.Rev, pages})
			}
			if len(w.newest) > 0 {
				continue
			}
			in := *w.input.Load()
			in.Document, in.Observed, in.Sheet = s.Document, s.Observed, w.env.Sheet(s.Document)
			if previous != nil {
				in.Pages = previous
			}
			result := lint.Run(ctx, w.env.Rules, in, cache)
			if ctx.Err() == nil {
				w.post(madeFindings{s.Rev, s.Document, result})
			}
		}
	}
}

// paginate lays the document out; a fault of layout is reported and leaves the old pages,
// so that the document stays open.
func (w *worker) paginate(previous *layout.Pages, s drafting.Snapshot) (pages *layout.Pages) {
	defer func() {
		if r := recover(); r != nil {
			pages = nil
			w.post(broke{fmt.Errorf("layout of revision %d: %v", s.Rev, r)})
		}
	}()
	return layout.Paginate(previous, s.Document, w.env.Sheet(s.Document), w.env.Faces)
}

func (w *worker) post(v any) { w.env.Do(func() { w.arrive(v) }) }

// arrived takes what the worker made, on the screen's goroutine; an older revision than
// what is shown is dropped.
func (s *Session) arrived(v any) {
	switch v := v.(type) {
	case madePages:
		if v.rev >= s.pagesRev { // the same revision comes again where its sheet is another
			s.pages, s.pagesRev = v.pages, v.rev
			s.send(PagesReady{v.rev})
		}
	case madeFindings:
		if v.rev >= s.findings.rev {
			s.found(v)
		}
	case broke:
		s.send(Failed{v.err})
	}
}
