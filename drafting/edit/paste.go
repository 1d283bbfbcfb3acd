package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// mostPasted bounds how many lines are pasted at once: each is typed in turn, and all the
// numbers behind it follow.
const mostPasted = 2000

// Paste puts lines of text at the caret, in the place of what is selected: the first goes on
// the words before the caret, each other is an element of its own, with the label that it has
// as if it were typed, or else a paragraph. Where no line can be begun, as in a heading, a
// space parts them.
func Paste(text string) Command {
	lines := pastedLines(text)
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		if len(lines) == 0 || len(lines) > mostPasted {
			return Change{}, false
		}
		c, ok := Type(lines[0], 0)(d, sel)
		if !ok {
			return Change{}, false
		}
		c.Typing, c.Begins = false, false
		w := &chain{Change: c}
		if w.d, _, _ = drafting.Apply(d, c.Edits...); w.d == nil {
			return Change{}, false
		}
		for _, line := range lines[1:] {
			w.line(line)
		}
		return w.Change, true
	}
}

// chain is a change that grows by commands, and the document as it stands then.
type chain struct {
	Change
	d *drafting.Document
}

// then does one more command; false where it does nothing.
func (w *chain) then(c Command) bool {
	more, ok := c(w.d, w.Next)
	if !ok {
		return false
	}
	d, _, err := drafting.Apply(w.d, more.Edits...)
	if err != nil {
		return false
	}
	w.d, w.Edits, w.Next = d, slices.Concat(w.Edits, more.Edits), more.Next
	return true
}

// line begins a new element with a line, or goes on with it where none can be begun.
func (w *chain) line(line string) {
	probe := &chain{Change: w.Change, d: w.d}
	last := w.d.LastID
	if !probe.then(Enter()) || probe.Next.Caret.Node <= last {
		w.then(Type(" "+line, 0))
		return
	}
	w.Change, w.d = probe.Change, probe.d
	n := w.d.Node(w.Next.Caret.Node)
	// The label that Enter wrote gives way to the line's own.
	w.then(Type(line, utf8.RuneCountInString(n.Text[:w.Next.Caret.Offset])))
}

// pastedLines are the lines of a text from outside that hold a letter, without what a line of
// a document cannot hold.
func pastedLines(text string) []string {
	text, _ = viet.Normalize(text)
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "\t", " "); strings.TrimSpace(line) != "" {
			out = append(out, line)
		}
	}
	for i := range out { // the blanks at both ends of the text part it from the words there
		if i > 0 {
			out[i] = strings.TrimLeft(out[i], " ")
		}
		if i < len(out)-1 {
			out[i] = strings.TrimRight(out[i], " ")
		}
	}
	return out
}
