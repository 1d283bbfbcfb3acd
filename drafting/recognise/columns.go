package recognise

import "strings"

// Columns returns the parts of a typed line that stand side by side, with tabs between, as
// heading and signature are often typed: from the first byte to the one after the last,
// blanks at the ends left out. A line of the body with a tab is one part. near says that the
// line stands where columns are likely: at the very beginning, next to a line in columns,
// or after the end of the body.
func Columns(text string, near bool) [][2]int {
	parts := cells(text)
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
		case l.upper, l.name(), l.note(), capacity:
			weak++
		}
	}
	return near && weak == len(parts)
}
