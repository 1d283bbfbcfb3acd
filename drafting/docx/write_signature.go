package docx

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// end adds the block of signatures and recipients as a table without lines: one signature
// right of the recipients; several in pairs, and the recipients below them; what confirms
// them at the left below all.
func (w *writer) end(nodes []*drafting.Node) {
	var signing, recipients []*drafting.Node
	for _, n := range nodes {
		if n.Component.Signature() {
			signing = append(signing, n)
		} else {
			recipients = append(recipients, n)
		}
	}
	split := w.sheet.Columns.SignatureLeft.Value * w.text
	gutter := mmToPoints(gutterMm)
	t := pairTable{tableFrame: tableFrame{columns: []float64{split, w.text - split}}, inner: [2]float64{0, gutter}}
	var own, confirming []arrange.Signature
	for _, s := range arrange.Signatures(signing) {
		if s.Confirms {
			confirming = append(confirming, s)
		} else {
			own = append(own, s)
		}
	}
	list := w.recipients(arrange.InPlace(recipients), split-gutter)
	var rows []abreast
	add := func(p abreast) {
		p.top = w.sheet.Columns.SignatureGap.Value
		w.level(p.left, p.right)
		rows = append(rows, p)
	}
	if len(own) == 1 {
		add(abreast{left: list, right: w.signed(own[0], t.columns[1], 0)})
	} else {
		for ; len(own) > 1; own = own[2:] {
			a, b := w.deep(own[0], split-gutter), w.deep(own[1], t.columns[1])
			deep := max(a, b)
			add(abreast{left: w.signed(own[0], split-gutter, deep-a), right: w.signed(own[1], t.columns[1], deep-b)})
		}
		if len(own) == 1 {
			add(abreast{across: w.signed(own[0], w.text, 0)})
		}
		if len(list) > 0 {
			add(abreast{left: list})
		}
	}
	for _, s := range confirming {
		add(abreast{left: w.signed(s, split-gutter, 0)})
	}
	w.pairs(rows, t)
}

// signed stacks one signature: titles, then the room for the hand with its note in the
// middle and the name below it, all of that lowered by a distance.
func (w *writer) signed(s arrange.Signature, column, lower float64) []item {
	out := items(s.Titles)
	notes, below := items(s.Notes), items(s.Below)
	room := w.sheet.Columns.SignatureRoom.Value
	for _, n := range s.Notes {
		room -= w.height(w.measure(n, w.settingOf(n), column))
	}
	room = max(room, 0)
	if len(below) == 0 {
		room = 0
	}
	if len(notes) > 0 {
		notes[0].lift += room / 2
		room -= room / 2
	}
	if len(below) > 0 {
		below[0].lift += room
	}
	out = append(out, notes...)
	out = append(out, below...)
	if k := len(s.Titles); k > 0 && k < len(out) {
		out[k].lift += lower
	}
	return out
}

// deep is how far the titles of a signature reach below its first baseline.
func (w *writer) deep(s arrange.Signature, column float64) float64 {
	var height float64
	for i, n := range s.Titles {
		set := w.settingOf(n)
		height += w.height(w.measure(n, set, column))
		if i == 0 {
			height -= set.style.Before.Value + w.ascent(set.style)
		}
	}
	return height
}

// betweenMarks is the white between the last recipient and the drafter's mark behind it.
const betweenMarks = "  "

// recipients stacks the list of recipients. The drafter's mark goes on behind the last of them
// where it has room there.
func (w *writer) recipients(nodes []*drafting.Node, column float64) []item {
	list := items(nodes)
	k := len(list) - 1
	if k < 1 || list[k].node.Component != drafting.DrafterMark || list[k-1].node.Component != drafting.Recipient {
		return list
	}
	mark := *list[k].node
	mark.Text = betweenMarks + mark.Text
	last := w.measure(list[k-1].node, w.settingOf(list[k-1].node), column)
	if last.lines[len(last.lines)-1]+w.natural(&mark) <= column {
		list[k-1].goesOn, list[k].behind = true, true
	}
	return list
}
