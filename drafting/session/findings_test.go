package session

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// spelling finds every word with an x in it, lines without a full stop, and lines that should end in a semicolon.
var spelling = []*lint.Rule{
	{ID: "spelling", Severity: lint.Warning, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		at := 0
		for word := range strings.SplitAfterSeq(p.Node.Text, " ") {
			bare := strings.TrimRight(word, " .")
			if strings.Contains(bare, "x") {
				p.Report(lint.Finding{Message: "Sai chính tả.", Node: p.Node.ID, Start: at, End: at + len(bare)})
			}
			at += len(word)
		}
	}},
	{ID: "semicolon", Severity: lint.Error, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		words := strings.TrimRight(p.Node.Text, " ")
		if strings.HasPrefix(words, "Căn cứ") && !strings.HasSuffix(words, ";") {
			n := len(words)
			p.Report(lint.Finding{
				Message: "Thiếu dấu chấm phẩy.", Node: p.Node.ID, Start: strings.LastIndex(words, " ") + 1, End: n,
				Fixes: []lint.Fix{{Title: "Thêm", Edits: []drafting.Edit{drafting.Replace{Node: p.Node.ID, Start: n, End: n, Text: ";"}}}},
			})
		}
	}},
	{ID: "end", Severity: lint.Hint, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		if n := len(p.Node.Text); !strings.HasSuffix(p.Node.Text, ".") {
			p.Report(lint.Finding{Message: "Thiếu dấu chấm.", Node: p.Node.ID, Start: n, End: n})
		}
	}},
}

// typist is a session whose results come when the test says so.
type typist struct {
	*testing.T
	*Session
	screen *screen
	heard  int
}

func newTypist(t *testing.T, text string) *typist {
	t.Helper()
	s, _, screen := openTest(t, document(text), func(e *Env) { e.Rules = spelling })
	w := &typist{T: t, Session: s, screen: screen}
	s.Listen(func(e Event) {
		if _, ok := e.(FindingsReady); ok {
			w.heard++
		}
	})
	s.Select(drafting.At(drafting.Position{Node: 2, Offset: len(text)}))
	w.settle()
	return w
}

// settle takes what the background made.
func (w *typist) settle() {
	time.Sleep(time.Second)
	synctest.Wait()
	w.screen.draw()
}

// says is what is found, rule and words, in the first paragraph.
func (w *typist) says() string {
	var out []string
	for _, f := range w.Result().Findings {
		if f.Node == 2 {
			out = append(out, fmt.Sprintf("%s:%s", f.Rule, f.Text))
		}
	}
	return strings.Join(out, " ")
}

func (w *typist) want(when, want string) {
	w.Helper()
	if got := w.says(); got != want {
		w.Errorf("%s: %q, want %q", when, got, want)
	}
}

func TestTheWordUnderTheCaretIsNotJudgedUntilItIsLeft(t *testing.T) {
	for name, leave := range map[string]func(*typist){
		"by a space": func(w *typist) { typeText(w.T, w.Session, " "); w.settle() },
		"by a click": func(w *typist) { w.Select(drafting.At(drafting.Position{Node: 3})) },
		"by an arrow that leaves the word": func(w *typist) {
			w.Select(drafting.At(drafting.Position{Node: 2, Offset: len("Một ")}))
			w.want("at the word's first letter", "")
			w.Select(drafting.At(drafting.Position{Node: 2, Offset: len("Một")}))
		},
		"by the keys going elsewhere": func(w *typist) { w.Leave() },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newTypist(t, "Một.")
				w.want("at first", "")
				w.Select(drafting.At(drafting.Position{Node: 2, Offset: len("Một")}))
				typeText(t, w.Session, " haix")
				w.settle()
				w.want("while it is typed", "")
				leave(w)
				w.want("afterwards", "spelling:haix")
				if w.ResultRev() != w.Rev() {
					t.Error("the findings are not those of the document")
				}
			})
		})
	}
}

// After each word the line would lack its end, and have time for it again with the next.
func TestTheEndOfALineIsNotJudgedWhileItIsWrittenOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Căn cứ Luật.")
		w.Select(drafting.At(drafting.Position{Node: 2, Offset: len("Căn cứ Luật.")}))
		w.want("at first", "semicolon:Luật.")
		w = newTypist(t, "Căn")
		for _, words := range []string{" cứ", " ", "Luật", " ", "Đất"} {
			typeText(t, w.Session, words)
			w.settle()
			w.want("after "+words, "")
		}
		w.Select(drafting.At(drafting.Position{Node: 3}))
		w.want("when the line is left", "semicolon:Đất end:")
	})
}

func TestLeavingAWordSaysSoOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Một.")
		typeText(t, w.Session, " haix.")
		w.settle()
		w.heard = 0
		w.Leave()
		w.Leave()
		if w.heard != 1 {
			t.Errorf("told %d times", w.heard)
		}
	})
}

func TestAFaultThatWasShownStaysWhileItsWordIsTyped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Haix.")
		w.want("at first", "spelling:Haix")
		w.Select(drafting.At(drafting.Position{Node: 2, Offset: len("Ha")}))
		typeText(t, w.Session, "n")
		w.want("at once", "spelling:Hanix")
		w.settle()
		w.want("judged again", "spelling:Hanix")
	})
}

func TestFindingsGoAlongWithAnEdit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Một haix ba.")
		w.Select(drafting.At(drafting.Position{Node: 2}))
		typeText(t, w.Session, "Ở ")
		w.want("before the rules ran again", "spelling:haix")
		if f := w.Result().Findings[0]; f.Start != len("Ở Một ") || w.ResultRev() == w.Rev() {
			t.Errorf("it stands at %d, of revision %d", f.Start, w.ResultRev())
		}
		w.settle()
		w.want("after", "spelling:haix")
		if err := w.Apply([]drafting.Edit{drafting.Splice{Piece: 1, At: 0, Remove: 1}}, w.Selection()); err != nil {
			t.Fatal(err)
		}
		w.want("after its paragraph went", "")
	})
}

func TestOlderFindingsStandWhereTheirWordsAreNow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Một.")
		w.Select(drafting.At(drafting.Position{Node: 3}))
		d := document("Haix ba.")
		w.found(madeFindings{w.Rev(), d, lint.Result{Findings: []lint.Finding{{Rule: "spelling", Node: 2, Start: 5, End: 7, Text: "ba"}}}})
		for _, f := range w.Result().Findings {
			if f.End > len(first(w.Session)) {
				t.Errorf("a finding at %d to %d of %q", f.Start, f.End, first(w.Session))
			}
		}
	})
}

func TestAlong(t *testing.T) {
	for name, c := range map[string]struct {
		before, now string
		word, want  string
	}{
		"before what is put in": {"một hai", "một hai ba", "hai", "hai"},
		"behind what is put in": {"một hai", "ở một hai", "hai", "hai"},
		"behind what is taken":  {"một hai ba", "hai ba", "ba", "ba"},
		"around what is put in": {"một hai ba", "một hxai ba", "hai", "hxai"},
		"a letter with a mark":  {"quyên này", "quyền này", "quyên", "quyền"},
		"taken with its words":  {"một hai ba", "một ba", "hai ", ""},
	} {
		t.Run(name, func(t *testing.T) {
			start := strings.Index(c.before, c.word)
			from, to := along(c.before, c.now, start, start+len(c.word))
			if got := c.now[from:to]; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func FuzzAlong(f *testing.F) {
	f.Add("một hai", "một hai ba", 1, 4)
	f.Fuzz(func(t *testing.T, before, now string, start, end int) {
		if start < 0 || end < start || end > len(before) {
			return
		}
		from, to := along(before, now, start, end)
		if from < 0 || to < from || to > len(now) {
			t.Fatalf("[%d, %d) of %q is [%d, %d) of %q", start, end, before, from, to, now)
		}
	})
}

func TestWhatIsIgnoredComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTypist(t, "Haix bax và bax.")
		w.Select(drafting.At(drafting.Position{Node: 3}))
		why := Decision{Reason: "tên riêng", By: "Trần An", Date: "2026-02-05"}
		third := w.Result().Findings[2]
		if err := w.Suppress(third, why); err != nil {
			t.Fatal(err)
		}
		w.settle()
		w.want("one of two equal faults ignored", "spelling:Haix spelling:bax")
		ignored := w.Result().Suppressed
		if len(ignored) != 1 || ignored[0].Start != third.Start || ignored[0].By.By != "Trần An" || ignored[0].By.Date != "2026-02-05" || ignored[0].By.Reason != "tên riêng" {
			t.Fatalf("ignored %+v", ignored)
		}
		if err := w.SuppressRule("spelling", why); err != nil {
			t.Fatal(err)
		}
		w.settle()
		w.want("the rule ignored", "")
		if n := len(w.Document().Suppressions); n != 1 || len(w.Result().Suppressed) != 3 {
			t.Errorf("%d suppressions, %d ignored", n, len(w.Result().Suppressed))
		}
		if err := w.Restore(w.Document().Suppressions[0]); err != nil {
			t.Fatal(err)
		}
		w.settle()
		w.want("restored", "spelling:Haix spelling:bax spelling:bax")
		w.Undo()
		w.settle()
		w.want("the restoring undone", "")
	})
}

func TestStandardizingDropsTheFormInOneStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		narrow := &lint.Rule{ID: "margin", Severity: lint.Error, Scope: lint.OfDocument, Form: true, Check: func(p *lint.Pass) {
			if _, ok := p.Seen(nil, "left"); ok {
				p.Report(lint.Finding{Message: "Lề trái hẹp.", Measured: "20 mm", Allowed: "30–35 mm"})
			}
		}}
		env, screen := shared(), &screen{}
		env.Do, env.Rules = screen.Do, []*lint.Rule{narrow}
		seen := &drafting.Observed{Page: drafting.Form{"left": drafting.Seen{Number: 20}}}
		d := document("Một.")
		s := Open(d, seen, env)
		t.Cleanup(func() { _ = s.Close(context.Background()) })
		w := &typist{T: t, Session: s, screen: screen}
		w.settle()
		count := func(when string, findings, unseen int) {
			t.Helper()
			if r := s.Result(); len(r.Findings) != findings || len(r.Coverage.NotEvaluated) != unseen {
				t.Errorf("%s: %d findings, not evaluated %v", when, len(r.Findings), r.Coverage.NotEvaluated)
			}
		}
		count("as it came", 1, 0)
		if !s.Standardize() || s.Standardize() {
			t.Error("the form is not dropped, or twice")
		}
		w.settle()
		count("on the standard", 0, 1)
		if s.Document() != d || s.Snapshot().Observed != nil {
			t.Error("more than the form changed")
		}
		if !s.Undo() || s.CanUndo() {
			t.Error("it is not one step")
		}
		w.settle()
		count("undone", 1, 0)
		if s.Snapshot().Observed != seen {
			t.Error("the form is not what it was")
		}
		s.Redo()
		w.settle()
		count("done again", 0, 1)
	})
}

func TestARecheckJudgesWithOtherInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		late := &lint.Rule{ID: "late", Severity: lint.Hint, Scope: lint.OfNode, Check: func(p *lint.Pass) {
			if p.Today.Year == 2026 {
				p.Report(lint.Finding{Message: "Năm 2026.", Node: p.Node.ID, End: len(p.Node.Text)})
			}
		}}
		s, _, screen := openTest(t, document("Một."), func(e *Env) { e.Rules = []*lint.Rule{late} })
		w := &typist{T: t, Session: s, screen: screen}
		w.settle()
		w.want("at first", "")
		s.Recheck(func(in *lint.Input) { in.Today.Year = 2026 })
		w.settle()
		w.want("judged again", "late:Một.")
	})
}
