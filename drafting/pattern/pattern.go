// Package pattern holds regular expressions: those that stand in code, and those of the rules that
// are data. The program has hundreds and a run asks few, so each is compiled when it is first asked.
//
// Whoever takes an expression from a file parses it first, so that a fault in it is told.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first asked (mẫu tìm). It may be
// asked from several goroutines at once. Its methods are those of regexp.Regexp of the same
// names; one whose expression is wrong panics, as regexp.MustCompile does.
type Pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

// New returns the pattern of an expression. It does so little that a variable of a package that
// begins with it costs nothing when the program starts.
func New(expression string) *Pattern { return &Pattern{expression: expression} }

func (p *Pattern) regexp() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.expression) })
	return p.compiled
}

// String returns the expression.
func (p *Pattern) String() string { return p.expression }

// MatchString reports whether text holds a match.
func (p *Pattern) MatchString(text string) bool { return p.regexp().MatchString(text) }

// Find returns the first match in text, nil where there is none.
func (p *Pattern) Find(text []byte) []byte { return p.regexp().Find(text) }

// FindSubmatch returns the first match in text and its groups, nil where there is none.
func (p *Pattern) FindSubmatch(text []byte) [][]byte { return p.regexp().FindSubmatch(text) }

// FindSubmatchIndex returns the places in text of the first match and its groups, nil where there
// is none.
func (p *Pattern) FindSubmatchIndex(text []byte) []int { return p.regexp().FindSubmatchIndex(text) }

// FindString returns the first match, "" where there is none.
func (p *Pattern) FindString(text string) string { return p.regexp().FindString(text) }

// FindStringIndex returns the place of the first match, nil where there is none.
func (p *Pattern) FindStringIndex(text string) []int { return p.regexp().FindStringIndex(text) }

// FindStringSubmatch returns the first match and its groups, nil where there is none.
func (p *Pattern) FindStringSubmatch(text string) []string {
	return p.regexp().FindStringSubmatch(text)
}

// FindStringSubmatchIndex returns the places of the first match and its groups, nil where there
// is none.
func (p *Pattern) FindStringSubmatchIndex(text string) []int {
	return p.regexp().FindStringSubmatchIndex(text)
}

// FindAllString returns the first most matches, all of them where most is negative.
func (p *Pattern) FindAllString(text string, most int) []string {
	return p.regexp().FindAllString(text, most)
}

// FindAllStringIndex returns the places of the first most matches, of all where most is negative.
func (p *Pattern) FindAllStringIndex(text string, most int) [][]int {
	return p.regexp().FindAllStringIndex(text, most)
}

// FindAllStringSubmatch returns the first most matches and their groups, all of them where most
// is negative.
func (p *Pattern) FindAllStringSubmatch(text string, most int) [][]string {
	return p.regexp().FindAllStringSubmatch(text, most)
}

// FindAllStringSubmatchIndex returns the places of the first most matches and their groups, of
// all where most is negative.
func (p *Pattern) FindAllStringSubmatchIndex(text string, most int) [][]int {
	return p.regexp().FindAllStringSubmatchIndex(text, most)
}

// ReplaceAllString returns text with put, in which $1 is the first group, for each match.
func (p *Pattern) ReplaceAllString(text, put string) string {
	return p.regexp().ReplaceAllString(text, put)
}

// ReplaceAllStringFunc returns text with what put makes of each match in its place.
func (p *Pattern) ReplaceAllStringFunc(text string, put func(string) string) string {
	return p.regexp().ReplaceAllStringFunc(text, put)
}

// ExpandString appends put to dst, with the groups of a match in text for $1 and the like.
func (p *Pattern) ExpandString(dst []byte, put, text string, match []int) []byte {
	return p.regexp().ExpandString(dst, put, text, match)
}
