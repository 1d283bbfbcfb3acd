package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/drafting/profile"
)

func TestEscapeDropsWhatWasTypedOnlyWhenPressedAgain(t *testing.T) {
	test.NewTempApp(t)
	left := 0
	u := NewUnit(UnitConfig{Later: func() { left++ }})
	test.NewTempWindow(t, u)
	u.Set(&profile.Profile{Issuer: "Văn phòng"})
	u.key(fyne.KeyEscape, false)
	if left != 1 {
		t.Fatal("a form that says what it said is not left")
	}
	u.fields[unitPlace].SetText("Phú Thọ")
	u.key(fyne.KeyEscape, false)
	if left != 1 || u.fault.Words() == "" {
		t.Fatalf("left %d times, the form says %q", left, u.fault.Words())
	}
	u.key(fyne.KeyTab, false)
	u.key(fyne.KeyEscape, false)
	if left != 1 {
		t.Error("another key does not begin anew")
	}
	u.key(fyne.KeyEscape, false)
	if left != 2 {
		t.Error("Escape twice does not leave the form")
	}
}
