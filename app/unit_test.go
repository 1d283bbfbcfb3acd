//go:build !nowindow

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/library"
	"thethuc/drafting/profile"
)

// unitOf is a profile that is whole.
func unitOf(issuer, place string) *profile.Profile {
	return &profile.Profile{
		Parent: "Bộ Tư lệnh Quân khu 2", Issuer: issuer, FullName: issuer + " Bộ Tư lệnh Quân khu 2", Abbreviation: "PX", Place: place,
		Head: "Trưởng phòng", HeadFull: "Trưởng " + issuer, Executors: []string{"Trưởng ban Tổng hợp"}, Choices: map[string]string{},
	}
}

// What was typed into the form is not lost by going elsewhere, unless one says so.
func TestTheFormIsNotLeftWithWhatWasTyped(t *testing.T) {
	r := newRoom(t, nil)
	r.askUnit()
	test.RenderToMarkup(r.window.Canvas())
	r.settle("the keys", func() bool { return r.window.Canvas().Focused() == r.unitForm.First() })
	r.keys("x")
	for name, leave := range map[string]func(){
		"another place": func() { r.places.Choose(library.Bin) },
		"a new paper":   func() { r.combine(fyne.KeyModifierControl, fyne.KeyN) },
	} {
		leave()
		if !r.frame.asking() || !r.onUnit() {
			t.Errorf("%s: the form is left, or nothing is asked", name)
		}
		r.key(fyne.KeyEscape, false)
	}
	r.key(fyne.KeyEscape, false)
	if !r.onUnit() {
		t.Error("Escape beside the form leaves it")
	}
	r.places.Choose(library.Bin)
	question, _ := r.frame.strip.(*strip)
	question.buttons[0].Tapped(nil)
	if r.onUnit() || r.place != library.Bin {
		t.Errorf("the answer leads to %q", r.place)
	}
}

func TestProfilesAreAddedChosenTakenInAndExported(t *testing.T) {
	r := newRoom(t, nil)
	if err := r.saveUnit(unitOf("Phòng Xây dựng", "Phú Thọ")); err != nil {
		t.Fatal(err)
	}
	r.askUnit()
	r.askUnits()
	r.pick("Hồ sơ mới")
	if p := r.unitForm.Profile(); p.Issuer != "" {
		t.Fatalf("a new profile begins with %q", p.Issuer)
	}
	if err := r.saveUnit(unitOf("Phòng Quân lực", "Lào Cai")); err != nil {
		t.Fatal(err)
	}
	r.askUnit()
	r.askUnits()
	if l := r.line(r.unit.Title()); !l.Ticked {
		t.Errorf("%q is not shown to be in use", l.Words)
	}
	r.pick(unitOf("Phòng Xây dựng", "").Title())
	if r.unit.Issuer != "Phòng Xây dựng" || r.unitForm.Profile().Place != "Phú Thọ" {
		t.Fatalf("in use: %q; the form shows %q", r.unit.Issuer, r.unitForm.Profile().Place)
	}
	r.begin()
	if got := r.first("issuer").Text; got != "PHÒNG XÂY DỰNG" {
		t.Errorf("a new document is of %q", got)
	}

	path := filepath.Join(t.TempDir(), "ho-so.toml")
	r.askUnit()
	r.askUnits()
	r.pick("Xuất hồ sơ đang dùng…")
	r.answerStrip(path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	other := strings.ReplaceAll(string(data), "Xây dựng", "Cán bộ")
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	r.drop([]string{path})
	if r.unit.Issuer != "Phòng Cán bộ" || r.owned() != "" {
		t.Fatalf("taken in: %q; the band says %v", r.unit.Issuer, r.frame.band.Words())
	}
	r.drop([]string{path})
	if !r.frame.asking() {
		t.Error("a profile is replaced without a question")
	}
	r.key(fyne.KeyEscape, false)
	stored, err := r.own.StoredProfiles()
	if err != nil || len(stored) != 3 || !stored[0].InUse || stored[0].Profile.Issuer != "Phòng Cán bộ" {
		t.Errorf("stored: %+v, %v", stored, err)
	}
	if p, err := r.own.Profile(); err != nil || p.Issuer != "Phòng Cán bộ" {
		t.Errorf("the house has %v, %v", p, err)
	}
}

func TestAProfileIsRemovedAndTakenBack(t *testing.T) {
	r := newRoom(t, nil)
	if err := r.saveUnit(unitOf("Phòng Xây dựng", "Phú Thọ")); err != nil {
		t.Fatal(err)
	}
	r.askUnit()
	r.askUnits()
	if l := r.line("Xóa một hồ sơ…"); !l.Disabled {
		t.Error("the profile in use can be removed")
	}
	r.menu.Close()
	r.newUnit = true
	if err := r.saveUnit(unitOf("Phòng Quân lực", "Lào Cai")); err != nil {
		t.Fatal(err)
	}
	titles := func() string {
		stored, err := r.own.StoredProfiles()
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, s := range stored {
			out = append(out, s.Profile.Issuer)
		}
		return strings.Join(out, ",")
	}
	r.askUnit()
	r.askUnits()
	r.pick("Xóa một hồ sơ…")
	if len(r.menu.Lines()) != 1 {
		t.Errorf("%d profiles can be removed", len(r.menu.Lines()))
	}
	r.pick("Phòng Xây dựng")
	if got := titles(); got != "Phòng Quân lực,Phòng Xây dựng" {
		t.Errorf("before the answer: %s", got)
	}
	r.answerStrip("")
	if got := titles(); got != "Phòng Quân lực" {
		t.Errorf("after it: %s", got)
	}
	test.Tap(r.frame.band.Action())
	if got := titles(); got != "Phòng Quân lực,Phòng Xây dựng" {
		t.Errorf("taken back: %s", got)
	}
}

// What the unit answers holds for the document that is open too.
func TestAnAnswerOfTheUnitReachesThePage(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.ready()
	before := r.sheet(r.session.Document()).Answer("scale")
	p := unitOf("Phòng Xây dựng", "Phú Thọ")
	for _, c := range r.unitChoices(p) {
		if c.Key == "scale" {
			p.Choices["scale"] = c.Options[0].ID
			if c.Options[0].ID == before {
				p.Choices["scale"] = c.Options[1].ID
			}
		}
	}
	pages := r.session.Pages()
	if err := r.saveUnit(p); err != nil {
		t.Fatal(err)
	}
	r.settle("pages with the answer", func() bool { return r.session.Pages() != pages })
	if got := r.session.Sheet().Answer("scale"); got == before {
		t.Errorf("the document still follows %q", got)
	}
}

func TestAPageShowsWhatAProfileFillsIn(t *testing.T) {
	r := newRoom(t, nil)
	for name, p := range map[string]*profile.Profile{"whole": unitOf("Phòng Quân lực", "Lào Cai"), "blank": r.blankUnit()} {
		page := r.unitPage(p)
		if page == nil {
			t.Fatalf("%s: no page", name)
		}
		if picture := page(400); picture == nil || picture.Bounds().Dx() != 400 {
			t.Errorf("%s: the picture is %v", name, picture)
		}
	}
}
