package edit

import (
	"strings"

	"thethuc/drafting"
)

// ToggleBold makes what is selected bold, or no more so where all of it is. The mark asks for
// the opposite of what the standard prescribes.
func ToggleBold() Command { return toggle(drafting.Bold) }

// ToggleItalic is ToggleBold for italic.
func ToggleItalic() Command { return toggle(drafting.Italic) }

func toggle(kind drafting.MarkKind) Command {
	return func(d *drafting.Document, sel drafting.Selection) (Change, bool) {
		ranges := selected(d, sel)
		off := true
		for _, r := range ranges {
			off = off && covered(d.Node(r.Node), kind, r.Start, r.End)
		}
		var edits []drafting.Edit
		for _, r := range ranges {
			n := d.Node(r.Node)
			marks := without(n.Marks, kind, r.Start, r.End)
			if !off {
				marks = with(marks, drafting.Mark{Start: r.Start, End: r.End, Kind: kind})
			}
			edits = append(edits, drafting.Put{Node: n.With(n.Text, marks)})
		}
		return Change{Edits: edits, Next: sel}, len(edits) > 0
	}
}

// selected lists the runs of words that are selected.
func selected(d *drafting.Document, sel drafting.Selection) []drafting.Range {
	a, ok := locate(d, sel.Anchor)
	b, ok2 := locate(d, sel.Caret)
	if !ok || !ok2 || a.piece != b.piece {
		return nil
	}
	if b.i < a.i || b.i == a.i && b.offset < a.offset {
		a, b = b, a
	}
	var out []drafting.Range
	for i := a.i; i <= b.i; i++ {
		n := a.piece.Nodes[i]
		r := drafting.Range{Node: n.ID, End: len(n.Text)}
		if i == a.i {
			r.Start = a.offset
		}
		if i == b.i {
			r.End = b.offset
		}
		if strings.TrimSpace(n.Text[r.Start:max(r.Start, r.End)]) != "" {
			out = append(out, r)
		}
	}
	return out
}

// covered reports whether marks of the kind cover the bytes without a gap.
func covered(n *drafting.Node, kind drafting.MarkKind, start, end int) bool {
	for _, m := range n.Marks {
		if m.Kind == kind && m.Start <= start && m.End > start {
			start = m.End
		}
	}
	return start >= end
}

// without cuts the marks of the kind out of the bytes.
func without(marks []drafting.Mark, kind drafting.MarkKind, start, end int) []drafting.Mark {
	var out []drafting.Mark
	for _, m := range marks {
		if m.Kind != kind || m.End <= start || m.Start >= end {
			out = append(out, m)
			continue
		}
		if m.Start < start {
			head := m
			head.End = start
			out = append(out, head)
		}
		if m.End > end {
			m.Start = end
			out = append(out, m)
		}
	}
	drafting.Sort(out)
	return out
}

// with adds a mark; those of its kind that it meets become one with it.
func with(marks []drafting.Mark, m drafting.Mark) []drafting.Mark {
	var out []drafting.Mark
	for _, o := range marks {
		if o.Kind != m.Kind || o.End < m.Start || o.Start > m.End {
			out = append(out, o)
			continue
		}
		m.Start, m.End = min(m.Start, o.Start), max(m.End, o.End)
	}
	out = append(out, m)
	drafting.Sort(out)
	return out
}
