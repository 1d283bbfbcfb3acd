// Package renew makes a new draft of an earlier document (soạn từ văn bản cũ): number, day and
// the signs of a signature go, what names the earlier number goes blank too, and the draft
// remembers what it was made of.
//
// It changes no words of substance: years and acts that are out of date are found by the rules
// that Rules names, for as long as they stand there, and a person decides. It reads no files.
package renew

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/viet"
)

// Options says what is known on the day of the new draft.
type Options struct {
	// Source names the earlier document, for the new one's header.
	Source string
	// Today gives month and year of the new draft's date; the zero value leaves the date blank.
	Today law.Date
}

// Rules are the ids of the rules that find what of an earlier document may be out of date in a
// new one: its years, and acts that are in force no more.
func Rules() []string { return []string{"old-year", "basis-repealed", "citation-repealed"} }

// handRoom is the room for a number that a clerk writes by hand.
const handRoom = "     "

// From returns a new draft of a document. IDs of nodes stay; the earlier document is left as it
// is.
func From(d *drafting.Document, o Options) *drafting.Document {
	own, issued := identity(d)
	out := &drafting.Document{Header: header(d, own, issued, o), LastID: d.LastID}
	for _, p := range d.Pieces {
		q := &drafting.Piece{ID: p.ID, Kind: p.Kind}
		for _, n := range p.Nodes {
			if n.Component == drafting.SignatureText || n.Component == drafting.SignatureNote {
				continue
			}
			q.Nodes = append(q.Nodes, blanked(n, own, issued, o.Today))
		}
		out.Pieces = append(out.Pieces, q)
	}
	return out
}

// header is what a new draft keeps of the earlier one's, and remembers of it. A draft of one
// that was never issued remembers what that was made of.
func header(d *drafting.Document, own string, issued law.Date, o Options) drafting.Header {
	h := drafting.Header{
		Kind: d.Kind, Standard: d.Standard, Template: d.Template, Source: o.Source, Choices: d.Choices, Fields: d.Fields,
		Earlier: drafting.Earlier{Number: own, LastID: d.LastID},
	}
	switch {
	case !issued.IsZero():
		h.Earlier.Issued = issued.String()
	case d.Earlier.Issued != "":
		h.Earlier.Issued = d.Earlier.Issued
	}
	return h
}

// identity returns number with symbol ("05/QĐ-VP") and day of the main text, "" and zero
// where they are blank.
func identity(d *drafting.Document) (own string, issued law.Date) {
	if n, groups := d.Symbol(); n != nil && len(groups) > 0 {
		if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
			own = l.Num.Text + "/" + l.Symbol.Text
		}
	}
	if year, month, day, ok := d.Issued(); ok {
		issued = law.Date{Year: year, Month: month, Day: day}
	}
	return own, issued
}

// blanked returns the node without number, day, and mention of the earlier document's own.
func blanked(n *drafting.Node, own string, issued, today law.Date) *drafting.Node {
	switch n.Component {
	case drafting.Number:
		if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
			return replaced(n, l.Num.Start, l.Num.End, handRoom)
		}
		return n
	case drafting.PlaceDate:
		if l, ok := drafting.ParsePlaceDate(n.Text); ok {
			if at := strings.Index(viet.Lower(n.Text[l.Place.End:]), "ngày"); at >= 0 {
				return replaced(n, l.Place.End+at, len(n.Text), blankDay(today))
			}
		}
		return n
	}
	return withoutOwn(n, own, issued, today)
}

// withoutOwn blanks number and day where the node names the earlier document itself.
func withoutOwn(n *drafting.Node, own string, issued, today law.Date) *drafting.Node {
	if own == "" {
		return n
	}
	num, symbol, _ := strings.Cut(own, "/")
	at := strings.Index(n.Text, own)
	if at < 0 || at > 0 && isDigit(n.Text[at-1]) {
		return n
	}
	if !issued.IsZero() {
		day := viet.DateWords(issued.Day, issued.Month, issued.Year)
		if i := strings.Index(n.Text[at:], day); i >= 0 {
			n = replaced(n, at+i, at+i+len(day), blankDay(today))
		}
	}
	return replaced(n, at, at+len(num)+1+len(symbol), handRoom+"/"+symbol)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func replaced(n *drafting.Node, start, end int, words string) *drafting.Node {
	marks := slices.Clone(n.Marks)
	for i, m := range marks { // what is under a derived mark was written by the program
		if m.Kind == drafting.Derived && m.Start <= start && m.End >= end {
			marks[i].Wrote = n.Text[m.Start:start] + words + n.Text[end:m.End]
		}
	}
	return n.With(n.Text[:start]+words+n.Text[end:], drafting.Shift(marks, start, end, len(words)))
}

// blankDay writes the date of a new draft with its day blank.
func blankDay(today law.Date) string {
	const room = "      "
	if today.IsZero() {
		return "ngày" + room + "tháng" + room + "năm …"
	}
	_, rest, _ := strings.Cut(viet.DateWords(today.Day, today.Month, today.Year), " tháng ")
	return "ngày" + room + "tháng " + rest
}
