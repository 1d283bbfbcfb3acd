package recognise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// inHeading recognises line i before the body; "" means that it is none of the heading's.
func (s *scanner) inHeading(i int) drafting.Component {
	l := &s.lines[i]
	if s.unnamed(i) {
		s.orgs = append(s.orgs, i)
		return drafting.Issuer
	}
	switch {
	case l.placeholder() && s.authority(i):
		return drafting.EnactingAuthority
	case l.letters == 0, l.mark():
		return drafting.Paragraph
	}
	if c := s.inAppendixHeading(i); c != "" {
		return c
	}
	// Whatever else of a heading an appendix has belongs to a form that it shows.
	if s.kind == drafting.Appendix {
		return ""
	}
	if c := s.ownWords(i); c != "" {
		return c
	}
	if s.stage == heading && l.upper && !s.words.types[l.key()] && s.facing(l) {
		return drafting.Paragraph
	}
	if c := s.inAddressees(l); c != "" {
		return c
	}
	if s.formula(l) {
		return drafting.EnactingFormula
	}
	if s.typeName(i) {
		return drafting.TypeName
	}
	if l.basis() && !s.seen[drafting.DispatchSubject] && !l.leadsIn() || s.prev == drafting.Basis && s.formulaAhead(i) {
		return drafting.Basis
	}
	if s.prev == drafting.Basis && l.small() && !s.last.endsIn(".;,:") && !l.leadsIn() && !l.structured() {
		return drafting.Basis
	}
	if c := s.afterTitle(i); c != "" {
		return c
	}
	if s.org(i) {
		s.orgs = append(s.orgs, i)
		return drafting.Issuer
	}
	return ""
}

// formula reports whether the line ends the preamble ("QUYẾT ĐỊNH:").
func (s *scanner) formula(l *line) bool {
	if !s.seen[drafting.TypeName] && !s.seen[drafting.Basis] || s.seen[drafting.EnactingFormula] || !l.upper && !l.endsIn(":") {
		return false
	}
	return s.words.formulas[strings.TrimRight(l.key(), " :")] || l.upper && l.has("nay quyet dinh:")
}

// leadsIn reports whether the line leads in what follows it.
func (l *line) leadsIn() bool {
	return l.endsIn(":") || strings.HasSuffix(strings.TrimRight(l.words, " .,;"), "như sau")
}

// formulaAhead reports whether line i is a sentence that nothing but such sentences parts
// from the end of the preamble.
func (s *scanner) formulaAhead(i int) bool {
	for j := i; j < len(s.lines) && j <= i+ahead; j++ {
		l := &s.lines[j]
		if j > i && s.formula(l) {
			return true
		}
		if l.upper || l.letters == 0 || l.structured() || !l.endsIn(";.,") {
			return false
		}
	}
	return false
}

// ownWords recognises the lines of a heading that their words give away.
func (s *scanner) ownWords(i int) drafting.Component {
	l := &s.lines[i]
	date, sure := l.placeDate()
	switch {
	case l.country(), s.prev == drafting.CountryName && l.key() == "viet nam":
		return drafting.CountryName
	case l.motto():
		return drafting.Motto
	case l.signatureText():
		return drafting.SignatureText
	case l.secrecy():
		return drafting.Secrecy
	case l.urgency():
		return drafting.Urgency
	case l.circulation():
		return drafting.Circulation
	case l.number() && !s.seen[drafting.Number]:
		return drafting.Number
	case date && !s.seen[drafting.PlaceDate] && (sure || !s.seen[drafting.TypeName]), s.smallDate(l):
		return drafting.PlaceDate
	case l.dispatchSubject() && (!s.seen[drafting.TypeName] || s.prev == drafting.TypeName && dispatch(s.last.words)):
		return drafting.DispatchSubject
	case l.addressees():
		return drafting.Addressees
	}
	if s.guide(l) {
		return drafting.Guide
	}
	return ""
}

// smallDate reports whether the line is place and date in small letters or with a slip, where
// the heading lacks them.
func (s *scanner) smallDate(l *line) bool {
	headed := s.seen[drafting.CountryName] || s.seen[drafting.Motto] || s.seen[drafting.Number]
	return headed && !s.seen[drafting.PlaceDate] && !s.seen[drafting.TypeName] && (l.smallDate() || l.slippedDate())
}

// guide reports whether the line is "(Kèm theo …)", or its second line.
func (s *scanner) guide(l *line) bool {
	if s.prev == drafting.Guide {
		return strings.HasPrefix(s.last.words, "(") && !s.last.endsIn(")") && !l.structured()
	}
	return l.guide() && (strings.HasPrefix(l.words, "(") || s.prev == drafting.Subject || s.prev == drafting.AppendixTitle)
}

func (s *scanner) inAppendixHeading(i int) drafting.Component {
	l := &s.lines[i]
	switch {
	case !s.seen[drafting.AppendixHeading] && s.kind != drafting.Appendix && !l.appendix():
		return ""
	case s.untitled() && (l.appendix() || s.kind == drafting.Appendix && l.appendixTitled()):
		return drafting.AppendixHeading
	case s.kind == drafting.Appendix && l.upper && s.onlyTitles() && !l.structured() && s.guideAhead(i):
		return drafting.AppendixTitle
	case s.guide(l):
		return drafting.Guide
	case l.signatureText():
		return drafting.SignatureText
	case !s.seen[drafting.AppendixHeading] || s.seen[drafting.Guide] || l.structured():
		return ""
	case l.upper && !l.country() && (s.prev == drafting.AppendixHeading || s.prev == drafting.AppendixTitle):
		return drafting.AppendixTitle
	case s.prev == drafting.AppendixHeading && s.guideAhead(i):
		return drafting.AppendixTitle
	}
	return ""
}

// untitled reports whether an appendix has nothing yet but the text of a signature, as one in
// a file of its own.
func (s *scanner) untitled() bool {
	return len(s.seen) == 0 || len(s.seen) == 1 && s.seen[drafting.SignatureText]
}

// onlyTitles reports whether an appendix has nothing yet but lines of its title.
func (s *scanner) onlyTitles() bool {
	return len(s.seen) == 0 || len(s.seen) == 1 && s.seen[drafting.AppendixTitle]
}

// inAddressees recognises the lines below "Kính gửi:".
func (s *scanner) inAddressees(l *line) drafting.Component {
	if telegram.MatchString(l.key()) && l.runes <= 80 && s.seen[drafting.TypeName] && s.last != nil && l.capital() {
		return drafting.Addressees
	}
	open := s.prev == drafting.Addressees || s.prev == drafting.Addressee
	if !open || s.last.endsIn(".") || l.structuredAbove(drafting.Dash) || l.runes > 200 {
		return ""
	}
	switch {
	case l.dashed():
		return drafting.Addressee
	case s.last.endsIn(";:") && l.endsIn(";."):
		return drafting.Addressee
	case l.small() && !s.last.endsIn(";:") && !l.endsIn(";:"):
		return s.prev
	}
	return ""
}

// typeName reports whether line i is the kind of paper as it is printed.
func (s *scanner) typeName(i int) bool {
	l := &s.lines[i]
	if l.upper && s.prev == drafting.DispatchSubject && dispatch(l.words) {
		return true
	}
	if s.seen[drafting.TypeName] || s.seen[drafting.DispatchSubject] || s.seen[drafting.Addressees] || s.seen[drafting.AppendixHeading] || l.runes > 150 {
		return false
	}
	whole := strings.TrimRight(l.key(), " .:")
	headed := s.seen[drafting.Number] || s.seen[drafting.CountryName] || s.seen[drafting.PlaceDate]
	switch {
	case s.words.types[whole]:
		return l.upper || headed
	case !l.upper || l.structured():
		return false
	case s.belowTable(l), s.titleBelow(i), s.seen[drafting.Number] && !s.bodyNames(i), s.guideAhead(i) && !s.headingAhead(i), s.headed():
		return true
	}
	return headed && s.startsWithType(l)
}

// belowTable reports whether the line is the first one below the table that arranges a heading.
func (s *scanner) belowTable(l *line) bool {
	headed := s.seen[drafting.PlaceDate] || s.seen[drafting.CountryName]
	return headed && s.named() && s.last != nil && s.last.Cell != (Cell{}) && l.Cell == (Cell{}) && !l.Beside
}

// titleBelow reports whether capitals at line i are the title of a form or a contract, which
// stands right below the country's name and motto: nothing that comes with a body's name
// follows.
func (s *scanner) titleBelow(i int) bool {
	if !s.seen[drafting.Motto] || s.named() || s.lines[i].Cell != (Cell{}) {
		return false
	}
	for j := i + 1; j < len(s.lines) && j <= i+6; j++ {
		l := &s.lines[j]
		if l.number() || l.strongHeading() {
			return false
		}
		if l.letters > 0 && !l.upper {
			return true
		}
	}
	return true
}

// headed reports whether the heading above the type is whole but for the number.
func (s *scanner) headed() bool {
	return s.seen[drafting.PlaceDate] && s.seen[drafting.Motto] && s.named()
}

// bodyNames reports whether capitals at line i after the number still name a body: the
// number was typed before them.
func (s *scanner) bodyNames(i int) bool { return !s.named() && s.headingAhead(i) }

// named reports whether the heading has named a body.
func (s *scanner) named() bool { return s.seen[drafting.Issuer] || s.seen[drafting.ParentBody] }

// afterTitle recognises subject, its further lines, and the enacting authority.
func (s *scanner) afterTitle(i int) drafting.Component {
	l := &s.lines[i]
	switch {
	case s.prev == drafting.TypeName && s.subject(i):
		return drafting.Subject
	case s.prev == drafting.Subject && (s.runsOn(l) || s.leadsOn(i) || s.looksOn(i)), s.prev == drafting.DispatchSubject && (s.runsOn(l) || s.squeezed(i)):
		return s.prev
	case s.seen[drafting.TypeName] && s.authority(i):
		return drafting.EnactingAuthority
	}
	return ""
}

var labelled = pattern.New(`^[^:]{1,40}:(\s|$)`)

func (s *scanner) subject(i int) bool {
	l := &s.lines[i]
	about := l.has("ve ", "v/v", "(ve ", "(v/v", "ban hanh ", "phe duyet ", "quy dinh ")
	switch {
	case l.structured(), l.runes > 400:
		return false
	case l.upper || l.titleForm() && s.last.titleForm() && !l.basis() && !l.addressees() && !l.endsIn(":"):
		return about || !l.office() || !s.authority(i)
	case about:
		return true
	}
	if l.endsIn(",") && i+1 < len(s.lines) {
		next := &s.lines[i+1]
		r, _ := utf8.DecodeRuneInString(next.words)
		return unicode.IsLower(r) && !next.endsIn(".;:") && l.runes <= 150
	}
	return !l.endsIn(".;:,") && l.runes <= 250 && !labelled.MatchString(l.words)
}

// leadsOn reports whether line i after a subject belongs to it, since what follows a subject
// comes only after this line.
func (s *scanner) leadsOn(i int) bool {
	if s.authority(i) || s.lines[i].upper {
		return false
	}
	for j := i; j < len(s.lines) && j <= i+3; j++ {
		l := &s.lines[j]
		if j > i && (drafting.TypedRule(l.words) || l.basis() || l.addressees() || l.guide() && strings.HasPrefix(l.words, "(") || l.upper && s.authority(j)) {
			return true
		}
		if l.structured() || l.endsIn(".;:") || l.runes > 200 || l.letters == 0 {
			return false
		}
	}
	return false
}

// looksOn reports whether line i after a subject looks as the subject does: bold in the middle of
// the page.
func (s *scanner) looksOn(i int) bool {
	l := &s.lines[i]
	return l.titleForm() && s.last.titleForm() && l.upper == s.last.upper && l.runes <= 200 &&
		!l.structured() && !l.endsIn(":") && !l.addressees() && !l.basis() && !l.guide() && !s.authority(i)
}

// runsOn reports whether the line goes on with the subject before it.
func (s *scanner) runsOn(l *line) bool {
	if l.structured() || l.endsIn(".;:") || s.last.endsIn(".;:") || l.runes > 250 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.words)
	return unicode.IsLower(r) || s.last.upper && l.upper && l.has("nam ", "cua ", "tai ", "va ")
}

// squeezed reports whether line i still belongs to a dispatch's subject, which stands on
// several lines of a narrow column before the rest of the heading.
func (s *scanner) squeezed(i int) bool {
	l := &s.lines[i]
	return !l.upper && l.runes <= 60 && !l.endsIn(".;:") && !l.structured() && s.headingAhead(i)
}

func (s *scanner) authority(i int) bool {
	l := &s.lines[i]
	if l.structured() || l.runes > 120 || l.endsIn(".;:") {
		return false
	}
	if l.placeholder() {
		return s.prev == drafting.Subject && i+1 < len(s.lines) && s.lines[i+1].basis()
	}
	if !l.upper {
		return l.capital() && l.runes <= 60 && s.prev == drafting.Subject && i+1 < len(s.lines) && s.lines[i+1].basis()
	}
	for j := i + 1; j < len(s.lines) && j <= i+3; j++ {
		next := &s.lines[j]
		if next.basis() || s.words.formulas[strings.TrimRight(next.key(), " :")] {
			return true
		}
		if !next.upper {
			return false
		}
	}
	return false
}

// org reports whether line i names the issuer or its parent body.
func (s *scanner) org(i int) bool {
	l := &s.lines[i]
	if s.stage == heading && (s.smallOrg(i) || s.dashedOrg(i)) {
		return true
	}
	if s.stage != heading || !l.orgLike() {
		return false
	}
	headed := s.seen[drafting.CountryName] || l.Cell != Cell{} || s.headingAhead(i)
	if s.seen[drafting.Number] && !s.bodyNames(i) || s.facing(l) {
		return false
	}
	return headed && (l.upper || s.headingAhead(i) && !s.seen[drafting.PlaceDate])
}

// facing reports whether the line stands where the country's name does, at the right of the
// body that issues: there the papers of the Party and of unions bear their own names.
func (s *scanner) facing(l *line) bool {
	return s.named() && (l.Beside || l.Cell.Column > 1 || l.party() || l.union())
}

// unnamed reports whether line i is the blank of a form where the body that issues is named: the
// first line of a heading whose number or country's name follows.
func (s *scanner) unnamed(i int) bool {
	if s.stage != heading || s.prev != "" || !s.lines[i].placeholder() || i+1 == len(s.lines) {
		return false
	}
	next := &s.lines[i+1]
	return next.number() || next.country()
}

// smallOrg reports whether line i names a body in small letters: one of the first lines of
// the heading, or at the left of the country's name and motto.
func (s *scanner) smallOrg(i int) bool {
	l := &s.lines[i]
	r, _ := utf8.DecodeRuneInString(l.words)
	return unicode.IsLower(r) && l.nameLike() && (s.prev == "" || s.afterOrg(l)) && s.headingAhead(i)
}

// dashedOrg reports whether the name of a body goes on in line i with the dash that it has.
func (s *scanner) dashedOrg(i int) bool {
	l := &s.lines[i]
	return l.upper && l.dashed() && l.runes <= 90 && !l.endsIn(".;:") && s.named() && s.afterOrg(l) && s.headingAhead(i)
}

// afterOrg reports whether the line stands below one that names a body, or that stands beside
// one.
func (s *scanner) afterOrg(l *line) bool {
	switch s.prev {
	case drafting.ParentBody, drafting.Issuer:
		return true
	case drafting.CountryName, drafting.Motto:
		return s.last.Beside && !l.Beside
	}
	return false
}

// orgLike reports whether a line may name a body: short, and no sentence.
func (l *line) orgLike() bool {
	return l.capital() && l.nameLike() && !l.name()
}

func (l *line) nameLike() bool {
	return l.runes <= 90 && !l.endsIn(".;:") && !l.structured() && !l.basis()
}
