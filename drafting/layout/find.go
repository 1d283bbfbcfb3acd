package layout

import (
	"cmp"
	"sort"

	"thethuc/drafting"
)

// caretWidth is how wide the box of a caret is.
const caretWidth = Point

// PageOf returns the index of the page that a position is on, 0 for one that the document
// does not have.
func (ps *Pages) PageOf(p drafting.Position) int {
	if l := ps.line(p); l != nil {
		return l.page
	}
	return 0
}

// line returns the line on which a position stands. Where a line ends and the next begins,
// it stands at the beginning of the next.
func (ps *Pages) line(p drafting.Position) *placed {
	of := ps.ofNode[p.Node]
	if of == nil {
		return nil
	}
	i := sort.Search(of.count()-1, func(k int) bool {
		l := &ps.lines[of.line(k)]
		return l.last || p.Offset < l.end
	})
	return &ps.lines[of.line(i)]
}

// Caret returns the box of a caret at p; its middle stands between the letters. It is zero
// where the document has no such node.
func (ps *Pages) Caret(p drafting.Position) Rect {
	l := ps.line(p)
	if l == nil {
		return Rect{}
	}
	return l.box(ps.x(l, p.Offset)-caretWidth/2, caretWidth)
}

func (p placed) box(x, width Length) Rect {
	return Rect{Page: p.page, X: x, Y: p.top(), W: width, H: p.ascent + p.descent, Baseline: p.baseline}
}

// x is where the letter at an offset begins on its line; for an offset after the last one,
// where that ends.
func (ps *Pages) x(l *placed, offset int) Length {
	x := l.x
	for _, run := range l.runs {
		if offset <= run.Start {
			return l.column.left + run.X
		}
		if within := offset - run.Start; within < len(run.Letters) {
			return l.column.left + run.X + ps.metrics.width(run.Letters[:within], run.Face, run.Size, run.Space)
		}
		x = run.X + run.Width
	}
	return l.column.left + x
}

// endX is where a line ends, spaces that hang included.
func (p placed) endX() Length {
	if n := len(p.runs); n > 0 {
		return p.column.left + p.runs[n-1].X + p.runs[n-1].Width
	}
	return p.column.left + p.x
}

// Rects returns the boxes of a range, one a line. An empty range has one box: the room of an
// empty field where one is there, or else a box without width. It is nil where the document
// has no such node.
func (ps *Pages) Rects(r drafting.Range) []Rect {
	of := ps.ofNode[r.Node]
	if of == nil {
		return nil
	}
	if r.Start >= r.End {
		l := ps.line(drafting.Position{Node: r.Node, Offset: r.Start})
		for _, run := range l.runs {
			if run.Letters == "" && run.Start == r.Start {
				return []Rect{l.box(l.column.left+run.X, run.Width)}
			}
		}
		return []Rect{l.box(ps.x(l, r.Start), 0)}
	}
	var out []Rect
	for k := range of.count() {
		l := &ps.lines[of.line(k)]
		if l.end <= r.Start || l.start >= r.End {
			continue
		}
		left, right := ps.x(l, max(r.Start, l.start)), l.endX()
		if r.End < l.end {
			right = ps.x(l, r.End)
		}
		out = append(out, l.box(left, right-left))
	}
	return out
}

// At returns the position nearest to a point of a page, by its index. It is the zero Position
// on a page without text.
func (ps *Pages) At(page int, x, y Length) drafting.Position {
	l := ps.nearest(page, func(p *placed) (Length, Length) {
		dy := outside(y, p.top(), p.bottom())
		dx := outside(x, p.column.left, p.column.right+hangRoom)
		ink := outside(x, p.column.left+p.x, p.endX())
		return dx*dx/Point + dy*dy/Point, ink
	})
	if l == nil {
		return drafting.Position{}
	}
	return ps.at(l, x)
}

// linesOn returns the lines of a page, by its index.
func (ps *Pages) linesOn(page int) []placed { return ps.lines[ps.onPage[page][0]:ps.onPage[page][1]] }

// nearest returns the line of a page that the distance, in two steps, puts first.
func (ps *Pages) nearest(page int, distance func(*placed) (Length, Length)) *placed {
	if page < 0 || page >= len(ps.Pages) {
		return nil
	}
	var best *placed
	var first, second Length
	lines := ps.linesOn(page)
	for i := range lines {
		l := &lines[i]
		a, b := distance(l)
		if best == nil || cmp.Or(cmp.Compare(a, first), cmp.Compare(b, second)) < 0 {
			best, first, second = l, a, b
		}
	}
	return best
}

// outside is how far v is from the interval.
func outside(v, from, to Length) Length { return max(from-v, v-to, 0) }

// at returns the position on a line nearest to x. Where several letters have no width, it
// stands after them.
func (ps *Pages) at(l *placed, x Length) drafting.Position {
	best, distance := l.start, Length(-1)
	try := func(offset int, at Length) {
		d := max(at-x, x-at)
		if (distance < 0 || d <= distance) && (l.last || offset < l.end) {
			best, distance = offset, d
		}
	}
	for _, run := range l.runs {
		at := l.column.left + run.X
		for i, r := range run.Letters {
			try(run.Start+i, at)
			at += ps.metrics.letter(run.Face, run.Size, run.Space, r)
		}
		try(run.Start+len(run.Letters), l.column.left+run.X+run.Width)
	}
	return drafting.Position{Node: l.node.ID, Offset: best}
}

// LineStart returns the first position of p's line.
func (ps *Pages) LineStart(p drafting.Position) drafting.Position {
	if l := ps.line(p); l != nil {
		p.Offset = l.start
	}
	return p
}

// LineEnd returns the last position of p's line: before the space at which it was broken.
func (ps *Pages) LineEnd(p drafting.Position) drafting.Position {
	l := ps.line(p)
	if l == nil {
		return p
	}
	p.Offset = l.end
	if l.last {
		return p
	}
	for i := range l.node.Text[l.start:l.end] {
		p.Offset = l.start + i
	}
	return p
}

// Above returns the position nearest to x on the line above that of p, on the page before
// where there is none; p itself at the top of the document.
func (ps *Pages) Above(p drafting.Position, x Length) drafting.Position {
	l := ps.line(p)
	if l == nil {
		return p
	}
	x = min(max(x, l.column.left), l.column.right)
	for page := l.page; page >= 0; page-- {
		found := ps.nearest(page, func(o *placed) (Length, Length) {
			if page == l.page && o.baseline >= l.baseline {
				return far, 0
			}
			return outside(x, o.column.left, o.column.right), -o.baseline
		})
		if found != nil && (page < l.page || found.baseline < l.baseline) {
			return ps.at(found, x)
		}
	}
	return p
}

// Below returns the position nearest to x on the line below that of p, on the page after
// where there is none; p itself at the end of the document.
func (ps *Pages) Below(p drafting.Position, x Length) drafting.Position {
	l := ps.line(p)
	if l == nil {
		return p
	}
	x = min(max(x, l.column.left), l.column.right)
	for page := l.page; page < len(ps.Pages); page++ {
		found := ps.nearest(page, func(o *placed) (Length, Length) {
			if page == l.page && o.baseline <= l.baseline {
				return far, 0
			}
			return outside(x, o.column.left, o.column.right), o.baseline
		})
		if found != nil && (page > l.page || found.baseline > l.baseline) {
			return ps.at(found, x)
		}
	}
	return p
}

// far is farther than any place of a page.
const far = 1 << 60
