package layout

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// flow is a piece on its way to pages: what stands where, page breaks apart.
type flow struct {
	*setter
	piece    *drafting.Piece
	articles bool
	notes    footnotes
	text     column // between the margins
	room     Length // height between the margins
	wide     column // the same, on a page along its long side
	wideRoom Length
	footing  column // of the footnotes of what is set
	cursor   int    // where the last table was found
	rows     []row
	above    row // in the first page's upper margin
	below    row // at the first page's foot
}

func newFlow(s *setter, p *drafting.Piece) *flow {
	page := s.sheet.Page
	f := &flow{setter: s, piece: p, articles: p.HasArticles()}
	f.text = column{Mm(page.Left.Value), Mm(page.Width.Value) - Mm(page.Right.Value)}
	f.room = Mm(page.Height.Value) - Mm(page.Top.Value) - Mm(page.Bottom.Value)
	f.wide = column{Mm(page.Left.Value), Mm(page.Height.Value) - Mm(page.Right.Value)}
	f.wideRoom = Mm(page.Width.Value) - Mm(page.Top.Value) - Mm(page.Bottom.Value)
	f.footing = f.text
	f.notes = footnotesOf(p)
	f.compose()
	return f
}

// compose puts the nodes of the piece into rows: the heading's whatever their order, then
// all others in theirs.
func (f *flow) compose() {
	var heading, above, below, rest []*drafting.Node
	own, made := arrange.Copies(f.piece.Nodes)
	for _, n := range own {
		if f.notes.atFoot(n) {
			continue
		}
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer, drafting.Number, drafting.DispatchSubject, drafting.Secrecy,
			drafting.Urgency, drafting.CountryName, drafting.Motto, drafting.PlaceDate:
			heading = append(heading, n)
		case drafting.Circulation, drafting.SignatureText:
			above = append(above, n)
		case drafting.Contact:
			below = append(below, n)
		default:
			rest = append(rest, n)
		}
	}
	f.upperMargin(above)
	f.block(f.heading(arrange.InPlace(heading)), false)
	for i := 0; i < len(rest); {
		end := i + 1
		for isEnd := arrange.AtEnd(rest[i]); end < len(rest) && arrange.AtEnd(rest[end]) == isEnd; {
			end++
		}
		if arrange.AtEnd(rest[i]) {
			f.end(rest[i:end], true)
		} else {
			f.flowing(rest[i:end])
		}
		i = end
	}
	for _, nodes := range made {
		f.copied(nodes)
	}
	f.foot(below)
	if len(f.rows) > 0 {
		first := &f.rows[0]
		first.gap = min(first.gap, max(f.firstRoom()-first.ink, 0))
	}
	keepWithNext(f.rows)
}

// flowing adds nodes one below the other, those of a wide table and its titles on pages along
// their long side.
func (f *flow) flowing(nodes []*drafting.Node) {
	wide := f.wideNodes(nodes)
	for i := 0; i < len(nodes); {
		end := i + 1
		for end < len(nodes) && wide[nodes[end]] == wide[nodes[i]] {
			end++
		}
		if !wide[nodes[i]] {
			f.rows = f.stackOn(f.rows, nodes[i:end], f.text)
			i = end
			continue
		}
		from := len(f.rows)
		f.footing = f.wide
		f.rows = f.stackOn(f.rows, nodes[i:end], f.wide)
		f.footing = f.text
		for k := range f.rows[from:] {
			f.rows[from+k].wide = true
		}
		i = end
	}
}

// wideNodes returns the nodes of wide tables, and of the titles right before them.
func (f *flow) wideNodes(nodes []*drafting.Node) map[*drafting.Node]bool {
	var wide map[*drafting.Node]bool
	for i, n := range nodes {
		if n.Cell == nil || n.Cell.Table == nil || !n.Cell.Table.Landscape {
			continue
		}
		if wide == nil {
			wide = map[*drafting.Node]bool{}
		}
		for k := i - 1; k >= 0 && isTitle(f.articles, nodes[k]); k-- {
			wide[nodes[k]] = true
		}
		g := f.tableAt(n)
		for _, of := range f.piece.Nodes[g.From:g.To] {
			wide[of] = true
		}
	}
	return wide
}

// tableAt returns the table that a paragraph of a cell belongs to.
func (f *flow) tableAt(n *drafting.Node) drafting.Grid {
	nodes := f.piece.Nodes
	for range nodes {
		// Tables are asked for in the order of the piece.
		f.cursor = (f.cursor + 1) % len(nodes)
		if nodes[f.cursor] == n {
			break
		}
	}
	g, _ := f.piece.TableAt(f.cursor)
	return g
}

// stack sets nodes one below the other in a column, with their rules.
func (f *flow) stack(nodes []*drafting.Node, c column) []row { return f.stackOn(nil, nodes, c) }

// goesOn reports whether n is a further typed line of the title that m began.
func goesOn(m, n *drafting.Node) bool {
	if m.Component != n.Component {
		return false
	}
	switch n.Component {
	case drafting.Subject, drafting.DispatchSubject, drafting.AppendixTitle, drafting.Guide, drafting.Issuer, drafting.ParentBody:
		return true
	}
	return false
}

// stackOn adds a stack of nodes to rows.
func (f *flow) stackOn(rows []row, nodes []*drafting.Node, c column) []row {
	begin := len(rows)
	rows = slices.Grow(rows, 4*len(nodes))
	for i := 0; i < len(nodes); i++ {
		n := nodes[i]
		if n.Component == drafting.TableCell {
			set, count := f.table(n, c)
			set[0].begins = n.NewPage
			at := len(rows)
			rows = append(rows, set...)
			if bare(n) {
				keepWithBefore(rows, at)
			}
			i += count - 1
			continue
		}
		if f.style(n.Component).Frame.Present {
			rows = append(rows, f.framed(n, c)...)
			continue
		}
		from := len(rows)
		rows = append(rows, f.setter.rows(n, f.manner(n), c)...)
		f.dress(n, rows[from:], c)
		rows[from].begins = n.NewPage
		if i > 0 && from < len(rows) && goesOn(nodes[i-1], n) {
			rows[from].gap = 0
		}
		if n.Component == drafting.Addressees && i+1 < len(nodes) && nodes[i+1].Component == drafting.Addressee {
			for k := from; k < len(rows); k++ {
				rows[k].leads, rows[k].keeps = true, k > from
			}
		}
	}
	underline(rows[begin:])
	return rows
}

// bare reports whether a table without rules begins with a node: people sign in it, so that it
// does not go without the text before it.
func bare(n *drafting.Node) bool {
	return n.Cell != nil && n.Cell.Table != nil && n.Cell.Table.Bare
}

// isTitle reports whether a node is a title of what follows.
func isTitle(articles bool, n *drafting.Node) bool {
	switch n.Component {
	case drafting.TypeName, drafting.Subject, drafting.Guide, drafting.EnactingAuthority, drafting.EnactingFormula,
		drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection, drafting.Heading, drafting.TableTitle,
		drafting.Roman, drafting.AppendixHeading, drafting.AppendixTitle:
		return true
	case drafting.Article:
		return n.Titled()
	case drafting.Clause:
		return n.Titled() && !articles
	}
	return false
}

// manner is how a node of the piece is set, in no table.
func (f *flow) manner(n *drafting.Node) manner {
	return manner{articles: f.articles, noted: f.notes.numbers[n]}
}

// nodeRows sets a node in a column, one row a line, with the footnotes that it refers to. The
// rows are the caller's own.
func (f *flow) nodeRows(n *drafting.Node, c column) []row { return f.mannered(n, f.manner(n), c) }

func (f *flow) mannered(n *drafting.Node, m manner, c column) []row {
	rows := slices.Clone(f.setter.rows(n, m, c))
	f.dress(n, rows, c)
	return rows
}

// block adds a row that is not parted, unless no page has room for it, and keeps it with the
// last lines of text before it where that is asked.
func (f *flow) block(r row, text bool) {
	switch {
	case len(r.lines) == 0:
	case r.ink > f.room:
		f.rows = append(f.rows, r.parted()...)
	default:
		f.rows = append(f.rows, r)
		if text {
			keepWithBefore(f.rows, len(f.rows)-1)
		}
	}
}

// end adds the block of signatures and recipients. It goes with the last lines of text before
// it, or, where those are a signature too, with all of them.
func (f *flow) end(nodes []*drafting.Node, text bool) {
	blocks, more := f.signature(nodes)
	for i, b := range blocks {
		b.keeps = i == 0 && !text && len(f.rows) > 0
		f.block(b, i == 0 && text)
	}
	f.rows = append(f.rows, more...)
}

// upperMargin puts nodes into the right column of the first page's upper margin, or at the
// head of the text where they have no room there.
func (f *flow) upperMargin(nodes []*drafting.Node) {
	if len(nodes) == 0 {
		return
	}
	_, right := f.headingColumns(nil)
	var rows []row
	for _, n := range arrange.InPlace(nodes) {
		c := right
		if n.Component == drafting.SignatureText && f.natural(n) > c.width() {
			c = f.text
		}
		rows = f.stackOn(rows, []*drafting.Node{n}, c)
	}
	var r row
	r.add(rows, 0)
	if r.height > Mm(f.sheet.Page.Top.Value) {
		f.rows = append(f.rows, rows...)
		return
	}
	f.above = r
}

// foot puts the contact lines at the foot of the first page, below their rule.
func (f *flow) foot(nodes []*drafting.Node) {
	if len(nodes) == 0 {
		return
	}
	rows := f.stack(nodes, f.text)
	var r row
	gap := rows[0].gap
	first := rows[0].height
	rows[0].gap = 0
	r.add(rows, 0)
	r = f.ruledAbove(nodes[0], r)
	// The white above the contact lines is above their rule, and a line more.
	r.gap = gap + first
	head := Length(0)
	if len(f.rows) > 0 {
		head = f.rows[0].gap + f.rows[0].ink
	}
	if r.gap+r.ink+max(head, f.room/2) > f.room {
		rows[0].gap = gap
		f.rows = append(f.rows, rows...)
		return
	}
	f.below = r
}

// rooms are the heights of the piece's pages.
func (f *flow) rooms() rooms {
	margins := len(f.above.lines) > 0 || len(f.below.lines) > 0
	return rooms{first: f.firstRoom(), other: f.room, wide: f.wideRoom, upright: margins}
}

// firstRoom is the height that the first page has for rows.
func (f *flow) firstRoom() Length {
	if len(f.below.lines) == 0 {
		return f.room
	}
	return f.room - f.below.gap - f.below.height
}
