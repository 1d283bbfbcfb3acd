package layout

import (
	"thethuc/drafting"
)

// signed is one signature: what stands above the room for the hand, in it, and below.
type signed struct{ titles, notes, below []*drafting.Node }

// signatures parts signature lines into signatures: a title after a name begins the next.
// Titles between a note and the name stand above the name.
func signatures(nodes []*drafting.Node) []signed {
	var out []signed
	named := true
	for _, n := range nodes {
		title := n.Component == drafting.Capacity || n.Component == drafting.JobTitle
		if len(out) == 0 || named && title {
			out = append(out, signed{})
			named = false
		}
		s := &out[len(out)-1]
		switch {
		case n.Component == drafting.SignerName:
			s.below = append(s.below, n)
			named = true
		case n.Component == drafting.SignatureNote && len(s.below) == 0:
			s.notes = append(s.notes, n)
		case len(s.notes) > 0 || len(s.below) > 0:
			s.below = append(s.below, n)
		default:
			s.titles = append(s.titles, n)
		}
	}
	return out
}

// signature composes the end of a piece. One signature stands right of the recipients, with
// their first lines on one baseline. Several stand in pairs side by side, the first at the
// left, and the recipients below them.
func (f *flow) signature(nodes []*drafting.Node) row {
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
	all := signatures(signing)
	list := f.stack(inPlace(recipients), left)
	var r row
	r.gap = Pt(f.sheet.Columns.SignatureGap.Value)
	if len(all) == 1 {
		f.sideBySide(&r, list, f.signed(all[0], right))
		return r
	}
	for len(all) > 1 {
		f.sideBySide(&r, f.signed(all[0], left), f.signed(all[1], right))
		all = all[2:]
	}
	if len(all) == 1 {
		f.sideBySide(&r, nil, f.signed(all[0], f.text))
	}
	f.sideBySide(&r, list, nil)
	return r
}

// sideBySide adds two stacks below what r has, their first lines on one baseline.
func (f *flow) sideBySide(r *row, left, right []row) {
	y := r.height
	if y > 0 {
		y += Pt(f.sheet.Columns.SignatureGap.Value)
	}
	baseline := max(first(left), first(right))
	r.add(left, y+baseline-first(left))
	r.add(right, y+baseline-first(right))
}

// signed stacks one signature: titles, room for the hand with its note in the middle, name.
func (f *flow) signed(s signed, c column) []row {
	rows := f.stack(s.titles, c)
	notes, below := f.stack(s.notes, c), f.stack(s.below, c)
	room := max(Pt(f.sheet.Columns.SignatureRoom.Value)-heightOf(notes), 0)
	if len(s.below) == 0 {
		room = 0
	}
	if len(notes) > 0 {
		notes[0].gap += room / 2
		room -= room / 2
	}
	if len(below) > 0 {
		below[0].gap += room
	}
	return append(append(rows, notes...), below...)
}
