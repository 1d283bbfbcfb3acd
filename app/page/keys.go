package page

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/drafting/edit"
)

// AcceptsTab takes Tab for itself: it goes to the next blank, or changes the level of an element.
func (v *View) AcceptsTab() bool { return true }

// TypedRune puts a letter at the caret, as Telex or VNI make it.
func (v *View) TypedRune(r rune) {
	if v.doc == nil || !unicode.IsGraphic(r) {
		return
	}
	text, back := v.typist.Key(r)
	v.goal = false
	v.run(edit.Type(text, back))
}

func (v *View) run(c edit.Command) {
	v.own = true
	if v.doc.Run(c) {
		v.follow = true
	}
	v.own = false
}

// KeyDown remembers Shift, which plain keys come without.
func (v *View) KeyDown(event *fyne.KeyEvent) {
	if event.Name == desktop.KeyShiftLeft || event.Name == desktop.KeyShiftRight {
		v.shift = true
	}
}

// KeyUp forgets it.
func (v *View) KeyUp(event *fyne.KeyEvent) {
	if event.Name == desktop.KeyShiftLeft || event.Name == desktop.KeyShiftRight {
		v.shift = false
	}
}

// TypedKey runs the command of a key, or moves the caret.
func (v *View) TypedKey(event *fyne.KeyEvent) {
	if v.config.Key != nil && v.config.Key(event.Name, v.shift) || v.doc == nil {
		return
	}
	if event.Name == desktop.KeyMenu {
		v.askMenu()
		return
	}
	if c := v.command(event.Name); c != nil {
		v.goal = false
		if event.Name == fyne.KeyBackspace {
			v.typist.Backspace()
		} else {
			v.typist.Reset()
		}
		v.run(c)
		return
	}
	v.moveBy(event.Name)
}

func (v *View) command(name fyne.KeyName) edit.Command {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		return edit.Enter()
	case fyne.KeyBackspace:
		return edit.Backspace()
	case fyne.KeyDelete:
		return edit.Delete()
	case fyne.KeyTab:
		if v.shift {
			return edit.BackTab()
		}
		return edit.Tab()
	}
	return nil
}

func (v *View) moveBy(name fyne.KeyName) {
	switch name {
	case fyne.KeyLeft:
		v.moveTo(v.leave(true, v.before))
	case fyne.KeyRight:
		v.moveTo(v.leave(false, v.after))
	case fyne.KeyUp:
		v.moveLine(false)
	case fyne.KeyDown:
		v.moveLine(true)
	case fyne.KeyHome:
		v.moveTo(v.lineStart)
	case fyne.KeyEnd:
		v.moveTo(v.lineEnd)
	case fyne.KeyPageUp:
		v.scrollTo(v.offset.SubtractXY(0, v.Size().Height-60))
	case fyne.KeyPageDown:
		v.scrollTo(v.offset.AddXY(0, v.Size().Height-60))
	}
}

// TypedShortcut runs undo, redo and the commands with Ctrl and Alt.
func (v *View) TypedShortcut(s fyne.Shortcut) {
	if v.config.Shortcut != nil && v.config.Shortcut(s) || v.doc == nil {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		v.travel(v.doc.Undo)
	case *fyne.ShortcutRedo:
		v.travel(v.doc.Redo)
	case *fyne.ShortcutCopy:
		v.Copy(s.Clipboard)
	case *fyne.ShortcutCut:
		v.Cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		v.Paste(s.Clipboard)
	case *desktop.CustomShortcut:
		v.typedCombination(s)
	}
}

// commanded runs a command that is no typing.
func (v *View) commanded(c edit.Command) {
	v.resetTyping()
	v.run(c)
}

func (v *View) travel(undo func() bool) {
	v.resetTyping()
	if undo() {
		v.follow = true
	}
}

func (v *View) typedCombination(s *desktop.CustomShortcut) {
	switch s.Modifier {
	case fyne.KeyModifierAlt:
		switch s.KeyName {
		case fyne.KeyUp:
			v.commanded(edit.MoveUp())
		case fyne.KeyDown:
			v.commanded(edit.MoveDown())
		}
	case fyne.KeyModifierControl, fyne.KeyModifierControl | fyne.KeyModifierShift:
		held := v.shift
		v.shift = s.Modifier&fyne.KeyModifierShift != 0
		v.typedControl(s.KeyName)
		v.shift = held
	}
}

func (v *View) typedControl(name fyne.KeyName) {
	switch name {
	case fyne.KeyHome:
		v.moveTo(v.first)
	case fyne.KeyEnd:
		v.moveTo(v.last)
	case fyne.KeyLeft:
		v.moveTo(v.wordBefore)
	case fyne.KeyRight:
		v.moveTo(v.wordAfter)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.commanded(edit.ToggleNewPage())
	case fyne.KeyB:
		v.commanded(edit.ToggleBold())
	case fyne.KeyI:
		v.commanded(edit.ToggleItalic())
	case fyne.KeyEqual, fyne.KeyPlus:
		v.ZoomBy(0.1)
	case fyne.KeyMinus:
		v.ZoomBy(-0.1)
	case fyne.Key0:
		v.Plain()
	}
}

// isSpace reports whether a letter parts words, for moves from word to word.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",.;:/-–“”‘’()", r)
}
