package drafting

import (
	"cmp"
	"slices"
)

// MarkKind is what a mark says of the letters that it covers.
type MarkKind string

// The kinds of marks.
const (
	Bold    MarkKind = "bold"
	Italic  MarkKind = "italic"
	Field   MarkKind = "field"   // a field of the template; Name names it
	Derived MarkKind = "derived" // words that follow from others; Name says from what
	Note    MarkKind = "note"    // the place of a footnote's number; it covers nothing
)

// Mark says something of the bytes [Start, End) of a node's text. Bold and italic are
// there only where the writer asked for them: what the standard prescribes is not marked.
type Mark struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Kind  MarkKind `json:"kind"`
	Name  string   `json:"name,omitempty"`
	// Wrote is what was last written under a derived mark. Other words there are the
	// user's, and stay.
	Wrote string `json:"wrote,omitempty"`
}

// keepsEmpty reports whether the mark stays when it covers nothing any more: a field
// does, so that it can be filled again, and the place of a footnote's number never covers
// anything.
func (m Mark) keepsEmpty() bool { return m.Kind == Field || m.Kind == Derived || m.Kind == Note }

// Fits reports whether m is a mark of a known kind that a node with this text can have.
func (m Mark) Fits(text string) bool {
	switch m.Kind {
	case Bold, Italic, Field, Derived:
	case Note:
		if m.Start != m.End {
			return false
		}
	default:
		return false
	}
	return m.Start >= 0 && m.End >= m.Start && m.End <= len(text) && letterStart(text, m.Start) && letterStart(text, m.End)
}

// Sort puts marks in the order that nodes keep: by Start, longer ones first.
func Sort(marks []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
	})
}

// Shift returns the marks as they stand after the bytes [start, end) were replaced by n
// bytes. Text put in at the end of a mark belongs to it; at its start only where the mark
// is empty or the replaced bytes were its first. A mark whose letters all went with
// others before it goes too; a field of which just the letters went stays, empty. The place
// of a footnote's number stays before text put in there.
func Shift(marks []Mark, start, end, n int) []Mark {
	var out []Mark
	delta := n - (end - start)
	for _, m := range marks {
		inserted := start == end
		switch {
		case m.End < start || m.End == start && (!inserted || m.Kind == Note):
		case m.Start > end || m.Start == end && (!inserted || m.Start < m.End) && m.End != start:
			m.Start += delta
			m.End += delta
		case m.Start <= start && m.End >= end:
			m.End += delta
			if m.Start == m.End && !m.keepsEmpty() {
				continue
			}
		case m.Start <= start:
			m.End = start + n
			if m.Start == m.End {
				continue
			}
		case m.End > end:
			m.Start = start + n
			m.End += delta
		default:
			continue
		}
		out = append(out, m)
	}
	Sort(out)
	return out
}

// Cut returns the marks of text[start:end], counted from start.
func Cut(marks []Mark, start, end int) []Mark {
	var out []Mark
	for _, m := range marks {
		if m.End < start || m.Start > end {
			continue
		}
		empty := m.Start == m.End
		m.Start, m.End = max(m.Start, start)-start, min(m.End, end)-start
		if m.Start == m.End && (!empty || !m.keepsEmpty()) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// Joined returns the marks of two texts put together, the first n bytes long. Marks of
// one kind and name that meet become one.
func Joined(a []Mark, n int, b []Mark) []Mark {
	out := slices.Clone(a)
	for _, m := range b {
		m.Start += n
		m.End += n
		met := slices.IndexFunc(out, func(o Mark) bool {
			return o.End == m.Start && o.Kind == m.Kind && o.Name == m.Name && o.Start < o.End && m.Start < m.End
		})
		if met >= 0 {
			out[met].End = m.End
			out[met].Wrote += m.Wrote
			continue
		}
		out = append(out, m)
	}
	Sort(out)
	return out
}
