package docx

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/recognise"
	"thethuc/drafting/standard"
)

// builder makes a document of the lines: those that are recognised first, then tables,
// figures and footnotes in their places.
type builder struct {
	*layout
	sheet     *standard.Sheet
	doc       *drafting.Document
	seen      *drafting.Observed
	margins   map[string]margin // headers and footers by their parts
	articles  map[*drafting.Piece]bool
	inSection int // of the last node
	remarked  []Comment
}

func (b *builder) build() {
	spoken := make([]recognise.Line, 0, len(b.lines))
	for i := range b.lines {
		l := &b.lines[i]
		l.Form = b.formOfLine(l)
		if l.Component == "" {
			spoken = append(spoken, l.Line)
		}
	}
	b.doc = recognise.Document(spoken, b.sheet)
	b.confidence(spoken)
	b.seen = &drafting.Observed{Page: b.pageForm(0), Nodes: make(map[drafting.NodeID]drafting.Form, len(b.lines))}
	b.fill()
}

// confidence puts down beside the form of each line how sure it is what the line was taken for.
func (b *builder) confidence(spoken []recognise.Line) {
	sure, i := recognise.Confidence(spoken, b.doc, b.sheet), 0
	for _, p := range b.doc.Pieces {
		for _, n := range p.Nodes {
			spoken[i].Form[seenConfidence] = pts(sure[n.ID])
			i++
		}
	}
}

// fill walks the lines and the recognised nodes together and puts the other lines between.
func (b *builder) fill() {
	pieces := b.doc.Pieces
	found := make([][]*drafting.Node, len(pieces))
	b.articles = make(map[*drafting.Piece]bool, len(pieces))
	for i, p := range pieces {
		b.articles[p] = p.HasArticles()
		found[i], p.Nodes = p.Nodes, nil
	}
	at := 0 // the piece in which the next node stands
	for i := range b.lines {
		l := &b.lines[i]
		if l.Component == "" {
			for len(found[at]) == 0 {
				at++
			}
			n := found[at][0]
			found[at] = found[at][1:]
			b.add(pieces[at], n, l)
			continue
		}
		if n := b.nodeOf(l); n != nil {
			b.add(pieces[at], n, l)
		}
	}
}

// nodeOf makes the node of a line that was not recognised; nil where it cannot be one.
func (b *builder) nodeOf(l *line) *drafting.Node {
	n := &drafting.Node{Component: l.Component, Text: l.Text, Cell: l.cell}
	if l.figure != nil {
		picture, err := drafting.NewPicture(l.figure.data, l.figure.width)
		if err != nil {
			b.pictures++
			return nil
		}
		n.Picture = picture
	}
	b.doc.LastID++
	n.ID = b.doc.LastID
	return n
}

// add puts a node at the end of a piece, with its marks, its form and its footnotes.
func (b *builder) add(p *drafting.Piece, n *drafting.Node, l *line) {
	n.NewPage = l.newPage
	n.Marks = b.marks(p, n, l)
	p.Nodes = append(p.Nodes, n)
	b.seen.Nodes[n.ID] = l.Form
	b.sectionOfNode(n, l)
	// A piece begins on a page of its own, and a cell cannot.
	n.NewPage = n.NewPage && n.Cell == nil && len(p.Nodes) > 1
	for _, note := range l.notes {
		if c, ok := b.remarks[note.key]; ok {
			c.Node, c.At = n.ID, note.at
			b.remarked = append(b.remarked, c)
			delete(b.remarks, note.key)
			continue
		}
		b.footnote(p, note.key)
	}
}

// sectionOfNode puts down the page set-up of a section after the first, at its first node.
func (b *builder) sectionOfNode(n *drafting.Node, l *line) {
	if l.paragraph.section <= b.inSection {
		return
	}
	b.inSection = l.paragraph.section
	if b.inSection < len(b.sections) && !b.sections[b.inSection].continuous {
		n.NewPage = true
	}
	if b.seen.Sections == nil {
		b.seen.Sections = map[drafting.NodeID]drafting.Form{}
	}
	b.seen.Sections[n.ID] = b.pageForm(b.inSection)
}

// footnote adds the words of a footnote. Its paragraphs become one: a footnote is one node.
func (b *builder) footnote(p *drafting.Piece, key string) {
	w := &layout{reader: b.reader, inGrid: 1}
	w.blocks(b.claimed[key])
	delete(b.claimed, key)
	b.mended = b.mended.Plus(w.mended)
	l := line{paragraph: &passage{}}
	var words strings.Builder
	for i := range w.lines {
		part := &w.lines[i]
		if i == 0 {
			l = *part
			l.spans = nil
		}
		if part.figure != nil {
			b.pictures++
			continue
		}
		if words.Len() > 0 {
			words.WriteByte(' ')
		}
		for _, s := range part.spans {
			l.spans = append(l.spans, span{s.start + words.Len(), s.end + words.Len(), s.form})
		}
		words.WriteString(part.Text)
	}
	l.Text, l.notes = words.String(), nil
	l.Form = b.formOfLine(&l)
	b.doc.LastID++
	n := &drafting.Node{ID: b.doc.LastID, Component: drafting.Footnote, Text: l.Text}
	n.Marks = b.marks(p, n, &l)
	p.Nodes = append(p.Nodes, n)
	b.seen.Nodes[n.ID] = l.Form
}

// marks returns the bold and italic letters of a node of the body that the standard does not
// make so itself, and the places of its footnotes. Elsewhere such letters are form alone, which
// is observed.
func (b *builder) marks(p *drafting.Piece, n *drafting.Node, l *line) []drafting.Mark {
	var out []drafting.Mark
	for _, note := range l.notes {
		if isRemark(note.key) {
			continue
		}
		out = append(out, drafting.Mark{Start: note.at, End: note.at, Kind: drafting.Note})
	}
	if n.Component.Body() && b.sheet != nil {
		out = b.inked(out, p, n, l, drafting.Bold)
		out = b.inked(out, p, n, l, drafting.Italic)
	}
	drafting.Sort(out)
	return out
}

func (b *builder) inked(out []drafting.Mark, p *drafting.Piece, n *drafting.Node, l *line, kind drafting.MarkKind) []drafting.Mark {
	open := -1
	closeAt := func(end int) {
		if open < 0 {
			return
		}
		words := l.Text[open:end]
		start := open + len(words) - len(strings.TrimLeft(words, " "))
		end = open + len(strings.TrimRight(words, " "))
		if start < end {
			out = append(out, drafting.Mark{Start: start, End: end, Kind: kind})
		}
		open = -1
	}
	label := b.labelEnd(n)
	for _, s := range l.spans {
		for _, part := range [][2]int{{s.start, min(s.end, label)}, {max(s.start, label), s.end}} {
			if part[0] >= part[1] || strings.TrimSpace(l.Text[part[0]:part[1]]) == "" {
				continue
			}
			asked := kind == drafting.Bold && s.form.bold == on || kind == drafting.Italic && s.form.italic == on
			switch asked = asked && !b.usual(p, n, kind, part[0] < label, l.header); {
			case asked && open < 0:
				open = part[0]
			case !asked:
				closeAt(part[0])
			}
		}
	}
	closeAt(len(l.Text))
	return out
}

// labelEnd is where the label of an article ends, which has a style of its own.
func (b *builder) labelEnd(n *drafting.Node) int {
	if n.Component != drafting.Article {
		return 0
	}
	if n.Titled() {
		return len(n.Text)
	}
	label, _ := n.Label()
	return label.End
}

// usual reports whether the standard makes these letters of a component so itself: those of
// the label of an article, or of a table's header, have a style of their own.
func (b *builder) usual(p *drafting.Piece, n *drafting.Node, kind drafting.MarkKind, label, header bool) bool {
	c := n.Component
	switch {
	case header:
		c = standard.TableHeader
	case label:
		c = standard.ArticleTitle
	case c == drafting.Clause && n.Titled() && !b.articles[p]:
		c = standard.ClauseTitle
	}
	style := b.sheet.Style(c)
	if kind == drafting.Bold {
		return style.Bold.Value
	}
	return style.Italic.Value
}
