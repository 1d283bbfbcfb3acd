package layout

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// signature composes the end of a piece. One signature stands right of the recipients, with
// their first lines on one baseline. Several stand in pairs side by side, the first at the
// left, and the recipients below them; what confirms them stands at the left below all. It
// is one block, or one a pair where no page holds it; a list of recipients that no page
// holds goes on below, line by line.
func (f *flow) signature(nodes []*drafting.Node) (blocks, more []row) {
	var signing, recipients []*drafting.Node
	for _, n := range nodes {
		if n.Component.Signature() {
			signing = append(signing, n)
		} else {
			recipients = append(recipients, n)
		}
	}
	split := f.text.left + Length(f.sheet.Columns.SignatureLeft.Value*float64(f.text.width()))
	left, right := column{f.text.left, split - gutter}, column{split, f.text.right}
	var own, confirming []arrange.Signature
	for _, s := range arrange.Signatures(signing) {
		if s.Confirms {
			confirming = append(confirming, s)
		} else {
			own = append(own, s)
		}
	}
	list := f.recipients(arrange.InPlace(recipients), left)
	if len(own) == 1 {
		rows := f.signed(own[0], right).rows(0)
		if heightOf(list) > f.room {
			list, more = cutAt(list, heightOf(rows))
		}
		blocks = append(blocks, f.sideBySide(list, rows))
	} else {
		blocks = f.pairs(own, left, right)
		if heightOf(list) > f.room {
			more = list
		} else if len(list) > 0 {
			blocks = append(blocks, f.sideBySide(list, nil))
		}
	}
	for _, s := range confirming {
		blocks = append(blocks, f.sideBySide(f.signed(s, left).rows(0), nil))
	}
	var whole row
	whole.gap = Pt(f.sheet.Columns.SignatureGap.Value)
	if len(blocks) > 0 {
		blocks[0].gap = 0
		whole.add(blocks, 0)
		blocks[0].gap = whole.gap
	}
	if whole.ink <= f.room {
		return []row{whole}, more
	}
	return blocks, more
}

// pairs composes signatures side by side; a last one alone stands in the middle.
func (f *flow) pairs(all []arrange.Signature, left, right column) []row {
	var out []row
	for len(all) > 1 {
		a, b := f.signed(all[0], left), f.signed(all[1], right)
		deep := max(a.deep(), b.deep())
		out = append(out, f.sideBySide(a.rows(deep), b.rows(deep)))
		all = all[2:]
	}
	if len(all) == 1 {
		out = append(out, f.sideBySide(nil, f.signed(all[0], f.text).rows(0)))
	}
	return out
}

// cutAt cuts a stack behind the first node whose bottom is at or below a height.
func cutAt(rows []row, height Length) (above, below []row) {
	for i, r := range rows {
		height -= r.gap + max(r.height, r.ink)
		if ends := i+1 == len(rows) || rows[i+1].lines[0].node != r.lines[0].node; ends && height <= 0 {
			return rows[:i+1], rows[i+1:]
		}
	}
	return rows, nil
}

// recipients stacks the list of recipients. The drafter's mark goes on behind the last of
// them where it has room there (box 12 of the layout diagram, Section IV Part I Appendix I).
func (f *flow) recipients(nodes []*drafting.Node, c column) []row {
	n := len(nodes)
	if n < 2 || nodes[n-1].Component != drafting.DrafterMark || nodes[n-2].Component == drafting.DrafterMark {
		return f.stack(nodes, c)
	}
	mark := nodes[n-1]
	rows := f.stack(nodes[:n-1], c)
	last := &rows[len(rows)-1]
	line := last.lines[0]
	end := line.column.left + line.x
	if k := len(line.runs); k > 0 {
		end = line.column.left + line.runs[k-1].X + line.runs[k-1].Width
	}
	behind := column{end + gutter, c.right}
	if f.natural(mark) > behind.width() {
		return f.stack(nodes, c)
	}
	set := f.nodeRows(mark, behind)[0]
	for _, l := range set.lines {
		l.y = line.y
		last.lines = append(last.lines, l)
	}
	last.notes = append(last.notes, set.notes...)
	return rows
}

// sideBySide makes a row of two stacks, their first lines on one baseline.
func (f *flow) sideBySide(left, right []row) row {
	r := row{gap: Pt(f.sheet.Columns.SignatureGap.Value)}
	baseline := max(first(left), first(right))
	r.add(left, baseline-first(left))
	r.add(right, baseline-first(right))
	return r
}

// signedRows are one signature in lines: titles, then the room for the hand with its note
// in the middle and the name below it.
type signedRows struct{ titles, below []row }

func (f *flow) signed(s arrange.Signature, c column) signedRows {
	notes, below := f.stack(s.Notes, c), f.stack(s.Below, c)
	room := max(Pt(f.sheet.Columns.SignatureRoom.Value)-heightOf(notes), 0)
	if len(s.Below) == 0 {
		room = 0
	}
	if len(notes) > 0 {
		notes[0].gap += room / 2
		room -= room / 2
	}
	if len(below) > 0 {
		below[0].gap += room
	}
	return signedRows{titles: f.stack(s.Titles, c), below: append(notes, below...)}
}

// deep is how far the titles reach below the first baseline.
func (s signedRows) deep() Length { return heightOf(s.titles) - first(s.titles) }

// rows returns the stack; what stands below the titles begins no less than deep below the
// first baseline, so that the names of two signatures side by side stand on one line.
func (s signedRows) rows(deep Length) []row {
	if len(s.titles) > 0 && len(s.below) > 0 {
		s.below[0].gap += max(deep-s.deep(), 0)
	}
	return append(s.titles, s.below...)
}
