package drafting

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Label is the number that an element of the body begins with.
type Label struct {
	Word             string // "Điều", "Chương", "Mục" …; "" for clauses, points, dashes
	Num              string // "5", "II", "đ", "7a"; the sign itself of an item of a list
	NumStart, NumEnd int    // bytes of Num
	Sep              string // ".", ")", ":" … after Num; may be empty
	End              int    // the first byte of the words after the label
}

// LabelOf reads the label of a line as an element of component c; ok is false where the
// line has none, or c is no element with a label. The space after the number of a section, a
// clause or a point may be missing where what follows is surely a word: "1.Nội dung", but not
// "1.000 đồng", "I.O" or "a.b".
func LabelOf(c Component, line string) (Label, bool) {
	l, ok := scanLabel(c, line)
	if !ok {
		return Label{}, false
	}
	if l.Tight() && l.End < len(line) && !l.partsFrom(c, line[l.End:]) {
		return Label{}, false
	}
	return l, true
}

// Tight reports whether no space parts the label from the words after it.
func (l Label) Tight() bool { return l.End == l.NumEnd+len(l.Sep) }

// partsFrom reports whether the label ends before these words though no space is between.
func (l Label) partsFrom(c Component, words string) bool {
	switch c {
	case Roman, Clause, Point:
	default:
		return true
	}
	first, _ := utf8.DecodeRuneInString(words)
	switch {
	case l.Sep == "/", l.Sep == "-", l.Sep == "." && (c == Point || !unicode.IsUpper(first)), c == Roman && strings.Trim(l.Num, "IVX") != "":
		return false
	}
	word := words[:len(words)-len(strings.TrimLeftFunc(words, unicode.IsLetter))]
	after := words[len(word):]
	if utf8.RuneCountInString(word) < 2 {
		return strings.ContainsAny(word, "ÝỞÔýởô") && strings.HasPrefix(after, " ")
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, "."))
	return !strings.HasPrefix(after, ".") || !unicode.IsLetter(next)
}

// Label is LabelOf the node's own component and text.
func (n *Node) Label() (Label, bool) { return LabelOf(n.Component, n.Text) }
