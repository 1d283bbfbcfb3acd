package session

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/font"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

// saved is a Saver that keeps what it was told.
type saved struct {
	mu    sync.Mutex
	calls []string
	last  drafting.Snapshot
	err   error // of everything
	no    error // of Revise alone
}

func (s *saved) Save(_ context.Context, snap drafting.Snapshot) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return s.err
	}
	s.last = snap
	s.calls = append(s.calls, "save "+snap.Document.Pieces[0].Nodes[0].Text)
	return nil
}

func (s *saved) Revise(_ context.Context, name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := errors.Join(s.err, s.no); err != nil {
		return err
	}
	s.calls = append(s.calls, "revise "+name)
	return nil
}

func (s *saved) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
}

func (s *saved) failRevise(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.no = err
}

func (s *saved) take() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.calls
	s.calls = nil
	return c
}

// screen runs what the session sends back when the test says so, as a screen would.
type screen struct {
	mu    sync.Mutex
	queue []func()
}

func (s *screen) Do(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, f)
}

func (s *screen) draw() {
	s.mu.Lock()
	queue := s.queue
	s.queue = nil
	s.mu.Unlock()
	for _, f := range queue {
		f()
	}
}

var shared = sync.OnceValue(func() Env {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		panic(err)
	}
	faces, err := font.Open(assets.FS)
	if err != nil {
		panic(err)
	}
	sheet := p.Sheet()
	return Env{Sheet: func(*drafting.Document) *standard.Sheet { return sheet }, Faces: faces}
})

func document(text string) *drafting.Document {
	return &drafting.Document{LastID: 3, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Paragraph, Text: text},
		{ID: 3, Component: drafting.Paragraph, Text: "Đoạn sau."},
	}}}}
}

func openTest(t *testing.T, d *drafting.Document, change func(*Env)) (*Session, *saved, *screen) {
	t.Helper()
	env, saver, screen := shared(), &saved{}, &screen{}
	env.Saver, env.Do = saver, screen.Do
	if change != nil {
		change(&env)
	}
	s := Open(d, nil, env)
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	return s, saver, screen
}

func typeText(t *testing.T, s *Session, text string) {
	t.Helper()
	for _, r := range text {
		if !s.Run(edit.Type(string(r), 0)) {
			t.Fatalf("%q was not typed", r)
		}
	}
}

func first(s *Session) string { return s.Document().Pieces[0].Nodes[0].Text }

func TestUndoTakesBackAWordAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _, _ := openTest(t, document(""), nil)
		typeText(t, s, "Căn cứ Nghị định")
		var got []string
		for s.Undo() {
			got = append(got, first(s))
		}
		want := []string{"Căn cứ Nghị ", "Căn cứ ", "Căn ", ""}
		if len(got) != len(want) {
			t.Fatalf("got %q", got)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("got %q, want %q", got[i], want[i])
			}
		}
		for s.Redo() {
		}
		if first(s) != "Căn cứ Nghị định" {
			t.Errorf("redone: %q", first(s))
		}
	})
}

func TestMovingTheCaretEndsAnUndoStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _, _ := openTest(t, document(""), nil)
		typeText(t, s, "ab")
		s.Select(drafting.At(drafting.Position{Node: 2, Offset: 1}))
		typeText(t, s, "x")
		s.Undo()
		if first(s) != "ab" || s.Selection().Caret.Offset != 1 {
			t.Errorf("got %q at %d", first(s), s.Selection().Caret.Offset)
		}
	})
}

func TestExtendGoesWithTheStepBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, _, _ := openTest(t, document(""), nil)
		put := func(text string) []drafting.Edit {
			return []drafting.Edit{drafting.Replace{Node: 2, End: len(first(s)), Text: text}}
		}
		for _, change := range []struct {
			to   string
			make func([]drafting.Edit, drafting.Selection) error
		}{{"Một", s.Extend}, {"Hai", s.Apply}, {"Hai ba", s.Extend}, {"Hai ba bốn", s.Extend}} {
			if err := change.make(put(change.to), s.Selection()); err != nil {
				t.Fatal(err)
			}
		}
		for _, want := range []string{"Một", ""} {
			if s.Undo(); first(s) != want {
				t.Errorf("undone to %q, want %q", first(s), want)
			}
		}
		s.Redo()
		if s.Redo(); first(s) != "Hai ba bốn" || s.CanRedo() {
			t.Errorf("redone to %q", first(s))
		}
	})
}

func TestPagesAndFindingsOfTheNewestRevisionArrive(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		rule := &lint.Rule{ID: "every-x", Severity: lint.Hint, Scope: lint.OfDocument, Faced: true, Check: func(p *lint.Pass) {
			if n := p.Document.Pieces[0].Nodes[0]; len(n.Text) > 0 && p.Faces.Lacks('漢') {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Có chữ."})
			}
		}}
		s, _, screen := openTest(t, document(""), func(e *Env) { e.Rules = []*lint.Rule{rule} })
		var events []Event
		s.Listen(func(e Event) { events = append(events, e) })
		typeText(t, s, "xyz")
		s.Leave()
		synctest.Wait()
		screen.draw()
		if s.PagesRev() != s.Rev() || s.ResultRev() != s.Rev() || s.Pages().Count() != 1 {
			t.Fatalf("pages of %d, findings of %d, document at %d", s.PagesRev(), s.ResultRev(), s.Rev())
		}
		if f := s.Result().Findings; len(f) != 1 || f[0].Text != "xyz" {
			t.Errorf("got %+v", f)
		}
		last := int64(0)
		for _, e := range events {
			if p, ok := e.(PagesReady); ok {
				if p.Rev <= last {
					t.Errorf("pages of %d after those of %d", p.Rev, last)
				}
				last = p.Rev
			}
		}
	})
}

func TestSavingWaitsForQuietButNotLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, _ := openTest(t, document(""), nil)
		synctest.Wait()
		if got := saver.take(); len(got) != 1 || got[0] != "revise " {
			t.Fatalf("on opening: %q", got)
		}
		typeText(t, s, "a")
		time.Sleep(quiet - time.Millisecond)
		synctest.Wait()
		if got := saver.take(); len(got) != 0 {
			t.Fatalf("too early: %q", got)
		}
		time.Sleep(2 * time.Millisecond)
		synctest.Wait()
		if got := saver.take(); len(got) != 1 || got[0] != "save a" {
			t.Fatalf("after quiet: %q", got)
		}
		for range 12 {
			typeText(t, s, "b")
			time.Sleep(110 * time.Millisecond)
		}
		synctest.Wait()
		if got := saver.take(); len(got) != 1 || got[0] != "save abbbbbbbbbb" {
			t.Errorf("typing on: %q", got)
		}
	})
}

func TestANameIsGivenToWhatWasTypedBeforeIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, _ := openTest(t, document(""), nil)
		synctest.Wait()
		saver.take()
		typeText(t, s, "a")
		s.Name("Bản trình")
		typeText(t, s, "b")
		time.Sleep(2 * limit)
		synctest.Wait()
		got := saver.take()
		if len(got) != 3 || got[0] != "save a" || got[1] != "revise Bản trình" || got[2] != "save ab" {
			t.Errorf("got %q", got)
		}
	})
}

func TestTwoMinutesOfQuietBeginARevision(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, _ := openTest(t, document(""), nil)
		typeText(t, s, "a")
		time.Sleep(rest)
		saver.take()
		typeText(t, s, "b")
		time.Sleep(limit)
		synctest.Wait()
		if got := saver.take(); len(got) != 2 || got[0] != "revise " || got[1] != "save ab" {
			t.Errorf("got %q", got)
		}
	})
}

func TestAFailedSaveIsToldAndTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, screen := openTest(t, document(""), nil)
		synctest.Wait()
		var failed int
		s.Listen(func(e Event) {
			if _, ok := e.(Failed); ok {
				failed++
			}
		})
		full := errors.New("full")
		saver.fail(full)
		typeText(t, s, "a")
		time.Sleep(quiet + time.Millisecond)
		synctest.Wait()
		screen.draw()
		if failed == 0 {
			t.Fatal("the failure was not told")
		}
		saver.fail(nil)
		time.Sleep(2 * limit)
		synctest.Wait()
		if saver.last.Document == nil || saver.last.Document.Pieces[0].Nodes[0].Text != "a" {
			t.Errorf("not saved again: %q", saver.take())
		}
	})
}

func TestCloseSavesWhatIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, _ := openTest(t, document(""), nil)
		typeText(t, s, "cuối")
		if err := s.Close(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := saver.last.Document.Pieces[0].Nodes[0].Text; got != "cuối" {
			t.Errorf("got %q", got)
		}
	})
}

func TestAFailedRevisionKeepsNoSaveFromBeingTried(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, saver, _ := openTest(t, document(""), nil)
		synctest.Wait()
		full := errors.New("full")
		saver.failRevise(full)
		s.Name("Bản trình")
		typeText(t, s, "cuối")
		if err := s.Close(context.Background()); !errors.Is(err, full) {
			t.Errorf("the failure is not told: %v", err)
		}
		if saver.last.Document == nil || saver.last.Document.Pieces[0].Nodes[0].Text != "cuối" {
			t.Error("the last words are lost")
		}
	})
}

func TestDerivedWordsFollowInTheSameStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := document("một")
		d.Template = "nd30/plan"
		s, _, _ := openTest(t, d, func(e *Env) {
			e.Derive = func(d *drafting.Document) []drafting.Edit {
				a, b := d.Pieces[0].Nodes[0], d.Pieces[0].Nodes[1]
				if a.Text == b.Text {
					return nil
				}
				return []drafting.Edit{drafting.Replace{Node: b.ID, End: len(b.Text), Text: a.Text}}
			}
		})
		s.Select(drafting.At(drafting.Position{Node: 2, Offset: len("một")}))
		typeText(t, s, "!")
		if got := s.Document().Pieces[0].Nodes[1].Text; got != "một!" {
			t.Errorf("derived: %q", got)
		}
		s.Undo()
		if got := s.Document().Pieces[0].Nodes[1].Text; got != "Đoạn sau." || s.CanUndo() {
			t.Errorf("undone: %q", got)
		}
	})
}

func TestObservedFormGoesWithItsNode(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		seen := &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{2: {"size": {Number: 12}}, 3: {"size": {Number: 12}}}}
		env, screen := shared(), &screen{}
		env.Do = screen.Do
		s := Open(document("x"), seen, env)
		defer s.Close(context.Background())
		typeText(t, s, "y")
		got := s.Snapshot().Observed.Nodes
		if _, ok := got[2]; ok || len(got) != 1 || len(seen.Nodes) != 2 {
			t.Errorf("got %v", got)
		}
		s.Undo()
		if len(s.Snapshot().Observed.Nodes) != 2 {
			t.Error("undo does not bring it back")
		}
	})
}

func TestReferencesFollowInTheSameStepOfUndo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &drafting.Document{LastID: 5, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
			{ID: 2, Component: drafting.Article, Text: "Điều 1. Phạm vi"},
			{ID: 3, Component: drafting.Article, Text: "Điều 2. Nguyên tắc"},
			{ID: 4, Component: drafting.Paragraph, Text: "Làm theo Điều 1 Quy chế này."},
			{ID: 5, Component: drafting.Article, Text: "Điều 3. Thi hành"},
		}}}}
		s, _, _ := openTest(t, d, nil)
		s.Select(drafting.At(drafting.Position{Node: 3, Offset: len("Điều 2. Nguyên tắc")}))
		if !s.Run(edit.MoveUp()) {
			t.Fatal("the article does not move")
		}
		if got := s.Document().Node(4).Text; got != "Làm theo Điều 2 Quy chế này." {
			t.Errorf("moved: %q", got)
		}
		if s.Undo(); !s.Document().Equal(d) || s.CanUndo() {
			t.Errorf("undone: %q", s.Document().Node(4).Text)
		}
		if s.Redo(); s.Document().Node(4).Text != "Làm theo Điều 2 Quy chế này." {
			t.Errorf("done again: %q", s.Document().Node(4).Text)
		}
	})
}
