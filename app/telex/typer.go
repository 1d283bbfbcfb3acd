package telex

import (
	"unicode"
	"unicode/utf8"
)

// Typer keeps the keys of the word left of the caret, for an editor that types letter by
// letter. It is a value: a copy is another typer at the same place. The zero value types
// Telex.
type Typer struct {
	Options
	shown string // letters that stood there before the keys
	keys  string
}

// Edit is what an editor does at its caret: delete so many letters (runes) before it, then
// insert.
type Edit struct {
	Delete int
	Insert string
}

// Type takes a key and returns the edit that it makes. A key that belongs to no word ends
// the word: what is no syllable then turns back into the keys, and the key follows it.
func (t *Typer) Type(key rune) Edit {
	before := t.Word()
	if t.takes(key) {
		t.keys += string(key)
		return change(before, t.Word())
	}
	after := t.convert(t.shown, t.keys).finish() + string(key)
	t.Reset()
	return change(before, after)
}

// End ends the word without a key, as when the editor leaves the field.
func (t *Typer) End() Edit {
	before := t.Word()
	after := t.convert(t.shown, t.keys).finish()
	t.Reset()
	return change(before, after)
}

// Word returns the letters of the word as they stand left of the caret.
func (t *Typer) Word() string { return t.convert(t.shown, t.keys).text() }

// Backspace returns the edit that takes away the last letter, and keeps the rest of the word
// open for further keys.
func (t *Typer) Backspace() Edit {
	word := t.Word()
	_, size := utf8.DecodeLastRuneInString(word)
	t.Reopen(word[:len(word)-size])
	return Edit{Delete: 1}
}

// Reset forgets the word: call it when the caret moves.
func (t *Typer) Reset() { t.shown, t.keys = "", "" }

// Reopen takes up a word that stands left of the caret, so that a further key works on it.
// Its letters are taken as they are.
func (t *Typer) Reopen(word string) { t.shown, t.keys = word, "" }

// IsTyping reports whether the typer holds a word.
func (t *Typer) IsTyping() bool { return t.shown != "" || t.keys != "" }

// takes reports whether the key belongs to a word: letters do, others only as keys of the
// method behind a letter.
func (t *Typer) takes(key rune) bool {
	if unicode.IsLetter(key) || unicode.Is(unicode.M, key) {
		return true
	}
	return t.IsTyping() && t.Method.actionOf(key).kind != noAction
}

// change returns the edit that makes after of before.
func change(before, after string) Edit {
	same := 0
	for same < len(before) && same < len(after) {
		r, size := utf8.DecodeRuneInString(before[same:])
		if s, _ := utf8.DecodeRuneInString(after[same:]); s != r {
			break
		}
		same += size
	}
	return Edit{utf8.RuneCountInString(before[same:]), after[same:]}
}
