package docx

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/recognise"
	"thethuc/drafting/standard"
)

// own makes the document of a file that Write made out of what its styles and properties say,
// and reports whether the file is one. Once another program has saved the file, its styles are
// trusted for what stands in a place of its own; the words of the body are recognised, since
// a paragraph that was typed after another has the style of that one.
func (b *builder) own(blocks []block) bool {
	o := ownReader{builder: b, said: map[string]string{}}
	o.properties()
	if !o.ours(blocks) {
		return false
	}
	o.turned = len(o.sections) > 0 && o.sections[0].landscape
	o.narrow = true // what is typed beside something stands in no columns
	o.blocks(blocks)
	o.build()
	return true
}

// ownReader reads a file that Write made.
type ownReader struct {
	*builder
	said      map[string]string // by the file's properties that Write made, by name
	pieces    []drafting.PieceKind
	spoken    []int // the pieces that have a recognised line, as pieceOf counts them
	untouched bool  // no other program saved the file
}

// ours reports whether nearly all paragraphs have a style of Write's. Where the file does not say
// itself that Write made it, the ids of the styles have to be Write's too: others may call theirs "Khoản".
func (o *ownReader) ours(blocks []block) bool {
	if o.pieces == nil && o.styles.renamed() {
		return false
	}
	styled, others := 0, 0
	var count func(blocks []block)
	count = func(blocks []block) {
		for _, b := range blocks {
			if b.paragraph != nil {
				if _, ok := writtenAs(b.paragraph.form.style); ok {
					styled++
				} else if len(b.paragraph.runs) > 0 {
					others++
				}
				continue
			}
			for i := range b.table.rows {
				for j := range b.table.rows[i].cells {
					count(b.table.rows[i].cells[j].blocks)
				}
			}
		}
	}
	count(blocks)
	const most = 10 // to one
	return styled > 0 && others*most <= styled
}

// properties reads what the file says of itself. What cannot be read says nothing.
func (o *ownReader) properties() {
	_ = o.part(appPart, func(s *scanner) {
		s.each(func() {
			s.each(func() {
				if s.name == "Application" {
					o.untouched = s.text() == application
				}
			})
		})
	})
	_ = o.part(customPart, func(s *scanner) {
		s.each(func() {
			s.each(func() {
				name := s.bare("name")
				switch name {
				case kindProperty, piecesProperty, standardProperty, templateProperty:
					s.each(func() { o.said[name] = s.text() })
				}
			})
		})
	})
	for _, kind := range strings.Fields(o.said[piecesProperty]) {
		o.pieces = append(o.pieces, drafting.PieceKind(kind))
	}
}

// blocks makes lines of blocks in the order in which Write put them there.
func (o *ownReader) blocks(blocks []block) {
	for _, b := range blocks {
		switch {
		case b.paragraph != nil:
			o.paragraph(b.paragraph)
		case isOwnGrid(b.table):
			o.narrow = false
			o.grid(b.table)
			o.narrow = true
		default:
			start := len(o.lines)
			for i := range b.table.rows {
				column := b.table.rows[i].before
				for j := range b.table.rows[i].cells {
					c := &b.table.rows[i].cells[j]
					o.before, o.width = nil, b.table.widthOf(c, column)+cellMargins
					if column == 0 {
						o.width -= 2 * toTwips(mmToPoints(gutterMm))
					}
					o.blocks(c.blocks)
					column += c.span
				}
			}
			o.width = 0
			slices.SortStableFunc(o.lines[start:], func(x, y line) int { return ownOrder[x.Component] - ownOrder[y.Component] })
		}
	}
}

// ownOrder is the order of a heading's components in a document. Others stay as they are.
var ownOrder = map[drafting.Component]int{
	drafting.ParentBody: 1, drafting.Issuer: 2, drafting.CountryName: 3, drafting.Motto: 4, drafting.CopyForm: 5, drafting.Number: 6,
	drafting.PlaceDate: 7, drafting.DispatchSubject: 8, drafting.Secrecy: 9, drafting.Urgency: 10,
}

// isOwnGrid tells a table of the text from one that sets a heading or signatures.
func isOwnGrid(t *table) bool {
	for i := range t.rows {
		for j := range t.rows[i].cells {
			for _, b := range t.rows[i].cells[j].blocks {
				if b.paragraph == nil {
					continue
				}
				if c, ok := writtenAs(b.paragraph.form.style); ok {
					return c == drafting.TableCell
				}
			}
		}
	}
	return false
}

// paragraph makes the line of a paragraph, and puts the caption to its picture.
func (o *ownReader) paragraph(p *passage) {
	w := o.layout
	start := len(w.lines)
	w.paragraph(p)
	component, ok := writtenAs(p.form.style)
	if !ok {
		return
	}
	if len(w.lines) == start {
		if !o.untouched || len(w.lines) > maxLines {
			return
		}
		w.lines = append(w.lines, line{paragraph: p, newPage: w.newPage})
		w.newPage, w.blanks = false, 0
	}
	if n := len(w.lines); component == drafting.Figure && n == start+1 && start > 0 && w.lines[start].figure == nil {
		if above := &w.lines[start-1]; above.figure != nil && above.Text == "" {
			caption := w.lines[start]
			caption.figure, caption.newPage, caption.Component = above.figure, above.newPage, drafting.Figure
			w.lines = append(w.lines[:start-1], caption)
			return
		}
	}
	for i := start; i < len(w.lines); i++ {
		if l := &w.lines[i]; l.figure == nil && component != drafting.Figure && (o.untouched || !component.Body()) {
			l.Component = component
		}
	}
}

// build makes the document of the lines.
func (o *ownReader) build() {
	lines := o.lines
	spoken := make([]recognise.Line, 0, len(lines))
	begun := -1
	for i := range lines {
		l := &lines[i]
		l.Form = o.formOfLine(l)
		if f := l.paragraph.form; f.align == "center" && (f.left.n == f.right.n || f.top.drawn()) {
			// Centred lines are narrowed from both sides, or stand in a box.
			delete(l.Form, "left-indent")
		}
		if l.cell != nil || l.figure != nil {
			continue
		}
		if at := o.pieceOf(l); at > begun {
			l.Piece, begun = o.pieceKind(at), at
			o.spoken = append(o.spoken, at)
		}
		spoken = append(spoken, l.Line)
	}
	o.doc = recognise.Document(spoken, o.sheet)
	o.doc.Standard, o.doc.Template = o.said[standardProperty], o.said[templateProperty]
	if kind := o.said[kindProperty]; kind != "" || o.doc.Template != "" {
		o.doc.Kind = kind // of a template "" is a form of its own, whatever its title begins with
	}
	o.seen = &drafting.Observed{Page: o.pageForm(0), Nodes: make(map[drafting.NodeID]drafting.Form, len(lines))}
	o.fillOwn()
	o.marginWords()
	o.fields()
}

// pieceOf counts the pieces that began before a line's section or with it, from 0.
func (o *ownReader) pieceOf(l *line) int {
	at := 0
	for i := 1; i <= l.paragraph.section && i < len(o.sections); i++ {
		if o.sections[i].beginsPiece() {
			at++
		}
	}
	return at
}

// beginsPiece reports whether Write begins a piece with a section: its pages are counted from
// 1, or its first page has margins of its own.
func (s *section) beginsPiece() bool { return s.start.said || s.titlePage }

func (o *ownReader) pieceKind(at int) drafting.PieceKind {
	if at < len(o.pieces) {
		switch kind := o.pieces[at]; kind {
		case drafting.Main, drafting.Attached, drafting.Appendix:
			return kind
		}
	}
	if at == 0 {
		return drafting.Main
	}
	return drafting.Attached
}

// fillOwn puts the lines of tables and figures between the recognised nodes.
func (o *ownReader) fillOwn() {
	found := make([][]*drafting.Node, len(o.doc.Pieces))
	o.articles = make(map[*drafting.Piece]bool, len(found))
	for i, p := range o.doc.Pieces {
		o.articles[p] = p.HasArticles()
		found[i], p.Nodes = p.Nodes, nil
	}
	at := 0
	for i := range o.lines {
		l := &o.lines[i]
		var n *drafting.Node
		if l.cell != nil || l.figure != nil {
			if to := slices.Index(o.spoken, o.pieceOf(l)); at+1 == to && to < len(found) && len(found[at]) == 0 {
				at = to // it stands at the head of the piece
			}
			n = o.nodeOf(l)
		} else {
			for len(found[at]) == 0 {
				at++
			}
			n, found[at] = found[at][0], found[at][1:]
		}
		if n == nil {
			continue
		}
		o.add(o.doc.Pieces[at], n, l)
		n.NewPage = l.newPage && n.Cell == nil
	}
}

// running reports whether a header is what Write runs at the head of the pages of a controlled
// document.
func (m margin) running() bool {
	return m.number != nil && m.number.paragraph.form.style == styleIDs[standard.RunningHeader]
}

// marginWords reads what stands in the margins of each piece: the number of a draft and the
// contact lines on its first page, and whether a control block runs at the head of the others.
func (o *ownReader) marginWords() {
	at := -1
	for i, sec := range o.sections {
		if i > 0 && !sec.beginsPiece() {
			continue
		}
		if at++; at >= len(o.doc.Pieces) {
			return
		}
		if o.margin(sec.headers["default"]).running() {
			o.doc.Choices = map[string]string{standard.RunningChoice: standard.RunningBlock}
		}
		for _, l := range o.margin(sec.headers["first"]).lines {
			if number, ok := strings.CutPrefix(l.Text, draftWords); ok && l.paragraph.form.style == styleIDs[standard.DraftMark] {
				o.doc.Draft, _ = strconv.Atoi(number)
			}
		}
		for _, l := range o.margin(sec.footers["first"]).lines {
			if c, ok := writtenAs(l.paragraph.form.style); !ok || c != drafting.Contact {
				continue
			}
			l.Component = drafting.Contact
			l.Form = o.formOfLine(&l)
			o.doc.LastID++
			n := &drafting.Node{ID: o.doc.LastID, Component: drafting.Contact, Text: l.Text}
			p := o.doc.Pieces[at]
			p.Nodes = append(p.Nodes, n)
			o.seen.Nodes[n.ID] = l.Form
		}
	}
}
