package pack

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// byteSet says which bytes may stand at a place; nil means any, or none at all. Of letters
// beyond ASCII it is generous.
type byteSet = *[256]bool

// edge is where what an expression matches begins, or ends.
type edge struct {
	last bool // it ends
	set  [256]bool
}

// edgeOf returns the bytes that what the parts match can begin with, or end with; nil where
// they may match nothing.
func edgeOf(parts []*syntax.Regexp, last bool) byteSet {
	e := edge{last: last}
	if e.row(parts) {
		return nil
	}
	return &e.set
}

// row adds what parts in a row show at the edge; it reports whether they may match nothing.
func (e *edge) row(parts []*syntax.Regexp) (empty bool) {
	parts = slices.Clone(parts)
	if e.last {
		slices.Reverse(parts)
	}
	for _, p := range parts {
		if !e.part(p) {
			return false
		}
	}
	return true
}

func (e *edge) part(re *syntax.Regexp) (empty bool) {
	switch re.Op {
	case syntax.OpNoMatch:
		return false
	case syntax.OpLiteral:
		e.literal(re)
		return false
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			e.span(re.Rune[i], re.Rune[i+1])
		}
		return false
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		e.span(0, unicode.MaxRune)
		return false
	case syntax.OpCapture, syntax.OpPlus, syntax.OpConcat:
		return e.row(re.Sub)
	case syntax.OpStar, syntax.OpQuest:
		e.row(re.Sub)
		return true
	case syntax.OpRepeat:
		return e.row(re.Sub) || re.Min == 0
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			empty = e.part(sub) || empty
		}
		return empty
	}
	return true
}

// literal adds the first letter of a literal, or the last, in both cases where case does not
// matter.
func (e *edge) literal(re *syntax.Regexp) {
	r := re.Rune[0]
	if e.last {
		r = re.Rune[len(re.Rune)-1]
	}
	e.span(r, r)
	if re.Flags&syntax.FoldCase != 0 {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			e.span(f, f)
		}
	}
}

// span adds the letters from low to high.
func (e *edge) span(low, high rune) {
	for r := low; r <= min(high, unicode.MaxASCII); r++ {
		e.set[r] = true
	}
	switch {
	case high < utf8.RuneSelf:
	case low == high && low != utf8.RuneError: // which stands for any broken byte
		letter := utf8.AppendRune(nil, low)
		if e.last {
			e.set[letter[len(letter)-1]] = true
		} else {
			e.set[letter[0]] = true
		}
	default:
		for b := utf8.RuneSelf; b < len(e.set); b++ {
			e.set[b] = true
		}
	}
}
