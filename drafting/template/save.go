package template

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Save makes a template of the unit's own out of a document: number, day and blanks become
// fields, and what the template that it was made from has as fields stays so, with the
// document's words as samples. from is that template, nil for none or another; name is the
// template's own, title what people read.
func Save(d *drafting.Document, from *Template, sheet *standard.Sheet, name, title string) (*Template, error) {
	s := &saving{from: from, document: d, file: templateFile{
		ID: Own + "/" + name, Title: title, Kind: d.Kind, Standard: d.Standard, Practice: true,
		Choices: d.Choices, Description: "Mẫu của đơn vị, lưu từ một văn bản.",
	}}
	if from != nil && from.ID == d.Template {
		s.file.Act, s.file.Cites, s.file.Form = from.source.Act, from.source.Cites, from.source.Form
		s.file.Derived, s.file.Fix = slices.Clone(from.source.Derived), from.source.Fix
		s.values, s.wordsOnly = map[string]string{}, map[string]bool{}
		for i := range from.Fields {
			if f := &from.Fields[i]; f.Type == Table {
				_, err := from.rowsOf(d, f)
				s.wordsOnly[f.Name] = err != nil
			}
		}
		for _, v := range FieldsOf(from, d) {
			s.values[v.Field.Name] = v.Text
		}
	}
	open := s.opened()
	s.file.Skeleton = linesFor(open, sheet)
	s.keep()
	r := &reading{file: path.Join(folder, s.file.ID+".toml"), data: []byte(s.file.format())}
	return r.whole(s.file)
}

// opening and closing stand for the signs of a place until the lines are written, so that
// such signs in the document's words are told from them.
const (
	opening = "\ue000"
	closing = "\ue001"
)

// saving is a document while it becomes a template.
type saving struct {
	from     *Template
	document *drafting.Document
	values   map[string]string // of the fields of from; nil where it is not the document's
	file     templateFile
	blanks   int
	// wordsOnly are the tables of from that stay words, since they do not stand row by row.
	wordsOnly map[string]bool
}

// opened returns the document with places in the place of words. Its nodes have no marks but
// bold and italic.
func (s *saving) opened() *drafting.Document {
	out := &drafting.Document{Header: drafting.Header{Standard: s.document.Standard}, LastID: s.document.LastID}
	standing := map[string]bool{}
	for _, p := range s.document.Pieces {
		q := &drafting.Piece{ID: p.ID, Kind: p.Kind}
		for i := 0; i < len(p.Nodes); i++ {
			n := p.Nodes[i]
			name, again := s.repeats(n, standing)
			if again && n.Cell != nil && n.Cell.Begins != drafting.Continues && strings.Contains(name, ".") {
				if g, ok := p.TableAt(i); ok {
					_, i = rowAround(p, g, i)
					i--
					continue
				}
			}
			if again {
				continue
			}
			if name != "" {
				standing[name] = true
			}
			q.Nodes = append(q.Nodes, s.open(n))
		}
		out.Pieces = append(out.Pieces, q)
	}
	return out
}

// repeats names the field of several lines, or the column, that the node is a place of, and
// reports whether it is a further one.
func (s *saving) repeats(n *drafting.Node, standing map[string]bool) (name string, further bool) {
	for _, m := range n.Marks {
		if s.values == nil || m.Kind != drafting.Field && m.Kind != drafting.Derived {
			continue
		}
		table, _, of := strings.Cut(m.Name, ".")
		f := s.from.Field(table)
		if f == nil || strings.ContainsAny(m.Name, " "+again) || !of && !f.Type.lines() || s.wordsOnly[table] {
			continue
		}
		return m.Name, standing[m.Name]
	}
	return "", false
}

// open returns a node with places in the place of what becomes a field.
func (s *saving) open(n *drafting.Node) *drafting.Node {
	type change struct {
		start, end int
		words      string
	}
	var changes []change
	covered := func(start, end int) bool {
		return slices.ContainsFunc(changes, func(c change) bool { return start < c.end && end > c.start || start == c.start && end == c.end })
	}
	put := func(start, end int, words string) {
		if !covered(start, end) {
			changes = append(changes, change{start, end, words})
		}
	}
	for _, m := range n.Marks {
		if words := s.place(m); words != "" {
			put(m.Start, m.End, words)
		}
	}
	switch n.Component {
	case drafting.Number:
		if l, ok := drafting.ParseNumberLine(n.Text); ok {
			start := l.Num.Start
			if l.Num.Blank() && start < l.Num.End && n.Text[start] == ' ' {
				start++
			}
			put(start, l.Num.End, s.asked("number", "Số", Number, "     ", "Để trống: văn thư cấp số khi ban hành."))
		}
	case drafting.PlaceDate:
		if l, ok := drafting.ParsePlaceDate(n.Text); ok {
			if at := strings.Index(n.Text[l.Place.End:], "ngày"); at >= 0 {
				put(l.Place.End+at, len(n.Text), s.asked("issued", "Thời gian ban hành", Date, today, "Ngày để trống đến khi ký."))
			}
		}
	}
	for _, span := range viet.BlankSpans(n.Text) {
		start, end := span[0], span[1]
		if strings.Trim(n.Text[start:end], " ") != "" && !covered(start, end) {
			put(start, end, s.blank(n.Text[:start], n.Text[start:end]))
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return a.start - b.start })
	text, marks, shift := n.Text, drawn(n.Marks), 0
	for _, c := range changes {
		text = text[:c.start+shift] + c.words + text[c.end+shift:]
		marks = drafting.Shift(marks, c.start+shift, c.end+shift, len(c.words))
		shift += len(c.words) - (c.end - c.start)
	}
	m := n.With(text, marks)
	m.Beside = false
	if table, column, _ := strings.Cut(firstField(n), "."); m.Cell != nil && s.values != nil && !s.wordsOnly[table] {
		if c := s.from.Field(table).column(column); c != nil && c.Shape != "" {
			plain := *m.Cell
			plain.Shape, plain.Back = "", 0
			m.Cell = &plain
		}
	}
	return m
}

// firstField names the first field whose place the node is.
func firstField(n *drafting.Node) string {
	for _, m := range n.Marks {
		if m.Kind == drafting.Field {
			return m.Name
		}
	}
	return ""
}

func drawn(marks []drafting.Mark) []drafting.Mark {
	return slices.DeleteFunc(slices.Clone(marks), func(m drafting.Mark) bool { return m.Kind == drafting.Field || m.Kind == drafting.Derived })
}

// place writes the place that a mark of the document's template becomes; "" where its words
// stay words.
func (s *saving) place(m drafting.Mark) string {
	if s.values == nil || m.Kind != drafting.Field && m.Kind != drafting.Derived {
		return ""
	}
	table, column, of := strings.Cut(m.Name, ".")
	f := s.from.Field(table)
	switch {
	case m.Kind == drafting.Derived && (strings.Contains(m.Name, again) || !s.from.derives(m.Name)), s.rests(m.Name, 0):
		return ""
	case of && !strings.Contains(m.Name, " "):
		if f.column(column) == nil && column != countColumn {
			return ""
		}
		s.take(f.Name)
		return opening + m.Name + closing
	case m.Kind == drafting.Derived:
		return opening + follows + m.Name + closing
	case f == nil:
		return ""
	}
	s.take(f.Name)
	return opening + m.Name + closing
}

// rests reports whether words of this name follow from a table that stays words.
func (s *saving) rests(name string, depth int) bool {
	if depth > maxDepth {
		return false
	}
	for _, m := range namedPlace.FindAllStringSubmatch(name, -1) {
		if s.wordsOnly[m[1]] {
			return true
		}
		for _, v := range s.from.derived {
			if v.Name != m[1] {
				continue
			}
			for _, p := range placesIn(v.Words) {
				if s.rests(p.name, depth+1) {
					return true
				}
			}
		}
	}
	return false
}

// take adds a field of the document's template, with the document's value as its sample.
func (s *saving) take(name string) {
	if s.file.field(name) != nil {
		return
	}
	table := s.from.source.field(name)
	f := s.from.Field(name)
	if table == nil || f == nil {
		return
	}
	own := *table
	value := s.values[name]
	own.Sample, own.Samples, own.Rows = "", nil, nil
	switch {
	case name == "number" || name == "issued" || value == "":
		own.Required = own.Required && value != ""
	case f.Type == Table:
		for _, e := range f.entries(value) {
			row := slices.Clone(e)
			for i := range row {
				row[i] = strings.ReplaceAll(row[i], breakInCell, "\n")
			}
			own.Rows = append(own.Rows, row)
		}
	case f.Type.lines():
		own.Samples = strings.Split(value, "\n")
	default:
		own.Sample = value
	}
	s.file.Field = append(s.file.Field, own)
}

// asked adds a field that every paper has.
func (s *saving) asked(name, label string, y Type, blank, guidance string) string {
	if s.file.field(name) == nil {
		s.file.Field = append(s.file.Field, fieldTable{Name: name, Label: label, Type: y, Blank: blank, Guidance: guidance, Practice: true})
	}
	return opening + name + closing
}

// maxLabel is how many letters of the words before a blank name its field.
const maxLabel = 40

// blank adds a field for a blank after these words, which stands as it was left: a line to
// write on stays as long.
func (s *saving) blank(before, left string) string {
	s.blanks++
	name := fmt.Sprintf("blank-%d", s.blanks)
	label := strings.Trim(before, " :;,.-…(")
	if i := strings.LastIndexAny(label, ".;:,…"); i >= 0 {
		label = strings.TrimSpace(label[i+1:])
	}
	if r := []rune(label); len(r) > maxLabel {
		label = "…" + string(r[len(r)-maxLabel:])
	}
	if label = strings.Trim(label, " …"); label == "" {
		label = fmt.Sprintf("Chỗ trống %d", s.blanks)
	}
	s.file.Field = append(s.file.Field, fieldTable{
		Name: name, Label: label, Type: Text, Blank: left, Practice: true, Guidance: "Điền vào chỗ trống của văn bản gốc.",
	})
	return opening + name + closing
}

// keep adds the fields and leaves out the derived words that the skeleton has no need of.
func (s *saving) keep() {
	if s.values == nil {
		return
	}
	for more := true; more; {
		more = false
		needs := s.file.needs()
		for i := range s.from.Fields {
			f := &s.from.Fields[i]
			if (needs[f.Name] || f.Fixed != "") && s.file.field(f.Name) == nil {
				s.take(f.Name)
				more = true
			}
		}
	}
	needs := s.file.needs()
	s.file.Derived = slices.DeleteFunc(s.file.Derived, func(v derivation) bool { return !needs[v.Name] })
}

// linesFor writes a document as lines of a skeleton, each of which says what it is, since
// words that are filled in later may look like something else.
func linesFor(d *drafting.Document, sheet *standard.Sheet) string {
	var nodes []*drafting.Node
	d.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
		if _, in := p.TableAt(i); !in {
			nodes = append(nodes, n)
		}
		return true
	})
	var out []string
	for line := range strings.SplitSeq(strings.TrimRight(plain.Format(d, sheet), "\n"), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, `\kind`):
			continue
		case aside(line):
		case len(nodes) > 0:
			if n := nodes[0]; !strings.HasPrefix(line, `\:`) && n.Picture == nil {
				line = `\:` + string(n.Component) + " " + line
			}
			nodes = nodes[1:]
		}
		out = append(out, line)
	}
	for i, line := range out {
		line = strings.ReplaceAll(strings.ReplaceAll(line, placeStart, `{\-{`), placeEnd, `}\-}`)
		if strings.HasPrefix(line, rowLine) {
			line = strings.ReplaceAll(line, strings.TrimRight(separator, " "), ` \-|`)
		}
		out[i] = strings.NewReplacer(opening, placeStart, closing, placeEnd).Replace(line)
	}
	return strings.Join(out, "\n")
}

// aside reports whether a line of the plain notation is no node of its own outside of a table.
func aside(line string) bool {
	return slices.ContainsFunc([]string{`\piece `, `\table`, `\row`, `\break`, `\picture `, `\:table-cell`}, func(head string) bool {
		return strings.HasPrefix(line, head)
	})
}
