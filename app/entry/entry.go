// Package entry is the short text field of the interface: one line, typed with Telex or VNI, pasted as NFC.
//
// It keeps no history: undo goes to whoever shows it. Long text is typed on the page.
package entry

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/drafting/viet"
)

// Field is a single line of text.
type Field struct {
	widget.Entry
	// Done is called with Enter, with leaving the field, or with Tab.
	Done func(text string)
	// Dropped is called with Escape.
	Dropped func()
	// Gained is called when the field gets the keys.
	Gained func()
	// Shortcut is asked first for every shortcut; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Key is asked first for every key; true says that it was used up.
	Key func(name fyne.KeyName, shift bool) bool

	typist *Typist
	shift  bool
}

// New makes an empty field that is typed in as how says; nil types letters as they come.
func New(how *Typing) *Field {
	f := &Field{typist: NewTypist(how)}
	f.Scroll = fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// TypedRune puts a letter at the caret, as Telex or VNI make it.
func (f *Field) TypedRune(r rune) {
	if f.Disabled() {
		return
	}
	if f.SelectedText() != "" {
		f.typist.Reset()
	}
	text, back := f.typist.Key(r)
	letters := []rune(text)
	if back == 0 && len(letters) == 1 {
		f.Entry.TypedRune(letters[0])
		return
	}
	f.replace(back, letters)
}

// replace takes back runes before the caret away and puts letters there, as one change.
func (f *Field) replace(back int, letters []rune) {
	all, at := []rune(f.Text), f.CursorTextOffset()
	start := max(0, at-back)
	f.Text = string(all[:start]) + string(letters) + string(all[at:])
	f.Refresh()
	f.CursorColumn = start + len(letters)
	f.Refresh()
	if f.OnChanged != nil {
		f.OnChanged(f.Text)
	}
}

// KeyDown remembers Shift, which plain keys come without.
func (f *Field) KeyDown(event *fyne.KeyEvent) {
	if event.Name == desktop.KeyShiftLeft || event.Name == desktop.KeyShiftRight {
		f.shift = true
	}
	f.Entry.KeyDown(event)
}

// KeyUp forgets it.
func (f *Field) KeyUp(event *fyne.KeyEvent) {
	if event.Name == desktop.KeyShiftLeft || event.Name == desktop.KeyShiftRight {
		f.shift = false
	}
	f.Entry.KeyUp(event)
}

// TypedKey ends the word that is being typed, and the editing with Enter or Escape.
func (f *Field) TypedKey(event *fyne.KeyEvent) {
	if f.Key != nil && f.Key(event.Name, f.shift) {
		return
	}
	if event.Name == fyne.KeyBackspace && f.SelectedText() == "" {
		f.typist.Backspace()
		f.Entry.TypedKey(event)
		return
	}
	if endsWord(event.Name) {
		f.typist.Reset()
	}
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.Done != nil {
			f.Done(f.Text)
		}
	case fyne.KeyEscape:
		if f.Dropped != nil {
			f.Dropped()
		}
	default:
		f.Entry.TypedKey(event)
	}
}

// endsWord reports whether a key moves the caret or changes the text by itself. A letter's key comes here too, before
// its letter does.
func endsWord(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape, fyne.KeyTab:
		return true
	}
	return false
}

// MouseDown moves the caret, which ends the word that is being typed.
func (f *Field) MouseDown(event *desktop.MouseEvent) {
	f.typist.Reset()
	f.Entry.MouseDown(event)
}

// FocusGained tells that the field has the keys.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	if f.Gained != nil {
		f.Gained()
	}
}

// FocusLost ends the word, and the editing.
func (f *Field) FocusLost() {
	f.typist.Reset()
	f.shift = false
	f.Entry.FocusLost()
	if f.Done != nil {
		f.Done(f.Text)
	}
}

// TypedShortcut pastes as one line of NFC; undo and redo are not the field's own.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	f.typist.Reset()
	if f.Shortcut != nil && f.Shortcut(s) {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
	case *fyne.ShortcutPaste:
		f.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: oneLine{s.Clipboard}, Secondary: s.Secondary})
	case *desktop.CustomShortcut:
		f.jump(s)
	default:
		f.Entry.TypedShortcut(s)
	}
}

// Put shows other text with the caret at its end.
func (f *Field) Put(text string) {
	f.typist.Reset()
	f.SetText(text)
	f.CursorColumn = len([]rune(text))
	f.Refresh()
}

// jump adds Ctrl+Home and Ctrl+End, which Fyne's entry lacks.
func (f *Field) jump(s *desktop.CustomShortcut) {
	switch {
	case s.Modifier == fyne.KeyModifierControl && (s.KeyName == fyne.KeyHome || s.KeyName == fyne.KeyEnd):
		f.Entry.TypedKey(&fyne.KeyEvent{Name: s.KeyName})
	default:
		f.Entry.TypedShortcut(s)
	}
}

// oneLine is a clipboard whose text comes as one line of NFC.
type oneLine struct{ fyne.Clipboard }

// Content is the clipboard's text.
func (c oneLine) Content() string {
	text, _ := viet.Normalize(c.Clipboard.Content())
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }), " ")
}
