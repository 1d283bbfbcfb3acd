package cli_test

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
)

// TestTemplatesComeBackFromWord writes the sample of every template as a Word file and reads
// it: the document is the same, its fields too, but for what only a stored one knows.
func TestTemplatesComeBackFromWord(t *testing.T) {
	o := open(t, "")
	for name, d := range samples(t, o) {
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

// evened returns the document with the widths of columns in hundredths of the table's: Word
// has them in points.
func evened(d *drafting.Document) *drafting.Document {
	out := &drafting.Document{Header: d.Header, LastID: d.LastID}
	for _, p := range d.Pieces {
		q := &drafting.Piece{ID: p.ID, Kind: p.Kind}
		for i, n := range p.Nodes {
			if g, ok := p.Table(i); ok && n.Cell != nil && n.Cell.Table != nil {
				n = n.With(n.Text, n.Marks)
				cell, table := *n.Cell, *n.Cell.Table
				table.Columns = slices.Clone(table.Columns)
				for k := range table.Columns {
					table.Columns[k].Share = math.Round(100 * g.Shares[k])
				}
				cell.Table, n.Cell = &table, &cell
			}
			q.Nodes = append(q.Nodes, n)
		}
		out.Pieces = append(out.Pieces, q)
	}
	return out
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
