package entry

import (
	"unicode"

	"thethuc/app/telex"
)

// Typing is how the user types (kiểu gõ). Page and fields share one, so that a change reaches all of them.
type Typing struct {
	Method telex.Method
	Off    bool
	// Changed is called when typing was switched off because letters came with their marks already: an input method of
	// the system is at work, and two would make each letter twice.
	Changed func()
}

// Typist turns the keys of a word into letters, for one place where a caret stands. A nil Typist, or one of a nil
// Typing, gives keys back as they are.
type Typist struct {
	how   *Typing
	typer telex.Typer
}

// NewTypist makes a typist that types as how says.
func NewTypist(how *Typing) *Typist { return &Typist{how: how} }

// Key takes the next key. text is to be put at the caret after back letters before it were taken away.
func (t *Typist) Key(key rune) (text string, back int) {
	if t == nil || t.how == nil {
		return string(key), 0
	}
	if !t.how.Off && key > unicode.MaxASCII && unicode.IsLetter(key) {
		t.how.Off = true
		if t.how.Changed != nil {
			t.how.Changed()
		}
	}
	if t.how.Off {
		return string(key), 0
	}
	if t.typer.Method != t.how.Method {
		t.typer.Reset()
		t.typer.Method = t.how.Method
	}
	edit := t.typer.Type(key)
	return edit.Insert, edit.Delete
}

// Backspace tells that the letter before the caret was taken away.
func (t *Typist) Backspace() {
	if t != nil && t.typer.IsTyping() {
		t.typer.Backspace()
	}
}

// Reset forgets the word, since the caret moved or the text changed otherwise.
func (t *Typist) Reset() {
	if t != nil {
		t.typer.Reset()
	}
}
