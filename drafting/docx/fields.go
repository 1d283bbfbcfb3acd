package docx

import (
	"encoding/json"
	"strings"

	"thethuc/drafting"
)

// The part that keeps the fields of a template, of which Word knows nothing: JSON in an element
// of its own (ISO/IEC 29500-1, 15.2.5, custom XML data storage). Word hands it on as it is.
const (
	fieldsPart = "customXml/item1.xml"
	nsFields   = "urn:thethuc:fields"
)

// fieldMarks are the marks of a template's fields in one node, by its place among the document's
// nodes that have words or begin a cell: of the others not all come back.
type fieldMarks struct {
	Place int             `json:"place"`
	Text  int             `json:"text"` // bytes of its words
	Marks []drafting.Mark `json:"marks"`
}

// comesBack reports whether a node is read again from the file that it was written to.
func comesBack(n *drafting.Node) bool {
	return n.Text != "" || n.Cell != nil && n.Cell.Begins != drafting.Continues
}

func isField(m drafting.Mark) bool { return m.Kind == drafting.Field || m.Kind == drafting.Derived }

// fields makes the part, nil where the document has no fields.
func (w *writer) fields() []byte {
	var all []fieldMarks
	at := 0
	w.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if !comesBack(n) {
			return true
		}
		f := fieldMarks{Place: at, Text: len(n.Text)}
		for _, m := range n.Marks {
			if isField(m) {
				f.Marks = append(f.Marks, m)
			}
		}
		if len(f.Marks) > 0 {
			all = append(all, f)
		}
		at++
		return true
	})
	if len(all) == 0 {
		return nil
	}
	data, err := json.Marshal(all)
	if err != nil {
		return nil // marks are numbers and words, which JSON has
	}
	var m markup
	m.put(xmlHead, `<fields xmlns="`, nsFields, `">`)
	m.words(string(data))
	m.put("</fields>")
	return m.b
}

// fields gives the nodes of a file that nobody changed the marks of their fields. What does
// not fit them is left out.
func (o *ownReader) fields() {
	if !o.untouched {
		return
	}
	var text strings.Builder
	if o.part(fieldsPart, func(s *scanner) { s.each(func() { text.WriteString(s.text()) }) }) != nil {
		return
	}
	var all []fieldMarks
	if json.Unmarshal([]byte(text.String()), &all) != nil {
		return
	}
	marks := make(map[int]fieldMarks, len(all))
	for _, f := range all {
		marks[f.Place] = f
	}
	at := 0
	for _, p := range o.doc.Pieces {
		for i, n := range p.Nodes {
			if !comesBack(n) {
				continue
			}
			if f, ok := marks[at]; ok && f.Text == len(n.Text) {
				p.Nodes[i] = withFields(n, f.Marks)
			}
			at++
		}
	}
}

func withFields(n *drafting.Node, fields []drafting.Mark) *drafting.Node {
	marks := n.Marks
	for _, m := range fields {
		if !isField(m) || !m.Fits(n.Text) {
			return n
		}
	}
	all := append(append([]drafting.Mark(nil), marks...), fields...)
	drafting.Sort(all)
	return n.With(n.Text, all)
}
