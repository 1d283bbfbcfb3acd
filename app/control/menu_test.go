package control

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
)

func TestAMenuIsGoneThroughWithTheKeysAndThePointer(t *testing.T) {
	light(t)
	done := ""
	do := func(words string) func() { return func() { done += words } }
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
		open bool
	}{
		{"the first line", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "a", false},
		{"what cannot be done is passed", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeySpace}, "c", false},
		{"up goes to the last line", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "c", false},
		{"down goes around", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "a", false},
		{"no line is chosen", []fyne.KeyName{fyne.KeyReturn}, "", true},
		{"Escape leaves", []fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			done = ""
			w := test.NewTempWindow(t, NewFill(theme.Desk))
			w.Resize(fyne.NewSize(400, 300))
			m := ShowMenu([]MenuLine{
				{Words: "Một", Key: "Ctrl+1", Act: do("a")}, {Words: "Hai", Disabled: true, Act: do("b")}, {}, {Words: "Ba", Ticked: true, Act: do("c")},
			}, w.Canvas(), fyne.NewPos(390, 290))
			if at, size := m.Corner(), m.Extent(); at.X+size.Width > 400 || at.Y+size.Height > 300 {
				t.Errorf("it stands at %v, %v large", at, size)
			}
			if w.Canvas().Focused() != fyne.Focusable(m) {
				t.Error("it does not have the keys")
			}
			for _, key := range c.keys {
				m.TypedKey(&fyne.KeyEvent{Name: key})
			}
			if done != c.want || m.Shown() != c.open {
				t.Errorf("did %q, open %v", done, m.Shown())
			}
		})
	}
	long := test.NewTempWindow(t, NewFill(theme.Desk))
	long.Resize(fyne.NewSize(400, 300))
	lines := make([]MenuLine, 11)
	for i := range lines {
		lines[i] = MenuLine{Words: "Một", Act: do("a")}
	}
	if m := ShowMenu(lines, long.Canvas(), fyne.NewPos(0, 200)); m.Corner().Y+m.Extent().Height > 300 {
		t.Errorf("a long menu stands at %v, %v large", m.Corner(), m.Extent())
	}
	done = ""
	w := test.NewTempWindow(t, NewFill(theme.Desk))
	m := ShowMenu([]MenuLine{{Words: "Một", Act: do("a")}, {}, {Words: "Ba", Act: do("c")}}, w.Canvas(), fyne.NewPos(0, 0))
	second := fyne.PointEvent{Position: fyne.NewPos(20, menuEdge+theme.MenuRow+menuGap+5)}
	m.MouseMoved(&desktop.MouseEvent{PointEvent: second})
	if m.at != 2 {
		t.Errorf("the pointer is over line %d", m.at)
	}
	m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, menuEdge+theme.MenuRow+2)})
	if done != "" || !m.Shown() {
		t.Error("a tap between the lines does something")
	}
	m.Tapped(&second)
	if done != "c" || m.Shown() {
		t.Errorf("a tap did %q", done)
	}
}
