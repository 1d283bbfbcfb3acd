package layout

import "slices"

// parted counts the lines that begin at one of the places.
func parted(tokens []token, lines [][2]int, places []int) int {
	n := 0
	for _, l := range lines[1:] {
		if slices.Contains(places, tokens[l[0]].start) {
			n++
		}
	}
	return n
}

// balanced is a way to break the tokens from one on in so many lines.
type balanced struct {
	parted int
	widest Length
	next   int // token that begins the second of them
	ok     bool
}

// better reports whether b is to be chosen instead of a.
func (b balanced) better(a balanced) bool {
	if !a.ok || b.parted != a.parted {
		return !a.ok || b.parted < a.parted
	}
	return b.widest <= a.widest
}

// leastParted breaks tokens in so many lines, of which as few as can be begin at one of the
// places, and then the widest is as narrow as can be; ok is false where words do not fit. It
// looks at every break, as titles are short.
func leastParted(tokens []token, first, rest Length, count int, places []int) (lines [][2]int, ok bool) {
	const most = 200 // tokens
	if len(tokens) > most {
		return nil, false
	}
	ways := make([]balanced, len(tokens)+1) // of the lines after those that are chosen
	ways[len(tokens)].ok = true
	chosen := make([][]balanced, count)
	for line := count - 1; line >= 0; line-- {
		measure := rest
		if line == 0 {
			measure = first
		}
		before := make([]balanced, len(tokens)+1)
		for from := range tokens {
			before[from] = bestLine(tokens, from, measure, ways, places)
		}
		chosen[line], ways = before, before
	}
	for line, from := 0, 0; line < count; line++ {
		way := chosen[line][from]
		if !way.ok {
			return nil, false
		}
		lines = append(lines, [2]int{from, way.next})
		from = way.next
	}
	return lines, true
}

// bestLine chooses where the line that begins at a token ends, given how the tokens after it
// are broken.
func bestLine(tokens []token, from int, measure Length, ways []balanced, places []int) balanced {
	var best balanced
	var width, hanging Length
	for i := from; i < len(tokens); i++ {
		t := tokens[i]
		if t.hangs() {
			hanging += t.width
		} else {
			width += hanging + t.width
			hanging = 0
		}
		if width > measure {
			break
		}
		if after := ways[i+1]; after.ok && (i+1 == len(tokens) || t.breaks) {
			way := balanced{after.parted, max(after.widest, width), i + 1, true}
			if i+1 < len(tokens) && slices.Contains(places, tokens[i+1].start) {
				way.parted++
			}
			if way.better(best) {
				best = way
			}
		}
	}
	return best
}
