package drafting

import (
	"regexp"
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

var labels = map[Component]*regexp.Regexp{
	PartHeading: regexp.MustCompile(`^((?i:phần))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Chapter:     regexp.MustCompile(`^((?i:chương))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Section:     regexp.MustCompile(`^((?i:mục))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Subsection:  regexp.MustCompile(`^((?i:tiểu mục))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Article:     regexp.MustCompile(`^((?i:[đÐð]iều))\s*(\d+[a-zđ]?)\s?([.:)/-]?)(?:\s+|$|)`),
	Roman:       regexp.MustCompile(`^()([IVXLCDM]+)([.)/-])\s*`),
	Clause:      regexp.MustCompile(`^()(\d+(?:\.\d+)*[a-zđ]?)([.)/])\s*`),
	Point:       regexp.MustCompile(`^()([a-zđ]\d?)([.)/])\s*`),
	Dash:        regexp.MustCompile(`^()([-–—])()(?:\s+|$)`),
	Item:        regexp.MustCompile(`^()([+•*◦▪])()(?:\s+|$)`),
}

// LabelOf reads the label of a line as an element of component c; ok is false where the
// line has none, or c is no element with a label. The space after the number of a section, a
// clause or a point may be missing where what follows is surely a word: "1.Nội dung", but not
// "1.000 đồng", "I.O" or "a.b".
func LabelOf(c Component, line string) (Label, bool) {
	re := labels[c]
	if re == nil {
		return Label{}, false
	}
	m := re.FindStringSubmatchIndex(line)
	if m == nil {
		return Label{}, false
	}
	l := Label{
		Word: line[m[2]:m[3]], Num: line[m[4]:m[5]], NumStart: m[4], NumEnd: m[5],
		Sep: line[m[6]:m[7]], End: m[1],
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
