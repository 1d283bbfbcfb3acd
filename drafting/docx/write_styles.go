package docx

import (
	"math"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
)

// face is the family that Word sets the document in. The faces of the page have its widths.
const face = "Times New Roman"

const language = "vi-VN"

// styles makes styles.xml: what the sheet says of each component.
func (w *writer) styles() []byte {
	var m markup
	m.put(xmlHead, `<w:styles xmlns:w="`, nsWord, `"><w:docDefaults><w:rPrDefault><w:rPr>`)
	m.put(`<w:rFonts w:ascii="`, face, `" w:hAnsi="`, face, `" w:eastAsia="`, face, `" w:cs="`, face, `"/>`)
	m.size(w.style(drafting.Paragraph).Size.Value)
	m.put(`<w:lang w:val="`, language, `" w:eastAsia="`, language, `" w:bidi="ar-SA"/>`)
	m.put(`</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`)
	m.put(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>`)
	m.put(`<w:pPr><w:widowControl/></w:pPr></w:style>`)
	m.put(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>`)
	m.put(`<w:uiPriority w:val="1"/><w:semiHidden/></w:style>`)
	m.put(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>`)
	m.put(`<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>`)
	m.put(`<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	m.put(`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`)
	for _, s := range wordStyles {
		m.componentStyle(s, w.style(s.component))
	}
	m.bareStyle(ruleStyle, "Đường kẻ")
	m.bareStyle(spaceStyle, "Ngăn cách")
	m.put(`<w:style w:type="character" w:customStyle="1" w:styleId="`, notesStyle, `"><w:name w:val="Số chú thích"/>`)
	m.put(`<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`)
	m.put("</w:styles>")
	return m.b
}

func (m *markup) styleHead(id, name string) {
	m.put(`<w:style w:type="paragraph" w:customStyle="1" w:styleId="`, id, `">`)
	m.val("name", name)
	m.val("basedOn", "Normal")
}

// componentStyle adds the style of a component with every value of the sheet.
func (m *markup) componentStyle(s wordStyle, st *standard.Style) {
	m.styleHead(s.id, s.name)
	m.put("<w:qFormat/><w:pPr>")
	if leadsOn(s.component) || s.component == standard.TableHeader {
		m.flag("keepNext", true)
		m.flag("keepLines", true)
	}
	m.put("<w:spacing")
	m.attr("before", toTwips(st.Before.Value))
	m.attr("after", toTwips(st.After.Value))
	m.attr("line", int(math.Round(st.Leading.Value*linesPerUnit)))
	m.put(` w:lineRule="auto"/><w:ind`)
	m.attr("left", toTwips(mmToPoints(st.LeftIndent.Value)))
	m.firstLine(toTwips(mmToPoints(st.FirstIndent.Value)))
	m.put("/>")
	if continued(s.component) {
		m.flag("contextualSpacing", true)
	}
	m.val("jc", justification(st.Align.Value))
	if s.outline > 0 {
		m.count("outlineLvl", s.outline-1)
	}
	m.put("</w:pPr><w:rPr>")
	f := faceOf(st)
	if f&font.Bold != 0 {
		m.put("<w:b/><w:bCs/>")
	}
	if f&font.Italic != 0 {
		m.put("<w:i/><w:iCs/>")
	}
	m.size(st.Size.Value)
	m.put("</w:rPr></w:style>")
}

// bareStyle adds the style of an empty paragraph as low as Word allows.
func (m *markup) bareStyle(id, name string) {
	m.styleHead(id, name)
	m.put(`<w:pPr><w:spacing w:before="0" w:after="0" w:line="`)
	m.number(toTwips(lowest))
	m.put(`" w:lineRule="exact"/></w:pPr><w:rPr>`)
	m.size(lowest)
	m.put("</w:rPr></w:style>")
}

// leadsOn reports whether a component is a title, which stays on the page of what follows it.
func leadsOn(c drafting.Component) bool {
	switch c {
	case drafting.TypeName, drafting.Subject, drafting.Guide, drafting.EnactingAuthority, drafting.EnactingFormula,
		drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection, drafting.Heading,
		drafting.Roman, drafting.AppendixHeading, drafting.AppendixTitle, drafting.TableTitle,
		standard.ArticleTitle, standard.ClauseTitle:
		return true
	}
	return false
}

// continued reports whether a further typed line of a component goes on with the one before
// it, so that there is no white between the two.
func continued(c drafting.Component) bool {
	switch c {
	case drafting.Subject, drafting.DispatchSubject, drafting.AppendixTitle, drafting.Guide, drafting.Issuer, drafting.ParentBody:
		return true
	}
	return false
}
