package docx

import (
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sides is what stands in the margins of a piece's first page: the names of the parts.
type sides struct{ header, footer string }

// The headers that every file has: the number of the page, and nothing.
const (
	numberedHeader = "header1.xml"
	emptyHeader    = "header2.xml"
	emptyFooter    = "footer1.xml"
)

// section ends a section after what was added last: its properties go into the last
// paragraph once something follows, or to the end of the document.
func (w *writer) section(landscape bool) {
	p := w.sheet.Page
	var m markup
	m.put("<w:sectPr>")
	reference := func(kind, side, part string) {
		m.put(`<w:`, side, `Reference w:type="`, kind, `" r:id="`, part, `"/>`)
	}
	header, first := numberedHeader, w.margins.header
	if w.running.block != nil {
		header = w.runningHeader(landscape)
		if !w.running.begins {
			first = header
		}
	}
	reference("default", "header", header)
	if w.firstSection {
		reference("first", "header", first)
	}
	if w.hasFooters {
		reference("default", "footer", emptyFooter)
		if w.firstSection {
			reference("first", "footer", w.margins.footer)
		}
	}
	if w.piecesNotes && w.firstSection {
		m.put(`<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>`)
	}
	m.put(`<w:type w:val="nextPage"/>`)
	width, height := toTwips(mmToPoints(p.Width.Value)), toTwips(mmToPoints(p.Height.Value))
	m.put("<w:pgSz")
	if landscape {
		width, height = height, width
	}
	m.attr("w", width)
	m.attr("h", height)
	if width > height {
		m.put(` w:orient="landscape"`)
	}
	m.put("/><w:pgMar")
	for _, side := range []struct {
		name string
		mm   float64
	}{
		{"top", p.Top.Value},
		{"right", p.Right.Value},
		{"bottom", p.Bottom.Value},
		{"left", p.Left.Value},
		{"header", p.HeaderDistance.Value},
		{"footer", p.Bottom.Value},
	} {
		m.attr(side.name, toTwips(mmToPoints(side.mm)))
	}
	m.put(` w:gutter="0"/>`)
	if w.firstSection && (w.running.block == nil || w.running.begins) {
		m.put(`<w:pgNumType w:start="1"/>`)
	}
	m.put(`<w:cols w:space="0"/>`)
	if w.firstSection {
		m.put(`<w:titlePg/>`)
	}
	m.put("</w:sectPr>")
	w.pending = m.b
	w.firstSection = false
}

// flush puts the properties of the section that ended into its last paragraph, or into one of
// its own after a table.
func (w *writer) flush() {
	if w.pending == nil {
		w.filled = true
		return
	}
	section := w.pending
	w.pending = nil
	w.filled = true
	if w.sectionAt < 0 {
		w.space()
	}
	tail := append([]byte(nil), w.part.b[w.sectionAt:]...)
	w.part.b = append(append(w.part.b[:w.sectionAt], section...), tail...)
	w.sectionAt, w.afterTable = -1, false
}

// marginPart wraps what stands in a margin. name is "hdr" or "ftr".
func (w *writer) marginPart(name string, fill func()) []byte {
	var m markup
	m.put(xmlHead, `<w:`, name, ` xmlns:w="`, nsWord, `" xmlns:r="`, nsRelations, `">`)
	back, depth := w.part, w.depth
	w.part, w.depth = &m, 1
	fill()
	w.part, w.depth = back, depth
	m.put(`</w:`, name, `>`)
	return m.b
}

// draftWords stand before the number of a draft on the first page.
const draftWords = "DỰ THẢO lần "

// pageNumber adds the paragraph with the number of the page.
func (w *writer) pageNumber() {
	w.open(&paragraph{style: styleIDs[standard.PageNumber]})
	w.part.put(`<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>`)
	w.close()
}

// marginsOf makes the parts for the margins of a piece's first page.
func (w *writer) marginsOf(draft int, contacts []*drafting.Node) sides {
	s := sides{emptyHeader, emptyFooter}
	numbered := w.sheet.Page.FirstNumbered.Value <= 1 && w.running.block == nil
	if draft > 0 || numbered {
		s.header = w.addPart("header", "hdr", func() {
			if numbered {
				w.pageNumber()
			}
			if draft > 0 {
				w.open(&paragraph{style: styleIDs[standard.DraftMark]})
				w.part.put(`<w:r><w:t xml:space="preserve">`, draftWords)
				w.part.number(draft)
				w.part.put(`</w:t></w:r>`)
				w.close()
			}
		})
	}
	if len(contacts) > 0 {
		s.footer = w.addPart("footer", "ftr", func() {
			st := w.style(contacts[0].Component)
			w.ruleAbove(contacts[0], st.Before.Value+w.pitch(st))
			w.stack(items(contacts), whole(w.text))
		})
	}
	return s
}

// addPart makes a part for a margin and returns its name.
func (w *writer) addPart(kind, element string, fill func()) string {
	data := w.marginPart(element, fill)
	count := 1
	for _, p := range w.sides {
		if p.kind == kind {
			count++
		}
	}
	name := kind + itoa(count) + ".xml"
	w.sides = append(w.sides, sidePart{kind, name, data})
	return name
}

// sidePart is a header or a footer.
type sidePart struct {
	kind, name string
	data       []byte
}
