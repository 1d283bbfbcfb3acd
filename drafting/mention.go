package drafting

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mentions reports whether a part of the document is named in a node other than the one given:
// the word in any case, then spaces and the number ("Chương 2", "phụ lục số 01").
func (d *Document) Mentions(word, num string, except NodeID) bool {
	found := false
	word = strings.ToLower(word)
	d.All(func(_ *Piece, _ int, n *Node) bool {
		found = n.ID != except && mentions(strings.ToLower(n.Text), word, strings.ToLower(num))
		return !found
	})
	return found
}

func mentions(text, word, num string) bool {
	for {
		_, rest, ok := strings.Cut(text, word)
		if !ok {
			return false
		}
		text = rest
		rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(rest, " \u00a0"), "số "), " \u00a0")
		if after, ok := strings.CutPrefix(rest, num); ok {
			if next, _ := utf8.DecodeRuneInString(after); !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				return true
			}
		}
	}
}
