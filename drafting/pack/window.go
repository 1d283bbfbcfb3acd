package pack

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// window is where in a text an expression can match: around certain marks, where each match has
// one and is short, or at the start. Most texts have few marks, and looking at them alone is
// many times faster.
type window struct {
	marks         string // ASCII; "" where the expression must see the whole text
	mark          [256]bool
	before, after int     // letters that a match can have on either side of its mark
	left, right   byteSet // what can stand right before a mark, and right behind it
	opening       opening // what a text begins with that has a match, at its start
	needs         string  // the longest words that every match has; "" where none are known
}

// windowOf finds out from an expression where it can match.
func windowOf(parsed *syntax.Regexp) window {
	parts := partsOf(parsed)
	needs := needsOf(parts)
	if parts[0].Op == syntax.OpBeginText {
		return window{opening: openingOf(parsed), needs: needs}
	}
	at := slices.IndexFunc(parts, func(p *syntax.Regexp) bool { return marksOf(p) != "" })
	before, short := longestOf(parts[:max(at, 0)])
	after, bounded := longestOf(parts[at+1:])
	if at < 0 || !short || !bounded || anchored(parsed) {
		return window{needs: needs}
	}
	w := window{
		needs: needs, marks: marksOf(parts[at]), before: before, after: after,
		left: edgeOf(parts[:at], true), right: edgeOf(parts[at+1:], false),
	}
	for i := range len(w.marks) {
		w.mark[w.marks[i]] = true
	}
	return w
}

// needsOf returns the longest words among parts that follow one another. U+FFFD is left out, which
// an expression finds in bytes that are no letter.
func needsOf(parts []*syntax.Regexp) string {
	needs, words := "", ""
	for _, p := range parts {
		if p.Op != syntax.OpLiteral || p.Flags&syntax.FoldCase != 0 || slices.Contains(p.Rune, utf8.RuneError) {
			words = ""
			continue
		}
		if words += string(p.Rune); len(words) > len(needs) {
			needs = words
		}
	}
	return needs
}

// partsOf lists what an expression is made of, one after another.
func partsOf(re *syntax.Regexp) []*syntax.Regexp {
	if re.Op != syntax.OpCapture && re.Op != syntax.OpConcat {
		return []*syntax.Regexp{re}
	}
	var out []*syntax.Regexp
	for _, sub := range re.Sub {
		out = append(out, partsOf(sub)...)
	}
	return out
}

func longestOf(parts []*syntax.Regexp) (n int, bounded bool) {
	for _, p := range parts {
		m, ok := longest(p)
		if !ok {
			return 0, false
		}
		n += m
	}
	return n, true
}

// anchored reports whether an expression looks at the start of the text, or at words.
func anchored(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginText, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	for _, sub := range re.Sub {
		if anchored(sub) {
			return true
		}
	}
	return false
}

// longest is how many letters a match can have at most.
func longest(re *syntax.Regexp) (n int, bounded bool) {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune), true
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1, true
	case syntax.OpStar, syntax.OpPlus:
		return 0, false
	}
	for _, sub := range re.Sub {
		m, ok := longest(sub)
		switch {
		case !ok || re.Op == syntax.OpRepeat && re.Max < 0:
			return 0, false
		case re.Op == syntax.OpAlternate:
			n = max(n, m)
		case re.Op == syntax.OpRepeat:
			n = m * re.Max
		default:
			n += m
		}
	}
	return n, true
}

// marksOf returns the few marks of punctuation that a part of an expression matches alone, ""
// where it matches anything else.
func marksOf(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) == 1 && isMark(re.Rune[0]) {
			return string(re.Rune)
		}
	case syntax.OpCharClass:
		var b strings.Builder
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if !isMark(r) {
					return ""
				}
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	return ""
}

func isMark(r rune) bool { return r < utf8.RuneSelf && strings.ContainsRune(",;:.?!()/-+*", r) }

// none reports whether the text has no match, as far as can be told without looking for one.
func (w *window) none(t *viet.Text) bool {
	return !w.opening.fits(t.Source) || w.needs != "" && !t.Contains(w.needs)
}

// all returns the matches of the expression, as FindAllStringSubmatchIndex does.
func (w *window) all(re *pattern.Pattern, t *viet.Text) (out [][]int) {
	text := t.Source
	switch {
	case w.none(t):
		return nil
	case w.marks == "":
		return re.FindAllStringSubmatchIndex(text, -1)
	}
	from := 0 // the end of the last match
	for marks := w.next(text, t.Marks); len(marks) > 0; marks = w.next(text, marks) {
		start := max(from, back(text, int(marks[0]), w.before))
		var end int
		end, marks = w.end(text, marks)
		for _, m := range re.FindAllStringSubmatchIndex(text[start:end], -1) {
			// No match with a mark in it reaches the end of its window, unless the text ends there.
			if start+m[1] == end && end < len(text) {
				continue
			}
			for i := range m {
				if m[i] >= 0 {
					m[i] += start
				}
			}
			out, from = append(out, m), m[1]
		}
	}
	return out
}

// next leaves out of the marks of a text those before the first that has beside it what a match
// can have.
func (w *window) next(text string, marks []int32) []int32 {
	for k, at := range marks {
		i := int(at)
		if !w.mark[text[i]] ||
			w.left != nil && (i == 0 || !w.left[text[i-1]]) ||
			w.right != nil && (i+1 == len(text) || !w.right[text[i+1]]) {
			continue
		}
		return marks[k:]
	}
	return nil
}

// end is where the window around the first mark ends, and those of the marks in it: one letter
// further than a match can reach. It returns the marks behind it too.
func (w *window) end(text string, marks []int32) (end int, behind []int32) {
	for len(marks) > 0 && (end == 0 || int(marks[0]) < end) {
		end = forward(text, int(marks[0]), w.after+2)
		marks = w.next(text, marks[1:])
	}
	return end, marks
}

// back is the byte so many letters before at, forward so many after it; both stay in the text.
func back(text string, at, letters int) int {
	for ; letters > 0 && at > 0; letters-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

func forward(text string, at, letters int) int {
	for ; letters > 0 && at < len(text); letters-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
