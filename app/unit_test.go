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
