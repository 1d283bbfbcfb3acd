package layout

import (
	"cmp"
	"slices"

	"thethuc/drafting"
)

// strip is what a row of a table has beside its lines. Rules are from the row's top.
type strip struct {
	table drafting.NodeID // its first paragraph
	part  int             // the table's rows that it is a line of, by the first; -1 where it is whole
	head  *head           // repeated above it where it begins a page; nil where nothing is
	upper []Line          // above it, where another strip of the table stands there
	open  []Line          // above it, where none does
	shut  []Line          // below it, where none does
}

// head are the rows at the top of a table that are repeated on its other pages.
type head struct {
	rows   []row
	height Length
}

// repeated is the height of what is repeated above a strip that begins a page.
func (s *strip) repeated() Length {
	if s == nil || s.head == nil {
		return 0
	}
	return s.head.height
}

// same reports whether two strips look alike.
func (s *strip) same(o *strip) bool {
	if s == o || s == nil || o == nil {
		return s == o
	}
	return s.table == o.table && s.part == o.part && slices.Equal(s.upper, o.upper) && slices.Equal(s.open, o.open) &&
		slices.Equal(s.shut, o.shut) && s.head.same(o.head)
}

func (h *head) same(o *head) bool {
	if h == o || h == nil || o == nil {
		return h == o
	}
	return sameRows(h.rows, o.rows)
}

// meets reports whether two rows of a page are strips of one table.
func meets(a, b *row) bool { return a.strip != nil && b.strip != nil && a.strip.table == b.strip.table }

// stripped returns row k of a page, with the rules that it has there. Where rows of a table
// stand on the page line by line, their lines come together, cell by cell, as they are read;
// count is how many rows on paper these are.
func stripped(rows []row, k int) (r row, count int) {
	r = rows[k]
	if r.strip == nil {
		return r, 1
	}
	count = 1
	for r.strip.part >= 0 && k+count < len(rows) && meets(&r, &rows[k+count]) && rows[k+count].strip.part == r.strip.part {
		count++
	}
	out := row{strip: r.strip, shown: r.shown}
	var y Length
	for i, part := range rows[k : k+count] {
		for _, l := range part.lines {
			l.y += y
			out.lines = append(out.lines, l)
		}
		for _, line := range moved(part.rulesOn(rows, k+i), y) {
			out.rules = lengthened(out.rules, line)
		}
		y += part.height
	}
	slices.SortStableFunc(out.lines, func(a, b rowLine) int { return cmp.Compare(a.cell, b.cell) })
	return out, count
}

// rulesOn returns the rules of row k of a page.
func (r *row) rulesOn(rows []row, k int) []Line {
	out := slices.Clone(r.rules)
	if k > 0 && meets(&rows[k-1], r) {
		out = append(out, r.strip.upper...)
	} else {
		out = append(out, r.strip.open...)
	}
	if k+1 == len(rows) || !meets(r, &rows[k+1]) {
		out = append(out, r.strip.shut...)
	}
	return out
}

// lengthened adds a line to others, or lengthens the upright that it goes on.
func lengthened(lines []Line, line Line) []Line {
	for i := range lines {
		if l := &lines[i]; l.X1 == l.X2 && line.X1 == line.X2 && l.X1 == line.X1 && l.Y2 >= line.Y1 {
			l.Y2 = max(l.Y2, line.Y2)
			return lines
		}
	}
	return append(lines, line)
}

func moved(lines []Line, y Length) []Line {
	out := slices.Clone(lines)
	for i := range out {
		out[i].Y1 += y
		out[i].Y2 += y
	}
	return out
}

// repeat draws what stands above a strip that begins a page, and returns where the strip
// begins. The letters are layout's own: they stand in the document once.
func (p *Page) repeat(s *strip, y Length) Length {
	if s == nil || s.head == nil {
		return y
	}
	from := len(p.Texts)
	for k := range s.head.rows {
		r, _ := stripped(s.head.rows, k)
		p.draw(&r, y)
		y += s.head.rows[k].height
	}
	for i := range p.Texts[from:] {
		p.Texts[from+i].Node, p.Texts[from+i].Start = 0, 0
	}
	return y
}
