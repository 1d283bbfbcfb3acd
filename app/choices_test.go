//go:build !nowindow

package app

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/plain"
)

func TestAChoiceMovesThePageInOneStep(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	article := r.first(drafting.Article).ID
	size := func() layout.Length {
		return r.session.Pages().Rects(drafting.Range{Node: article, Start: 0, End: len("Điều")})[0].H
	}
	before := size()
	r.tools.choices.Tapped(nil)
	if !r.settings.Visible() || r.findings.Visible() {
		t.Fatal("the choices are not shown")
	}
	choice := r.settings.Choice("body-size")
	for choice.Words() != "Cỡ 13" {
		choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	r.ready()
	if got := r.session.Document().Choices; !maps.Equal(got, map[string]string{"body-size": "13"}) {
		t.Errorf("choices %v", got)
	}
	if size() >= before {
		t.Errorf("lines are %v high, before %v", size(), before)
	}
	for choice.At() > 0 {
		choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	if got := r.session.Document().Choices; got != nil {
		t.Errorf("the standard's own answer is kept as %v", got)
	}
	r.session.Undo()
	r.ready()
	if choice.Words() != "Cỡ 13,5" {
		t.Errorf("after undo the pane shows %q", choice.Words())
	}
	r.key(fyne.KeyEscape, false)
	if r.settings.Visible() || !r.findings.Visible() {
		t.Error("Escape does not close the choices")
	}
}

func TestADraftIsMarked(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.showChoices(true)
	r.settings.Number().TypedRune('2')
	r.ready()
	if r.session.Document().Draft != 2 {
		t.Fatalf("draft %d", r.session.Document().Draft)
	}
	marked := len(r.session.Pages().Pages[0].Texts)
	r.session.Undo()
	r.ready()
	if plainTexts := len(r.session.Pages().Pages[0].Texts); marked <= plainTexts || r.settings.Number().Value() != 0 {
		t.Errorf("%d texts with the mark, %d without; the pane shows %d", marked, plainTexts, r.settings.Number().Value())
	}
}

// spilling is a plan whose last page has few lines.
func (r *room) spilling() *drafting.Document {
	r.Helper()
	for clauses := 10; clauses < 60; clauses++ {
		var text strings.Builder
		text.WriteString("VĂN PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/KH-VP\n" +
			"Phú Thọ, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nCông tác văn thư năm 2026\n")
		for i := range clauses {
			fmt.Fprintf(&text, "%d. Văn thư cơ quan tiếp nhận và đăng ký văn bản đến.\n", i+1)
		}
		doc, _ := plain.Parse(text.String(), r.sheet(&drafting.Document{}))
		if len(layout.Fit(doc, r.sheetFor, r.faces)) > 0 {
			return doc
		}
	}
	r.Fatal("no document spills")
	return nil
}

func TestAFittingIsOfferedAndUsed(t *testing.T) {
	r := newRoom(t, nil)
	r.create(drafting.Snapshot{Rev: 1, Document: r.spilling()})
	r.ready()
	pages := r.session.Pages().Count()
	r.showChoices(true)
	r.fitPages()
	r.settle("the offers", func() bool { return len(r.remedies) > 0 })
	want := r.remedies[0]
	if got := r.settings.Offers(); len(got) != len(r.remedies) || got[0] != want.Meaning {
		t.Errorf("offered %q", got)
	}
	r.useRemedy(0)
	r.ready()
	if got := r.session.Pages().Count(); got != want.Pages || got >= pages {
		t.Errorf("%d pages, before %d, promised %d", got, pages, want.Pages)
	}
	if len(r.settings.Offers()) != 0 {
		t.Error("offers for another document stay")
	}
	r.frame.band.Action().Tapped(nil)
	r.ready()
	if got := r.session.Pages().Count(); got != pages {
		t.Errorf("%d pages after one undo, want %d", got, pages)
	}
}

func TestThatAPageWasSavedIsNoLongerToldWhenItIsNot(t *testing.T) {
	r := newRoom(t, nil)
	r.create(drafting.Snapshot{Rev: 1, Document: r.spilling()})
	r.ready()
	r.showChoices(true)
	r.fitPages()
	r.settle("the offers", func() bool { return len(r.remedies) > 0 })
	r.useRemedy(0)
	r.ready()
	if r.frame.band == nil {
		t.Fatal("nothing is told")
	}
	r.session.Undo()
	r.ready()
	if r.frame.band != nil {
		t.Errorf("%q is still told", r.frame.band.Words())
	}
}
