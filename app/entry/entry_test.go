package entry

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/telex"
)

func newField(t *testing.T, how *Typing) *Field {
	t.Helper()
	test.NewTempApp(t)
	f := New(how)
	w := test.NewTempWindow(t, f)
	w.Resize(fyne.NewSize(300, 60))
	w.Canvas().Focus(f)
	return f
}

func TestKeysBecomeLetters(t *testing.T) {
	for name, c := range map[string]struct {
		how        *Typing
		keys, want string
	}{
		"Telex":                   {&Typing{}, "Uyr ban nhaan daan", "Ủy ban nhân dân"},
		"VNI":                     {&Typing{Method: telex.VNI}, "Quye6t1 d9i5nh", "Quyết định"},
		"off":                     {&Typing{Off: true}, "Uyr ban", "Uyr ban"},
		"nobody to ask":           {nil, "Uyr ban", "Uyr ban"},
		"English words come back": {&Typing{}, "windows ", "windows "},
	} {
		t.Run(name, func(t *testing.T) {
			f := newField(t, c.how)
			changes := 0
			f.OnChanged = func(string) { changes++ }
			test.Type(f, c.keys)
			if f.Text != c.want {
				t.Errorf("got %q, want %q", f.Text, c.want)
			}
			if changes != len([]rune(c.keys)) {
				t.Errorf("%d changes told for %d keys", changes, len([]rune(c.keys)))
			}
		})
	}
}

// In a window each letter's key comes before its letter.
func TestKeysOfLettersDoNotEndTheWord(t *testing.T) {
	f := newField(t, &Typing{})
	for _, r := range "Huyeenj Huwowngr" {
		f.TypedKey(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		f.TypedRune(r)
	}
	if f.Text != "Huyện Hưởng" {
		t.Errorf("got %q", f.Text)
	}
}

func TestAMovedCaretEndsTheWord(t *testing.T) {
	f := newField(t, &Typing{})
	test.Type(f, "a")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	test.Type(f, "a")
	if f.Text != "aa" {
		t.Errorf("got %q", f.Text)
	}
}

func TestBackspaceKeepsTheWordOpen(t *testing.T) {
	f := newField(t, &Typing{})
	test.Type(f, "Vieet")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	test.Type(f, "tj")
	if f.Text != "Việt" {
		t.Errorf("got %q", f.Text)
	}
}

func TestLettersOfAnInputMethodSwitchOursOff(t *testing.T) {
	told := 0
	how := &Typing{}
	how.Changed = func() { told++ }
	f := newField(t, how)
	test.Type(f, "Việt aa")
	if f.Text != "Việt aa" || !how.Off || told != 1 {
		t.Errorf("%q, off %v, told %d times", f.Text, how.Off, told)
	}
}

func TestPasteIsOneLineOfNFC(t *testing.T) {
	f := newField(t, &Typing{})
	clipboard := test.NewClipboard()
	clipboard.SetContent("Phu\u0301 Tho\u0323\nngày")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if f.Text != "Phú Thọ ngày" {
		t.Errorf("got %q", f.Text)
	}
}

func TestUndoIsNotTheFields(t *testing.T) {
	f := newField(t, &Typing{})
	asked := 0
	f.Shortcut = func(s fyne.Shortcut) bool {
		if _, ok := s.(*fyne.ShortcutUndo); ok {
			asked++
		}
		return true
	}
	test.Type(f, "Phus")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text != "Phú" || asked != 1 {
		t.Errorf("%q, asked %d times", f.Text, asked)
	}
}
