package layout

// together is how many lines of text stay with a heading before them or a signature after.
const together = 2

// keepWithNext marks the rows that stay on the page of those before them because a heading
// leads to them: the first lines of text after it.
func keepWithNext(rows []row) {
	owed := 0
	for i := range rows {
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

// breakPages fills pages from the top and returns the index of each page's first row. A page
// ends before a row that has no room on it, or earlier where that row keeps with those
// before it; where all of them keep, they are parted all the same. Heights are those of the
// first page and of the others.
func breakPages(rows []row, firstHeight, height Length) []int {
	starts := []int{0}
	start, may := 0, 0
	room, y := firstHeight, Length(0)
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if i > start && !r.keeps {
			may = i
		}
		above := r.gap
		if i == start && start > 0 {
			above = 0
		}
		if i > start && y+above+r.ink > room {
			if may > start {
				i = may
			}
			starts = append(starts, i)
			start, may, room, y = i, i, height, 0
			i--
			continue
		}
		y += above + r.height
	}
	return starts
}
