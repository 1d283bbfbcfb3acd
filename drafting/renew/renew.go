// Package renew makes a new draft of an earlier document (soạn từ văn bản cũ): number, day and
// the signs of a signature go, what names the earlier number goes blank too, and years and
// acts that are out of date are told of.
//
// It changes no words of substance: what may be out of date is noted, with what there is in
// its place, and a person decides. It reads no files.
package renew

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

// Options says what is known on the day of the new draft.
type Options struct {
	// Source names the earlier document, for the new one's header.
	Source string
	// Today gives month and year of the new draft's date and tells old years; the zero value
	// leaves the date blank and tells none.
	Today law.Date
	// Acts are those whose time in force is known.
	Acts law.Acts
}

// Kind says what a note is about.
type Kind string

// The kinds of notes.
const (
	OldYear Kind = "old-year" // a year before the new draft's
	Expired Kind = "expired"  // an act that is in force no more
)

// Note is something that may be out of date.
type Note struct {
	Kind       Kind
	Node       drafting.NodeID // of the new draft
	Start, End int             // bytes of the node's text
	Text       string          // the words
	Say        string          // Vietnamese: what is out of date, and what there is in its place
}

// handRoom is the room for a number that a clerk writes by hand.
const handRoom = "     "

// From returns a new draft of a document, and what in it may be out of date, in reading
// order. IDs of nodes stay; the earlier document is left as it is.
func From(d *drafting.Document, o Options) (*drafting.Document, []Note) {
	own, issued := identity(d)
	out := &drafting.Document{Header: header(d, o), LastID: d.LastID}
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
	return out, notes(out, issued, o)
}

// header is what a new draft keeps of the earlier one's.
func header(d *drafting.Document, o Options) drafting.Header {
	return drafting.Header{
		Kind: d.Kind, Standard: d.Standard, Template: d.Template, Source: o.Source, Choices: d.Choices, Fields: d.Fields,
	}
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

// notes finds what may be out of date.
func notes(d *drafting.Document, issued law.Date, o Options) []Note {
	var out []Note
	index := reference.Of(d)
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		var cited []reference.Span
		for _, f := range index.In(n.ID) {
			if f.Act.Type == "" && f.Act.Number.IsZero() {
				continue
			}
			cited = append(cited, f.Act.Span)
			if note, ok := expired(n, f.Reference, o); ok {
				out = append(out, note)
			}
		}
		out = append(out, oldYears(n, cited, issued, o.Today)...)
		return true
	})
	return out
}

// expired tells of an act that is in force no more.
func expired(n *drafting.Node, r reference.Reference, o Options) (Note, bool) {
	if r.Act.Number.IsZero() {
		return Note{}, false
	}
	a, ok := o.Acts.Find(r.Act.Number.In(n.Text), r.Act.Day)
	if !ok {
		return Note{}, false
	}
	say := reference.Expired(*a, o.Acts, o.Today)
	if say == "" {
		return Note{}, false
	}
	return Note{Kind: Expired, Node: n.ID, Start: r.Act.Start, End: r.Act.End, Text: r.Act.In(n.Text), Say: a.Name() + " " + say}, true
}

var yearWords = regexp.MustCompile(`(?:năm|Năm|đoạn|/|-|–) ?(\d{4})`)

// oldYears tells of years before today's that belong to no act that is cited.
func oldYears(n *drafting.Node, cited []reference.Span, issued, today law.Date) []Note {
	if today.IsZero() {
		return nil
	}
	var out []Note
	for _, m := range yearWords.FindAllStringSubmatchIndex(n.Text, -1) {
		start, end := m[2], m[3]
		year, err := strconv.Atoi(n.Text[start:end])
		if err != nil || year >= today.Year || year < earliest || end < len(n.Text) && (isDigit(n.Text[end]) || n.Text[end] == '/') {
			continue
		}
		if slices.ContainsFunc(cited, func(s reference.Span) bool { return start >= s.Start && end <= s.End }) {
			continue
		}
		say := fmt.Sprintf("năm %d đã qua", year)
		if !issued.IsZero() && issued.Year < today.Year {
			say += fmt.Sprintf(", nay có thể là năm %d", year+today.Year-issued.Year)
		}
		out = append(out, Note{Kind: OldYear, Node: n.ID, Start: start, End: end, Text: n.Text[start:end], Say: say})
	}
	return out
}

// earliest is the first year that a paper of an office in use may plan for; years before it
// are history.
const earliest = 2000
