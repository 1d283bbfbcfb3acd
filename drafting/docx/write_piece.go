package docx

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// piecePlan is the nodes of a piece by where they stand.
type piecePlan struct {
	heading, above, below, rest []*drafting.Node
	made                        [][]*drafting.Node
}

func planOf(p *drafting.Piece) piecePlan {
	var plan piecePlan
	own, made := arrange.Copies(p.Nodes)
	plan.made = made
	for _, n := range own {
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer, drafting.Number, drafting.DispatchSubject, drafting.Secrecy,
			drafting.Urgency, drafting.CountryName, drafting.Motto, drafting.PlaceDate:
			plan.heading = append(plan.heading, n)
		case drafting.Circulation, drafting.SignatureText:
			plan.above = append(plan.above, n)
		case drafting.Contact:
			plan.below = append(plan.below, n)
		default:
			plan.rest = append(plan.rest, n)
		}
	}
	return plan
}

// addPiece adds a piece as a section of its own, or as several where tables lie along the paper.
func (w *writer) addPiece(p *drafting.Piece, draft int) {
	w.piece, w.articles, w.firstSection, w.filled = p, p.HasArticles(), true, false
	w.notePlan(p)
	w.indexes = make(map[*drafting.Node]int, len(p.Nodes))
	for i, n := range p.Nodes {
		w.indexes[n] = i
	}
	plan := planOf(p)
	w.margins = w.marginsOf(draft, plan.below)
	w.upperMargin(arrange.InPlace(plan.above))
	w.heading(plan.heading, false)
	w.flowing(plan.rest)
	for _, nodes := range plan.made {
		w.copied(nodes)
	}
	if !w.filled {
		w.space()
	}
	w.markEnd()
	if w.pending == nil {
		w.section(false)
	}
}

// flowing adds nodes in their order, the blocks of signatures among them.
func (w *writer) flowing(nodes []*drafting.Node) {
	nodes = slices.DeleteFunc(slices.Clone(nodes), func(n *drafting.Node) bool { return w.atFoot[n] })
	for i := 0; i < len(nodes); {
		end := i + 1
		for sign := arrange.AtEnd(nodes[i]); end < len(nodes) && arrange.AtEnd(nodes[end]) == sign; {
			end++
		}
		if arrange.AtEnd(nodes[i]) {
			if slices.ContainsFunc(nodes[i:end], func(n *drafting.Node) bool { return n.NewPage }) {
				w.newPage()
			}
			w.end(nodes[i:end])
		} else {
			w.body(nodes[i:end], end < len(nodes))
		}
		i = end
	}
}

// newPage adds the paragraph that begins a page where a table comes first on it.
func (w *writer) newPage() {
	w.open(&paragraph{style: spaceStyle, newPage: true, keepNext: true})
	w.close()
}

// together is how many lines of text stay with a heading before them or a signature after.
const together = 2

// keepWithHeadings keeps a line with what follows where it is all that stands with a heading:
// Word keeps a heading with one paragraph alone.
func (w *writer) keepWithHeadings(stack []item) {
	owed := 0
	for i, it := range stack {
		var after *drafting.Node
		if i+1 < len(stack) {
			after = stack[i+1].node
		}
		switch s := w.settingOf(it.node); {
		case it.node.Component == drafting.TableCell || it.node.Component == drafting.Figure:
			owed = 0
		case leadsOn(s.as) || leads(it.node, after):
			owed = together
		case owed > 0:
			owed -= len(w.measure(it.node, s, w.text).lines)
			stack[i].keep = owed > 0 && after != nil && !w.opens(after)
		}
	}
}

// opens reports whether what stands before a node has ended: a title or an article begins with
// it.
func (w *writer) opens(n *drafting.Node) bool {
	return n.Component == drafting.Article || leadsOn(w.settingOf(n).as)
}

// keepLast makes the last lines of a stack stay with what people sign after them.
func (w *writer) keepLast(stack []item) {
	lines := 0
	for i := len(stack) - 1; i >= 0 && lines < together; i-- {
		n := stack[i].node
		if n.Component == drafting.TableCell {
			return
		}
		stack[i].keep = true
		if n.Component.Body() {
			lines += len(w.measure(n, w.settingOf(n), w.text).lines)
		}
	}
}

// body adds nodes one below the other, tables and figures among them. Its headings stay with
// the first lines after them, and its lines with a signature or a table without rules that
// follows.
func (w *writer) body(nodes []*drafting.Node, signed bool) {
	stack := items(nodes)
	w.keepWithHeadings(stack)
	if signed {
		w.keepLast(stack)
	}
	from := 0
	for i := 0; i < len(stack); i++ {
		at := w.indexes[stack[i].node]
		g, ok := w.piece.Table(at)
		if !ok {
			continue
		}
		if i > from {
			stack[i-1].drop = arrange.TableGap
		}
		if g.Bare {
			w.keepLast(stack[from:i])
		}
		titles := i
		for g.Landscape && titles > from && leadsOn(w.settingOf(stack[titles-1].node).as) {
			titles--
		}
		w.stack(stack[from:titles], whole(w.text))
		w.wideTable(stack[titles:i], g)
		for i+1 < len(stack) && w.indexes[stack[i+1].node] < g.To {
			i++
		}
		from = i + 1
	}
	w.stack(stack[from:], whole(w.text))
}

// wideTable adds a table, with the titles right before it in a section of its own where it
// lies along the paper.
func (w *writer) wideTable(titles []item, g drafting.Grid) {
	if !g.Landscape {
		w.table(g)
		return
	}
	if w.filled && w.pending == nil {
		w.section(false)
	}
	w.stack(titles, whole(w.wide))
	w.table(g)
	w.section(true)
}

// copied adds the block of a copy right below what it is a copy of: its heading under a rule,
// its signature.
func (w *writer) copied(nodes []*drafting.Node) {
	var heading, end, rest []*drafting.Node
	var form *drafting.Node
	for _, n := range nodes {
		switch {
		case n.Component == drafting.CopyForm:
			form = n
			heading = append(heading, n)
		case arrange.NamesBody(n) || n.Component == drafting.Number || n.Component == drafting.PlaceDate:
			heading = append(heading, n)
		case arrange.AtEnd(n):
			end = append(end, n)
		default:
			rest = append(rest, n)
		}
	}
	w.ruleAbove(form, w.sheet.Columns.SignatureGap.Value)
	w.heading(heading, true)
	w.flowing(rest)
	if len(end) > 0 {
		w.end(end)
	}
}

// upperMargin puts nodes into the right column of the first page's upper margin, or at the
// head of the text where they have no room there.
func (w *writer) upperMargin(nodes []*drafting.Node) {
	if len(nodes) == 0 {
		return
	}
	left, right, over := w.headingColumns(nil)
	columns := make([]strip, len(nodes))
	height := 0.0
	for i, n := range nodes {
		columns[i] = strip{left - over, right, w.text}
		if n.Component == drafting.SignatureText && w.natural(n) > right {
			columns[i] = whole(w.text)
		}
		height += w.standing(n, columns[i].width)
	}
	top := mmToPoints(w.sheet.Page.Top.Value)
	if height > top {
		for i, n := range nodes {
			w.stack(items([]*drafting.Node{n}), columns[i])
		}
		return
	}
	y := top - height
	for i, n := range nodes {
		w.framedAt(n, columns[i], y-aboveText)
		y += w.standing(n, columns[i].width)
	}
	// A frame needs a paragraph of the text to hang on, and so does Word's table.
	w.space()
}

// aboveText is how far a frame in the upper margin keeps off the text, in points, so that no
// rounding makes the text flow around it.
const aboveText = 1

// standing is the height of a node in a column, its box included, in points.
func (w *writer) standing(n *drafting.Node, column float64) float64 {
	m := w.measure(n, w.settingOf(n), column)
	height := w.height(m)
	if f := m.style.Frame; f.Present {
		ink := w.pitch(m.style) * float64(len(m.lines))
		height += max(mmToPoints(f.Height.Value), ink+mmToPoints(f.Padding.Value)) - ink
	}
	return height
}

// framedAt adds a node in a frame at a place on the page, y points below the paper's edge.
func (w *writer) framedAt(n *drafting.Node, c strip, y float64) {
	m := w.measure(n, w.settingOf(n), c.width)
	st := m.style
	p := paragraph{style: styleIDs[m.as]}
	left, width := mmToPoints(w.sheet.Page.Left.Value)+c.left, c.width
	y += st.Before.Value
	if st.Frame.Present {
		boxLeft, _, padding := w.box(n, st, c.width)
		w.boxed(&p, n, st, whole(c.width))
		p.left, p.right = direct{}, direct{}
		// A box is as wide as its words; word processors differ in whether a width holds its lines.
		left, width = left+boxLeft+padding, 0
		y += (w.standing(n, c.width) - w.height(m)) / 2
	} else {
		p.within(whole(c.width), m)
	}
	p.before, p.after = directly(0), directly(0)
	var place markup
	if width > 0 {
		place.attr("w", toTwips(width))
	}
	place.put(` w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page"`)
	place.attr("x", toTwips(left))
	place.attr("y", toTwips(y))
	p.place = string(place.b)
	w.paragraph(&p, n, m)
}
