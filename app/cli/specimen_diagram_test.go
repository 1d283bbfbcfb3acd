package cli_test

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// heading measures how the components of the first lines of a piece, or of a copy, stand to
// each other.
func (g *gauge) heading(b *block) {
	g.t.Helper()
	middle := b.all(drafting.CountryName, drafting.CopyForm)
	left := b.all(drafting.ParentBody, drafting.Issuer)
	if len(middle) == 0 || len(left) == 0 {
		return
	}
	right := append(middle, b.all(drafting.Motto)...)
	first, body := middle[0], left[len(left)-1]
	if s := b.one(drafting.CountryName); s != nil {
		g.row("country-name on one line", fmt.Sprint(len(s.lines)), "1", g.style(s.style).Cites, len(s.lines) == 1)
	}
	if s := b.one(drafting.PlaceDate); s != nil {
		g.row("place-date on one line", fmt.Sprint(len(s.lines)), "1", g.style(s.style).Cites, len(s.lines) == 1)
	}
	lower := append(b.all(drafting.Number, drafting.DispatchSubject, drafting.Secrecy, drafting.Urgency), b.all(drafting.PlaceDate)...)
	upper := append(slices.Clone(left), right...)
	for _, s := range append(slices.Clone(upper), lower...) {
		if framed := g.style(s.style).Frame.Present; framed || s == first || s == body {
			continue
		}
		of, name := body, string(body.style)
		if s.box().centre() > (g.left+g.right)/2 {
			of, name = first, string(first.style)
		}
		for _, l := range s.lines {
			g.near(fmt.Sprintf("%s in the middle of %s", s.style, name), l.box.centre(), of.box().centre(), half, g.style(s.style).Align.Cites)
		}
	}
	g.columns(upper, lower, first, body)
	for _, stack := range [][]*stood{left, right, b.all(drafting.Number, drafting.DispatchSubject, drafting.Secrecy, drafting.Urgency)} {
		for i := 1; i < len(stack); i++ {
			g.below(b, stack[i-1], stack[i])
		}
	}
	bottom := 0.0
	for _, s := range upper {
		bottom = max(bottom, g.bottom(b, s))
	}
	gap := math.Inf(1)
	for _, s := range slices.Concat(b.all(drafting.Number), b.all(drafting.PlaceDate)) {
		gap = min(gap, g.top(s)-g.of(string(s.style)+".before").Value-bottom)
	}
	if !math.IsInf(gap, 1) {
		g.number("columns.heading-gap", gap, exact)
	}
}

// columns measures the two columns of a heading: their middles are half the heading's width
// apart, however wide each of them is.
func (g *gauge) columns(upper, lower []*stood, right, left *stood) {
	apart := right.box().centre() - left.box().centre()
	over := apart - (g.right-g.left)/2
	g.permitted("columns.heading-overlap", millimetres(over), fine, millimetres(over) <= g.of("columns.heading-overlap").Value+fine)
	wide := 2 * (left.box().centre() - g.left + over)
	g.number("columns.heading-left", wide/(g.right-g.left), 0.002)
	for _, s := range append(slices.Clone(upper), lower...) {
		for _, l := range s.lines {
			out := max(g.left-l.box.xMin, l.box.xMax-g.right, 0)
			g.permitted("columns.heading-overlap", millimetres(out), fine, millimetres(out) <= g.of("columns.heading-overlap").Value+fine)
		}
	}
}

// signing is one signature on paper.
type signing struct {
	titles, notes []*stood
	name          *stood
	confirms      bool
}

// signings parts a block's signatures: a title after a name begins the next one, and so does a
// note after a name that leads to another (the confirmation of form 1.10).
func (b *block) signings() []*signing {
	var out []*signing
	named := true
	for _, s := range b.nodes {
		if s.column() != signatureColumns {
			continue
		}
		note := s.node.Component == drafting.SignatureNote
		if named {
			out = append(out, &signing{confirms: note && len(out) > 0})
			named = false
		}
		last := out[len(out)-1]
		switch {
		case s.node.Component == drafting.SignerName:
			last.name, named = s, true
			if len(last.titles) == 0 {
				last.titles = []*stood{s} // a name alone
			}
		case note && (!last.confirms || len(last.titles) > 0):
			last.notes = append(last.notes, s)
		default:
			last.titles = append(last.titles, s)
		}
	}
	return out
}

// signatures measures the end of a block.
func (g *gauge) signatures(b *block) {
	g.t.Helper()
	all := b.signings()
	recipients := b.all(drafting.RecipientsHeading, drafting.Recipient, drafting.DrafterMark)
	for i := 1; i < len(recipients); i++ {
		if above, s := recipients[i-1], recipients[i]; above.last().y != s.lines[0].y {
			g.below(b, above, s)
		}
	}
	var own, confirming []*signing
	for _, s := range all {
		g.signature(b, s, deepest(g, b, all, s))
		if s.confirms {
			confirming = append(confirming, s)
		} else {
			own = append(own, s)
		}
	}
	if len(own) == 0 {
		return
	}
	g.endGap(b, own)
	iv := g.of("columns.signature-left").Cites
	middle := (g.left + g.right) / 2
	if len(own) == 1 {
		title := own[0].titles[0]
		g.number("columns.signature-left", 2*(title.box().centre()-g.left)/(g.right-g.left)-1, 2*points(half)/(g.right-g.left))
		g.beyond("box 7a in the right half", title.box().centre(), middle, iv)
		if heading := b.one(drafting.RecipientsHeading); heading != nil {
			g.near("recipients-heading on the baseline of the first line of the signature", heading.lines[0].y, title.lines[0].y, fine, iv)
		}
	}
	for i := 0; i+1 < len(own); i += 2 {
		a, c := own[i], own[i+1]
		g.near("signatures side by side begin on one baseline", a.titles[0].lines[0].y, c.titles[0].lines[0].y, fine, iv)
		g.near("names of signatures side by side on one baseline", a.name.lines[0].y, c.name.lines[0].y, fine, iv)
		g.beyond("the first signature in the left half", middle, a.titles[0].box().centre(), iv)
		g.beyond("the second signature in the right half", c.titles[0].box().centre(), middle, iv)
		g.number("columns.signature-left", 2*(c.titles[0].box().centre()-g.left)/(g.right-g.left)-1, 2*points(half)/(g.right-g.left))
	}
	if len(own) > 1 && len(recipients) > 0 {
		bottom := 0.0
		for _, s := range own {
			bottom = max(bottom, g.bottom(b, s.name))
		}
		g.number("columns.signature-gap", g.top(recipients[0])-bottom, exact)
	}
	for _, s := range confirming {
		bottom := g.bottom(b, own[len(own)-1].name)
		if n := len(recipients); n > 0 {
			bottom = max(bottom, g.bottom(b, recipients[n-1]))
		}
		g.number("columns.signature-gap", g.top(s.titles[0])-bottom, exact)
		g.beyond("the confirmation in the left half", middle, s.titles[0].box().centre(), iv)
	}
}

// deepest is where the titles end of a signature and of the one beside it.
func deepest(g *gauge, b *block, all []*signing, s *signing) float64 {
	bottom := g.bottom(b, s.titles[len(s.titles)-1])
	for _, o := range all {
		if o.titles[0].lines[0].spot() == s.titles[0].lines[0].spot() {
			bottom = max(bottom, g.bottom(b, o.titles[len(o.titles)-1]))
		}
	}
	return bottom
}

// signature measures the lines of one signature.
func (g *gauge) signature(b *block, s *signing, bottom float64) {
	g.t.Helper()
	title := s.titles[0]
	for i := 1; i < len(s.titles); i++ {
		g.below(b, s.titles[i-1], s.titles[i])
	}
	nodes := slices.Concat(s.titles, s.notes)
	if s.name != nil {
		nodes = append(nodes, s.name)
		room := g.top(s.name) - bottom - g.of(string(s.name.style)+".before").Value
		g.number("columns.signature-room", room, exact)
		g.near("signer-name right in the middle of the titles", s.name.box().centre(), title.box().centre(), half, g.style(s.name.style).Align.Cites)
	}
	for _, n := range nodes {
		for _, l := range n.lines {
			g.near(string(n.style)+" in the middle of its signature", l.box.centre(), title.box().centre(), half, g.style(n.style).Align.Cites)
		}
	}
	if len(s.notes) > 0 && s.name != nil {
		above := g.top(s.notes[0]) - bottom
		below := g.top(s.name) - g.bottom(b, s.notes[len(s.notes)-1])
		g.row("signature-note in the middle of the room", figure(above, "pt"), figure(below, "pt"), g.style(drafting.SignatureNote).Cites,
			math.Abs(above-below) <= exact+g.of("signature-note.before").Value+g.of("signer-name.before").Value)
	}
}

// endGap measures the white above a signature.
func (g *gauge) endGap(b *block, own []*signing) {
	title := own[0].titles[0]
	page := title.lines[0].page
	bottom := math.Inf(-1)
	for _, s := range b.nodes {
		if c := s.column(); c != signatureColumns && c != recipientsColumn && c != upperMargin && s.node.Component != drafting.Contact &&
			s.last().page == page {
			bottom = max(bottom, g.bottom(b, s))
		}
	}
	if math.IsInf(bottom, -1) {
		return
	}
	g.number("columns.signature-gap", g.top(title)-g.of(string(title.style)+".before").Value-bottom, exact)
}

// The boxes of the layout diagram (Section IV Part I Appendix I), by their numbers.
var boxes = map[string][]drafting.Component{
	"1": {drafting.CountryName, drafting.Motto},
	"2": {drafting.ParentBody, drafting.Issuer},
	"3": {drafting.Number},
	"4": {drafting.PlaceDate},
	// The form of a copy has the place of box 1.
	"copy":    {drafting.CopyForm},
	"5a":      {drafting.TypeName, drafting.Subject, drafting.AppendixHeading, drafting.AppendixTitle},
	"5a-name": {drafting.TypeName, drafting.AppendixHeading},
	"subject": {drafting.Subject, drafting.AppendixTitle},
	"guide":   {drafting.Guide},
	"5b":      {drafting.DispatchSubject},
	"6": {
		drafting.EnactingAuthority, drafting.Basis, drafting.EnactingFormula, drafting.PartHeading, drafting.Chapter, drafting.Section,
		drafting.Subsection, drafting.Heading, drafting.Article, drafting.Roman, drafting.Clause, drafting.Point, drafting.Dash, drafting.Paragraph,
	},
	"7":   {drafting.Capacity, drafting.JobTitle, drafting.SignatureNote, drafting.SignerName},
	"7a":  {drafting.Capacity, drafting.JobTitle},
	"7b":  {drafting.SignerName},
	"9a":  {drafting.Addressees, drafting.Addressee},
	"9b":  {drafting.RecipientsHeading, drafting.Recipient},
	"10a": {drafting.Secrecy},
	"10b": {drafting.Urgency},
	"11":  {drafting.Circulation},
	"12":  {drafting.DrafterMark},
	"13":  {drafting.Contact},
	"14":  {drafting.SignatureText},
}

// relation is how one box stands to another.
type relation func(a, c []printedLine) (got string, good bool)

// leftOf wants all of a left of all of c.
func leftOf(a, c []printedLine) (string, bool) {
	end, begin := math.Inf(-1), math.Inf(1)
	for _, l := range a {
		end = max(end, l.box.xMax)
	}
	for _, l := range c {
		begin = min(begin, l.box.xMin)
	}
	return figure(millimetres(begin-end), "mm"), end < begin
}

// under wants all of a lower down than all of c, or on a later page.
func under(a, c []printedLine) (string, bool) {
	begin, end := math.Inf(1), math.Inf(-1)
	for _, l := range a {
		begin = min(begin, l.spot())
	}
	for _, l := range c {
		end = max(end, l.spot())
	}
	return figure(millimetres(begin-end), "mm"), begin > end
}

// level wants the first baseline of a where that of c is.
func level(a, c []printedLine) (string, bool) {
	apart := millimetres(a[0].spot() - c[0].spot())
	return figure(apart, "mm"), math.Abs(apart) <= fine
}

// amid wants the middle of a under the middle of c.
func amid(a, c []printedLine) (string, bool) {
	apart := millimetres(a[0].box.centre() - c[0].box.centre())
	return figure(apart, "mm"), math.Abs(apart) <= half
}

// behind wants a on the last baseline of c, right of it, or below.
func behind(a, c []printedLine) (string, bool) {
	last := c[len(c)-1]
	got := figure(millimetres(a[0].box.xMin-last.box.xMax), "mm")
	return got, a[0].spot() > last.spot() || a[0].spot() == last.spot() && a[0].box.xMin > last.box.xMax
}

// places are the rows of the diagram: what stands where.
var places = []struct {
	a, says, c string
	is         relation
}{
	{"2", "left of", "1", leftOf},
	{"2", "begins on one baseline with", "1", level},
	{"2", "left of", "copy", leftOf},
	{"2", "begins on one baseline with", "copy", level},
	{"3", "below", "2", under},
	{"3", "under the middle of", "2", amid},
	{"3", "left of", "4", leftOf},
	{"3", "on one baseline with", "4", level},
	{"4", "below", "1", under},
	{"4", "under the middle of", "1", amid},
	{"4", "below", "copy", under},
	{"4", "under the middle of", "copy", amid},
	{"5a", "below", "2", under},
	{"5a", "below", "1", under},
	{"5a", "below", "3", under},
	{"5a", "below", "4", under},
	{"subject", "below", "5a-name", under},
	{"guide", "below", "5a", under},
	{"5b", "below", "3", under},
	{"5b", "under the middle of", "3", amid},
	{"5b", "left of", "4", leftOf},
	{"9a", "below", "4", under},
	{"9a", "below", "5a", under},
	{"9a", "below", "5b", under},
	{"6", "below", "1", under},
	{"6", "below", "3", under},
	{"6", "below", "4", under},
	{"6", "below", "5a", under},
	{"6", "below", "5b", under},
	{"6", "below", "9a", under},
	{"6", "below", "guide", under},
	{"7", "below", "6", under},
	{"7", "below", "4", under},
	{"7b", "below", "7a", under},
	{"9b", "below", "6", under},
	{"9b", "below", "3", under},
	{"10a", "below", "3", under},
	{"10a", "below", "5b", under},
	{"10a", "left of", "4", leftOf},
	{"10b", "below", "10a", under},
	{"10b", "below", "3", under},
	{"10b", "left of", "4", leftOf},
	{"1", "below", "11", under},
	{"2", "left of", "11", leftOf},
	{"12", "behind", "9b", behind},
	{"12", "left of", "7", leftOf},
	{"1", "below", "14", under},
	{"5a", "below", "14", under},
}

// diagram measures the places of the diagram that a block has.
func (g *gauge) diagram(b *block) {
	iv := g.of("columns.signature-left").Cites
	signers := b.signings()
	for _, p := range places {
		a, c := b.lines(boxes[p.a]...), b.lines(boxes[p.c]...)
		if len(a) == 0 || len(c) == 0 || len(signers) > 1 && strings.HasPrefix(p.a, "7") {
			continue
		}
		got, good := p.is(a, c)
		g.row("box "+p.a+" "+p.says+" box "+p.c, got, p.says, iv, good)
	}
	if list, s := b.lines(boxes["9b"]...), b.lines(boxes["7"]...); len(list) > 0 && len(s) > 0 && len(signers) == 1 {
		got, good := leftOf(list, s)
		g.row("box 9b left of box 7", got, "left of", iv, good)
	}
	if text := b.lines(boxes["14"]...); len(text) > 0 {
		g.beyond("box 14 ends in the right half", text[0].box.xMax, (g.left+g.right)/2, iv)
	}
	g.foremost(b, iv)
}

// foremost wants the contact lines below all else of the first page.
func (g *gauge) foremost(b *block, cites law.Provision) {
	contacts := b.lines(drafting.Contact)
	if len(contacts) == 0 {
		return
	}
	for _, s := range b.nodes {
		for _, l := range s.lines {
			if l.page == b.first && s.node.Component != drafting.Contact {
				g.beyond("box 13 below all else of the first page", contacts[0].y, l.y, cites)
			}
		}
	}
}
