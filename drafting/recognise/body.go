package recognise

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// inBody recognises line i of the body, or the first line of the end.
func (s *scanner) inBody(i int) drafting.Component {
	l := &s.lines[i]
	if s.prev == drafting.Basis && l.basis() && !s.seen[drafting.DispatchSubject] && !l.leadsIn() {
		return drafting.Basis
	}
	if !s.seen[drafting.Article] && s.seen[drafting.Basis] && s.formula(l) {
		return drafting.EnactingFormula
	}
	if c := s.structure(l); c != "" {
		return c
	}
	if s.title(l) {
		return drafting.Heading
	}
	if c := s.firstOfEnding(i); c != "" {
		return c
	}
	if s.dateBelow(i) {
		return drafting.PlaceDate
	}
	return drafting.Paragraph
}

// dateBelow reports whether line i is the place and date of a licence or a form, which stand
// between the body and its end where the heading has none.
func (s *scanner) dateBelow(i int) bool {
	if s.kind != drafting.Main || s.seen[drafting.PlaceDate] || i+1 == len(s.lines) {
		return false
	}
	if _, sure := s.lines[i].placeDate(); !sure {
		return false
	}
	next := &s.lines[i+1]
	capacity, _ := next.capacity()
	return next.recipients() || capacity || next.upper && s.nameAhead(i+1)
}

// structure recognises an element of the body by its label.
func (s *scanner) structure(l *line) drafting.Component {
	c := l.structure()
	if c == drafting.Article && !s.startsArticle(l) {
		return ""
	}
	return c
}

// startsArticle tells an article from a sentence that begins with a reference to one.
func (s *scanner) startsArticle(l *line) bool {
	label, _ := drafting.LabelOf(drafting.Article, l.words)
	rest := l.words[label.End:]
	if label.Sep != "" || rest == "" {
		return true
	}
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsUpper(r) || label.End == label.NumEnd {
		return false
	}
	before, err := strconv.Atoi(s.article)
	if err != nil && s.article != "" {
		return false
	}
	return label.Num == strconv.Itoa(before+1)
}

var letterSection = pattern.New(`^\p{Lu}[.)/] `)

// title reports whether the line is the title of the part, chapter or section before it.
func (s *scanner) title(l *line) bool {
	if l.letters == 0 {
		return false
	}
	switch s.prev {
	case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
		label, ok := drafting.LabelOf(s.prev, s.last.words)
		return (!ok || s.last.words[label.End:] == "") && !l.endsIn(";:")
	case drafting.Heading:
		return l.upper && s.last.upper && !letterSection.MatchString(l.words)
	}
	return false
}

// structured reports whether the line begins as an element of the body does.
func (l *line) structured() bool { return l.structure() != "" }

// structuredAbove is structured, of a component above c.
func (l *line) structuredAbove(c drafting.Component) bool {
	found := l.structure()
	return found != "" && found.Level() < c.Level()
}

// structure returns what the line is by its label alone, "" where it has none.
func (l *line) structure() drafting.Component {
	if l.words == "" {
		return ""
	}
	switch r := l.first(); {
	case r == 'p' && l.titled(drafting.PartHeading), r == 'p' && partWords.MatchString(l.key()):
		return drafting.PartHeading
	case r == 'c' && l.titled(drafting.Chapter):
		return drafting.Chapter
	case r == 'm' && l.titled(drafting.Section):
		return drafting.Section
	case r == 't' && l.titled(drafting.Subsection):
		return drafting.Subsection
	case r == 'd' || r == 'ð':
		if _, ok := drafting.LabelOf(drafting.Article, l.words); ok {
			return drafting.Article
		}
	}
	if label, ok := drafting.LabelOf(drafting.Roman, l.words); ok && roman(label.Num) && !initial(label, l.words) {
		return drafting.Roman
	}
	if label, ok := drafting.LabelOf(drafting.Clause, l.words); ok && len(label.Num) <= 3 || ok && strings.Contains(label.Num, ".") {
		return drafting.Clause
	}
	if _, ok := drafting.LabelOf(drafting.Point, l.words); ok {
		return drafting.Point
	}
	if _, ok := drafting.LabelOf(drafting.Dash, l.words); ok || l.bare("-–—") {
		return drafting.Dash
	}
	if _, ok := drafting.LabelOf(drafting.Item, l.words); ok || l.bare("+•◦▪") {
		return drafting.Item
	}
	return ""
}

// roman reports whether num numbers a section. C, D, L and M alone are letters of a list.
func roman(num string) bool {
	_, ok := viet.ParseRoman(num)
	return ok && !strings.Contains("CDLM", num)
}

// initial reports whether a section's label is rather the first letter of somebody's name,
// as in "I.Newton".
func initial(label drafting.Label, words string) bool {
	if !label.Tight() || len(label.Num) > 1 || label.End == len(words) {
		return false
	}
	first, _, _ := strings.Cut(words[label.End:], " ")
	return !viet.IsUpper(first) && !viet.ValidSyllable(strings.TrimRight(first, ".,;:"))
}

// bare reports whether the line is an item of a list whose sign no space follows.
func (l *line) bare(signs string) bool {
	r, n := utf8.DecodeRuneInString(l.words)
	if !strings.ContainsRune(signs, r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(l.words[n:])
	return unicode.IsLetter(next)
}

// titled reports whether the line is the label of c, alone or with its title; a sentence
// that begins with a reference is not.
func (l *line) titled(c drafting.Component) bool {
	label, ok := drafting.LabelOf(c, l.words)
	if !ok {
		return false
	}
	rest := l.words[label.End:]
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || viet.IsUpper(rest) || unicode.IsUpper(r) && !l.endsIn(".;,:") && l.capital()
}
