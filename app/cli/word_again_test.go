package cli_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/standard"
)

// TestTemplatesComeBackFromWord writes the sample of every template as a Word file and reads
// it: the document is the same, its fields too, but for what only a stored one knows.
func TestTemplatesComeBackFromWord(t *testing.T) {
	o := open(t, "")
	for name, d := range samples(t, o) {
		if d.Kind == "" {
			continue // of a form that the decree does not have TestEveryTemplate compares the words
		}
		var made bytes.Buffer
		sheet := o.house.Sheet(d)
		if err := docx.Write(&made, d, sheet, o.faces); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f, err := docx.Read(bytes.NewReader(made.Bytes()), int64(made.Len()), sheet)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, want := evened(f.Document), evened(d); !got.Same(want) {
			t.Errorf("%s: %s", name, firstDifference(want, got))
		}
	}
}

// evened returns the document with the widths of columns in fortieths of the table's, which
// Word has in points, and with alignment as each paragraph of a cell has it, in head rows as
// the sheet has it.
func evened(d *drafting.Document) *drafting.Document {
	out := &drafting.Document{Header: d.Header, LastID: d.LastID}
	for _, p := range d.Pieces {
		q := &drafting.Piece{ID: p.ID, Kind: p.Kind, Nodes: slices.Clone(p.Nodes)}
		for i := range p.Nodes {
			if g, ok := p.Table(i); ok && p.Nodes[i].Cell != nil {
				evenTable(q.Nodes, g)
			}
		}
		out.Pieces = append(out.Pieces, q)
	}
	return out
}

// offEdge keeps halves, which are common, from the edge between two of them.
const offEdge = 0.13

func evenTable(nodes []*drafting.Node, g drafting.Grid) {
	for _, c := range g.Cells {
		for i := c.From; i < c.To; i++ {
			n := nodes[i]
			if n.Cell == nil {
				continue
			}
			n = n.With(n.Text, n.Marks)
			cell := *n.Cell
			if cell.Align = cmp.Or(g.Align(n, c.Column), standard.Left); c.Row < g.Header {
				cell.Align = ""
			}
			if cell.Table != nil {
				table := *cell.Table
				table.Columns = slices.Clone(table.Columns)
				for k := range table.Columns {
					table.Columns[k] = drafting.Column{Share: math.Round(40*g.Shares[k] + offEdge)}
				}
				cell.Table = &table
			}
			n.Cell = &cell
			nodes[i] = n
		}
	}
}

func firstDifference(a, b *drafting.Document) string {
	if a.Kind != b.Kind || len(a.Pieces) != len(b.Pieces) {
		return fmt.Sprintf("%s in %d pieces, not %s in %d", b.Kind, len(b.Pieces), a.Kind, len(a.Pieces))
	}
	for i, p := range a.Pieces {
		q := b.Pieces[i]
		for j := range min(len(p.Nodes), len(q.Nodes)) {
			if n, m := p.Nodes[j], q.Nodes[j]; !n.Same(m) {
				return fmt.Sprintf("%s %q %v, not %s %q %v", m.Component, m.Text, m.Marks, n.Component, n.Text, n.Marks)
			}
		}
		if p.Kind != q.Kind || len(p.Nodes) != len(q.Nodes) {
			return fmt.Sprintf("piece %d: %s of %d nodes, not %s of %d", i, q.Kind, len(q.Nodes), p.Kind, len(p.Nodes))
		}
	}
	return "the same"
}
