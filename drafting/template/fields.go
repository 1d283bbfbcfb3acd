package template

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Value is a field of a document with what the document says there.
type Value struct {
	Field *Field
	// Text is the value read out of the words, as SetField takes it; "" while it is blank.
	Text string
	// Places are the field's words in the document, in reading order; none for a field that
	// has no place in the text.
	Places []drafting.Range
}

// FieldsOf reads the fields of a document made from the template, in the template's order.
func FieldsOf(t *Template, d *drafting.Document) []Value {
	marked := marksOf(d)
	out := make([]Value, len(t.Fields))
	for i := range t.Fields {
		f := &t.Fields[i]
		v := Value{Field: f, Text: d.Fields[f.Name]}
		if f.Type == Table {
			if value, places := t.entriesIn(f, d); len(places) > 0 {
				v.Text, v.Places = value, places
			}
			out[i] = v
			continue
		}
		var words []string
		for _, s := range f.whole(t, marked[f.Name]) {
			m := s.node.Marks[s.mark]
			words = append(words, s.node.Text[m.Start:m.End])
			v.Places = append(v.Places, drafting.Range{Node: s.node.ID, Start: m.Start, End: m.End})
		}
		if len(v.Places) > 0 {
			v.Text = f.valueOf(words)
		}
		out[i] = v
	}
	return out
}

// spot is one place of a field.
type spot struct {
	piece *drafting.Piece
	index int // of the node in the piece
	node  *drafting.Node
	mark  int
}

// marksOf gathers the places that are marked, by the field's name.
func marksOf(d *drafting.Document) map[string][]spot {
	out := map[string][]spot{}
	d.All(func(p *drafting.Piece, index int, n *drafting.Node) bool {
		for i, m := range n.Marks {
			if m.Kind == drafting.Field {
				out[m.Name] = append(out[m.Name], spot{p, index, n, i})
			}
		}
		return true
	})
	return out
}

// whole adds to the marked places of a list those lines of the same component that
// somebody typed among them or below, up to a line that is another field's, follows from
// something, or is the skeleton's own. Their nodes are copies with the mark that they lack.
func (f *Field) whole(t *Template, marked []spot) []spot {
	if f.Type != List && f.Type != LongText || len(marked) == 0 {
		return marked
	}
	first := marked[0]
	var out []spot
	for i := first.index; i < len(first.piece.Nodes); i++ {
		n := first.piece.Nodes[i]
		own := slices.IndexFunc(marked, func(s spot) bool { return s.node == n })
		switch {
		case own >= 0:
			out = append(out, marked[own])
			continue
		case n.Component != first.node.Component, slices.ContainsFunc(n.Marks, named), t.literal[n.Text], n.Cell != nil && n.Cell.Begins != drafting.Continues:
			return out
		}
		n = first.lend(f, n)
		out = append(out, spot{first.piece, i, n, slices.IndexFunc(n.Marks, named)})
	}
	return out
}

func named(m drafting.Mark) bool { return m.Kind == drafting.Field || m.Kind == drafting.Derived }

// lend returns a line of the list with the field's mark on what is an item's own words: not
// its label, nor what begins and ends the first item's line.
func (s spot) lend(f *Field, n *drafting.Node) *drafting.Node {
	m := s.node.Marks[s.mark]
	start, end := 0, len(n.Text)
	if l, ok := labelOf(n); ok {
		start = l.End
	} else if before := s.node.Text[:m.Start]; strings.HasPrefix(n.Text, before) {
		start = len(before)
	}
	if after := s.node.Text[m.End:]; after != "" && end-1 > start && strings.ContainsAny(n.Text[end-1:], ";.") {
		end--
	}
	marks := append(slices.Clone(n.Marks), drafting.Mark{Start: start, End: end, Kind: drafting.Field, Name: f.Name})
	drafting.Sort(marks)
	return n.With(n.Text, marks)
}

// labelOf is the label of an item: a number, a letter, or a sign of a list outside the body too.
func labelOf(n *drafting.Node) (drafting.Label, bool) {
	if l, ok := n.Label(); ok {
		return l, true
	}
	if l, ok := drafting.LabelOf(drafting.Dash, n.Text); ok {
		return l, true
	}
	return drafting.LabelOf(drafting.Item, n.Text)
}

// valueOf reads the value out of the words at the field's places.
func (f *Field) valueOf(words []string) string {
	var lines []string
	for _, w := range words {
		w = strings.TrimSpace(w)
		if w == f.Blank || (drafting.Words{Text: w}).Blank() {
			continue
		}
		lines = append(lines, w)
	}
	switch {
	case len(lines) == 0:
		return ""
	case f.Type.lines():
		return strings.Join(lines, "\n")
	case f.Type == Bool:
		return map[bool]string{true: yes}[lines[0] == filledBox]
	case f.Type == Date:
		date, err := readDate(lines[0])
		if err != nil {
			return ""
		}
		return date.String()
	}
	return lines[0]
}

// valuesIn returns the values of the fields of the document.
func (t *Template) valuesIn(d *drafting.Document) func(string) string {
	said := map[string]string{}
	for _, v := range FieldsOf(t, d) {
		said[v.Field.Name] = v.Text
	}
	return func(name string) string { return said[name] }
}

// SetField returns the edits that give a field another value, "" to leave it blank. Lines
// that stand only where the field has a value, or this one, come and go with it; what else
// follows from it is not among them: Derive does that. A field that the template does not
// have, or whose place was deleted, and a value that is not of its type are errors in
// Vietnamese.
func SetField(t *Template, d *drafting.Document, name, value string) ([]drafting.Edit, error) {
	f := t.Field(name)
	if f == nil {
		return nil, t.unknownField(name)
	}
	value, err := f.take(value)
	if err != nil {
		return nil, err
	}
	if f.Fixed != "" {
		return nil, fmt.Errorf("trường %q của mẫu %s luôn là %q", name, t.ID, f.Fixed)
	}
	edits := t.reshape(d, f, value)
	if len(edits) == 0 {
		return t.setWhere(d, f, value)
	}
	shaped, _, err := drafting.Apply(d, edits...)
	if err != nil {
		return nil, err
	}
	if standsIn(marksOf(shaped), name) && t.valuesIn(shaped)(name) == value {
		return edits, nil // the lines that came say it
	}
	more, err := t.setWhere(shaped, f, value)
	return append(edits, more...), err
}

// setWhere writes a value, brought to the form that its field holds, where the field stands.
func (t *Template) setWhere(d *drafting.Document, f *Field, value string) ([]drafting.Edit, error) {
	name, marked := f.Name, marksOf(d)
	_, apart := d.Fields[name]
	maybe := apart || t.sometimes(name) || value == "" && t.decides(name)
	if !t.placed(name) || maybe && !standsIn(marked, name) {
		return setApart(d, name, value), nil
	}
	if f.Type == Table {
		return t.setTable(d, f, value)
	}
	spots := f.whole(t, marked[name])
	switch {
	case len(spots) == 0:
		return nil, fmt.Errorf("trường %q không còn chỗ trong văn bản: hoàn tác việc xóa hoặc gõ thẳng vào trang", name)
	case f.Type.lines():
		return setLines(d, f, spots, value)
	}
	return setWords(f, spots, value), nil
}

// sometimes reports whether the field stands only where a condition holds.
func (t *Template) sometimes(name string) bool {
	return !placedIn(slices.DeleteFunc(slices.Clone(t.skeleton), func(b block) bool { return b.when != nil }), name)
}

func standsIn(marked map[string][]spot, name string) bool {
	for place := range marked {
		if table, _, _ := strings.Cut(place, "."); table == name {
			return true
		}
	}
	return false
}

// setApart stores the value of a field that has no place in the text.
func setApart(d *drafting.Document, name, value string) []drafting.Edit {
	if d.Fields[name] == value {
		return nil
	}
	return []drafting.Edit{apart(d, map[string]string{name: value})}
}

// apart is the edit that stores values of fields that have no place in the text.
func apart(d *drafting.Document, values map[string]string) drafting.Edit {
	h := d.Header
	h.Fields = maps.Clone(h.Fields)
	if h.Fields == nil {
		h.Fields = map[string]string{}
	}
	maps.Copy(h.Fields, values)
	return drafting.SetHeader{Header: h}
}

// setWords writes the value at every place of a field that has one line.
func setWords(f *Field, spots []spot, value string) []drafting.Edit {
	var edits []drafting.Edit
	var last *drafting.Node
	for _, s := range spots {
		n := s.node
		if last != nil && last.ID == n.ID {
			continue
		}
		last = n
		m := n.Marks[s.mark]
		words := f.inText(value)
		if n.Cell != nil {
			words = f.inRow(value)
		}
		if words == "" {
			words = f.emptied(n.Text[m.Start:m.End])
		}
		if words == n.Text[m.Start:m.End] {
			continue
		}
		n = rewrite(n, s.mark, words)
		drafting.Sort(n.Marks)
		edits = append(edits, drafting.Put{Node: n})
	}
	return edits
}

// emptied is what a field leaves when it is emptied; of a day that a clerk writes by hand
// month and year stay.
func (f *Field) emptied(words string) string {
	if f.Blank != today {
		return f.Blank
	}
	l, ok := drafting.ParsePlaceDate(words)
	month, year := atoi(l.Month.Text), atoi(l.Year.Text)
	if !ok || month == 0 || year == 0 {
		return f.blank(law.Date{})
	}
	return blankDay(law.Date{Year: year, Month: month, Day: 1})
}

// setLines writes a value of several lines: a node for each. The nodes that are there keep
// their IDs, and their other words, in order.
func setLines(d *drafting.Document, f *Field, spots []spot, value string) ([]drafting.Edit, error) {
	p, from := spots[0].piece, spots[0].index
	to := from
	for _, s := range spots {
		if s.piece == p {
			to = max(to, s.index)
		}
	}
	items := []string{""}
	if value != "" {
		items = strings.Split(value, "\n")
	}
	var fresh []*drafting.Node
	switch {
	case f.Type == Person:
		fresh = signatureNodes(f, spots, items, value)
	case p.Nodes[from].Component == drafting.Addressee && from > 0 && p.Nodes[from-1].Text != addresseesLabel:
		fresh = listed(f, items)
	case p.Nodes[from].Component == drafting.Addressees || p.Nodes[from].Component == drafting.Addressee:
		if from > 0 && p.Nodes[from-1].Component == drafting.Addressees {
			from--
		}
		fresh = addresseeNodes(f, items)
	default:
		fresh = itemNodes(f, spots, items)
	}
	old := p.Nodes[from : to+1]
	identify(fresh, old, d.LastID)
	if slices.EqualFunc(fresh, old, (*drafting.Node).Equal) {
		return nil, nil
	}
	return []drafting.Edit{drafting.Splice{Piece: p.ID, At: from, Remove: len(old), Insert: fresh}}, nil
}

// identify gives the nodes the IDs of those whose place they take, then new ones.
func identify(fresh, old []*drafting.Node, last drafting.NodeID) {
	for i, n := range fresh {
		if i < len(old) {
			n.ID = old[i].ID
			continue
		}
		last++
		n.ID = last
	}
}

// itemNodes makes a node for each item after those that are there; the last one's other
// words stay the last one's.
func itemNodes(f *Field, spots []spot, items []string) []*drafting.Node {
	var out []*drafting.Node
	for i, item := range items {
		model := spots[min(i, len(spots)-1)]
		switch {
		case i == len(items)-1:
			model = spots[len(spots)-1]
		case i >= len(spots)-1 && len(spots) > 1:
			model = spots[len(spots)-2]
		}
		n := rewrite(model.node, model.mark, orWords(item, f.Blank))
		if n.Cell != nil {
			n.Cell = spots[0].node.Cell
			if i > 0 {
				n.Cell = &drafting.Cell{Align: n.Cell.Align}
			}
		}
		if l, ok := n.Label(); ok && n.Component.Numbered() {
			first, _ := spots[0].node.Label()
			n = relabel(n, l, countOn(first.Num, i))
		}
		drafting.Sort(n.Marks)
		out = append(out, n)
	}
	return out
}

func orWords(words, blank string) string {
	if words == "" {
		return blank
	}
	return words
}

// relabel gives the node another number.
func relabel(n *drafting.Node, l drafting.Label, num string) *drafting.Node {
	text := n.Text[:l.NumStart] + num + n.Text[l.NumEnd:]
	return n.With(text, drafting.Shift(n.Marks, l.NumStart, l.NumEnd, len(num)))
}

// addresseeNodes makes the addressees of a letter: one on the line of the label, several
// below it.
func addresseeNodes(f *Field, items []string) []*drafting.Node {
	if len(items) == 1 {
		return []*drafting.Node{marked(f, drafting.Addressees, addresseesLabel+" ", orWords(items[0], f.Blank), "")}
	}
	return append([]*drafting.Node{{Component: drafting.Addressees, Text: addresseesLabel}}, listed(f, items)...)
}

// listed makes addressees below each other.
func listed(f *Field, items []string) []*drafting.Node {
	var out []*drafting.Node
	for i, item := range items {
		end := ";"
		if i == len(items)-1 {
			end = "."
		}
		out = append(out, marked(f, drafting.Addressee, "- ", orWords(item, f.Blank), end))
	}
	return out
}

// marked makes a node whose words lie between before and after.
func marked(f *Field, c drafting.Component, before, words, after string) *drafting.Node {
	return &drafting.Node{
		Component: c, Text: before + words + after,
		Marks: []drafting.Mark{{Start: len(before), End: len(before) + len(words), Kind: drafting.Field, Name: f.Name}},
	}
}

// signatureNodes makes the lines of a signature. One line alone is a name: the lines above
// it stay.
func signatureNodes(f *Field, spots []spot, items []string, value string) []*drafting.Node {
	if value != "" && len(items) == 1 && len(spots) > 1 {
		var lines []string
		for _, s := range spots[:len(spots)-1] {
			m := s.node.Marks[s.mark]
			lines = append(lines, s.node.Text[m.Start:m.End])
		}
		items = append(lines, items[0])
	}
	if value == "" {
		items = nil
	}
	var out []*drafting.Node
	for i, c := range signature(items) {
		out = append(out, marked(f, c, "", orWords(at(items, i), f.Blank), ""))
	}
	return out
}
