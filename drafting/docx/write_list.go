package docx

import (
	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// list is a list of Word: the sign before each of its items, and how far it is indented.
type list struct {
	sign  string
	style *standard.Style
}

// listed returns the list of Word that a dash or an item belongs to, from 1, and the bytes
// that the list writes in the place of the words. A label that a mark of its own sets apart
// stays among the words, and so does that of a clause or a point.
func (w *writer) listed(n *drafting.Node, st *standard.Style) (number, from int) {
	if n.Component != drafting.Dash && n.Component != drafting.Item {
		return 0, 0
	}
	label, ok := n.Label()
	if !ok || label.NumStart != 0 || label.Sep != "" || label.End != label.NumEnd+1 || n.Text[label.NumEnd] != ' ' || label.End == len(n.Text) {
		return 0, 0
	}
	for _, m := range n.Marks {
		if m.Start < label.End && m.Kind != drafting.Field && m.Kind != drafting.Derived {
			return 0, 0
		}
	}
	l := list{label.Num, st}
	for i, known := range w.lists {
		if known == l {
			return i + 1, label.End
		}
	}
	w.lists = append(w.lists, l)
	return len(w.lists), label.End
}

// numbering makes numbering.xml.
func (w *writer) numbering() []byte {
	var m markup
	m.put(xmlHead, `<w:numbering xmlns:w="`, nsWord, `">`)
	for i, l := range w.lists {
		m.put(`<w:abstractNum w:abstractNumId="`)
		m.number(i)
		m.put(`"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/>`)
		m.val("lvlText", l.sign)
		m.put(`<w:lvlJc w:val="left"/><w:pPr><w:ind`)
		m.attr("left", toTwips(mmToPoints(l.style.LeftIndent.Value)))
		m.firstLine(toTwips(mmToPoints(l.style.FirstIndent.Value)))
		m.put(`/></w:pPr></w:lvl></w:abstractNum>`)
	}
	for i := range w.lists {
		m.put(`<w:num`)
		m.attr("numId", i+1)
		m.put(`>`)
		m.count("abstractNumId", i)
		m.put("</w:num>")
	}
	m.put("</w:numbering>")
	return m.b
}
