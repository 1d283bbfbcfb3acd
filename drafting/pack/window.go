package pack

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// window is where in a text an expression can match: around certain marks, where each match has
// one and is short. Most texts have few marks, and looking at them alone is many times faster.
type window struct {
	marks string // ASCII; "" where the expression must see the whole text
	reach int    // bytes that a match can extend to either side of its mark
}

// windowOf finds out from an expression where it can match.
func windowOf(re *regexp.Regexp) window {
	parsed, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return window{}
	}
	length, bounded := longest(parsed)
	if !bounded || anchored(parsed) {
		return window{}
	}
	return window{marks: marksOf(parsed), reach: length * utf8.UTFMax}
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

// marksOf returns a set of marks of which every match has one: a part of the expression that
// always matches, and matches nothing but a few marks of punctuation.
func marksOf(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpCapture, syntax.OpConcat:
		for _, sub := range re.Sub {
			if marks := marksOf(sub); marks != "" {
				return marks
			}
		}
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if isMark(r) {
				return string(r)
			}
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

// all returns the matches of the expression, as FindAllStringSubmatchIndex does.
func (w window) all(re *regexp.Regexp, text string) (out [][]int) {
	if w.marks == "" {
		return re.FindAllStringSubmatchIndex(text, -1)
	}
	from := 0 // the end of the last match
	for at := 0; at < len(text); {
		mark := strings.IndexAny(text[at:], w.marks)
		if mark < 0 {
			break
		}
		start := max(from, letterAt(text, at+mark-w.reach))
		at = w.end(text, at+mark)
		for _, m := range re.FindAllStringSubmatchIndex(text[start:at], -1) {
			// No match with a mark in it reaches the end of its window, unless the text ends there.
			if start+m[1] == at && at < len(text) {
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

// end is where the window around a mark ends, and those of the marks in it.
func (w window) end(text string, mark int) int {
	end := letterAt(text, mark+w.reach)
	for mark+1 < end {
		more := strings.IndexAny(text[mark+1:end], w.marks)
		if more < 0 {
			break
		}
		mark += 1 + more
		end = letterAt(text, mark+w.reach)
	}
	return max(end, mark+1)
}

// letterAt is the start of the letter at a byte, or before it; it stays inside the text.
func letterAt(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
