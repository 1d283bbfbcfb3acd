package recognise

import (
	"strings"

	"thethuc/drafting"
)

// firstOfEnding recognises a line that begins recipients or signature; "" where line i of
// the body does not.
func (s *scanner) firstOfEnding(i int) drafting.Component {
	l := &s.lines[i]
	capacity, sure := l.capacity()
	switch {
	case l.recipients():
		return drafting.RecipientsHeading
	case capacity && (sure || s.closed || s.nameAhead(i)):
		return drafting.Capacity
	case l.upper && l.runes <= 120 && !l.endsIn(".;:") && (s.closed || l.Cell.Column > 1 || s.nameAhead(i)):
		return drafting.JobTitle
	case s.waits(i):
		return drafting.JobTitle
	case s.closed && l.capital() && l.runes <= 60 && !l.endsIn(".;:,") && !l.structured() && !l.name() && s.nameAhead(i):
		return drafting.JobTitle
	case s.closed && only.MatchString(l.words):
		return drafting.SignerName
	}
	return ""
}

// waits reports whether line i says who is to sign a form, above "(Ký, ghi rõ họ tên)".
func (s *scanner) waits(i int) bool {
	l := &s.lines[i]
	if !l.capital() || l.runes > 60 || l.endsIn(".;:,") || l.structured() {
		return false
	}
	for j := i + 1; j < len(s.lines) && j <= i+2; j++ {
		next := &s.lines[j]
		if toSign.MatchString(next.key()) {
			return true
		}
		if !next.Beside {
			return false
		}
	}
	return false
}

// nameAhead reports whether a person's name stands below line i, as at the end of a text.
func (s *scanner) nameAhead(i int) bool {
	for j := i + 1; j < len(s.lines) && j <= i+4; j++ {
		l := &s.lines[j]
		switch {
		case l.note() || l.upper && !l.structured() && !l.upperName():
			continue
		case !l.name() && !l.upperName():
			return false
		case j+1 == len(s.lines):
			return true
		}
		next := &s.lines[j+1]
		return next.recipients() || next.upper || next.name() || next.note() || next.appendix() || next.contact()
	}
	return false
}

// inEnding recognises line i among recipients and signatures.
func (s *scanner) inEnding(i int) drafting.Component {
	l := &s.lines[i]
	if c := s.inCopy(i); c != "" {
		return c
	}
	if c := s.inSignature(i); c != "" {
		return c
	}
	list := s.prev == drafting.Recipient || s.prev == drafting.RecipientsHeading
	switch {
	case l.recipients():
		return drafting.RecipientsHeading
	case list && l.drafterMark():
		return drafting.DrafterMark
	case s.seen[drafting.RecipientsHeading] && s.prev != drafting.Paragraph && (l.dashed() || l.has("luu:", "luu ", "nhu tren", "nhu dieu")):
		return drafting.Recipient
	case l.contact():
		return drafting.Contact
	case l.structuredAbove(drafting.Dash):
		if c := s.structure(l); c != "" {
			return c
		}
	case list && !l.Beside && l.runes <= 150:
		return drafting.Recipient
	case l.structured():
		return l.structure()
	case s.title(l):
		return drafting.Heading
	}
	return drafting.Paragraph
}

// dots reports whether the line is nothing but a blank for the clerk's hand.
func (l *line) dots() bool { return l.runes > 2 && strings.Trim(l.words, " .…_") == "" }

func (s *scanner) inSignature(i int) drafting.Component {
	l := &s.lines[i]
	capacity, _ := l.capacity()
	named := s.prev.Signature() && s.prev != drafting.SignerName || l.Beside || s.seen[drafting.JobTitle] || s.seen[drafting.Capacity]
	switch {
	case capacity:
		return drafting.Capacity
	case named && forName.MatchString(l.key()):
		return drafting.SignerName
	case l.note():
		return drafting.SignatureNote
	case l.placeholder() && s.prev != drafting.Capacity && s.prev != drafting.JobTitle && i+1 < len(s.lines) && s.lines[i+1].note():
		return drafting.JobTitle
	case l.dashed() || l.structured() || l.recipients() || l.contact() || l.drafterMark():
		return ""
	case named && l.upperName(), s.prev.Signature() && s.prev != drafting.SignerName && l.dots():
		return drafting.SignerName
	case l.upper && l.runes <= 120 && !l.endsIn(";:") && (s.prev != drafting.Paragraph || s.nameAhead(i)):
		return drafting.JobTitle
	case named && l.name():
		return drafting.SignerName
	case s.prev == drafting.Recipient && s.last.endsIn(".") && l.runes <= 80 && !l.endsIn(".;:") && s.nameAhead(i):
		return drafting.JobTitle
	case s.prev == drafting.SignerName && only.MatchString(s.last.words) && l.runes <= 40:
		return drafting.SignerName
	case s.prev == drafting.Capacity && l.runes <= 80 && !l.endsIn(".;:"):
		return drafting.JobTitle
	}
	return ""
}

// inCopy recognises the heading of a copy on paper, which stands below what it copies
// (clause 2 Section II Part II Appendix I).
func (s *scanner) inCopy(i int) drafting.Component {
	l := &s.lines[i]
	date, _ := l.placeDate()
	switch {
	case l.copyForm():
		return drafting.CopyForm
	case l.upper && l.orgLike() && (s.copyAhead(i) || s.prev == drafting.CopyForm && s.last.Beside && !l.Beside):
		return drafting.Issuer
	case !s.copied || s.seen[drafting.RecipientsHeading]:
	case l.number() && !s.seen[drafting.Number]:
		return drafting.Number
	case date && !s.seen[drafting.PlaceDate]:
		return drafting.PlaceDate
	}
	return ""
}

// copyAhead reports whether the form of a copy follows line i, with no more between than
// what a copy's heading has.
func (s *scanner) copyAhead(i int) bool {
	for j := i + 1; j < len(s.lines) && j <= i+3; j++ {
		l := &s.lines[j]
		if l.copyForm() {
			return true
		}
		if date, _ := l.placeDate(); !date && !l.number() && (!l.upper || !l.orgLike()) {
			return false
		}
	}
	return false
}
