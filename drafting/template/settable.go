package template

import (
	"fmt"
	"slices"
	"strings"

	"thethuc/drafting"
)

// setTable writes the entries of a table that stand in the rows of one table, a row each.
// The rows that are there keep their IDs; those that come are like the last one.
func (t *Template) setTable(d *drafting.Document, f *Field, value string) ([]drafting.Edit, error) {
	rows, err := t.rowsOf(d, f)
	if err != nil {
		return nil, err
	}
	entries := f.entries(value)
	if len(entries) == 0 {
		entries = [][]string{nil}
	}
	var fresh []*drafting.Node
	for i, entry := range entries {
		model := rows[min(i, len(rows)-1)]
		fresh = append(fresh, f.filledRow(model.nodes, entry)...)
	}
	first, last := rows[0], rows[len(rows)-1]
	old := first.piece.Nodes[first.from:last.to]
	identify(fresh, old, d.LastID)
	var edits []drafting.Edit
	if t.unprinted(f) {
		edits = setApart(d, f.Name, value)
	}
	if slices.EqualFunc(fresh, old, (*drafting.Node).Equal) {
		return edits, nil
	}
	return append(edits, drafting.Splice{Piece: first.piece.ID, At: first.from, Remove: len(old), Insert: fresh}), nil
}

// tableRow is a row of a table in a document that holds an entry.
type tableRow struct {
	piece    *drafting.Piece
	from, to int
	nodes    []*drafting.Node
}

// rowsOf finds the rows that hold the entries of a table, one after the other.
func (t *Template) rowsOf(d *drafting.Document, f *Field) ([]tableRow, error) {
	elsewhere := fmt.Errorf("bảng %q không nằm gọn trong các hàng liền nhau của một bảng: sửa ngay trên trang", f.Name)
	if f.grouping() != nil {
		return nil, elsewhere
	}
	var rows []tableRow
	for _, p := range d.Pieces {
		for i := 0; i < len(p.Nodes); i++ {
			n := p.Nodes[i]
			if !slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool {
				return m.Kind == drafting.Field && strings.HasPrefix(m.Name, f.Name+".")
			}) {
				continue
			}
			g, ok := p.TableAt(i)
			if !ok {
				return nil, elsewhere
			}
			from, to := rowAround(p, g, i)
			if len(rows) > 0 && (rows[0].piece != p || rows[len(rows)-1].to != from) {
				return nil, elsewhere
			}
			rows = append(rows, tableRow{p, from, to, p.Nodes[from:to]})
			i = to - 1
		}
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("trường %q không còn chỗ trong văn bản: hoàn tác việc xóa hoặc gõ thẳng vào trang", f.Name)
	}
	return rows, nil
}

// rowAround returns the nodes of the row that node i of the table belongs to.
func rowAround(p *drafting.Piece, g drafting.Grid, i int) (from, to int) {
	starts := func(n *drafting.Node) bool { return n.Cell != nil && n.Cell.Begins == drafting.BeginsRow }
	for from = i; from > g.From && !starts(p.Nodes[from]); {
		from--
	}
	for to = i + 1; to < g.To && !starts(p.Nodes[to]); {
		to++
	}
	return from, to
}

// filledRow returns the nodes of a row with the values of an entry: of a cell as many
// paragraphs as its value has.
func (f *Field) filledRow(nodes []*drafting.Node, entry []string) []*drafting.Node {
	var out []*drafting.Node
	written := map[string]bool{}
	for _, n := range nodes {
		further := n.Cell != nil && n.Cell.Begins == drafting.Continues
		if name := firstField(n); further && written[name] {
			continue
		}
		first, more := f.filled(n, entry)
		for _, m := range first.Marks {
			if m.Kind == drafting.Field {
				written[m.Name] = true
			}
		}
		out = append(append(out, first), more...)
	}
	return out
}

// filled returns a node of a row with the values of an entry, and the further paragraphs of
// its cell.
func (f *Field) filled(n *drafting.Node, entry []string) (first *drafting.Node, more []*drafting.Node) {
	columns := f.Asked()
	for i := range n.Marks {
		m := n.Marks[i]
		column, ok := strings.CutPrefix(m.Name, f.Name+".")
		at := slices.IndexFunc(columns, func(c Column) bool { return c.Name == column })
		if !ok || at < 0 || m.Kind != drafting.Field && !columns[at].ByHand {
			continue
		}
		parts, kind := []string{f.Blank}, drafting.Field
		switch {
		case at < len(entry) && entry[at] != "":
			parts = columns[at].inText(entry[at], true)
		case columns[at].ByHand:
			parts, kind = []string{""}, drafting.Derived
		case columns[at].Type == Bool:
			parts = []string{emptyBox}
		}
		n = rewrite(n, i, parts[0])
		n.Marks[i].Kind, n.Marks[i].Wrote = kind, ""
		for _, words := range parts[1:] {
			more = append(more, &drafting.Node{
				Component: drafting.TableCell, Text: words, Cell: &drafting.Cell{},
				Marks: []drafting.Mark{{End: len(words), Kind: drafting.Field, Name: m.Name}},
			})
		}
		if columns[at].Shape != "" && n.Cell != nil {
			n.Cell = f.reshaped(n.Cell, &columns[at], entry)
		}
	}
	n = n.With(n.Text, slices.Clone(n.Marks))
	drafting.Sort(n.Marks)
	return n, more
}

// reshaped returns the cell as the step that the entry says.
func (f *Field) reshaped(c *drafting.Cell, column *Column, entry []string) *drafting.Cell {
	out := *c
	out.Shape, out.Back = "", 0
	for _, a := range strings.Fields(f.outline(column, entry)) {
		name, value, _ := strings.Cut(a, "=")
		if name == "shape" {
			out.Shape = drafting.Shape(value)
		} else {
			out.Back = atoi(value)
		}
	}
	return &out
}
