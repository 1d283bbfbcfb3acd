package viet

import "unicode/utf8"

// BlankSpans returns the places left blank for the clerk's hand (chỗ trống), as bytes
// [start, end): two or more spaces, three or more dots, or "…", also several of these one
// after the other. The dots of "v.v..." are none.
func BlankSpans(text string) [][2]int {
	var spans [][2]int
	for i := 0; i < len(text); {
		end := blankEnd(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if !isAndSoOn(text[:i]) {
			spans = addSpan(spans, text, i, end)
		}
		i = end
	}
	return spans
}

// addSpan joins a span to the last one where at most one space is between.
func addSpan(spans [][2]int, text string, start, end int) [][2]int {
	if n := len(spans); n > 0 {
		if between := text[spans[n-1][1]:start]; between == "" || between == " " {
			spans[n-1][1] = end
			return spans
		}
	}
	return append(spans, [2]int{start, end})
}

// blankEnd returns the end of the blank that begins at start; start itself where none does.
func blankEnd(text string, start int) int {
	switch text[start] {
	case ' ':
		if end := runEnd(text, start, ' '); end-start >= 2 {
			return end
		}
	case '.', "…"[0]:
		return dotsEnd(text, start)
	}
	return start
}

func runEnd(text string, i int, c byte) int {
	for i < len(text) && text[i] == c {
		i++
	}
	return i
}

const ellipsis = "…"

func dotsEnd(text string, start int) int {
	dots, i := 0, start
	for i < len(text) {
		switch {
		case text[i] == '.':
			dots++
			i++
		case len(text)-i >= len(ellipsis) && text[i:i+len(ellipsis)] == ellipsis:
			dots += 3
			i += len(ellipsis)
		default:
			return dotsOrNone(start, i, dots)
		}
	}
	return dotsOrNone(start, i, dots)
}

func dotsOrNone(start, end, dots int) int {
	if dots < 3 {
		return start
	}
	return end
}

func isAndSoOn(before string) bool {
	return len(before) >= 3 && (before[len(before)-3:] == "v.v" || before[len(before)-3:] == "V.v")
}
