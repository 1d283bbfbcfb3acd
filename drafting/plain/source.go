package plain

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// Source says where the nodes of a document stand in the text that it was read from.
type Source struct {
	// Mended counts what had to be mended in the text.
	Mended viet.Mended

	text  string
	spans map[drafting.NodeID]span
}

// span is the words of a node: bytes [from, to) of its normalized line.
type span struct {
	rawLine
	from, to int
	inRow    bool // it is a part of a table's row
}

// Line returns the number of the node's line, from 1; 0 for a node that is not from the text.
func (s Source) Line(id drafting.NodeID) int { return s.spans[id].number }

// Range returns the bytes of the text, as it came, that hold the node's words; ok is false
// for a node that is not from the text.
func (s Source) Range(id drafting.NodeID) (start, end int, ok bool) {
	sp, ok := s.spans[id]
	if !ok {
		return 0, 0, false
	}
	return s.offset(sp, sp.from), s.offset(sp, sp.to), true
}

// offset returns the place in the text as it came of a byte of a normalized line.
func (s Source) offset(sp span, at int) int {
	raw := s.text[sp.start:sp.end]
	if raw == sp.clean {
		return sp.start + at
	}
	n := sort.Search(len(raw), func(i int) bool {
		end := i + 1
		for end < len(raw) && !utf8.RuneStart(raw[end]) {
			end++
		}
		return s.cleanLength(sp, raw[:end]) > at
	})
	return sp.start + n
}

// cleanLength is the length of the start of a line once it is normalized. Only the first
// line loses a byte order mark.
func (s Source) cleanLength(sp span, raw string) int {
	if sp.number == 1 {
		clean, _ := viet.Normalize(raw)
		return len(clean)
	}
	clean, _ := viet.Normalize("\n" + raw)
	return len(clean) - 1
}

// Errors of Apply.
var (
	errLines = errors.New("cách sửa thêm hoặc bớt dòng, không ghi lại được vào văn bản gốc")
	errOther = errors.New("văn bản không còn như lúc đọc")
)

// Apply returns the text that Source is of with the words of after in the place of those of
// before, the document that Parse made of it. Nothing else changes: not a line, a blank or a
// mark elsewhere, nor what Parse mended only for itself. Of a paragraph that after lacks the
// line goes, or the column. Else both documents must have the same nodes, tables and pictures; where they
// have not the text cannot be kept, and that is an error.
func (s Source) Apply(before, after *drafting.Document) (string, error) {
	old := nodes(before)
	now, ok := paired(old, nodes(after))
	if !ok {
		return "", errLines
	}
	var b strings.Builder
	done := 0
	for i, n := range old {
		if now[i] == nil {
			start, end, ok := s.placeOf(n)
			if !ok || start < done {
				return "", errLines
			}
			b.WriteString(s.text[done:start])
			done = end
			continue
		}
		if !shapedAs(n, now[i]) {
			return "", errLines
		}
		if n.Text == now[i].Text && slices.Equal(n.Marks, now[i].Marks) {
			continue
		}
		sp, ok := s.spans[n.ID]
		if !ok {
			return "", fmt.Errorf("đoạn %d: %w", n.ID, errOther)
		}
		if text, marks := readWords(sp.clean[sp.from:sp.to]); text != n.Text || !slices.Equal(marks, n.Marks) {
			return "", fmt.Errorf("dòng %d: %w", sp.number, errOther)
		}
		written, ok := sp.write(now[i])
		if !ok {
			return "", fmt.Errorf("dòng %d: %w", sp.number, errLines)
		}
		start, end, words := change(sp.clean[sp.from:sp.to], written)
		b.WriteString(s.text[done:s.offset(sp, sp.from+start)])
		b.WriteString(words)
		done = s.offset(sp, sp.from+end)
	}
	b.WriteString(s.text[done:])
	return b.String(), nil
}

// paired returns for each of old the node of now with its ID, nil where there is none; ok is
// false where now has others, or in another order.
func paired(old, now []*drafting.Node) (out []*drafting.Node, ok bool) {
	out = make([]*drafting.Node, len(old))
	k := 0
	for i, n := range old {
		if k < len(now) && now[k].ID == n.ID {
			out[i] = now[k]
			k++
		}
	}
	return out, k == len(now)
}

// placeOf returns the bytes that go with a paragraph: the line that it has to itself, its end
// included, or its words where it shares the line with a column beside it. ok is false where
// it stands in a table or has more lines than that one.
func (s Source) placeOf(n *drafting.Node) (start, end int, ok bool) {
	sp, ok := s.spans[n.ID]
	if !ok || sp.inRow || n.Cell != nil || n.Picture != nil || n.NewPage {
		return 0, 0, false
	}
	if strings.TrimSpace(sp.clean[:sp.from]+sp.clean[sp.to:]) != "" {
		return s.offset(sp, sp.from), s.offset(sp, sp.to), true
	}
	end = sp.end
	if strings.HasPrefix(s.text[end:], "\r\n") {
		end++
	}
	return sp.start, min(end+1, len(s.text)), true
}

// shapedAs reports whether a node has what lines of their own say of it as another has.
func shapedAs(n, m *drafting.Node) bool {
	with := *n
	with.Cell, with.Picture, with.NewPage = m.Cell, m.Picture, m.NewPage
	return with.Same(n)
}

// write writes the words of a node as they have to stand in the span; ok is false where they
// cannot.
func (sp span) write(n *drafting.Node) (words string, ok bool) {
	switch {
	case sp.inRow:
		return writePart(n.Text, n.Marks)
	case n.Component == drafting.TableCell:
		return hideAttributes(writeWords(n.Text, n.Marks)), true
	}
	return writeWords(n.Text, n.Marks), true
}

func nodes(d *drafting.Document) []*drafting.Node {
	var out []*drafting.Node
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		out = append(out, n)
		return true
	})
	return out
}

// change returns the bytes [start, end) of old that words take the place of to make it now.
func change(old, now string) (start, end int, words string) {
	for start < len(old) && start < len(now) && old[start] == now[start] {
		start++
	}
	for start > 0 && (!letterStart(old, start) || !letterStart(now, start)) {
		start--
	}
	tail := 0
	for tail < len(old)-start && tail < len(now)-start && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	for tail > 0 && (!letterStart(old, len(old)-tail) || !letterStart(now, len(now)-tail)) {
		tail--
	}
	return start, len(old) - tail, now[start : len(now)-tail]
}
