package layout

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// rowLine is a line in its place: its baseline y below the top of a row, its column on the
// page.
type rowLine struct {
	*setLine
	node   *drafting.Node
	column column
	y      Length
	cell   int // of its row of a table, in reading order
}

// row is a strip of the page that is never parted: a line of text, or several side by side.
type row struct {
	gap    Length // white above
	height Length // to the top of the next row
	ink    Length // what must have room on the page: with word processors, a line and its leading
	lines  []rowLine
	rules  []Line    // from the row's top
	notes  []row     // the footnotes whose numbers stand in it, line by line
	shown  []Picture // from the row's top
	strip  *strip    // where it is of a table
	style  *standard.Style
	body   bool // of the body's text, no heading
	keeps  bool // stays on the page of the row before it
	leads  bool // a heading, or else what must not be the last of a page
	opens  bool // a title or an article begins with it, and so what stands before it has ended
	begins bool // it begins a page
	wide   bool // it stands on a page along its long side
}

// rows sets a node in a column, one row a line. At least two lines of it stand together.
// The rows are kept: whoever changes one changes a copy.
func (s *setter) rows(n *drafting.Node, m manner, c column) []row {
	key := rowsKey{n, m, c}
	rows, ok := s.old.find(key)
	if !ok {
		rows = s.setRows(n, m, c)
	}
	s.kept.rows = append(s.kept.rows, keptRows{key, rows})
	return rows
}

func (s *setter) setRows(n *drafting.Node, m manner, c column) []row {
	l := s.look(n, m)
	lines := s.lines(n, l, c.width())
	rows := make([]row, len(lines))
	title := isTitle(m.articles, n)
	for i, line := range lines {
		rows[i] = row{
			height: line.pitch, ink: max(line.pitch, line.ascent+line.descent), style: l.style,
			lines: []rowLine{{setLine: line, node: n, column: c, y: line.ascent}},
			body:  n.Component.Body(),
			keeps: i == 1 || i > 0 && (title || i == len(lines)-1),
			leads: title,
			opens: i == 0 && (title || n.Component == drafting.Article),
		}
	}
	rows[0].gap = Pt(l.style.Before.Value)
	last := &rows[len(rows)-1]
	last.height = max(last.height, last.ink) + Pt(l.style.After.Value)
	if n.Component.Body() && strings.HasSuffix(n.Text, ":") {
		last.leads = true
	}
	return rows
}

// same reports whether two rows look alike and hold the same nodes.
func (r *row) same(o *row) bool {
	return r.gap == o.gap && r.height == o.height && r.wide == o.wide && sameLines(r.lines, o.lines) &&
		slices.Equal(r.rules, o.rules) && slices.Equal(r.shown, o.shown) && r.strip.same(o.strip)
}

// sameRows reports whether rows look alike and hold the same nodes, one by one.
func sameRows(a, b []row) bool {
	return slices.EqualFunc(a, b, func(r, o row) bool { return r.same(&o) })
}

func sameLines(a, b []rowLine) bool {
	// The rows of a node that is the same have the very same lines.
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || slices.Equal(a, b))
}

// first returns the first baseline of a stack of rows, from its top.
func first(rows []row) Length {
	if len(rows) == 0 {
		return 0
	}
	return rows[0].gap + rows[0].lines[0].y
}

// heightOf returns the height of a stack of rows.
func heightOf(rows []row) Length {
	var h Length
	for _, r := range rows {
		h += r.gap + max(r.height, r.ink)
	}
	return h
}

// add puts a stack of rows into r, its top y below that of r.
func (r *row) add(rows []row, y Length) {
	for _, o := range rows {
		y += o.gap
		for _, l := range o.lines {
			l.y += y
			r.lines = append(r.lines, l)
		}
		for _, line := range o.rules {
			line.Y1 += y
			line.Y2 += y
			r.rules = append(r.rules, line)
		}
		for _, p := range o.shown {
			p.Y += y
			r.shown = append(r.shown, p)
		}
		r.notes = append(r.notes, o.notes...)
		y += max(o.height, o.ink)
		r.height = max(r.height, y)
		r.ink = max(r.ink, y)
	}
}

// parted returns the lines of a row that has no room on any page as rows of their own.
func (r row) parted() []row {
	out := make([]row, len(r.lines))
	for i, l := range r.lines {
		l.y = l.ascent
		out[i] = row{height: max(l.pitch, l.ascent+l.descent), ink: l.ascent + l.descent, lines: []rowLine{l}}
	}
	if len(out) > 0 {
		out[0].gap, out[0].notes, out[0].begins = r.gap, r.notes, r.begins
	}
	return out
}

// underline adds the rule that the sheet asks for below the last of several lines of one
// component, as long as its share of the longest of them and centred on it. The white below
// goes with the rule: there is none where another component has it.
func underline(rows []row) {
	for i := 0; i < len(rows); {
		end := i + 1
		for end < len(rows) && rows[end].component() == rows[i].component() {
			end++
		}
		rule := rows[i].style.Rule
		yields := end < len(rows) && slices.Contains(rule.YieldsTo, rows[end].component())
		switch {
		case !rule.Present || rule.Above:
		case yields:
			rows[end-1].height -= Pt(rows[i].style.After.Value)
		default:
			longest := rows[i].lines[0]
			for _, r := range rows[i:end] {
				if r.lines[0].width > longest.width {
					longest = r.lines[0]
				}
			}
			rows[end-1].ruled(rule, longest)
		}
		i = end
	}
}

// component is what the row is a line of; "" for a line of a table in which no cell has one.
func (r *row) component() drafting.Component {
	if len(r.lines) == 0 {
		return ""
	}
	return r.lines[0].node.Component
}

func (r *row) ruled(rule standard.Rule, longest rowLine) {
	line := r.lines[0]
	length := Length(rule.Length.Value * float64(longest.width))
	middle := longest.column.left + longest.x + longest.width/2
	weight := Pt(rule.Weight.Value)
	y := line.y + Pt(rule.Gap.Value)
	r.rules = append(r.rules, Line{
		X1: middle - length/2, X2: middle + length/2, Y1: y, Y2: y, Weight: weight,
		Component: line.node.Component, Node: line.node.ID,
	})
	after := Pt(r.style.After.Value)
	r.height = max(r.height-after, y+weight/2) + after
	r.ink = max(r.ink, y+weight/2)
}
