package fields

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/profile"
	"thethuc/drafting/template"
)

// Offer is a value that a row can take without being typed.
type Offer struct {
	Words string
	Taken bool // the row has it now
	Edits func() ([]drafting.Edit, error)
}

// explain adds to the rows what their fields are for, after which provision, and the values that can be chosen there.
func (s source) explain(rows []Row) {
	values := s.values()
	for i := range rows {
		r := &rows[i]
		if v, ok := s.fieldOf(values, *r); ok {
			r.Help, r.Cites = v.Field.Guidance, wording.Sentence(v.Field.Cites.String())
			if v.Field.Practice {
				r.Cites = wording.ByPractice
			}
			if len(v.Places) == 0 {
				r.Help += manyLines(v.Field)
			}
			r.Offers = s.offered(v)
		}
		if r.Offers == nil {
			r.Offers = s.signersFor(*r)
		}
	}
}

// manyLines says how a field of several lines is typed that stands nowhere on the page yet.
func manyLines(f *template.Field) string {
	switch f.Type {
	case template.List, template.LongText:
		return " " + wording.ManyLines
	case template.Table:
		var columns []string
		for _, c := range f.Asked() {
			columns = append(columns, cmp.Or(c.Label, c.Name))
		}
		return " " + wording.ManyEntries(columns)
	}
	return ""
}

// fieldOf is the field that a row is about.
func (s source) fieldOf(values []template.Value, r Row) (template.Value, bool) {
	i := slices.IndexFunc(values, func(v template.Value) bool { return v.Field.Fixed == "" && s.isAbout(r, v) })
	if i < 0 {
		return template.Value{}, false
	}
	return values[i], true
}

func (s source) isAbout(r Row, v template.Value) bool {
	if r.Field != "" {
		return r.Field == v.Field.Name
	}
	if r.Edits != nil {
		return s.fills(v, r) || v.Field.Type == template.Person && holds(v, r.Place.Node)
	}
	return slices.ContainsFunc(r.Nodes, func(id drafting.NodeID) bool { return holds(v, id) })
}

// holds reports whether a field stands in a node.
func holds(v template.Value, id drafting.NodeID) bool {
	return slices.ContainsFunc(v.Places, func(p drafting.Range) bool { return p.Node == id })
}

// offered are the values that a field of the template can take.
func (s source) offered(v template.Value) []Offer {
	taken := strings.Split(v.Text, "\n")
	write := func(value string) func() ([]drafting.Edit, error) {
		set := s.set(v.Field)
		return func() ([]drafting.Edit, error) { return set(value) }
	}
	var out []Offer
	switch v.Field.Type {
	case template.Person:
		return s.people(v, write)
	case template.Choices:
		for _, option := range v.Field.Options {
			out = append(out, Offer{Words: option, Taken: slices.Contains(taken, option), Edits: write(toggled(v.Field.Options, taken, option))})
		}
	default:
		for _, answer := range v.Field.Answers() {
			no := v.Field.Type == template.Bool && v.Text == "" && answer != v.Field.Answers()[0]
			out = append(out, Offer{Words: answer, Taken: answer == v.Text || no, Edits: write(answer)})
		}
	}
	return out
}

// toggled are those that are taken, in the order of the options, with one that was not, or without one that was.
func toggled(options, taken []string, option string) string {
	var out []string
	for _, o := range options {
		if slices.Contains(taken, o) != (o == option) {
			out = append(out, o)
		}
	}
	return strings.Join(out, "\n")
}

// people are those who sign in the unit: in a signature with all their lines, elsewhere with rank and name.
func (s source) people(v template.Value, write func(string) func() ([]drafting.Edit, error)) []Offer {
	if s.unit == nil {
		return nil
	}
	signs := slices.ContainsFunc(v.Places, func(p drafting.Range) bool {
		n := s.doc.Node(p.Node)
		return n != nil && n.Component == drafting.SignerName
	})
	var out []Offer
	for _, one := range s.unit.Signers {
		value := one.Person()
		if signs {
			value = words(s.unit.Lines(one))
		}
		out = append(out, Offer{Words: person(one), Taken: v.Text == value, Edits: write(value)})
	}
	return out
}

// person names one who signs: "Thượng tá Nguyễn Văn Minh (KT.)".
func person(one profile.Signer) string {
	if one.Capacity == "" {
		return one.Person()
	}
	return one.Person() + " (" + one.Capacity + ")"
}

func words(lines []profile.Line) string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.Text
	}
	return strings.Join(out, "\n")
}

// signersFor are those who sign in the unit, for the signer's row of a document whose template does not ask for him.
func (s source) signersFor(r Row) []Offer {
	n := s.doc.Node(r.Place.Node)
	if s.unit == nil || n == nil || n.Component != drafting.SignerName {
		return nil
	}
	p := s.doc.Pieces[0]
	to := slices.Index(p.Nodes, n) + 1
	from := to - 1
	for from > 0 && slices.Contains([]drafting.Component{drafting.Capacity, drafting.JobTitle, drafting.SignatureNote}, p.Nodes[from-1].Component) {
		from--
	}
	var now []profile.Line
	for _, n := range p.Nodes[from:to] {
		now = append(now, profile.Line{Component: n.Component, Text: n.Text})
	}
	var out []Offer
	for _, one := range s.unit.Signers {
		lines := s.unit.Lines(one)
		out = append(out, Offer{Words: person(one), Taken: slices.Equal(lines, now), Edits: func() ([]drafting.Edit, error) {
			return []drafting.Edit{drafting.Splice{Piece: p.ID, At: from, Remove: to - from, Insert: signed(lines, p.Nodes[from:to], s.doc.LastID)}}, nil
		}})
	}
	return out
}

// signed are the lines of a signature; its name stays the node that it was.
func signed(lines []profile.Line, old []*drafting.Node, last drafting.NodeID) []*drafting.Node {
	out := make([]*drafting.Node, len(lines))
	for i, l := range lines {
		out[i] = &drafting.Node{Component: l.Component, Text: l.Text}
		switch {
		case i == len(lines)-1:
			out[i].ID = old[len(old)-1].ID
		case i < len(old)-1:
			out[i].ID = old[i].ID
		default:
			last++
			out[i].ID = last
		}
	}
	return out
}
