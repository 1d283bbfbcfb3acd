package template

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// derivation says from what words follow (từ suy ra).
type derivation struct {
	Name string
	// Words is a pattern: {{field}}, {{=other}} and what is read out of the document,
	// {{#number}}, {{#date}}, {{#article}}.
	Words string
	// Of is a choice; its answer takes one of Cases in the place of Words. An answer that
	// stands in none of them leaves Words.
	Of    string
	Cases map[string]string
	// Article is what the article that {{#article}} names says; where none does it is the
	// last one.
	Article string
	Case    string // "", upperCase or capital
	// Empty is what stands where something that the pattern needs is missing; nil is "…".
	Empty *string
}

// Cases of derived words.
const (
	upperCase = "upper"   // all in capitals
	capital   = "capital" // the first letter
)

// readers lists what a pattern may read out of the document.
func readers() []string { return []string{"number", "date", "article"} }

// known is what derived words may follow from.
type known struct {
	template *Template
	raw      func(field string) string // value of a field as FieldsOf gives it; "" while it is empty
	document *drafting.Document        // nil while it is being made
	entry    int                       // the entry of a table that is spoken of, -1 for none
	read     *readings                 // nil where nothing is kept
}

// readings are what was read out of tables while values do not change.
type readings struct {
	entries map[string][][]string // by field
	columns map[string][]float64  // by place
}

func newReadings() *readings {
	return &readings{entries: map[string][][]string{}, columns: map[string][]float64{}}
}

// entriesOf returns the entries of a table, each read once.
func (k known) entriesOf(f *Field) [][]string {
	if k.read == nil {
		return f.entries(k.raw(f.Name))
	}
	e, ok := k.read.entries[f.Name]
	if !ok {
		e = f.entries(k.raw(f.Name))
		k.read.entries[f.Name] = e
	}
	return e
}

// value returns the words of a field in running text; "" while it is empty.
func (k known) value(name string) string { return k.template.Field(name).inText(k.raw(name)) }

// maxDepth is how deep derived words may rest on others; a circle ends there.
const maxDepth = 8

// words returns the words of the derivation of this name, or of the field itself where
// there is none.
func (k known) words(name string, depth int) string {
	name, _, _ = strings.Cut(name, again)
	switch {
	case depth > maxDepth:
		return blank
	case strings.Contains(name, " "):
		return orBlank(k.evaluate(parseExpression(name), depth))
	case k.template.byHand(name):
		return k.cell(name, depth)
	case strings.Contains(name, "."):
		return orBlank(k.cell(name, depth))
	}
	i := slices.IndexFunc(k.template.derived, func(v derivation) bool { return v.Name == name })
	if i < 0 {
		return orBlank(k.value(name))
	}
	v := k.template.derived[i]
	missing := false
	pattern := v.Words
	if words, ok := v.Cases[k.rawIfAny(v.Of)]; ok {
		pattern = words
	}
	words := replacePlaces(pattern, func(p place) string {
		var s string
		switch {
		case missing:
		case p.sign == "=":
			s = k.words(p.name, depth+1)
		case p.sign == "#":
			s = k.readOut(p.name, v.Article)
		default:
			s = k.value(p.name)
		}
		missing = missing || s == "" || s == blank
		return s
	})
	switch {
	case missing && v.Empty != nil:
		return *v.Empty
	case missing:
		return blank
	case v.Case == upperCase:
		return viet.Upper(words)
	case v.Case == capital:
		r, n := utf8.DecodeRuneInString(words)
		return string(unicode.ToUpper(r)) + words[n:]
	}
	return words
}

func (k known) rawIfAny(name string) string {
	if name == "" {
		return ""
	}
	return k.raw(name)
}

const blank = "…"

func orBlank(s string) string {
	if s == "" {
		return blank
	}
	return s
}

// readOut reads something out of the main text; "" where it is not there.
func (k known) readOut(what, words string) string {
	if k.document == nil || len(k.document.Pieces) == 0 {
		return ""
	}
	p := k.document.Pieces[0]
	switch what {
	case "number":
		return numberOf(p)
	case "date":
		return dateOf(p)
	}
	return articleWith(p, words)
}

// handRoom is the room for a number or a day that a clerk writes by hand.
const handRoom = "      "

func numberOf(p *drafting.Piece) string {
	n := p.First(drafting.Number)
	if n == nil {
		return ""
	}
	l, ok := drafting.ParseNumberLine(n.Text)
	if !ok || l.Symbol.Text == "" {
		return ""
	}
	num := l.Num.Text
	if l.Num.Blank() {
		num = handRoom[1:]
	}
	return num + "/" + l.Symbol.Text
}

func dateOf(p *drafting.Piece) string {
	n := p.First(drafting.PlaceDate)
	if n == nil {
		return ""
	}
	l, ok := drafting.ParsePlaceDate(n.Text)
	if !ok {
		return ""
	}
	words := n.Text[l.Place.End:]
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(words), ","))
}

// articleWith returns the label of the last article that says these words, or of the last
// one, as "Điều 3".
func articleWith(p *drafting.Piece, words string) string {
	last, saying := "", ""
	for i, n := range p.Nodes {
		l, ok := n.Label()
		if n.Component != drafting.Article || !ok {
			continue
		}
		last = "Điều " + l.Num
		for _, m := range p.Nodes[i:p.Extent(i)] {
			if words != "" && strings.Contains(m.Text, words) {
				saying = last
			}
		}
	}
	if saying != "" {
		return saying
	}
	return last
}

// Derive returns the edits that make the derived words of a document true again: those
// that follow from its fields and from what its main text says. Words that somebody else
// wrote at such a place stay. After the edits Derive has nothing to do.
func Derive(t *Template, d *drafting.Document) []drafting.Edit {
	changed := map[drafting.NodeID]*drafting.Node{}
	var order []drafting.NodeID
	now := d
	for range maxDepth {
		nodes := t.deriveOnce(now)
		if len(nodes) == 0 {
			break
		}
		edits := make([]drafting.Edit, len(nodes))
		for i, n := range nodes {
			edits[i] = drafting.Put{Node: n}
			if changed[n.ID] == nil {
				order = append(order, n.ID)
			}
			changed[n.ID] = n
		}
		next, _, err := drafting.Apply(now, edits...)
		if err != nil {
			break
		}
		now = next
	}
	var edits []drafting.Edit
	for _, id := range order {
		edits = append(edits, drafting.Put{Node: changed[id]})
	}
	return edits
}

// deriveOnce returns the nodes with derived words that are not true, made true.
func (t *Template) deriveOnce(d *drafting.Document) []*drafting.Node {
	k := known{template: t, document: d, raw: t.valuesIn(d), read: newReadings()}
	r := t.run()
	var out []*drafting.Node
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		m := n
		for i := range n.Marks {
			mark := m.Marks[i]
			_, k.entry = r.take(mark)
			if mark.Kind != drafting.Derived || m.Text[mark.Start:mark.End] != mark.Wrote || !t.derives(mark.Name) {
				continue
			}
			if words := k.words(mark.Name, 0); words != mark.Wrote {
				m = rewrite(m, i, words)
			}
		}
		if m != n {
			drafting.Sort(m.Marks)
			out = append(out, m)
		}
		return true
	})
	return out
}

// derives reports whether the template says from what words of this name follow.
func (t *Template) derives(name string) bool {
	if strings.ContainsAny(name, " .") {
		return t.computes[name] || slices.ContainsFunc(t.groups, func(g group) bool { return g.names[name] })
	}
	return t.Field(name) != nil || slices.ContainsFunc(t.derived, func(v derivation) bool { return v.Name == name })
}

// rewrite returns the node with other words under its mark i. Marks keep their order and
// number, so that the next one can be rewritten by its index.
func rewrite(n *drafting.Node, i int, words string) *drafting.Node {
	at := n.Marks[i]
	delta := len(words) - (at.End - at.Start)
	marks := slices.Clone(n.Marks)
	for j := range marks {
		m := &marks[j]
		switch {
		case j == i:
			m.End += delta
		case m.Start >= at.End && (m.Start > at.Start || j > i):
			m.Start += delta
			m.End += delta
		case m.End <= at.Start:
		case m.End >= at.End && m.Start <= at.Start:
			m.End += delta
		default:
			m.Start, m.End = min(m.Start, at.Start+len(words)), min(m.End, at.Start+len(words))
		}
	}
	if marks[i].Kind == drafting.Derived {
		marks[i].Wrote = words
	}
	return n.With(n.Text[:at.Start]+words+n.Text[at.End:], marks)
}
