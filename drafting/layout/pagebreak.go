package layout

import "slices"

// together is how many lines of text stay with a heading before them or a signature after.
const together = 2

// keepWithNext marks the rows that stay on the page of those before them because a heading
// leads to them: the first lines of text after it, as far as the next title or article.
func keepWithNext(rows []row) {
	owed := 0
	for i := range rows {
		if owed < together && rows[i].opens {
			owed = 0
		}
		if owed > 0 {
			rows[i].keeps = true
		}
		switch {
		case rows[i].leads:
			owed = together
		case owed > 0:
			owed--
		}
	}
}

// keepWithBefore makes row i stay on the page of the last lines of text before it.
func keepWithBefore(rows []row, i int) {
	for count := 0; i > 0 && count < together; i-- {
		rows[i].keeps = true
		if rows[i-1].body {
			count++
		}
	}
}

// cut is where a page begins in the rows of a piece, and the lines of footnotes at its foot.
type cut struct {
	from  int
	notes []row
}

// rooms are the heights that pages have for rows: the first, the others, and those along
// their long side.
type rooms struct {
	first, other, wide Length
	// upright says that the first page has something in its margins, and does not lie along
	// its long side.
	upright bool
}

func (r rooms) of(first, wide bool) Length {
	switch {
	case first && !wide:
		return r.first
	case wide:
		return r.wide
	}
	return r.other
}

// breakPages fills pages from the top. A page ends before a row that has no room on it with
// its footnotes, or earlier where that row keeps with those before it; where all of them
// keep, they are parted all the same. What has no room of the footnotes of a page goes on at
// the foot of the next.
func breakPages(rows []row, of rooms) []cut {
	var cuts []cut
	var left []row
	if of.upright && len(rows) > 0 && rows[0].wide {
		cuts = append(cuts, cut{})
	}
	for start := 0; start < len(rows) || len(cuts) == 0; {
		p := filling{rows: rows, start: start, room: of.of(len(cuts) == 0, start < len(rows) && rows[start].wide)}
		p.carry(left)
		end := p.fill()
		cuts = append(cuts, cut{start, p.notes})
		start, left = end, p.left
	}
	for len(left) > 0 {
		n := max(fittingNotes(left, of.other), 1)
		cuts = append(cuts, cut{len(rows), left[:n]})
		left = left[n:]
	}
	return cuts
}

// filling is a page that is being filled with rows.
type filling struct {
	rows        []row
	start       int
	room        Length
	carried     []row // footnotes of pages before
	notes, left []row // footnotes at the foot, and those for which it has no room
	noted       Length
}

// carry puts footnotes of pages before to the foot, as far as the first row leaves room.
func (p *filling) carry(carried []row) {
	p.carried = carried
	if len(carried) == 0 {
		return
	}
	n := fittingNotes(carried, p.room-p.top()-p.rows[p.start].ink)
	p.foot(carried[:n])
	p.left = carried[n:]
}

func (p *filling) foot(notes []row) { p.notes, p.noted = notes, heightOfNotes(notes) }

// top is the height of what is repeated above the first row.
func (p *filling) top() Length {
	if p.start == 0 || p.start == len(p.rows) {
		return 0
	}
	return p.rows[p.start].strip.repeated()
}

// fill returns the index of the row before which the page ends.
func (p *filling) fill() int {
	may, y := p.start, p.top()
	for i := p.start; i < len(p.rows); i++ {
		r := &p.rows[i]
		above := r.gap
		switch {
		case i > p.start && (r.begins || r.wide != p.rows[p.start].wide):
			return i
		case i == p.start && i > 0:
			above = 0
		case i > p.start && !r.keeps:
			may = i
		}
		if !p.take(r.notes, p.room-y-above-r.ink, i == p.start) {
			if may > p.start {
				again := filling{rows: p.rows[:may], start: p.start, room: p.room}
				again.carry(p.carried)
				again.fill()
				p.notes, p.left = again.notes, again.left
				return may
			}
			return i
		}
		y += above + r.height
	}
	return len(p.rows)
}

// take reports whether a row stands on the page, below which there is so much room, and puts
// its footnotes to the foot. The first row of a page stands on it in any case.
func (p *filling) take(notes []row, room Length, first bool) bool {
	switch {
	case len(notes) == 0:
		return first || p.noted <= room
	case len(p.left) > 0:
		if !first && p.noted > room {
			return false
		}
		p.left = slices.Concat(p.left, notes)
		return true
	}
	all := slices.Concat(p.notes, notes)
	height := heightOfNotes(all)
	switch {
	case height <= room:
		p.notes, p.noted = all, height
		return true
	case !first:
		return false
	}
	n := fittingNotes(all, room)
	p.foot(all[:n])
	p.left = all[n:]
	return true
}
