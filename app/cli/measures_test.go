package cli_test

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"thethuc/app/cli"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/law"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/standard"
)

// What a measure may differ by: an operator's numbers are rounded, and the law of rules
// and columns is judged to half a millimetre.
const (
	exact  = 0.03  // pt
	fine   = 0.05  // mm
	half   = 0.5   // mm
	spaced = 0.005 // heights of a face
)

// measured is one row of the table: of all that bears its name on the paper the worst.
type measured struct {
	name, got, want string
	cites           law.Provision
	good            bool
	times           int
}

// gauge measures a document on paper against the sheet. It reads nothing of the layout: only
// what the document says, and what stands in the PDF.
type gauge struct {
	t        *testing.T
	paper    paper
	document *drafting.Document
	sheet    *standard.Sheet
	faces    *font.Faces
	blocks   []*block
	rows     []measured
	named    map[string]int
	raisedOn map[int][]printedRun // of each page: the numbers of footnotes
	// left and right are the edges of the page's text in pt.
	left, right float64
}

// measure takes all measures of the PDF at path.
func (o opened) measure(t *testing.T, path string) *gauge {
	t.Helper()
	g := &gauge{
		t: t, paper: readPaper(t, path), document: o.document, sheet: o.sheet, faces: o.faces, named: map[string]int{},
		raisedOn: map[int][]printedRun{},
	}
	g.read()
	g.page()
	g.pageNumbers()
	for _, b := range g.blocks {
		for _, s := range b.nodes {
			g.component(b, s)
		}
		g.heading(b)
		g.flow(b)
		g.signatures(b)
		g.margins(b)
		g.tables(b)
		g.footnotes(b)
		g.diagram(b)
	}
	return g
}

// printed measures the document as its sheet, or another, sets it; change moves what stands
// on the pages before they are written.
func (o opened) printed(t *testing.T, sheet *standard.Sheet, change func([]*layout.Page)) *gauge {
	t.Helper()
	pages := layout.Paginate(nil, o.document, sheet, o.faces)
	if change != nil {
		change(pages.Pages)
	}
	var b strings.Builder
	if err := pdf.Write(&b, pages, o.faces, cli.Meta(o.document)); err != nil {
		t.Fatal(err)
	}
	return o.measure(t, write(t, filepath.Join(t.TempDir(), "do.pdf"), b.String()))
}

// bad lists the names of the rows that are not as they should be.
func (g *gauge) bad() []string {
	var out []string
	for _, r := range g.rows {
		if !r.good {
			out = append(out, r.name)
		}
	}
	return out
}

// report prints the table and fails for each bad row.
func (g *gauge) report(least int) {
	g.t.Helper()
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "\tmeasure\ttimes\tmeasured\tpermitted\tprovision")
	for i, r := range g.rows {
		place := "(the pack's own)"
		if !r.cites.IsZero() {
			place = r.cites.String()
		}
		fmt.Fprintf(w, "%d\t%s\t%d\t%s\t%s\t%s\n", i+1, r.name, r.times, r.got, r.want, place)
		if !r.good {
			g.t.Errorf("%s: %s, want %s (%s)", r.name, r.got, r.want, place)
		}
	}
	w.Flush()
	g.t.Logf("%d measures\n%s", len(g.rows), b.String())
	if len(g.rows) < least {
		g.t.Errorf("only %d measures", len(g.rows))
	}
}

// row adds a measure. Of several with one name the first bad one is shown.
func (g *gauge) row(name, got, want string, cites law.Provision, good bool) {
	i, ok := g.named[name]
	switch {
	case !ok:
		g.named[name] = len(g.rows)
		g.rows = append(g.rows, measured{name, got, want, cites, good, 1})
		return
	case g.rows[i].good && !good:
		g.rows[i].got, g.rows[i].want, g.rows[i].good = got, want, good
	}
	g.rows[i].times++
}

func figure(v float64, unit string) string { return fmt.Sprintf("%.2f %s", v, unit) }

// number compares a measure with the sheet's value and with what is permitted.
func (g *gauge) number(path string, got, tolerance float64) {
	g.t.Helper()
	g.permitted(path, got, tolerance, math.Abs(got-g.of(path).Value) <= tolerance)
}

// permitted compares a measure with what is permitted, and wants something else too.
func (g *gauge) permitted(path string, got, tolerance float64, also bool) {
	g.t.Helper()
	n := g.of(path)
	near := func(bound float64) bool { return math.Abs(got-bound) <= tolerance }
	permitted := n.Permits(got) || near(n.Min) || near(n.Max) || slices.ContainsFunc(n.Allowed, near)
	want := n.Permitted()
	if permitted && !also {
		want = fmt.Sprintf("%s (%s)", standard.Decimal(n.Value), want)
	}
	g.row(path, figure(got, n.Unit), want, n.Cites, permitted && also)
}

func (g *gauge) of(path string) *standard.Number {
	g.t.Helper()
	n := g.sheet.Number(path)
	if n == nil {
		g.t.Fatalf("the sheet has no %s", path)
	}
	return n
}

func (g *gauge) style(c drafting.Component) *standard.Style { return g.sheet.Style(c) }

func (g *gauge) flag(path string, got bool) {
	g.t.Helper()
	f := g.sheet.Flag(path)
	g.row(path, yes(got), yes(f.Value), f.Cites, got == f.Value)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// near compares two places, in pt, to within a tolerance in mm.
func (g *gauge) near(name string, got, want, tolerance float64, cites law.Provision) {
	g.row(name, figure(millimetres(got), "mm"), fmt.Sprintf("%.2f ± %.2f mm", millimetres(want), tolerance), cites,
		math.Abs(millimetres(got-want)) <= tolerance)
}

// beyond wants one place, in pt, past another.
func (g *gauge) beyond(name string, got, bound float64, cites law.Provision) {
	g.row(name, figure(millimetres(got-bound), "mm"), "> 0 mm", cites, got > bound)
}

// says wants words.
func (g *gauge) says(name, got, want string, cites law.Provision) {
	g.row(name, got, want, cites, got == want)
}

// page measures the paper and the ink of the text on it.
func (g *gauge) page() {
	first := g.paper[0]
	top, bottom, left, right := math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)
	for _, p := range g.paper {
		g.number("page.width", millimetres(p.width), fine)
		g.number("page.height", millimetres(p.height), fine)
	}
	for _, b := range g.blocks {
		for _, s := range b.nodes {
			for i, l := range s.lines {
				if !inUpperMargin(s) {
					top = min(top, l.box.yMin)
				}
				bottom = min(bottom, first.height-l.box.yMax)
				if s.column() != wholeText || !s.aligned(g, standard.Justify, standard.Left) {
					continue
				}
				if indent := g.style(s.style).LeftIndent.Value; i > 0 || s.node.Component == drafting.RecipientsHeading {
					left = min(left, l.box.xMin-points(indent))
				}
				if i < len(s.lines)-1 && s.aligned(g, standard.Justify) {
					right = min(right, first.width-l.box.xMax)
				}
			}
			if s.node.Component == drafting.RecipientsHeading {
				left = min(left, s.box().xMin)
			}
		}
	}
	// A slip may have no line that reaches a margin: what stands in its middle is then judged
	// by the sheet's own margins.
	g.left, g.right = left, first.width-right
	if math.IsInf(left, 1) {
		g.left = points(g.of("page.left").Value)
	} else {
		g.number("page.left", millimetres(left), fine)
	}
	if math.IsInf(right, 1) {
		g.right = first.width - points(g.of("page.right").Value)
	} else {
		g.number("page.right", millimetres(right), fine)
	}
	g.number("page.top", millimetres(top), fine)
	// A page may end sooner; no ink stands lower.
	n := g.of("page.bottom")
	g.row("page.bottom", figure(millimetres(bottom), "mm"), "no less than "+standard.Decimal(n.Value)+" mm", n.Cites, millimetres(bottom) >= n.Value-fine)
}

func points(mm float64) float64 { return mm * 72 / 25.4 }

// pageNumbers looks for a number in the upper margin of every page: none on the first of a
// piece, then 2 and on.
func (g *gauge) pageNumbers() {
	var got, want []string
	begin := map[int]bool{}
	for _, b := range g.blocks {
		if !b.copied {
			begin[b.first] = true
		}
	}
	next := 0
	for i, p := range g.paper {
		next++
		if begin[i] {
			next = 1
		}
		shown := "-"
		if n, ok := g.pageNumber(p); ok {
			shown = n.text
			box := p.box(g.t, n)
			name := string(standard.PageNumber)
			g.number("page.header-distance", millimetres(box.yMin)-millimetres(g.of(name+".before").Value), fine)
			g.number(name+".size", n.size, exact)
			g.flag(name+".bold", n.bold())
			g.flag(name+".italic", n.italic())
			g.near(name+" in the middle of the text", box.centre(), (g.left+g.right)/2, half, g.style(standard.PageNumber).Align.Cites)
			g.row(name+" in plain digits", n.text, "digits", g.style(standard.PageNumber).Cites, strings.Trim(n.text, "0123456789") == "")
		}
		got = append(got, shown)
		shown = "-"
		if float64(next) >= g.of("page.first-numbered").Value {
			shown = fmt.Sprint(next)
		}
		want = append(want, shown)
	}
	g.row("page numbers", strings.Join(got, " "), strings.Join(want, " "), g.of("page.first-numbered").Cites, slices.Equal(got, want))
}

// pageNumber returns what stands in the upper margin of a page, but for what the document
// itself has there.
func (g *gauge) pageNumber(p *printedPage) (printedRun, bool) {
	for _, r := range p.runs {
		if millimetres(r.y) < g.of("page.top").Min && strings.Trim(r.text, "0123456789- ") == "" && strings.TrimSpace(r.text) != "" {
			return r, true
		}
	}
	return printedRun{}, false
}

// component measures what the sheet says of a component alone.
func (g *gauge) component(b *block, s *stood) {
	g.t.Helper()
	for _, l := range s.lines {
		for _, r := range l.runs {
			name := string(r.style)
			g.number(name+".size", r.size, exact)
			if !s.emphasised() {
				g.flag(name+".bold", r.bold())
				g.flag(name+".italic", r.italic())
			}
			if g.sheet.Flag(name + ".upper").Value {
				g.flag(name+".upper", r.text == strings.ToUpper(r.text))
			}
		}
	}
	for i := 1; i < len(s.lines); i++ {
		if a, c := s.lines[i-1], s.lines[i]; a.page == c.page {
			g.number(string(s.style)+".leading", (c.y-a.y)/g.blend(a, c), spaced)
		}
	}
	if g.style(s.style).Frame.Present && s.column() != cellColumn {
		g.frame(s)
	}
	if rule, ok := g.ownRule(b, s); ok {
		g.rule(s, rule)
	}
	switch s.column() {
	case wholeText:
		g.aligned(s, g.left, g.right)
	case recipientsColumn:
		if s.node.Component != drafting.DrafterMark || s.lines[0].y != b.before(s).last().y {
			g.aligned(s, g.left, g.right)
		}
	}
}

// blend is the distance of two baselines at single leading: what stands below the one, and
// above the other.
func (g *gauge) blend(above, below printedLine) float64 {
	return g.height(above) - g.ascent(above) + g.ascent(below)
}

// aligned measures how the lines of a node stand between two edges.
func (g *gauge) aligned(s *stood, left, right float64) {
	name, style := string(s.style), g.style(s.style)
	indent := points(style.LeftIndent.Value)
	for i, l := range s.lines {
		last := i == len(s.lines)-1
		switch style.Align.Value {
		case standard.Centre:
			g.near(name+" in the middle of the text", l.box.centre(), (left+right)/2, half, style.Align.Cites)
			continue
		case standard.Right:
			g.near(name+" at the right margin", l.box.xMax, right, fine, style.Align.Cites)
			continue
		}
		if i == 0 {
			g.number(name+".first-indent", millimetres(l.box.xMin-left-indent), fine)
		} else {
			g.number(name+".left-indent", millimetres(l.box.xMin-left), fine)
		}
		if style.Align.Value == standard.Justify && !last {
			g.near(name+"'s lines to the right margin", l.box.xMax, right, fine, style.Align.Cites)
		}
	}
}

// ownRule returns the rule that the sheet asks for below the last of several lines of one
// component.
func (g *gauge) ownRule(b *block, s *stood) (printedRule, bool) {
	rule := g.style(s.style).Rule
	next := b.after(s)
	switch {
	case !rule.Present || rule.Above:
		return printedRule{}, false
	case next != nil && (next.node.Component == s.node.Component || slices.Contains(rule.YieldsTo, next.node.Component)):
		return printedRule{}, false
	}
	l := s.last()
	return g.paper[l.page].ruleBelow(g.t, l.y, l.box.centre()), true
}

// rule measures the line below a component.
func (g *gauge) rule(s *stood, r printedRule) {
	g.t.Helper()
	name := string(s.style) + ".rule"
	longest := s.lines[0].box
	for _, l := range s.all() {
		if l.box.width() > longest.width() {
			longest = l.box
		}
	}
	cites := g.style(s.style).Rule.Cites
	g.number(name+".length", (r.x2-r.x1)/longest.width(), points(half)/longest.width())
	g.near(name+" in the middle of its text", (r.x1+r.x2)/2, longest.centre(), half, cites)
	g.near(name+" level", r.y2, r.y1, 0.001, cites)
	g.number(name+".gap", r.y1-s.last().y, exact)
	g.number(name+".weight", r.weight, exact)
}

// frame measures the box around a component.
func (g *gauge) frame(s *stood) {
	g.t.Helper()
	name, frame := string(s.style)+".frame", g.style(s.style).Frame
	text := s.box()
	x, y, ok := g.paper[s.lines[0].page].boxAround(text)
	g.row(name+" of four lines", yes(ok), "yes", frame.Cites, ok)
	if !ok {
		return
	}
	width := x[1].x1 - x[0].x1 + x[0].weight
	height := y[1].y1 - y[0].y1 + y[0].weight
	g.number(name+".height", millimetres(height), fine)
	g.number(name+".weight", y[0].weight, exact)
	g.near(name+": its words in the middle", text.centre(), (x[0].x1+x[1].x1)/2, half, frame.Cites)
	g.near(name+": its words in the middle of its height", (text.yMin+text.yMax)/2, (y[0].y1+y[1].y1)/2, half, frame.Cites)
	own := false
	for _, w := range frame.Widths {
		if w.Words == text.text {
			g.number(name+".width."+w.Words, millimetres(width), fine)
			own = true
		}
	}
	white := millimetres((width - text.width()) / 2)
	if !own {
		g.number(name+".padding", white, fine)
	} else {
		g.row(name+" has room for its words", figure(white, "mm"), "> 0 mm", frame.Cites, white > 0)
	}
}

// height is that of a line of single leading.
func (g *gauge) height(l printedLine) float64 {
	r := l.runs[0]
	return float64(g.faces.Height(font.Styled(r.bold(), r.italic()))) / 1000 * r.size
}

func (g *gauge) ascent(l printedLine) float64 {
	r := l.runs[0]
	return float64(g.faces.Ascent(font.Styled(r.bold(), r.italic()))) / 1000 * r.size
}

// top is where a node's room begins, the white above it apart.
func (g *gauge) top(s *stood) float64 {
	if g.style(s.style).Frame.Present && s.column() != cellColumn {
		if _, y, ok := g.paper[s.lines[0].page].boxAround(s.box()); ok {
			return y[0].y1 - y[0].weight/2
		}
	}
	return s.lines[0].y - g.ascent(s.lines[0])
}

// bottom is where a node's room ends, the white below it and its rule with it.
func (g *gauge) bottom(b *block, s *stood) float64 {
	style, l := g.style(s.style), s.last()
	after := style.After.Value
	if next := b.after(s); next != nil && slices.Contains(style.Rule.YieldsTo, next.node.Component) {
		after = 0
	}
	if style.Frame.Present && s.column() != cellColumn {
		if _, y, ok := g.paper[l.page].boxAround(s.box()); ok {
			return y[1].y1 + y[1].weight/2 + after
		}
	}
	end := l.y - g.ascent(l) + g.height(l)*style.Leading.Value
	if r, ok := g.ownRule(b, s); ok {
		end = max(end, r.y1+r.weight/2)
	}
	return end + after
}

// below measures the white between two nodes, one right below the other.
func (g *gauge) below(b *block, above, s *stood) {
	g.t.Helper()
	if above.last().page != s.lines[0].page {
		return
	}
	gap := g.top(s) - g.bottom(b, above)
	if picture, ok := g.picture(s); ok {
		gap = picture.yMin - g.bottom(b, above)
	}
	if goesOn(above, s) {
		g.near(string(s.style)+": its lines without white between", gap, 0, fine, g.style(s.style).Cites)
		return
	}
	g.number(string(s.style)+".before", gap, exact)
}

// goesOn reports whether a node is a further line of the title above it.
func goesOn(above, s *stood) bool {
	if above.node.Component != s.node.Component {
		return false
	}
	switch s.node.Component {
	case drafting.Subject, drafting.DispatchSubject, drafting.AppendixTitle, drafting.Guide, drafting.Issuer, drafting.ParentBody:
		return true
	}
	return false
}

// flow measures the white between what stands one below the other over the whole width.
func (g *gauge) flow(b *block) {
	var above *stood
	bottom := math.Inf(-1)
	page := -1
	for _, s := range b.nodes {
		if s.column() == headingColumns {
			page = s.last().page
			bottom = max(bottom, g.bottom(b, s))
		}
	}
	for _, s := range b.nodes {
		if s.column() == cellColumn {
			above, page = nil, -1
		}
		if s.column() != wholeText || s.node.Component == drafting.Contact {
			continue
		}
		switch {
		case above != nil && b.afterSignature(s):
		case above != nil:
			g.below(b, above, s)
		case page == s.lines[0].page:
			g.number(string(s.style)+".before", g.top(s)-bottom, exact)
		}
		above = s
	}
}

// margins measures what stands in the margins of the first page and at its foot.
func (g *gauge) margins(b *block) {
	contacts := b.all(drafting.Contact)
	for i, s := range contacts {
		if i > 0 {
			g.below(b, contacts[i-1], s)
			continue
		}
		g.ruleAbove(s, g.top(s))
		g.row("contact on the first page", fmt.Sprint(s.lines[0].page-b.first+1), "1", g.style(s.style).Cites, s.lines[0].page == b.first)
	}
	if n := len(contacts); n > 0 {
		foot := g.paper[b.first].height - g.bottom(b, contacts[n-1])
		g.near("contact at the foot of the page", foot, points(g.of("page.bottom").Value), fine, g.style(drafting.Contact).Cites)
	}
	for _, s := range b.all(drafting.CopyForm) {
		beside := s
		if issuer := b.one(drafting.Issuer); issuer != nil && g.top(issuer) < g.top(s) {
			beside = issuer
		}
		r := g.ruleAbove(s, g.top(beside))
		if above := g.blocks[slices.Index(g.blocks, b)-1]; len(above.nodes) > 0 {
			g.row("the copy on the page of what it is a copy of", fmt.Sprint(s.lines[0].page+1), fmt.Sprint(above.last+1), g.style(s.style).Rule.Cites,
				s.lines[0].page == above.last)
			g.number("columns.signature-gap", r.y1-r.weight/2-above.foot(g), exact)
		}
	}
	var texts []*stood
	for _, s := range b.nodes {
		if inUpperMargin(s) {
			texts = append(texts, s)
		}
	}
	for i, s := range texts {
		name := string(s.style)
		if i > 0 {
			g.below(b, texts[i-1], s)
		}
		g.row(name+" on the first page", fmt.Sprint(s.lines[0].page-b.first+1), "1", g.style(s.style).Cites, s.lines[0].page == b.first)
		if i == len(texts)-1 {
			g.near(name+" in the upper margin, down to the text", g.bottom(b, s), points(g.of("page.top").Value), fine, g.style(s.style).Cites)
		}
		if s.node.Component == drafting.SignatureText {
			g.aligned(s, g.left, g.right)
		}
	}
}

// ruleAbove measures the rule over the whole width above a node whose room begins at top.
func (g *gauge) ruleAbove(s *stood, top float64) printedRule {
	g.t.Helper()
	name, cites := string(s.style)+".rule", g.style(s.style).Rule.Cites
	r, ok := g.paper[s.lines[0].page].ruleAbove(s.lines[0].y)
	g.row(name+" above it", yes(ok), "yes", cites, ok)
	if !ok {
		return r
	}
	g.number(name+".length", (r.x2-r.x1)/(g.right-g.left), points(half)/(g.right-g.left))
	g.near(name+" in the middle of the text", (r.x1+r.x2)/2, (g.left+g.right)/2, half, cites)
	g.near(name+" level", r.y2, r.y1, 0.001, cites)
	g.number(name+".gap", top-r.y1-r.weight/2, exact)
	g.number(name+".weight", r.weight, exact)
	return r
}
