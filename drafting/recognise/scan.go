package recognise

import (
	"strings"
	"sync/atomic"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// result is what was found of one line.
type result struct {
	component drafting.Component
	begins    drafting.PieceKind // the kind of the piece that begins here, or ""
}

// stage is how far a piece has been read.
type stage int

const (
	heading  stage = iota // issuer, country's name, number, type …
	preamble              // from the type or subject on: addressees, authority, bases
	body
	ending // recipients and signature
)

// scanner reads lines one after the other, looking ahead where words alone do not tell.
type scanner struct {
	words *fixed
	lines []line
	out   []result
	state
}

// state is what a line's neighbours before it in its piece say.
type state struct {
	kind  drafting.PieceKind
	stage stage
	prev  drafting.Component // of the line before; "" at the start of a piece
	last  *line              // the line before, nil at the start of a piece
	seen  map[drafting.Component]bool
	// orgs are the lines that name a body; which of them is the issuer is settled when
	// the heading ends.
	orgs    []int
	article string // number of the last article
	closed  bool   // the last line of the body bore the end mark
	copied  bool   // the block of a copy on paper has begun
}

// fixed are the words that the kinds of paper prescribe, folded.
type fixed struct {
	sheet    *standard.Sheet
	types    map[string]bool
	formulas map[string]bool
}

// latest are the fixed words of the sheet that was asked for last: text after text is read by one.
var latest atomic.Pointer[fixed]

func fixedWords(sheet *standard.Sheet) *fixed {
	f := latest.Load()
	if f == nil || f.sheet != sheet {
		f = newFixedWords(sheet)
		latest.Store(f)
	}
	return f
}

func newFixedWords(sheet *standard.Sheet) *fixed {
	f := &fixed{sheet: sheet, types: map[string]bool{}, formulas: map[string]bool{"quyet dinh": true, "quyet nghi": true}}
	if sheet == nil {
		return f
	}
	for i := range sheet.Kinds {
		k := &sheet.Kinds[i]
		if k.Printed != "" {
			f.types[key(k.Printed)] = true
		}
		for _, w := range k.Component(drafting.EnactingFormula).Words {
			f.formulas[strings.TrimRight(key(w), " :")] = true
		}
	}
	return f
}

func newScanner(lines []Line, sheet *standard.Sheet) *scanner {
	s := &scanner{words: fixedWords(sheet), lines: make([]line, len(lines)), out: make([]result, len(lines))}
	for i := range lines {
		s.lines[i] = read(&lines[i])
	}
	s.begin(drafting.Main)
	return s
}

func (s *scanner) begin(kind drafting.PieceKind) {
	s.settle()
	s.state = state{kind: kind, seen: map[drafting.Component]bool{}}
}

func (s *scanner) run() []result {
	for i := range s.lines {
		s.step(i)
	}
	s.settle()
	return s.out
}

func (s *scanner) step(i int) {
	l := &s.lines[i]
	kind := l.Piece
	if kind == "" && l.Component == "" && i > 0 {
		kind = s.begins(i)
	}
	if kind != "" {
		s.begin(kind)
		s.out[i].begins = kind
	}
	c := l.Component
	if c == "" {
		c = s.classify(i)
	}
	s.out[i].component = c
	s.advance(i, c)
}

func (s *scanner) classify(i int) drafting.Component {
	var c drafting.Component
	switch s.stage {
	case heading, preamble:
		c = s.inHeading(i)
	case ending:
		return s.inEnding(i)
	}
	if c == "" {
		c = s.inBody(i)
	}
	return c
}

// advance takes in that line i is a c.
func (s *scanner) advance(i int, c drafting.Component) {
	l := &s.lines[i]
	switch {
	case c == drafting.Paragraph && l.letters == 0 && (l.Component == "" || drafting.TypedRule(l.words)) && s.stage != body:
		return
	case c == drafting.Paragraph && l.Component == "" && s.stage == heading && l.upper && s.facing(l):
		return
	case s.stage == ending && (c == drafting.Issuer || c == drafting.CopyForm && !s.copied):
		s.copied, s.seen = true, map[drafting.Component]bool{}
	case c == drafting.EnactingFormula:
		s.stage = body
	case among(c) && (s.stage == ending || s.headingOpen() && s.headingAhead(i)):
	case c.Body():
		s.stage = body
		s.closed = l.endMark()
		if label, ok := drafting.LabelOf(drafting.Article, l.words); ok && c == drafting.Article {
			s.article = label.Num
		}
	case ends(c):
		s.stage = ending
	case opens(c):
		s.stage = max(s.stage, preamble)
	}
	s.prev, s.last = c, l
	s.seen[c] = true
}

// among reports whether c may stand in the heading and the end of a text too.
func among(c drafting.Component) bool {
	switch c {
	case drafting.Paragraph, drafting.TableCell, drafting.Figure, drafting.Footnote:
		return true
	}
	return false
}

// headingOpen reports whether the heading may go on after a line that was not recognised.
func (s *scanner) headingOpen() bool {
	return s.stage == heading || s.stage == preamble && s.seen[drafting.DispatchSubject] && !s.seen[drafting.Addressees]
}

func ends(c drafting.Component) bool {
	switch c {
	case drafting.RecipientsHeading, drafting.Recipient, drafting.DrafterMark, drafting.Contact:
		return true
	}
	return c.Signature()
}

// opens reports whether the lines of the heading that name bodies are over where c stands.
func opens(c drafting.Component) bool {
	switch c {
	case drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.Guide, drafting.Addressees,
		drafting.Addressee, drafting.EnactingAuthority, drafting.Basis, drafting.AppendixTitle:
		return true
	}
	return false
}

// begins returns the kind of the piece that begins at line i, or "".
func (s *scanner) begins(i int) drafting.PieceKind {
	l := &s.lines[i]
	appended := s.kind == drafting.Appendix || s.seen[drafting.AppendixHeading]
	titledBefore := appended && (s.seen[drafting.AppendixTitle] || s.seen[drafting.Guide])
	if s.stage < body && !titledBefore {
		return ""
	}
	titled := (s.stage == ending || appended) && l.appendixTitled() && s.guideAhead(i)
	if !l.Beside && (l.appendix() || titled) {
		return drafting.Appendix
	}
	if s.stage < body {
		return ""
	}
	if l.Beside || s.prev == drafting.Capacity {
		return ""
	}
	if s.titleFollows(i) {
		if s.untyped(l) {
			return drafting.Appendix
		}
		return drafting.Attached
	}
	// Forms that an appendix shows have headings of their own.
	if (l.country() || s.headingFollows(i)) && (s.kind == drafting.Main || s.guideWithin(i)) {
		return drafting.Attached
	}
	return ""
}

// guideWithin reports whether a line "(Kèm theo …)" stands in the heading that begins at
// line i.
func (s *scanner) guideWithin(i int) bool {
	for j := i + 1; j < len(s.lines) && j <= i+10; j++ {
		l := &s.lines[j]
		if l.structured() || l.endsIn(".;") {
			return false
		}
		if l.guide() {
			return true
		}
	}
	return false
}

// headingFollows reports whether line i names a body and a country's name or motto comes
// after it with nothing between but what a heading has.
func (s *scanner) headingFollows(i int) bool {
	if !s.lines[i].orgLike() {
		return false
	}
	for j := i + 1; j < len(s.lines) && j <= i+5; j++ {
		l := &s.lines[j]
		if l.country() || l.motto() {
			return true
		}
		if is, _ := l.placeDate(); is || l.number() {
			continue
		}
		if !l.upper || l.structured() || l.recipients() {
			return false
		}
	}
	return false
}

// titleFollows reports whether line i is the type of a text that is issued with another.
func (s *scanner) titleFollows(i int) bool {
	l := &s.lines[i]
	if !l.upper || l.structured() || l.runes > 120 {
		return false
	}
	if is, _ := l.capacity(); is {
		return false
	}
	if !s.words.types[l.key()] && s.prev.Signature() && s.prev != drafting.SignerName {
		return false
	}
	return s.guideAhead(i)
}

// untyped reports whether a title is too long for the type of a text, and begins with none.
func (s *scanner) untyped(l *line) bool {
	const longestType = 4 // words
	return len(strings.Fields(l.words)) > longestType && !s.startsWithType(l)
}

func (s *scanner) startsWithType(l *line) bool {
	for w := range s.words.types {
		if rest, ok := strings.CutPrefix(l.key(), w); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// guideAhead reports whether a line "(Kèm theo …)" follows line i after at most three
// lines of a subject.
func (s *scanner) guideAhead(i int) bool {
	for j := i + 1; j < len(s.lines) && j <= i+4; j++ {
		l := &s.lines[j]
		if l.guide() && strings.HasPrefix(l.words, "(") {
			return true
		}
		if l.structured() || l.endsIn(".;:") || l.name() || l.recipients() || l.appendix() || s.words.types[l.key()] {
			return false
		}
	}
	return false
}

// headingAhead reports whether what only a heading has follows soon after line i.
func (s *scanner) headingAhead(i int) bool {
	for j := i + 1; j < len(s.lines) && j <= i+6; j++ {
		l := &s.lines[j]
		if l.strongHeading() || l.addressees() || l.upper && s.words.types[l.key()] {
			return true
		}
		if l.letters == 0 {
			continue
		}
		dashedTitle := l.upper && l.dashed()
		if l.structured() && !dashedTitle || l.basis() || l.runes > 100 || l.endsIn(".;") {
			return false
		}
	}
	return false
}

// settle decides which of the lines that name a body are the issuer: the last, with the
// lines that it runs on over, or those in bold where bold was observed.
func (s *scanner) settle() {
	if len(s.orgs) == 0 {
		return
	}
	issuer := len(s.orgs) - 1
	for issuer > 0 && s.continues(s.orgs[issuer-1], s.orgs[issuer]) {
		issuer--
	}
	bold := 0
	for _, i := range s.orgs {
		if s.lines[i].bold() {
			bold++
		}
	}
	for n, i := range s.orgs {
		c := drafting.ParentBody
		if n >= issuer {
			c = drafting.Issuer
		}
		if bold > 0 && bold < len(s.orgs) {
			c = drafting.ParentBody
			if s.lines[i].bold() {
				c = drafting.Issuer
			}
		}
		s.out[i].component = c
	}
	s.orgs = nil
}

// continues reports whether the name of a body in line a goes on in line b.
func (s *scanner) continues(a, b int) bool {
	first, second := &s.lines[a], &s.lines[b]
	if first.endsIn(",-") || second.dashed() || strings.HasSuffix(first.key(), " va") || strings.HasSuffix(first.key(), " cua") {
		return true
	}
	if second.has("tinh doan", "tinh uy") {
		return false
	}
	return second.has("va ", "cua ", "tinh ", "thanh pho ", "huyen ", "xa ", "phuong ")
}
