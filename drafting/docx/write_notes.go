package docx

import (
	"thethuc/drafting"
)

// notePlan finds the footnotes of a piece that stand at a page's foot. Those of what stands in
// a margin, and those that nothing refers to, are text where they stand.
func (w *writer) notePlan(p *drafting.Piece) {
	w.notesOf, w.atFoot = map[*drafting.Node][]*drafting.Node{}, map[*drafting.Node]bool{}
	if p.First(drafting.Footnote) == nil {
		return
	}
	for i, n := range p.Nodes {
		switch n.Component {
		case drafting.Footnote, drafting.Circulation, drafting.SignatureText, drafting.Contact:
			continue
		}
		if notes := p.Notes(i); len(notes) > 0 {
			w.notesOf[n] = notes
			for _, note := range notes {
				w.atFoot[note] = true
			}
		}
	}
}

// reference adds the number of a footnote where its words are referred to, and the words to
// the footnotes.
func (w *writer) reference(note *drafting.Node) {
	w.noteCount++
	id := itoa(w.noteCount)
	w.part.put(`<w:r><w:rPr><w:rStyle w:val="`, notesStyle, `"/></w:rPr><w:footnoteReference w:id="`, id, `"/></w:r>`)
	back := w.part
	w.part = &w.notes
	w.depth++
	w.part.put(`<w:footnote w:id="`, id, `">`)
	s := w.measure(note, w.settingOf(note), w.text)
	w.open(&paragraph{style: styleIDs[s.as]})
	w.part.put(`<w:r><w:rPr><w:rStyle w:val="`, notesStyle, `"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
	w.runs(note, s, 0)
	w.close()
	w.part.put(`</w:footnote>`)
	w.depth--
	w.part = back
}

// footnotes makes footnotes.xml.
func (w *writer) footnotes() []byte {
	var m markup
	m.put(xmlHead, `<w:footnotes xmlns:w="`, nsWord, `">`)
	for _, s := range []struct{ id, kind, element string }{
		{"-1", "separator", "separator"}, {"0", "continuationSeparator", "continuationSeparator"},
	} {
		m.put(`<w:footnote w:type="`, s.kind, `" w:id="`, s.id, `"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:`, s.element, `/></w:r></w:p></w:footnote>`)
	}
	m.b = append(m.b, w.notes.b...)
	m.put("</w:footnotes>")
	return m.b
}
