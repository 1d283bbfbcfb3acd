package dossier

import (
	"regexp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Value is what a paper says after a label, and where.
type Value struct {
	Text       string
	Node       *drafting.Node // nil where nothing is said
	Start, End int            // of Text in the node
}

// Controlled is the block at the head of a controlled document (tài liệu kiểm soát) of a quality
// system. A label with nothing behind it has a node and no text.
type Controlled struct {
	Title                 Value
	Code, Issue, Revision Value
	Effective             Value // ngày hiệu lực
	Issued                Value // ngày ban hành
}

// labels of the block, each before a colon.
var labels = regexp.MustCompile(`^(?i)(mã hiệu|mã số|lần ban hành|lần sửa đổi|ngày hiệu lực|ngày ban hành)\s*:\s*(.*)$`)

// ControlledOf reads the block of a document; ok is false where its first table is none: it has
// a code and an issue or a revision.
func ControlledOf(d *drafting.Document) (c Controlled, ok bool) {
	p := d.Pieces[0]
	for i, n := range p.Nodes {
		if n.Component != drafting.TableCell {
			continue
		}
		g, whole := p.Table(i)
		if !whole {
			return c, false
		}
		for k := g.From; k < g.To; k++ {
			c.take(p.Nodes[k])
		}
		return c, c.Code.Text != "" && (c.Issue.Text != "" || c.Revision.Text != "")
	}
	return c, false
}

func (c *Controlled) take(n *drafting.Node) {
	m := labels.FindStringSubmatchIndex(n.Text)
	if m == nil {
		if text := strings.TrimSpace(n.Text); len(text) > len(c.Title.Text) && !strings.Contains(text, ":") {
			c.Title = Value{text, n, 0, len(n.Text)}
		}
		return
	}
	v := Value{strings.TrimSpace(n.Text[m[4]:m[5]]), n, m[4], m[5]}
	switch Plain(n.Text[m[2]:m[3]]) {
	case "mã hiệu", "mã số":
		c.Code = v
	case "lần ban hành":
		c.Issue = v
	case "lần sửa đổi":
		c.Revision = v
	case "ngày hiệu lực":
		c.Effective = v
	case "ngày ban hành":
		c.Issued = v
	}
}

var day = regexp.MustCompile(`^(?i:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})$`)

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
