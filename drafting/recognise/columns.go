package recognise

import (
	"strings"

	"thethuc/drafting/pattern"
)

// Columns returns the parts of a typed line that stand side by side, with tabs between, as
// heading and signature are often typed: from the first byte to the one after the last,
// blanks at the ends left out. Where there is no tab, runs of spaces may stand for it. A line
// of the body with a tab is one part. near says that the line stands where columns are
// likely: at the very beginning, next to a line in columns, or after the end of the body.
func Columns(text string, near bool) [][2]int {
	parts := cells(text)
	if len(parts) == 1 {
		return spaced(text, parts[0], near)
	}
	if len(parts) < 2 || !sideBySide(text, parts, near) {
		return trimmed(text, 0, len(text))
	}
	return parts
}

func cells(text string) [][2]int {
	var parts [][2]int
	for start := 0; start <= len(text); {
		end := strings.IndexByte(text[start:], '\t')
		if end < 0 {
			end = len(text) - start
		}
		parts = append(parts, trimmed(text, start, start+end)...)
		start += end + 1
	}
	return parts
}

// trimmed returns the words between start and end as one part, or none.
func trimmed(text string, start, end int) [][2]int {
	words := strings.TrimSpace(text[start:end])
	if words == "" {
		return nil
	}
	start += strings.Index(text[start:end], words)
	return [][2]int{{start, start + len(words)}}
}

var spaces = pattern.New(` {3,}`)

// spaced parts the words at the first spaces between what surely is two columns: the same
// spaces may be a blank for the clerk's hand.
func spaced(text string, whole [2]int, near bool) [][2]int {
	if !strings.Contains(text, "   ") {
		return [][2]int{whole} // as most lines, without asking the expression
	}
	for _, gap := range spaces.FindAllStringIndex(text[whole[0]:whole[1]], -1) {
		left, right := [2]int{whole[0], whole[0] + gap[0]}, [2]int{whole[0] + gap[1], whole[1]}
		if twoColumns(read(&Line{Text: text[left[0]:left[1]]}), read(&Line{Text: text[right[0]:right[1]]}), near) {
			return [][2]int{left, right}
		}
	}
	return [][2]int{whole}
}

func twoColumns(left, right line, near bool) bool {
	date, sure := right.placeDate()
	capacity, _ := right.capacity()
	signature := capacity || right.upper && !right.endsIn(".;:,")
	switch {
	case right.country(), right.motto(), near && date && (sure || left.number()):
		return true
	case left.recipients():
		return signature
	case left.dashed():
		return near && (signature || right.name())
	case left.structured(), left.endsIn(".;:,"):
		return false
	}
	return near && (left.upper && signature || left.name() && right.name())
}

func sideBySide(text string, parts [][2]int, near bool) bool {
	weak := 0
	for n, p := range parts {
		l := read(&Line{Text: text[p[0]:p[1]]})
		capacity, sure := l.capacity()
		switch {
		case l.strongHeading(), l.recipients(), capacity && sure:
			return true
		case n == 0 && l.dashed():
			weak++
		case l.structured():
			return false
		case l.upper, l.name(), l.note(), l.placeholder(), capacity:
			weak++
		}
	}
	return near && weak == len(parts)
}
