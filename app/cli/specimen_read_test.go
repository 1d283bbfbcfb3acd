package cli_test

import (
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
)

// printedLine is a line of a node on paper.
type printedLine struct {
	page int
	y    float64
	runs []styledRun
	box  printedWord
}

// styledRun is a run with the component as which the sheet sets it.
type styledRun struct {
	printedRun
	style drafting.Component
}

// stood is a node where it stands on paper.
type stood struct {
	node  *drafting.Node
	style drafting.Component // as which the sheet sets its lines
	lines []printedLine
	block *block
}

// block is a piece, or the block of a copy at a piece's end, on paper.
type block struct {
	piece       *drafting.Piece
	nodes       []*stood
	copied      bool
	first, last int // its pages
}

// The columns in which components stand.
type columnOf int

const (
	wholeText columnOf = iota
	headingColumns
	signatureColumns
	recipientsColumn
	upperMargin
	cellColumn
	footColumn
)

func (s *stood) column() columnOf {
	switch s.node.Component {
	case drafting.ParentBody, drafting.Issuer, drafting.CountryName, drafting.Motto, drafting.Number, drafting.PlaceDate,
		drafting.DispatchSubject, drafting.Secrecy, drafting.Urgency, drafting.CopyForm:
		return headingColumns
	case drafting.Circulation, drafting.SignatureText:
		return upperMargin
	case drafting.RecipientsHeading, drafting.Recipient, drafting.DrafterMark:
		return recipientsColumn
	case drafting.TableCell:
		return cellColumn
	case drafting.Footnote:
		return footColumn
	}
	if s.node.Component.Signature() {
		return signatureColumns
	}
	return wholeText
}

func inUpperMargin(s *stood) bool { return s.column() == upperMargin }

func (s *stood) last() printedLine { return s.lines[len(s.lines)-1] }
func (s *stood) box() printedWord  { return s.lines[0].box }

// spot orders places on paper from the first page down.
func (l printedLine) spot() float64 { return float64(l.page)*10000 + l.y }

func (s *stood) aligned(g *gauge, to ...string) bool {
	return slices.Contains(to, g.style(s.style).Align.Value)
}

// emphasised reports whether the writer asked for bold or italic words.
func (s *stood) emphasised() bool {
	return slices.ContainsFunc(s.node.Marks, func(m drafting.Mark) bool { return m.Kind == drafting.Bold || m.Kind == drafting.Italic })
}

// all returns the lines of a node and of those of its component right before it.
func (s *stood) all() []printedLine {
	nodes := s.block.nodes
	var out []printedLine
	for i := slices.Index(nodes, s); i >= 0 && nodes[i].node.Component == s.node.Component; i-- {
		out = append(out, nodes[i].lines...)
	}
	return out
}

func (b *block) all(components ...drafting.Component) []*stood {
	var out []*stood
	for _, s := range b.nodes {
		if slices.Contains(components, s.node.Component) {
			out = append(out, s)
		}
	}
	return out
}

// one returns the first node of a component, or nil.
func (b *block) one(c drafting.Component) *stood {
	if all := b.all(c); len(all) > 0 {
		return all[0]
	}
	return nil
}

func (b *block) lines(components ...drafting.Component) []printedLine {
	var out []printedLine
	for _, s := range b.all(components...) {
		out = append(out, s.lines...)
	}
	return out
}

// after returns the node that the document has next, or nil.
func (b *block) after(s *stood) *stood {
	if i := slices.Index(b.nodes, s) + 1; i < len(b.nodes) {
		return b.nodes[i]
	}
	return nil
}

// before returns the node that the document has right before, or the first itself.
func (b *block) before(s *stood) *stood { return b.nodes[max(slices.Index(b.nodes, s)-1, 0)] }

// afterSignature reports whether a signature or recipients come right before a node.
func (b *block) afterSignature(s *stood) bool {
	i := slices.Index(b.nodes, s) - 1
	return i >= 0 && (b.nodes[i].column() == signatureColumns || b.nodes[i].column() == recipientsColumn)
}

// foot is where a block's room on its last page ends.
func (b *block) foot(g *gauge) float64 {
	foot := 0.0
	for _, s := range b.nodes {
		if s.last().page == b.last && s.node.Component != drafting.Contact {
			foot = max(foot, g.bottom(b, s))
		}
	}
	return foot
}

// waiting is a run that no node has taken yet.
type waiting struct {
	page  int
	run   printedRun
	taken bool
}

// read finds every node of the document on paper, by its words. A node that is not there
// whole fails the test.
func (g *gauge) read() {
	g.t.Helper()
	var runs []*waiting
	for i, p := range g.paper {
		number, numbered := g.pageNumber(p)
		for _, r := range p.runs {
			switch {
			case strings.TrimSpace(r.text) == "" || numbered && r == number:
			case g.raised(r):
				g.raisedOn[i] = append(g.raisedOn[i], r)
			default:
				runs = append(runs, &waiting{page: i, run: r})
			}
		}
	}
	from := 0
	for _, piece := range g.document.Pieces {
		b := &block{piece: piece, first: math.MaxInt}
		g.blocks = append(g.blocks, b)
		for _, n := range piece.Nodes {
			s := g.find(runs, from, piece, n)
			if s == nil {
				g.t.Fatalf("%s %q is not on paper", n.Component, n.Text)
			}
			if n.Component == drafting.CopyForm {
				b = g.copyBlock(b)
			}
			b.put(s)
		}
		for _, k := range g.blocks {
			from = max(from, k.last+1)
		}
	}
	for _, piece := range g.document.Pieces {
		for _, n := range piece.Nodes {
			for g.header(piece, n) && g.find(runs, 0, piece, n) != nil {
				continue // the table says its header again on its next page
			}
		}
	}
	strays := ""
	for _, w := range runs {
		if !w.taken && !strings.HasPrefix(w.run.text, "DỰ THẢO lần ") {
			strays += w.run.text
		}
	}
	g.says("words on paper that the document has not", strays, "", law.Provision{})
}

// raised reports whether a run is the number of a footnote: no component is set as small.
func (g *gauge) raised(r printedRun) bool {
	for _, st := range g.sheet.Styles {
		if r.size >= st.Size.Value-exact {
			return false
		}
	}
	return strings.Trim(r.text, "0123456789") == ""
}

// header reports whether a node stands in one of the rows that a table repeats.
func (g *gauge) header(p *drafting.Piece, n *drafting.Node) bool {
	i := slices.Index(p.Nodes, n)
	t, ok := p.TableAt(i)
	if !ok || n.Component != drafting.TableCell {
		return false
	}
	return slices.ContainsFunc(t.Cells, func(c drafting.GridCell) bool { return c.From <= i && i < c.To && c.Row < t.Header })
}

// put adds a node to a block.
func (b *block) put(s *stood) {
	s.block = b
	b.nodes = append(b.nodes, s)
	b.first, b.last = min(b.first, s.lines[0].page), max(b.last, s.last().page)
}

// copyBlock begins the block of a copy, with the names of bodies right before its form.
func (g *gauge) copyBlock(b *block) *block {
	c := &block{piece: b.piece, copied: true, first: math.MaxInt}
	at := len(b.nodes)
	for at > 0 && (b.nodes[at-1].node.Component == drafting.Issuer || b.nodes[at-1].node.Component == drafting.ParentBody) {
		at--
	}
	for _, s := range b.nodes[at:] {
		c.put(s)
	}
	b.nodes = b.nodes[:at]
	g.blocks = append(g.blocks, c)
	return c
}

// find takes the runs that say a node's words, one after the other.
func (g *gauge) find(runs []*waiting, from int, p *drafting.Piece, n *drafting.Node) *stood {
	for i, w := range runs {
		if w.taken || w.page < from {
			continue
		}
		rest, end := squeeze(n.Text), i
		for end < len(runs) && !runs[end].taken && rest != "" {
			after, ok := strings.CutPrefix(rest, squeeze(runs[end].run.text))
			if !ok {
				break
			}
			rest = after
			end++
		}
		if rest == "" {
			return g.stand(runs[i:end], p, n)
		}
	}
	return nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// stand makes lines of the runs of a node.
func (g *gauge) stand(runs []*waiting, p *drafting.Piece, n *drafting.Node) *stood {
	s := &stood{node: n, style: n.Component}
	if g.header(p, n) {
		s.style = standard.TableHeader
	}
	label := 0
	switch l, ok := n.Label(); {
	case n.Component == drafting.Article && n.Titled():
		s.style = standard.ArticleTitle
	case n.Component == drafting.Article && ok:
		label = len(squeeze(n.Text[:l.NumEnd+len(l.Sep)]))
	case n.Component == drafting.Clause && n.Titled() && !p.HasArticles():
		s.style = standard.ClauseTitle
	}
	said := 0
	for _, w := range runs {
		w.taken = true
		style := s.style
		if said < label {
			style = standard.ArticleTitle
		}
		said += len(squeeze(w.run.text))
		box := g.paper[w.page].box(g.t, w.run)
		if k := len(s.lines) - 1; k >= 0 && s.lines[k].page == w.page && s.lines[k].y == w.run.y {
			l := &s.lines[k]
			l.runs = append(l.runs, styledRun{w.run, style})
			l.box.text += " " + box.text
			l.box.xMin, l.box.xMax = min(l.box.xMin, box.xMin), max(l.box.xMax, box.xMax)
			continue
		}
		s.lines = append(s.lines, printedLine{w.page, w.run.y, []styledRun{{w.run, style}}, box})
	}
	return s
}

// boxAround returns the upright and the level lines of the box around words.
func (p *printedPage) boxAround(text printedWord) (x, y [2]printedRule, ok bool) {
	x[0].x1, y[0].y1 = math.Inf(-1), math.Inf(-1)
	x[1].x1, y[1].y1 = math.Inf(1), math.Inf(1)
	middle := (text.yMin + text.yMax) / 2
	for _, r := range p.rules {
		switch {
		case r.y1 == r.y2 && r.x1 < text.centre() && text.centre() < r.x2:
			if r.y1 < middle && r.y1 > y[0].y1 {
				y[0] = r
			}
			if r.y1 > middle && r.y1 < y[1].y1 {
				y[1] = r
			}
		case r.x1 == r.x2 && min(r.y1, r.y2) < middle && middle < max(r.y1, r.y2):
			if r.x1 < text.centre() && r.x1 > x[0].x1 {
				x[0] = r
			}
			if r.x1 > text.centre() && r.x1 < x[1].x1 {
				x[1] = r
			}
		}
	}
	ok = !math.IsInf(x[0].x1, 0) && !math.IsInf(x[1].x1, 0) && !math.IsInf(y[0].y1, 0) && !math.IsInf(y[1].y1, 0)
	return x, y, ok
}

// ruleAbove returns the rule nearest above a baseline that is longer than half the page.
func (p *printedPage) ruleAbove(y float64) (printedRule, bool) {
	best, ok := printedRule{}, false
	for _, r := range p.rules {
		if r.y1 == r.y2 && r.y1 < y && r.x2-r.x1 > p.width/2 && (!ok || r.y1 > best.y1) {
			best, ok = r, true
		}
	}
	return best, ok
}
