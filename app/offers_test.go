//go:build !nowindow

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/drafting"
)

// basis puts the caret at the end of a new basis line that says so far what is given.
func basis(r *room, words string) *drafting.Node {
	n := r.first(drafting.Basis)
	edits := []drafting.Edit{drafting.Replace{Node: n.ID, Start: 0, End: len(n.Text), Text: "Căn cứ "}}
	if err := r.session.Apply(edits, drafting.At(drafting.Position{Node: n.ID, Offset: len("Căn cứ ")})); err != nil {
		r.Fatal(err)
	}
	for _, letter := range words {
		r.view.TypedRune(letter)
	}
	return n
}

func TestActsAreOfferedWhileABasisIsWritten(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.ready()
	n := basis(r, "30/2020")
	if !r.offers.Visible() || r.offers.acts[0].Number != "30/2020/NĐ-CP" {
		t.Fatalf("offered: %v", r.offers.acts)
	}
	if !r.key(fyne.KeyReturn, false) {
		t.Fatal("Enter is not taken")
	}
	const want = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"
	if got := r.session.Document().Node(n.ID).Text; got != want || r.offers.Visible() {
		t.Errorf("written: %q", got)
	}
	r.session.Undo()
	if got := r.session.Document().Node(n.ID).Text; got != "Căn cứ 30/2020" {
		t.Errorf("undone: %q", got)
	}
}

// What the unit usually cites is offered as soon as a basis begins; where it has cited nothing, the key says what to type.
func TestWhatTheUnitCitesIsOfferedAtOnce(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.ready()
	basis(r, "")
	if r.offers.Visible() {
		t.Fatalf("offered: %v", r.offers.acts)
	}
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyC)
	if r.frame.band == nil || !strings.Contains(r.frame.band.Words(), "Gõ số hoặc vài chữ") {
		t.Errorf("the band says %v", r.frame.band)
	}
	for _, letter := range "30/2020" {
		r.view.TypedRune(letter)
	}
	r.key(fyne.KeyReturn, false)
	r.offers.shelf.Use(r.session.Document())
	r.offers.left = 0 // as in another paragraph
	basis(r, "")
	if !r.offers.Visible() || r.offers.acts[0].Number != "30/2020/NĐ-CP" {
		t.Errorf("offered %v", r.offers.acts)
	}
}

func TestAnActInForceNoMoreIsGreyAndSaysWhatReplacedIt(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.ready()
	basis(r, "110/2004")
	if !r.offers.Visible() {
		t.Fatal("nothing is offered")
	}
	note, expired := r.offers.note(r.offers.acts[0])
	if !expired || !strings.Contains(note, "thay thế bằng Nghị định số 30/2020/NĐ-CP") {
		t.Errorf("note %q, expired %v", note, expired)
	}
}

func TestEscapeSendsTheOffersAwayUntilTheKeyAsks(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.ready()
	basis(r, "van thu")
	at := r.offers.at
	r.key(fyne.KeyDown, false)
	r.key(fyne.KeyUp, false)
	if !r.offers.Visible() || r.offers.at != at {
		t.Fatal("the keys do not go through the list")
	}
	if r.key(fyne.KeyEscape, false); r.offers.Visible() {
		t.Error("Escape leaves the list there")
	}
	r.view.TypedRune(' ')
	if r.offers.Visible() {
		t.Error("the list comes again by itself")
	}
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyC)
	if !r.offers.Visible() {
		t.Error("the key does not bring the list")
	}
	if r.key(fyne.KeyLeft, false) {
		t.Error("another key goes to the list")
	}
}
