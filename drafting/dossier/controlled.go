package dossier

import (
	"cmp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
)

// Value is what a paper says after a label, and where.
type Value struct {
	Text       string
	Node       *drafting.Node // nil where nothing is said
	Start, End int            // of Text in the node
}

// Controlled is what the block at the head of a controlled document says (drafting.ControlBlock).
// A label with nothing behind it has a node and no text.
type Controlled struct {
	Title                 Value
	Code, Issue, Revision Value
	Effective             Value // ngày hiệu lực
	Issued                Value // ngày ban hành
}

// ControlledOf reads the block of a document; ok is false where its first table is none, or
// says no code, or neither issue nor revision.
func ControlledOf(d *drafting.Document) (c Controlled, ok bool) {
	b := d.Pieces[0].ControlBlock()
	if b == nil {
		return c, false
	}
	if b.Title != nil {
		c.Title = Value{strings.TrimSpace(b.Title.Text), b.Title, 0, len(b.Title.Text)}
	}
	c.Code, c.Issue, c.Revision = said(b.Code), said(b.Issue), said(b.Revision)
	c.Effective, c.Issued = said(b.Effective), said(b.Issued)
	return c, c.Code.Text != "" && (c.Issue.Text != "" || c.Revision.Text != "")
}

// Date is the day from which the document counts: that of its effect or, where the block gives none,
// that of its issue.
func (c Controlled) Date() Value { return cmp.Or(c.Effective, c.Issued) }

func said(l drafting.LabelledLine) Value {
	return Value{l.Value.Text, l.Node, l.Value.Start, l.Value.End}
}

var day = pattern.New(`^(?i:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})$`)

// Day reads a date in figures or in words: "02/03/2026", "ngày 02 tháng 3 năm 2026".
func Day(s string) (law.Date, bool) {
	m := day.FindStringSubmatch(strings.Join(strings.Fields(s), " "))
	if m == nil {
		return law.Date{}, false
	}
	date := law.Date{Year: int(number(m[3])), Month: int(number(m[2])), Day: int(number(m[1]))}
	return date, date.Valid()
}

func number(s string) float64 {
	n, _ := NumberOf(s)
	return n.Value
}
