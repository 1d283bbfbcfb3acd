package docx

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// strip is a column of text within a page or a cell, in points.
type strip struct{ left, width, full float64 }

func whole(width float64) strip { return strip{0, width, width} }

// item is a node on its way into a column.
type item struct {
	node *drafting.Node
	lift float64 // white above it beside that of its style, in points
	drop float64 // white below it beside that of its style, in points
	keep bool    // it stays on the page of what follows
	// goesOn says that the next one goes on behind it on its line, behind that it does.
	goesOn, behind bool
}

func items(nodes []*drafting.Node) []item {
	out := make([]item, len(nodes))
	for i, n := range nodes {
		out[i].node = n
	}
	return out
}

// kept makes a whole stack stay on the page of what follows it.
func kept(stack []item) {
	for i := range stack {
		stack[i].keep = true
	}
}

// stack adds nodes one below the other, with their rules and boxes.
func (w *writer) stack(stack []item, c strip) {
	longest := 0.0
	for i, it := range stack {
		var before, after *drafting.Node
		if i > 0 {
			before = stack[i-1].node
		}
		if i+1 < len(stack) {
			after = stack[i+1].node
		}
		if it.node.Component == drafting.Figure {
			w.figure(it, c)
			continue
		}
		m := w.measure(it.node, w.settingOf(it.node), c.width)
		if before == nil || before.Component != it.node.Component {
			longest = 0
		}
		longest = max(longest, m.longest())
		w.node(it, m, c, before, after, longest)
	}
	if len(stack) == 0 && w.depth > 0 {
		w.space()
	}
}

// node adds a paragraph between two others, and the rule below it: longest is the longest
// line of it and of those right before it that are the same component.
func (w *writer) node(it item, m measured, c strip, before, after *drafting.Node, longest float64) {
	n, st := it.node, m.style
	p := paragraph{
		style: styleIDs[m.as], newPage: n.NewPage && w.depth == 0,
		keepNext: it.keep || leads(n, after), goesOn: it.goesOn, behind: it.behind,
	}
	switch first := p.newPage || w.depth == 0 && w.pending != nil; {
	case first && st.Before.Value != 0:
		// Word keeps the white above what a break puts first on a page; the page drops it.
		p.before = directly(0)
	case it.lift != 0 && !first:
		p.before = directly(st.Before.Value + it.lift)
	}
	if it.drop != 0 {
		p.after = directly(st.After.Value + it.drop)
	}
	if st.Frame.Present && n.Component != drafting.TableCell {
		if before != nil && w.style(before.Component).Frame.Present {
			w.space()
		}
		w.boxed(&p, n, st, c)
	} else {
		p.within(c, m)
	}
	if st.Rule.Present && !st.Rule.Above && (after == nil || after.Component != n.Component) {
		p.after = directly(0)
		if after == nil || !slices.Contains(st.Rule.YieldsTo, after.Component) {
			p.keepNext = true
			w.paragraph(&p, n, m)
			w.ruleBelow(m, c, longest, it.drop, it.keep || leadsOn(m.as))
			return
		}
	}
	w.paragraph(&p, n, m)
}

// leads reports whether words stay on the page of what follows because they announce it.
func leads(n, after *drafting.Node) bool {
	return n.Component.Body() && strings.HasSuffix(n.Text, ":") ||
		n.Component == drafting.Addressees && after != nil && after.Component == drafting.Addressee
}

// within gives a paragraph the indents that put it into a column, where it has others than
// its style.
func (p *paragraph) within(c strip, m measured) {
	left, right := c.left+m.narrow, c.full-c.left-c.width+m.narrow-m.wider
	if toTwips(left) != 0 {
		p.left = directly(mmToPoints(m.style.LeftIndent.Value) + left)
	}
	if toTwips(right) != 0 {
		p.right = directly(right)
	}
}

// paragraph adds a node's paragraph. The label of a list becomes a number of Word.
func (w *writer) paragraph(p *paragraph, n *drafting.Node, s measured) {
	from := 0
	p.list, from = w.listed(n, s.style)
	w.open(p)
	if p.behind {
		w.part.put(`<w:r><w:t xml:space="preserve">`, betweenMarks, `</w:t></w:r>`)
	}
	w.runs(n, s, from)
	w.countedLine(n)
	w.close()
}

// ruleBelow adds the rule that the sheet asks for below a node's last line, with so much more
// white below it than that of the node's style.
func (w *writer) ruleBelow(m measured, c strip, longest, drop float64, keep bool) {
	rule := m.style.Rule
	length := rule.Length.Value * longest
	left := c.left + (c.width-length)/2
	if m.align != standard.Centre {
		left = c.left + mmToPoints(m.style.LeftIndent.Value)
	}
	below := w.pitch(m.style) - w.ascent(m.style)
	w.rule(left, length, c.full, rule.Gap.Value-below-rule.Weight.Value/2, rule.Weight.Value, m.style.After.Value+drop, keep)
}

// ruleAbove adds the rule that the sheet asks for above a node, if any, as long as its share
// of the page's text, with white above.
func (w *writer) ruleAbove(n *drafting.Node, before float64) {
	rule := w.style(n.Component).Rule
	if !rule.Present || !rule.Above {
		return
	}
	length := rule.Length.Value * w.text
	w.rule((w.text-length)/2, length, w.text, before, rule.Weight.Value, rule.Gap.Value, true)
}

// boxed gives a paragraph a box of one line around it.
func (w *writer) boxed(p *paragraph, n *drafting.Node, st *standard.Style, c strip) {
	left, width, padding := w.box(n, st, c.width)
	weight := strconv.Itoa(eighths(st.Frame.Weight.Value))
	above := strconv.Itoa(int(max(0, (mmToPoints(st.Frame.Height.Value)-w.pitch(st))/2+0.5)))
	beside := strconv.Itoa(int(padding + 0.5))
	edge := func(name, space string) string {
		return "<w:" + name + ` w:val="single" w:sz="` + weight + `" w:space="` + space + `" w:color="auto"/>`
	}
	p.edges = "<w:pBdr>" + edge("top", above) + edge("left", beside) + edge("bottom", above) + edge("right", beside) + "</w:pBdr>"
	p.left = directly(c.left + left + padding)
	p.right = directly(c.full - c.left - left - width + padding)
}

// box is where the box of a node's words stands in a column, in points.
func (w *writer) box(n *drafting.Node, st *standard.Style, column float64) (left, width, padding float64) {
	f := st.Frame
	padding = min(mmToPoints(f.Padding.Value), column/4)
	width = min(max(frameWidth(f, n.Text), w.natural(n)+2*padding), column)
	if f.Align.Value == standard.Centre {
		left = (column - width) / 2
	}
	return left, width, padding
}
