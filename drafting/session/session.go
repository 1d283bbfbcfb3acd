// Package session holds one open document: its history, where the person stands in it,
// its newest pages and findings, and when it is saved.
//
// Its methods are called on the screen's goroutine, and what it sends comes back there
// through Env.Do. Layout, rules and saving run elsewhere, for the newest revision only.
package session

import (
	"context"
	"maps"
	"slices"
	"sync"

	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// Env is what a session needs from outside.
type Env struct {
	// Sheet gives the sheet that a document follows. It is called off the screen's
	// goroutine too.
	Sheet func(*drafting.Document) *standard.Sheet
	Faces *font.Faces
	Rules []*lint.Rule
	// Input completes the rules' input (today, words, acts) for a document; document,
	// observed form, sheet, pages and faces are set by the session.
	Input lint.Input
	// Derive gives the edits that keep derived words true; nil for none.
	Derive func(*drafting.Document) []drafting.Edit
	Saver  Saver
	// Do runs a function on the screen's goroutine, later.
	Do func(func())
}

// Saver keeps a document's revisions.
type Saver interface {
	// Save rewrites the working revision.
	Save(ctx context.Context, s drafting.Snapshot) error
	// Revise closes the working revision, under a name where name is not empty, and lets
	// the next Save begin another.
	Revise(ctx context.Context, name string) error
}

// Session is one open document.
type Session struct {
	env       Env
	snapshot  drafting.Snapshot
	selection drafting.Selection
	past      []step
	future    []step
	pages     *layout.Pages
	pagesRev  int64
	findings  findings
	listeners []*listener

	worker  *worker
	keeper  *keeper
	closing sync.Once
}

type step struct {
	undo, redo    []drafting.Edit
	before, after drafting.Selection
	seenBefore    *drafting.Observed
	seenAfter     *drafting.Observed
	typing        bool
}

// Open opens a document. Its first pages and findings are made at once.
func Open(d *drafting.Document, seen *drafting.Observed, env Env) *Session {
	env.Input.Faces = env.Faces
	s := &Session{env: env, snapshot: drafting.Snapshot{Rev: 1, Document: d, Observed: seen}}
	if first := firstNode(d); first != nil {
		s.selection = drafting.At(drafting.Position{Node: first.ID})
	}
	s.worker = newWorker(env, s.arrived)
	s.keeper = newKeeper(env.Saver, s.kept)
	s.keeper.revise("") // what is saved from here on is a revision of its own
	s.worker.offer(s.snapshot)
	return s
}

func firstNode(d *drafting.Document) *drafting.Node {
	for _, p := range d.Pieces {
		if len(p.Nodes) > 0 {
			return p.Nodes[0]
		}
	}
	return nil
}

// Document is the document as it stands.
func (s *Session) Document() *drafting.Document { return s.snapshot.Document }

// Snapshot is the document with its revision and observed form.
func (s *Session) Snapshot() drafting.Snapshot { return s.snapshot }

// Rev counts the changes made since the session was opened, from 1.
func (s *Session) Rev() int64 { return s.snapshot.Rev }

// Sheet is the sheet that the document follows now.
func (s *Session) Sheet() *standard.Sheet { return s.env.Sheet(s.snapshot.Document) }

// Pages are the newest finished pages, made from revision PagesRev; nil until the first
// are there.
func (s *Session) Pages() *layout.Pages { return s.pages }

// PagesRev is the revision that Pages were made from.
func (s *Session) PagesRev() int64 { return s.pagesRev }

// Selection is where the person stands.
func (s *Session) Selection() drafting.Selection { return s.selection }

// Select moves the selection. A place that the document does not have is ignored.
func (s *Session) Select(sel drafting.Selection) {
	if s.Document().Node(sel.Caret.Node) == nil || s.Document().Node(sel.Anchor.Node) == nil || sel == s.selection {
		return
	}
	word, _ := s.word()
	s.selection = sel
	if n := len(s.past); n > 0 {
		s.past[n-1].typing = false
	}
	s.send(Selected{})
	s.left(word)
}

// Run makes a command's change at the selection; false where it does nothing there.
func (s *Session) Run(c edit.Command) bool {
	change, ok := c(s.Document(), s.selection)
	if !ok {
		return false
	}
	if len(change.Edits) == 0 {
		s.Select(change.Next)
		return true
	}
	n := len(s.past)
	s.findings.writing = writes(change)
	return s.make(change, n > 0 && change.Typing && !change.Begins && s.past[n-1].typing) == nil
}

// Apply makes edits as one step of undo and then selects sel.
func (s *Session) Apply(edits []drafting.Edit, sel drafting.Selection) error {
	if len(edits) == 0 {
		return nil
	}
	s.findings.writing = false
	return s.make(edit.Change{Edits: edits, Next: sel}, false)
}

// Extend is Apply, as a part of the last step of undo where there is one: what is typed
// into a field and written bit by bit is taken back at once.
func (s *Session) Extend(edits []drafting.Edit, sel drafting.Selection) error {
	if len(edits) == 0 {
		return nil
	}
	return s.make(edit.Change{Edits: edits, Next: sel}, len(s.past) > 0)
}

// make applies a change, and what follows from it, as one step, or as a part of the last one.
func (s *Session) make(c edit.Change, joins bool) error {
	before := s.snapshot
	d, undo, err := drafting.Apply(before.Document, c.Edits...)
	if err != nil {
		return err
	}
	redo := slices.Clone(c.Edits)
	if follow, next := edit.Follow(before.Document, d, c); len(follow) > 0 {
		now, u, err := drafting.Apply(d, follow...)
		if err != nil {
			return err
		}
		d, undo, redo, c.Next = now, slices.Concat(u, undo), append(redo, follow...), next
	}
	if s.env.Derive != nil && d.Template != "" {
		if derived := s.env.Derive(d); len(derived) > 0 {
			next, u, err := drafting.Apply(d, derived...)
			if err != nil {
				return err
			}
			d, undo, redo = next, slices.Concat(u, undo), append(redo, derived...)
		}
	}
	seen := stillSeen(before, d)
	st := step{
		undo: undo, redo: redo, before: s.selection, after: valid(d, c.Next), typing: c.Typing,
		seenBefore: before.Observed, seenAfter: seen,
	}
	if joins {
		last := &s.past[len(s.past)-1]
		last.undo, last.redo = slices.Concat(undo, last.undo), slices.Concat(last.redo, redo)
		last.after, last.seenAfter = st.after, seen
	} else {
		s.past = append(s.past, st)
	}
	s.future = nil
	s.become(d, seen, st.after)
	return nil
}

// stillSeen is the observed form without the nodes that changed.
func stillSeen(before drafting.Snapshot, d *drafting.Document) *drafting.Observed {
	seen := before.Observed
	if seen == nil {
		return nil
	}
	var gone []drafting.NodeID
	for id := range seen.Nodes {
		if before.Document.Node(id) != d.Node(id) {
			gone = append(gone, id)
		}
	}
	if len(gone) == 0 {
		return seen
	}
	now := *seen
	now.Nodes = maps.Clone(seen.Nodes)
	for _, id := range gone {
		delete(now.Nodes, id)
	}
	return &now
}

// valid puts a selection back into a document that may lack its place.
func valid(d *drafting.Document, sel drafting.Selection) drafting.Selection {
	if d.Node(sel.Caret.Node) != nil && d.Node(sel.Anchor.Node) != nil {
		return sel
	}
	if n := firstNode(d); n != nil {
		return drafting.At(drafting.Position{Node: n.ID})
	}
	return drafting.Selection{}
}

func (s *Session) become(d *drafting.Document, seen *drafting.Observed, sel drafting.Selection) {
	before := s.Document()
	s.snapshot = drafting.Snapshot{Rev: s.snapshot.Rev + 1, Document: d, Observed: seen}
	s.selection = sel
	s.follow(before)
	s.worker.offer(s.snapshot)
	s.keeper.changed(s.snapshot)
	s.send(Changed{s.snapshot.Rev})
	s.send(Selected{})
}

// Undo takes back the last step, a word where words were typed; false where there is none.
func (s *Session) Undo() bool { return s.travel(&s.past, &s.future, true) }

// Redo makes again what Undo took back.
func (s *Session) Redo() bool { return s.travel(&s.future, &s.past, false) }

// CanUndo reports whether there is a step to take back.
func (s *Session) CanUndo() bool { return len(s.past) > 0 }

// CanRedo reports whether there is a step to make again.
func (s *Session) CanRedo() bool { return len(s.future) > 0 }

func (s *Session) travel(from, to *[]step, back bool) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	st := (*from)[n-1]
	edits, sel, seen := st.redo, st.after, st.seenAfter
	if back {
		edits, sel, seen = st.undo, st.before, st.seenBefore
	}
	d, _, err := drafting.Apply(s.Document(), edits...)
	if err != nil {
		s.send(Failed{err})
		return false
	}
	st.typing, s.findings.writing = false, false
	*from, *to = (*from)[:n-1], append(*to, st)
	s.become(d, seen, valid(d, sel))
	return true
}

// Fix makes the i-th fix of a finding as one step and selects what it changed.
func (s *Session) Fix(f lint.Finding, i int) error {
	return s.Apply(f.Fixes[i].Edits, s.selection)
}

// FixAll makes all safe fixes of the document, and of those that they bring, as one step
// in a revision of its own; it returns in how many places it changed the document.
func (s *Session) FixAll(ctx context.Context) (int, error) {
	in := s.env.Input
	in.Document, in.Observed, in.Sheet = s.Document(), s.snapshot.Observed, s.Sheet()
	_, edits, err := lint.Mend(ctx, s.env.Rules, in)
	if err != nil || len(edits) == 0 {
		return 0, err
	}
	s.keeper.revise("")
	return len(edits), s.Apply(edits, s.selection)
}

// Recheck judges the document again with other words and acts, as after a word was added to the
// user's dictionary; where its sheet is another by now, it is laid out anew.
func (s *Session) Recheck(change func(*lint.Input)) {
	in := s.env.Input
	change(&in)
	s.env.Input = in
	s.worker.input.Store(&in)
	s.worker.offer(s.snapshot)
}

// Name closes the working revision under a name (Ctrl+S).
func (s *Session) Name(name string) { s.keeper.revise(name) }

// Close stops the session and waits for the last save; its error, if any, is returned.
func (s *Session) Close(ctx context.Context) error {
	var err error
	s.closing.Do(func() {
		s.worker.stop()
		err = s.keeper.close(ctx)
		s.listeners = nil
	})
	return err
}
