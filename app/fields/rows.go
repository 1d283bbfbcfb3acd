package fields

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thethuc/app/wording"
	"thethuc/drafting"
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
	// Edits makes the edits that write another value; nil where the row only shows.
	Edits func(value string) ([]drafting.Edit, error)
}

// Rows reads the properties out of a document's main text, in the order in which they stand there, and then the fields
// of its template, nil for none.
func Rows(d *drafting.Document, t *template.Template) []Row {
	if len(d.Pieces) == 0 {
		return nil
	}
	p := d.Pieces[0]
	var out []Row
	add := func(r Row, ok bool) {
		if ok {
			out = append(out, r)
		}
	}
	add(whole(p, drafting.ParentBody, wording.LabelParent, ""))
	add(whole(p, drafting.Issuer, wording.LabelIssuer, ""))
	add(number(p))
	add(place(p))
	add(date(p))
	add(whole(p, drafting.Subject, wording.LabelSubject, ""))
	add(whole(p, drafting.DispatchSubject, wording.LabelSubject, "V/v "))
	add(whole(p, drafting.SignerName, wording.LabelSigner, ""))
	add(recipients(p))
	used := derived(d, t, out)
	return append(out, asked(d, t, out, used)...)
}

// whole is a row for all the words of a component, after a fixed beginning.
func whole(p *drafting.Piece, c drafting.Component, label, begins string) (Row, bool) {
	n := p.First(c)
	if n == nil {
		return Row{}, false
	}
	start := 0
	if strings.HasPrefix(n.Text, begins) {
		start = len(begins)
	}
	return over(n, start, len(n.Text), label, ""), true
}

// over is a row for some of a node's words.
func over(n *drafting.Node, start, end int, label, why string) Row {
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
		return []drafting.Edit{drafting.Replace{Node: n.ID, Start: start, End: end, Text: value}}, nil
	}
	return r
}

// room is what stands where a number or a day is left for the clerk's hand.
const room = "      "

func number(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.Number)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParseNumberLine(n.Text)
	if !ok {
		return over(n, 0, len(n.Text), wording.LabelNumber, wording.GivenAtIssue), true
	}
	r := over(n, l.Num.Start, l.Num.End, wording.LabelNumber, wording.GivenAtIssue)
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

func place(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.PlaceDate)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParsePlaceDate(n.Text)
	if !ok {
		return over(n, 0, len(n.Text), wording.LabelPlace, ""), true
	}
	return over(n, l.Place.Start, l.Place.End, wording.LabelPlace, ""), true
}

var writtenDate = regexp.MustCompile(`^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$`)

// date shows day, month and year as they are written, and takes them back in the same way: a rule says what is missing.
func date(p *drafting.Piece) (Row, bool) {
	n := p.First(drafting.PlaceDate)
	if n == nil {
		return Row{}, false
	}
	l, ok := drafting.ParsePlaceDate(n.Text)
	if !ok {
		return Row{}, false
	}
	r := over(n, l.Day.Start, l.Year.End, wording.LabelDate, wording.GivenAtIssue)
	r.Value = strings.TrimSpace(l.Day.Text) + "/" + strings.TrimSpace(l.Month.Text) + "/" + strings.TrimSpace(l.Year.Text)
	if r.Why = ""; l.Day.Blank() || l.Month.Blank() || l.Year.Blank() {
		r.Value, r.Why = "", wording.GivenAtIssue
	}
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

// derived lets a row whose words follow from a field of the template ("VĂN PHÒNG" from "Văn phòng") edit that field; it
// returns the names of the fields so used.
func derived(d *drafting.Document, t *template.Template, rows []Row) map[string]bool {
	used := map[string]bool{}
	if t == nil {
		return used
	}
	for _, v := range template.FieldsOf(t, d) {
		if len(v.Places) > 0 || v.Text == "" {
			continue
		}
		for i, r := range rows {
			n := d.Node(r.Place.Node)
			if r.Edits == nil || used[v.Field.Name] || n == nil || !isDerived(n, r.Place) || !strings.EqualFold(r.Value, v.Text) {
				continue
			}
			used[v.Field.Name] = true
			rows[i].Value = v.Text
			rows[i].Edits = func(value string) ([]drafting.Edit, error) { return template.SetField(t, d, v.Field.Name, value) }
		}
	}
	return used
}

func isDerived(n *drafting.Node, r drafting.Range) bool {
	return slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool {
		return m.Kind == drafting.Derived && m.Start == r.Start && m.End == r.End
	})
}

// asked are rows for those fields of the template that have no row yet. A field of several paragraphs is written on the
// page.
func asked(d *drafting.Document, t *template.Template, have []Row, used map[string]bool) []Row {
	if t == nil {
		return nil
	}
	var out []Row
	for _, v := range template.FieldsOf(t, d) {
		if v.Field.Fixed != "" || used[v.Field.Name] || slices.ContainsFunc(v.Places, func(r drafting.Range) bool { return covered(have, v.Field.Label, r) }) {
			continue
		}
		r := Row{Label: v.Field.Label, Value: strings.ReplaceAll(v.Text, "\n", "; ")}
		for _, p := range v.Places {
			r.Nodes = append(r.Nodes, p.Node)
		}
		if len(v.Places) > 0 {
			r.Place = v.Places[0]
		}
		if r.Value == "" {
			r.Why = v.Field.Guidance
			if r.Why == "" {
				r.Why = wording.ToFill
			}
		}
		if v.Field.Type == template.Table && v.Text != "" {
			r.Value = strconv.Itoa(strings.Count(v.Text, "\n")+1) + " " + wording.Rows
		}
		if !slices.Contains(onPage(), v.Field.Type) && len(v.Places) < 2 {
			r.Edits = func(value string) ([]drafting.Edit, error) { return template.SetField(t, d, v.Field.Name, value) }
		}
		if len(v.Places) > 0 || r.Edits != nil {
			out = append(out, r)
		}
	}
	return out
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
