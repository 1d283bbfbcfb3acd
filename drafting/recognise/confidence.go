package recognise

import (
	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// Doubtful is the confidence below which a person should look at what a line was taken for.
const Doubtful = 0.6

// The weights of the three kinds of evidence.
const (
	byWords = 3
	byPlace = 2
	byForm  = 1
)

// Confidence says how sure it is that each node of a document is what Document made of its
// line, from 0 to 1 (độ chắc chắn): the mean of what the words of the line say, where it stands
// among the others and in which column, and, where it was observed, its form, weighted 3, 2 and
// 1. Lines whose component was known beforehand are left out. d must be what Document made of
// lines.
func Confidence(lines []Line, d *drafting.Document, sheet *standard.Sheet) map[drafting.NodeID]float64 {
	out := make(map[drafting.NodeID]float64, len(lines))
	j := judge{words: fixedWords(sheet)}
	at := 0
	for _, p := range d.Pieces {
		own := lines[at : at+len(p.Nodes)]
		at += len(p.Nodes)
		j.before, j.after = ranks(p.Nodes, own)
		for i, n := range p.Nodes {
			if own[i].Component != "" {
				continue
			}
			l := read(&own[i])
			if n.Component == drafting.Paragraph && (l.mark() || l.party() || l.union()) {
				out[n.ID] = 1
				continue
			}
			sum, weight := byWords*j.wording(&l, n.Component)+byPlace*j.place(i, &l, n.Component), byWords+byPlace
			if form, seen := likeness(&l, n.Component); seen {
				sum, weight = sum+byForm*form, weight+byForm
			}
			out[n.ID] = sum / float64(weight)
		}
	}
	return out
}

// judge weighs the evidence of the lines of one piece.
type judge struct {
	words *fixed
	// before and after are the ranks of the nearest recognised lines on both sides of each
	// line, 0 where there is none.
	before, after []stageRank
}

// stageRank is where in a piece a component stands: 1 heading, 2 preamble, 3 body, 4 end.
type stageRank int

func rankOf(c drafting.Component) stageRank {
	switch {
	case c == drafting.Paragraph || c == drafting.PlaceDate || c == drafting.CopyForm:
		return 0
	case ends(c):
		return 4
	case opens(c) || c == drafting.EnactingFormula:
		return 2
	case c.Body():
		return 3
	}
	return 1
}

func ranks(nodes []*drafting.Node, lines []Line) (before, after []stageRank) {
	before, after = make([]stageRank, len(nodes)), make([]stageRank, len(nodes))
	last := stageRank(0)
	for i, n := range nodes {
		before[i] = last
		if r := rankOf(n.Component); r > 0 && lines[i].Component == "" {
			last = r
		}
	}
	last = 0
	for i := len(nodes) - 1; i >= 0; i-- {
		after[i] = last
		if r := rankOf(nodes[i].Component); r > 0 && lines[i].Component == "" {
			last = r
		}
	}
	return before, after
}

// place says how well a c stands at line i.
func (j *judge) place(i int, l *line, c drafting.Component) float64 {
	before, after := j.before[i], j.after[i]
	switch {
	case l.letters == 0:
		return 1
	case c == drafting.Paragraph:
		return besideWhat(before, after)
	}
	if left(c) && (l.Beside || l.Cell.Column > 1) {
		return 0
	}
	fits := 1.0
	if r := rankOf(c); r > 0 {
		if before > r {
			fits -= 0.5
		}
		if after > 0 && after < r {
			fits -= 0.5
		}
	}
	return fits
}

// besideWhat says how likely text of the body stands between two lines of these ranks: not
// within the heading or the end.
func besideWhat(before, after stageRank) float64 {
	switch {
	case before == 1 && after > 0 && after <= 2:
		return 0
	case before == 4:
		return 0.3
	}
	return 1
}

// left reports whether a component stands in the left one of two columns.
func left(c drafting.Component) bool {
	switch c {
	case drafting.Issuer, drafting.ParentBody, drafting.Number, drafting.DispatchSubject, drafting.RecipientsHeading, drafting.Recipient:
		return true
	}
	return false
}

// wording says how well the words of a line are those of a c.
func (j *judge) wording(l *line, c drafting.Component) float64 {
	switch c {
	case drafting.Paragraph:
		return yes(l.letters == 0, 1, yes(l.endsIn(".;:,/"), 0.8, 0.5))
	case drafting.CountryName:
		return yes(l.country(), 1, 0.4)
	case drafting.Motto, drafting.EnactingFormula, drafting.AppendixHeading, drafting.Guide, drafting.RecipientsHeading, drafting.SignatureNote:
		return 1
	case drafting.Number:
		return yes(l.runes <= 60 && numberFull.MatchString(l.words), 1, 0.8)
	case drafting.PlaceDate:
		_, sure := l.placeDate()
		return yes(sure, 1, 0.7)
	case drafting.TypeName:
		return yes(j.words.types[l.key()], 1, 0.5)
	case drafting.Subject:
		return yes(l.has("ve ", "v/v"), 1, 0.5)
	case drafting.DispatchSubject:
		return yes(l.dispatchSubject(), 1, 0.5)
	case drafting.Addressees:
		return yes(l.addressees(), 1, 0.5)
	case drafting.Basis:
		return yes(l.basis(), 1, 0.4)
	case drafting.Recipient:
		return yes(l.dashed() || l.has("luu"), 1, 0.4)
	case drafting.Addressee:
		return yes(l.dashed(), 1, 0.4)
	case drafting.Issuer, drafting.ParentBody:
		return yes(l.upper, 0.8, 0.3)
	case drafting.EnactingAuthority:
		return yes(l.office(), 1, 0.4)
	}
	return wordingOfEnd(l, c)
}

func wordingOfEnd(l *line, c drafting.Component) float64 {
	switch c {
	case drafting.Capacity:
		_, sure := l.capacity()
		return yes(sure, 1, 0.8)
	case drafting.JobTitle:
		return yes(l.upper && (l.office() || l.has("pho ")), 1, yes(l.upper, 0.6, 0.3))
	case drafting.SignerName:
		return yes(l.name() || l.upperName(), 1, 0.4)
	case drafting.Heading, drafting.AppendixTitle:
		return yes(l.upper, 0.8, 0.5)
	}
	return yes(l.structure() == c, 1, 0.7)
}

func yes(is bool, then, otherwise float64) float64 {
	if is {
		return then
	}
	return otherwise
}

// likeness says how well a line looks as a c does; seen is false where nothing tells.
func likeness(l *line, c drafting.Component) (how float64, seen bool) {
	if l.Form == nil || l.letters == 0 {
		return 0, false
	}
	switch c {
	case drafting.CountryName, drafting.Motto, drafting.Issuer, drafting.TypeName, drafting.Subject, drafting.EnactingAuthority,
		drafting.EnactingFormula, drafting.Capacity, drafting.SignerName, drafting.RecipientsHeading, drafting.AppendixHeading,
		drafting.AppendixTitle:
		return yes(l.bold(), 1, 0.3), true
	case drafting.ParentBody, drafting.Number, drafting.PlaceDate, drafting.DispatchSubject, drafting.Recipient, drafting.Basis:
		return yes(l.bold(), 0.3, 1), true
	case drafting.Paragraph:
		return yes(l.titleForm(), 0, 1), true
	}
	return 0, false
}
