package fields

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/profile"
	"thethuc/drafting/template"
)

// Row is one property of a document: what it is called, what is written, and where.
type Row struct {
	Label string
	Value string
	// Why says why there is no value; "" where there is one.
	Why string
	// Place is where the words stand; its node is what the row is about.
	Place drafting.Range
	// Nodes are all nodes that the row is about.
	Nodes []drafting.NodeID
	// Bare says that no Vietnamese letters are typed there: in a number, in a day.
	Bare bool
	// Edits makes the edits that write another value; nil where the row only shows.
	Edits func(value string) ([]drafting.Edit, error)
	// Field is the name of the template's field that the row was made for; "" where it was made for words of the document.
	Field string
	// Help says what is to be written there, and Cites after which provision; "" where nobody says so.
	Help, Cites string
	// Offers are the values that can be chosen.
	Offers []Offer
}

// Rows reads the properties out of a document's main text, in the order in which they stand there, and then the fields
// of its template, nil for none. Those who sign in the unit are offered where one is asked for; nil is no unit.
func Rows(d *drafting.Document, t *template.Template, unit *profile.Profile) []Row {
	if len(d.Pieces) == 0 {
		return nil
	}
	p := d.Pieces[0]
	s := source{d, t, unit}
	var out []Row
	add := func(r Row, ok bool) {
		if ok {
			out = append(out, r)
		}
	}
	add(s.whole(p, drafting.ParentBody, wording.LabelParent, ""))
	add(s.whole(p, drafting.Issuer, wording.LabelIssuer, ""))
	add(s.number(p))
	add(s.place(p))
	add(s.date(p))
	add(s.whole(p, drafting.Subject, wording.LabelSubject, ""))
	add(s.whole(p, drafting.DispatchSubject, wording.LabelSubject, "V/v "))
	add(s.whole(p, drafting.SignerName, wording.LabelSigner, ""))
	add(recipients(p))
	used := s.join(out)
	out = append(out, s.asked(out, used)...)
	s.explain(out)
	return out
}

// source is what rows are read out of.
type source struct {
	doc  *drafting.Document
	from *template.Template // nil for none
	unit *profile.Profile   // nil for none
}

// values are the fields of the template with what the document says there.
func (s source) values() []template.Value {
	if s.from == nil {
		return nil
	}
	return template.FieldsOf(s.from, s.doc)
}

// set makes the edits that give a field another value; a reason why not names it as people see it.
func (s source) set(f *template.Field) func(value string) ([]drafting.Edit, error) {
	return func(value string) ([]drafting.Edit, error) {
		edits, err := template.SetField(s.from, s.doc, f.Name, value)
		if err != nil {
			err = errors.New(s.from.Labelled(err))
		}
		return edits, err
	}
}

// whole is a row for all the words of a component, after a fixed beginning.
func (s source) whole(p *drafting.Piece, c drafting.Component, label, begins string) (Row, bool) {
	n := p.First(c)
	if n == nil {
		return Row{}, false
	}
	start := 0
	if strings.HasPrefix(n.Text, begins) {
		start = len(begins)
	}
	return s.over(n, start, len(n.Text), label, ""), true
}

// over is a row for some of a node's words.
func (s source) over(n *drafting.Node, start, end int, label, why string) Row {
	w := drafting.Words{Text: n.Text[start:end], Start: start, End: end}
	r := Row{
		Label: label, Value: strings.TrimSpace(w.Text), Place: drafting.Range{Node: n.ID, Start: start, End: end},
		Nodes: []drafting.NodeID{n.ID},
	}
	if w.Blank() {
		r.Value, r.Why = "", why
		if why == "" {
			r.Why = wording.ToFill
		}
	}
	r.Edits = func(value string) ([]drafting.Edit, error) {
		return template.Rewrite(s.from, s.doc, r.Place, value), nil
	}
	return r
}

// room is what stands where a number or a day is left for the clerk's hand.
const room = "      "

func (s source) number(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.Number)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParseNumberLine(n.Text)
	if !ok {
		return s.over(n, 0, len(n.Text), wording.LabelNumber, wording.GivenAtIssue), true
	}
	r := s.over(n, l.Num.Start, l.Num.End, wording.LabelNumber, wording.GivenAtIssue)
	r.Bare = true
	r.Edits = func(value string) ([]drafting.Edit, error) {
		if value == "" {
			value = room
		}
		if l.Num.Start == l.Label.End {
			value = " " + strings.TrimLeft(value, " ")
			if strings.TrimSpace(value) == "" {
				value = room
			}
		}
		return []drafting.Edit{drafting.Replace{Node: n.ID, Start: l.Num.Start, End: l.Num.End, Text: value}}, nil
	}
	return r, true
}

func (s source) place(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.PlaceDate)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParsePlaceDate(n.Text)
	if !ok {
		return s.over(n, 0, len(n.Text), wording.LabelPlace, ""), true
	}
	return s.over(n, l.Place.Start, l.Place.End, wording.LabelPlace, ""), true
}

var writtenDate = regexp.MustCompile(`^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$`)

// date shows day, month and year as they are written, and takes them back in the same way: a rule says what is missing.
func (s source) date(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.PlaceDate)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParsePlaceDate(n.Text)
	if !ok {
		return Row{}, false
	}
	r := s.over(n, l.Day.Start, l.Year.End, wording.LabelDate, wording.GivenAtIssue)
	r.Value = strings.TrimSpace(l.Day.Text) + "/" + strings.TrimSpace(l.Month.Text) + "/" + strings.TrimSpace(l.Year.Text)
	if r.Why = ""; l.Day.Blank() || l.Month.Blank() || l.Year.Blank() {
		r.Value, r.Why = "", wording.GivenAtIssue
	}
	r.Bare = true
	r.Edits = func(value string) ([]drafting.Edit, error) {
		if value == "" {
			return []drafting.Edit{drafting.Replace{Node: n.ID, Start: l.Day.Start, End: l.Day.End, Text: room}}, nil
		}
		m := writtenDate.FindStringSubmatch(value)
		if m == nil || !isDay(m[1], m[2]) {
			return nil, errors.New(wording.WriteDate)
		}
		var out []drafting.Edit
		for i, w := range []drafting.Words{l.Year, l.Month, l.Day} {
			text := m[3-i]
			if w.Blank() {
				text = " " + text + " "
			}
			if i == 0 {
				text = strings.TrimRight(text, " ")
			}
			out = append(out, drafting.Replace{Node: n.ID, Start: w.Start, End: w.End, Text: text})
		}
		return out, nil
	}
	return r, true
}

func isDay(day, month string) bool {
	d, errDay := strconv.Atoi(day)
	m, errMonth := strconv.Atoi(month)
	return errDay == nil && errMonth == nil && d >= 1 && d <= 31 && m >= 1 && m <= 12
}

// recipients counts them; they are written on the page.
func recipients(p *drafting.Piece) (Row, bool) {
	all := p.Each(drafting.Recipient)
	if len(all) == 0 {
		return Row{}, false
	}
	r := Row{Label: wording.LabelRecipients, Place: drafting.Range{Node: all[0].ID}}
	if heading := p.First(drafting.RecipientsHeading); heading != nil {
		r.Nodes = append(r.Nodes, heading.ID)
	}
	copies := 0
	for _, n := range all {
		r.Nodes = append(r.Nodes, n.ID)
		if strings.Contains(n.Text, "Lưu") {
			copies++
		}
	}
	r.Value = wording.Recipients(len(all)-copies, copies > 0)
	return r, true
}

// join lets a row whose words are those of one field, or repeat it ("VĂN PHÒNG" from "Văn phòng"), edit that field; it
// returns the names of the fields so used. Where another field is called as the row is, the row takes its field's name.
func (s source) join(rows []Row) map[string]bool {
	used := map[string]bool{}
	values := s.values()
	for _, v := range values {
		i := slices.IndexFunc(rows, func(r Row) bool { return r.Edits != nil && s.fills(v, r) })
		if i < 0 {
			continue
		}
		r := &rows[i]
		if slices.ContainsFunc(values, func(o template.Value) bool { return o.Field != v.Field && o.Field.Label == r.Label }) {
			r.Label = v.Field.Label
		}
		if oneLine(v.Field.Type) {
			used[v.Field.Name] = true
			r.Edits = s.set(v.Field)
			switch {
			case v.Text != "":
				r.Value = v.Text
			case r.Why == wording.ToFill:
				r.Why = cmp.Or(v.Field.Guidance, r.Why)
			}
		}
	}
	return used
}

// oneLine reports whether a field's value is written as it is typed, on one line.
func oneLine(t template.Type) bool {
	return t != template.Date && t != template.Person && !slices.Contains(onPage(), t)
}

// fills reports whether a field is all that a row is about.
func (s source) fills(v template.Value, r Row) bool {
	n := s.doc.Node(r.Place.Node)
	if n == nil {
		return false
	}
	blank := func(start, end int) bool { return start >= end || drafting.Words{Text: n.Text[start:end]}.Blank() }
	for _, p := range v.Places {
		if p.Node == n.ID && blank(r.Place.Start, p.Start) && blank(p.End, r.Place.End) {
			return true
		}
	}
	return len(v.Places) == 0 && slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool {
		return m.Kind == drafting.Derived && m.Start == r.Place.Start && m.End == r.Place.End && s.from.Repeats(m.Name) == v.Field.Name &&
			(r.Value == "" || strings.EqualFold(r.Value, v.Text))
	})
}

// asked are rows for those fields of the template that have no row yet. A field of several paragraphs is written on the
// page; one whose place was deleted there is asked no more.
func (s source) asked(have []Row, used map[string]bool) []Row {
	var out []Row
	for _, v := range s.values() {
		if v.Field.Fixed != "" || used[v.Field.Name] || slices.ContainsFunc(v.Places, func(r drafting.Range) bool { return covered(have, v.Field.Label, r) }) {
			continue
		}
		r := Row{Field: v.Field.Name, Label: v.Field.Label, Value: shown(v), Bare: v.Field.Type == template.Date || v.Field.Type == template.Number}
		for _, p := range v.Places {
			r.Nodes = append(r.Nodes, p.Node)
		}
		if len(v.Places) > 0 {
			r.Place = v.Places[0]
		}
		if r.Value == "" {
			r.Why = cmp.Or(v.Field.Guidance, wording.ToFill)
		}
		switch {
		case len(v.Places) == 0 && slices.Contains(onPage(), v.Field.Type):
			r.Edits = s.begin(v.Field)
		case !slices.Contains(onPage(), v.Field.Type) && len(v.Places) < 2:
			r.Edits = s.set(v.Field)
		}
		if len(v.Places) == 0 && !s.canBeSet(v) {
			continue
		}
		out = append(out, r)
	}
	return out
}

// canBeSet reports whether a field without a place on the page takes values: typed in its row, or chosen.
func (s source) canBeSet(v template.Value) bool {
	_, err := s.set(v.Field)(v.Text)
	return err == nil
}

// begin makes the edits that give a field of several lines, which stands nowhere yet, its first ones: they come on one
// line with ";" between, the cells of an entry with "|" between. From then on it is written on the page.
func (s source) begin(f *template.Field) func(value string) ([]drafting.Edit, error) {
	set := s.set(f)
	return func(value string) ([]drafting.Edit, error) { return set(strings.ReplaceAll(value, ";", "\n")) }
}

// shown is the value of a field as its row shows it.
func shown(v template.Value) string {
	switch v.Field.Type {
	case template.Table:
		if v.Text != "" {
			return strconv.Itoa(strings.Count(v.Text, "\n")+1) + " " + wording.Rows
		}
	case template.Date:
		if day, err := time.Parse(time.DateOnly, v.Text); err == nil {
			return day.Format("02/01/2006")
		}
	}
	return strings.ReplaceAll(v.Text, "\n", "; ")
}

// onPage are the types of fields that are written on the page: they have several paragraphs.
func onPage() []template.Type {
	return []template.Type{template.LongText, template.List, template.Choices, template.Table}
}

// covered reports whether one of the rows is about a place of a field of this label. A field of another name among the
// words of the subject ("Về việc mở lớp …") has a row of its own: other words follow from it.
func covered(have []Row, label string, r drafting.Range) bool {
	return slices.ContainsFunc(have, func(row Row) bool {
		if slices.Contains(row.Nodes, r.Node) && row.Edits == nil {
			return true
		}
		p := row.Place
		if row.Label == wording.LabelSubject && label != row.Label && r.Start > p.Start {
			return false
		}
		return p.Node == r.Node && (r.Start < p.End && p.Start < r.End || r == p)
	})
}
