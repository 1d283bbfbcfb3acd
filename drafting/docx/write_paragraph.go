package docx

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// direct is a measure in twips that a paragraph has beside its style, where set.
type direct struct {
	set   bool
	twips int
}

func directly(pt float64) direct { return direct{true, toTwips(pt)} }

// paragraph is what a paragraph says beside its words and its style.
type paragraph struct {
	style                        string
	keepNext, keepLines, newPage bool
	place                        string // the attributes of a frame on the page
	list                         int    // number of the list in numbering.xml, from 1
	edges                        string // the XML of its borders
	stop                         int    // of a tab at whose end words end, in twips, or 0
	before, after, line          direct // line is an exact height
	left, right, first           direct
	align                        string
	goesOn, behind               bool // the next paragraph goes on behind it, or it behind another
}

// properties adds w:pPr with its children in the order of the schema, and returns where in
// the part the properties of a section may still be put in.
func (m *markup) properties(p *paragraph) (end int) {
	m.put("<w:pPr>")
	m.val("pStyle", p.style)
	if p.keepNext {
		m.flag("keepNext", true)
	}
	if p.keepLines {
		m.flag("keepLines", true)
	}
	if p.newPage {
		m.flag("pageBreakBefore", true)
	}
	if p.place != "" {
		m.put("<w:framePr", p.place, "/>")
	}
	if p.list > 0 {
		m.put(`<w:numPr><w:ilvl w:val="0"/>`)
		m.count("numId", p.list)
		m.put("</w:numPr>")
	}
	m.put(p.edges)
	if p.stop > 0 {
		m.put(`<w:tabs><w:tab w:val="right"`)
		m.attr("pos", p.stop)
		m.put("/></w:tabs>")
	}
	m.spacing(p.before, p.after, p.line)
	m.indent(p)
	if p.align != "" {
		m.val("jc", justification(p.align))
	}
	if p.goesOn {
		// Word's separator of styles: the paragraph has no end on the page.
		m.put("<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
	}
	end = len(m.b)
	m.put("</w:pPr>")
	return end
}

func (m *markup) spacing(before, after, line direct) {
	if !before.set && !after.set && !line.set {
		return
	}
	m.put("<w:spacing")
	if before.set {
		m.attr("before", before.twips)
	}
	if after.set {
		m.attr("after", after.twips)
	}
	if line.set {
		m.attr("line", line.twips)
		m.put(` w:lineRule="exact"`)
	}
	m.put("/>")
}

func (m *markup) indent(p *paragraph) {
	if !p.left.set && !p.right.set && !p.first.set {
		return
	}
	m.put("<w:ind")
	if p.left.set {
		m.attr("left", p.left.twips)
	}
	if p.right.set {
		m.attr("right", p.right.twips)
	}
	if p.first.set {
		m.firstLine(p.first.twips)
	}
	m.put("/>")
}

// firstLine adds the indent of the first line, as one of the two attributes that Word has.
func (m *markup) firstLine(twips int) {
	if twips < 0 {
		m.attr("hanging", -twips)
		return
	}
	m.attr("firstLine", twips)
}

// justification is Word's name of an alignment of the sheet.
func justification(align string) string {
	if align == standard.Justify {
		return "both"
	}
	return align
}

// open begins a paragraph of the part.
func (w *writer) open(p *paragraph) {
	if w.depth == 0 {
		w.flush()
	}
	w.part.put("<w:p>")
	end := w.part.properties(p)
	if w.depth == 0 {
		w.sectionAt, w.afterTable = end, false
	}
}

func (w *writer) close() { w.part.put(endParagraph) }

const endParagraph = "</w:p>"

// runs adds a node's words from byte `from` on. Spaces at which no line breaks become U+00A0,
// hyphens at which Word would break a line and layout does not become Word's own.
func (w *writer) runs(n *drafting.Node, s measured, from int) {
	text := held(n.Text)
	notes := w.notesOf[n]
	for _, span := range s.spansOf(n, from) {
		if span.note {
			if len(notes) > 0 {
				w.reference(notes[0])
				notes = notes[1:]
			}
			continue
		}
		if span.start == span.end {
			continue
		}
		w.part.put("<w:r>")
		w.part.letters(span, s.style)
		start := span.start
		for _, at := range s.parting {
			if at >= start && at < span.end {
				w.part.text(text(start, at))
				w.part.put("<w:noBreakHyphen/>")
				start = at + 1
			}
		}
		w.part.text(text(start, span.end))
		w.part.put("</w:r>")
	}
}

// letters adds w:rPr with what a run has that its paragraph's style has not.
func (m *markup) letters(span inkSpan, base *standard.Style) {
	bold, italic, size := span.bold != base.Bold.Value, span.italic != base.Italic.Value, span.style.Size.Value != base.Size.Value
	if !bold && !italic && !size {
		return
	}
	m.put("<w:rPr>")
	if bold {
		m.flag("b", span.bold)
		m.flag("bCs", span.bold)
	}
	if italic {
		m.flag("i", span.italic)
		m.flag("iCs", span.italic)
	}
	if size {
		m.size(span.style.Size.Value)
	}
	m.put("</w:rPr>")
}

func (m *markup) size(pt float64) {
	m.count("sz", halves(pt))
	m.count("szCs", halves(pt))
}

// text adds the text of a run, its tabs as Word has them.
func (m *markup) text(s string) {
	for i, piece := range strings.Split(s, "\t") {
		if i > 0 {
			m.put("<w:tab/>")
		}
		if piece == "" {
			continue
		}
		m.put(`<w:t xml:space="preserve">`)
		m.words(piece)
		m.put("</w:t>")
	}
}

// held returns a function that gives the bytes [start, end) of a text with U+00A0 for the
// spaces at which no line breaks.
func held(text string) func(start, end int) string {
	places := viet.NoBreak(text)
	if len(places) == 0 {
		return func(start, end int) string { return text[start:end] }
	}
	return func(start, end int) string {
		var b strings.Builder
		at, _ := slices.BinarySearch(places, start)
		for ; at < len(places) && places[at] < end; at++ {
			b.WriteString(text[start:places[at]])
			b.WriteString("\u00a0")
			start = places[at] + 1
		}
		b.WriteString(text[start:end])
		return b.String()
	}
}

// sortedOnce sorts numbers and drops those that stand there twice.
func sortedOnce(n []int) []int {
	slices.Sort(n)
	return slices.Compact(n)
}

// space adds an empty paragraph as low as Word allows.
func (w *writer) space() {
	w.open(&paragraph{style: spaceStyle})
	w.close()
}

// spaceOf adds an empty paragraph of a height in points.
func (w *writer) spaceOf(height float64) {
	w.open(&paragraph{style: spaceStyle, line: directly(height)})
	w.close()
}

// rule adds a rule as the upper border of an empty paragraph, so long and so far from the
// left edge of its column, with white above and below.
func (w *writer) rule(left, length, column, before, weight, after float64, keep bool) {
	w.open(&paragraph{
		style: ruleStyle, keepNext: keep, before: directly(max(before, 0)), after: directly(max(after-lowest, 0)),
		left: directly(left), right: directly(column - left - length),
		edges: `<w:pBdr><w:top w:val="single" w:sz="` + strconv.Itoa(eighths(weight)) + `" w:space="0" w:color="auto"/></w:pBdr>`,
	})
	w.close()
}

// lowest is the height in points of a paragraph that is there for its border only.
const lowest = 1
