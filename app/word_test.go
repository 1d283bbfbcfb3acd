//go:build !nowindow

package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/drafting"
	"thethuc/drafting/batch"
)

func TestWordWritesAFileThatReadsAgainAndAsksBeforeItReplaces(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.tools.word.Tapped(nil)
	ask, ok := r.frame.strip.(*strip)
	if !ok || ask.field == nil {
		t.Fatal("the button asks nothing")
	}
	path := ask.field.Text
	if !strings.HasSuffix(path, ".docx") {
		t.Errorf("it proposes %q", path)
	}
	ask.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !r.tools.word.Disabled() {
		t.Error("the button can be pressed while the file is written")
	}
	r.settle("the file", func() bool { return r.frame.band != nil })
	if words := r.frame.band.Words(); words != "Đã ghi "+filepath.Base(path)+"." || r.tools.word.Disabled() {
		t.Fatalf("the band says %q", words)
	}
	f, err := batch.Read(path, r.sheet(&drafting.Document{}))
	if err != nil || f.Document.Kind != "decision" {
		t.Fatalf("read again: %+v, %v", f, err)
	}
	r.frame.band.Action().Tapped(nil)
	if len(r.opened) != 1 || r.opened[0] != path {
		t.Errorf("opened %q", r.opened)
	}
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyW)
	ask, _ = r.frame.strip.(*strip)
	ask.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if question, ok := r.frame.strip.(*strip); !ok || question.field != nil {
		t.Error("it does not ask before it replaces a file")
	}
}

func TestAWordFileThatCannotBeWrittenIsTold(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.exportWord(filepath.Join(t.TempDir(), "không có", "a.docx"))
	r.settle("the failure", func() bool { return r.frame.band != nil })
	if words := r.frame.band.Words(); !r.frame.band.Failed() || !strings.HasPrefix(words, "Không ghi tệp Word được: ") {
		t.Errorf("the band says %q", words)
	}
	if r.tools.word.Disabled() {
		t.Error("the button stays off")
	}
}
