package template

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/drafting"
)

// reshape returns the edits that bring the lines which stand only where a field has a value, or this one, and take away
// those whose condition holds no more. It writes the document as it would be made of its values now and with the new
// value, and changes what differs; lines that somebody rewrote, and all others, stay as they are.
func (t *Template) reshape(d *drafting.Document, f *Field, value string) []drafting.Edit {
	if !t.decides(f.Name) || value != "" && len(f.Answers()) == 0 && standsIn(marksOf(d), f.Name) {
		return nil
	}
	values := map[string]string{}
	for _, v := range FieldsOf(t, d) {
		if v.Field.Fixed == "" {
			values[v.Field.Name] = v.Text
		}
	}
	if values[f.Name] == value {
		return nil
	}
	before, err := New(t, nil, values, Options{})
	if err != nil {
		return nil
	}
	values[f.Name] = value
	after, err := New(t, nil, values, Options{})
	if err != nil || len(d.Pieces) < len(before.Pieces) {
		return nil
	}
	last := d.LastID
	edits := t.keep(d, values, marksOf(before), marksOf(after))
	for i := range min(len(before.Pieces), len(after.Pieces)) {
		s := shaping{piece: d.Pieces[i], last: last}
		edits = append(edits, s.edits(before.Pieces[i].Nodes, after.Pieces[i].Nodes)...)
		last = s.last
	}
	return append(edits, pieces(d, before.Pieces, after.Pieces, last)...)
}

// pieces are the edits that bring the pieces which after has more than before, or take away those that it has less, as
// far as nobody wrote in them.
func pieces(d *drafting.Document, before, after []*drafting.Piece, last drafting.NodeID) []drafting.Edit {
	var fresh []*drafting.Piece
	for _, p := range after[min(len(before), len(after)):] {
		s := shaping{last: last + 1}
		one := *p
		one.ID, one.Nodes = last+1, s.fresh(p.Nodes)
		fresh, last = append(fresh, &one), s.last
	}
	var edits []drafting.Edit
	for i := len(before) - 1; i >= len(after); i-- {
		if slices.Equal(outlines(before[i].Nodes), outlines(d.Pieces[i].Nodes)) {
			edits = append(edits, drafting.SplicePieces{At: i, Remove: 1})
		}
	}
	if len(fresh) > 0 {
		edits = append(edits, drafting.SplicePieces{At: len(before), Insert: fresh})
	}
	return edits
}

// keep stores the values of fields whose lines go, so that they are there when the lines come again.
func (t *Template) keep(d *drafting.Document, values map[string]string, had, has map[string][]spot) []drafting.Edit {
	kept := map[string]string{}
	for _, f := range t.Fields {
		if value := values[f.Name]; value != "" && value != d.Fields[f.Name] && standsIn(had, f.Name) && !standsIn(has, f.Name) {
			kept[f.Name] = value
		}
	}
	if len(kept) == 0 {
		return nil
	}
	return []drafting.Edit{apart(d, kept)}
}

// decides reports whether lines of the skeleton stand only where the field has a value, or this one.
func (t *Template) decides(name string) bool {
	var in func(blocks []block) bool
	in = func(blocks []block) bool {
		return slices.ContainsFunc(blocks, func(b block) bool {
			if b.when != nil && b.when.place == name || in(b.body) || in(b.other) {
				return true
			}
			inner, ok := optional(b.line)
			return ok && slices.ContainsFunc(placesIn(inner), func(p place) bool {
				of, _, _ := strings.Cut(p.name, ".")
				return of == name || t.Repeats(of) == name
			})
		})
	}
	return in(t.skeleton)
}

// shaping brings the lines of one piece from those that a document was made with to others.
type shaping struct {
	piece *drafting.Piece
	last  drafting.NodeID // of those given
}

// edits are those that change the piece where after differs from before.
func (s *shaping) edits(before, after []*drafting.Node) []drafting.Edit {
	there := common(outlines(before), outlines(s.piece.Nodes)) // where the lines made are now
	kept := common(outlines(before), outlines(after))
	var splices []drafting.Splice
	var labels []drafting.Edit
	at, next := 0, 0
	bring := func(until int) {
		if until > next {
			splices = append(splices, drafting.Splice{Piece: s.piece.ID, At: at, Insert: s.fresh(after[next:until])})
		}
		next = until + 1
	}
	for i := range before {
		now, stands := there[i]
		to, stays := kept[i]
		if stays {
			bring(to)
		}
		if !stands {
			continue
		}
		at = now + 1
		if !stays {
			splices = append(splices, drafting.Splice{Piece: s.piece.ID, At: now, Remove: 1})
		} else if n := renumbered(s.piece.Nodes[now], before[i], after[to]); n != nil {
			labels = append(labels, drafting.Put{Node: n})
		}
	}
	bring(len(after))
	slices.SortStableFunc(splices, func(a, b drafting.Splice) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(b.Remove, a.Remove))
	})
	out := make([]drafting.Edit, len(splices), len(splices)+len(labels))
	for i, edit := range splices {
		out[i] = edit
	}
	return append(out, labels...)
}

// fresh are lines with IDs that are new to the document.
func (s *shaping) fresh(nodes []*drafting.Node) []*drafting.Node {
	out := make([]*drafting.Node, len(nodes))
	for i, n := range nodes {
		s.last++
		out[i] = n.With(n.Text, n.Marks)
		out[i].ID = s.last
	}
	return out
}

// renumbered is a line with the number that it has after lines before it came or went; nil where it has it, or another
// than it was made with.
func renumbered(now, before, after *drafting.Node) *drafting.Node {
	old, ok := labelOf(now)
	made, was := labelOf(before)
	to, is := labelOf(after)
	if !ok || !was || !is || old.Num != made.Num || made.Num == to.Num {
		return nil
	}
	return relabel(now, old, to.Num)
}

// outlines are lines as the skeleton has them: without number, with the names of fields for what they say.
func outlines(nodes []*drafting.Node) []string {
	out := make([]string, len(nodes))
	for i, n := range nodes {
		end := 0
		if l, ok := labelOf(n); ok {
			end = l.End
		}
		var b strings.Builder
		for _, m := range n.Marks {
			if named(m) && m.Start >= end {
				b.WriteString(n.Text[end:m.Start] + "{{" + m.Name + "}}")
				end = m.End
			}
		}
		out[i] = b.String() + n.Text[end:]
	}
	return out
}

// common pairs the lines of a with those of b in the longest run that both have, in order.
func common(a, b []string) map[int]int {
	longest := make([][]int, len(a)+1)
	longest[len(a)] = make([]int, len(b)+1)
	for i := len(a) - 1; i >= 0; i-- {
		longest[i] = make([]int, len(b)+1)
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	pairs := map[int]int{}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			pairs[i] = j
			i, j = i+1, j+1
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}
