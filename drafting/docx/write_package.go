package docx

import (
	"path"
	"strings"
	"time"

	"thethuc/drafting"
)

// filePart is a part of a Word file.
type filePart struct {
	name   string
	data   []byte
	packed bool // pictures are packed already
}

// Names of the package format.
const (
	nsTypes       = "http://schemas.openxmlformats.org/package/2006/content-types"
	nsPackageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsCore        = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	nsExtended    = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relationsType = "application/vnd.openxmlformats-package.relationships+xml"
	nsCustom      = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
	nsVariant     = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
	documentPart  = "word/document.xml"
	corePart      = "docProps/core.xml"
	appPart       = "docProps/app.xml"
	customPart    = "docProps/custom.xml"
	relationType  = nsRelations + "/"
)

// linked is a part that document.xml leads to: its relation's id is its name in the folder.
type linked struct {
	name, kind, contentType string
	data                    []byte
	packed                  bool
}

// parts makes all parts of the file in the order in which they are packed.
func (w *writer) parts() []filePart {
	document := w.main()
	links := []linked{
		{name: "styles.xml", kind: relStyles, contentType: wordType + "styles+xml", data: w.styles()},
		{name: "settings.xml", kind: relSettings, contentType: wordType + "settings+xml", data: w.settingsPart()},
	}
	if len(w.lists) > 0 {
		links = append(links, linked{name: "numbering.xml", kind: relNumbering, contentType: wordType + "numbering+xml", data: w.numbering()})
	}
	if w.noteCount > 0 {
		links = append(links, linked{name: "footnotes.xml", kind: relFootnotes, contentType: wordType + "footnotes+xml", data: w.footnotes()})
	}
	for _, s := range w.sides {
		if s.kind == relFooter && !w.hasFooters {
			continue
		}
		links = append(links, linked{name: s.name, kind: s.kind, contentType: wordType + s.kind + "+xml", data: s.data})
	}
	for _, m := range w.media {
		links = append(links, linked{name: "media/" + m.name, kind: relImage, data: m.data, packed: true})
	}
	if fields := w.fields(); fields != nil {
		links = append(links, linked{name: "../" + fieldsPart, kind: "customXml", data: fields})
	}
	out := []filePart{
		{name: "[Content_Types].xml", data: contentTypes(links)},
		{name: "_rels/.rels", data: packageRelations()},
		{name: documentPart, data: document},
		{name: "word/_rels/document.xml.rels", data: documentRelations(links)},
	}
	for _, l := range links {
		out = append(out, filePart{name: path.Join("word", l.name), data: l.data, packed: l.packed})
	}
	return append(
		out,
		filePart{name: corePart, data: w.coreProperties()},
		filePart{name: appPart, data: appProperties()},
		filePart{name: customPart, data: w.customProperties()},
	)
}

func contentTypes(links []linked) []byte {
	var m markup
	m.put(xmlHead, `<Types xmlns="`, nsTypes, `"><Default Extension="rels" ContentType="`, relationsType, `"/>`)
	m.put(`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>`)
	m.put(`<Default Extension="jpeg" ContentType="image/jpeg"/>`)
	override := func(name, kind string) { m.put(`<Override PartName="/`, name, `" ContentType="`, kind, `"/>`) }
	override(documentPart, wordType+"document.main+xml")
	for _, l := range links {
		if l.contentType != "" {
			override("word/"+l.name, l.contentType)
		}
	}
	override(corePart, "application/vnd.openxmlformats-package.core-properties+xml")
	override(appPart, "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	override(customPart, "application/vnd.openxmlformats-officedocument.custom-properties+xml")
	m.put("</Types>")
	return m.b
}

func (m *markup) relation(id, kind, target string) {
	m.put(`<Relationship Id="`, id, `" Type="`, kind, `" Target="`, target, `"/>`)
}

func packageRelations() []byte {
	var m markup
	m.put(xmlHead, `<Relationships xmlns="`, nsPackageRels, `">`)
	m.relation("document", relationType+relDocument, documentPart)
	m.relation("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", corePart)
	m.relation("app", relationType+"extended-properties", appPart)
	m.relation("custom", relationType+"custom-properties", customPart)
	m.put("</Relationships>")
	return m.b
}

func documentRelations(links []linked) []byte {
	var m markup
	m.put(xmlHead, `<Relationships xmlns="`, nsPackageRels, `">`)
	for _, l := range links {
		m.relation(path.Base(l.name), relationType+l.kind, l.name)
	}
	m.put("</Relationships>")
	return m.b
}

// settingsPart makes settings.xml.
func (w *writer) settingsPart() []byte {
	var m markup
	m.put(xmlHead, `<w:settings xmlns:w="`, nsWord, `"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`)
	m.put(`<w:characterSpacingControl w:val="doNotCompress"/>`)
	if w.noteCount > 0 {
		m.put(`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`)
	}
	m.put(`<w:compat><w:doNotUseHTMLParagraphAutoSpacing/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>`)
	m.put(`<w:themeFontLang w:val="`, language, `"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`)
	return m.b
}

// created is the day of issue that the document bears, or the zero time.
func (w *writer) created() time.Time {
	year, month, day, ok := w.document.Issued()
	when := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if !ok || when.Year() < 1980 || when.Year() > 2100 {
		return time.Time{}
	}
	return when
}

// coreProperties makes docProps/core.xml: everything is read out of the words.
func (w *writer) coreProperties() []byte {
	var m markup
	m.put(xmlHead, `<cp:coreProperties xmlns:cp="`, nsCore, `" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	say := func(element, text string) {
		if text != "" {
			m.put("<", element, ">")
			m.words(text)
			m.put("</", element, ">")
		}
	}
	say("dc:title", w.document.Title())
	if len(w.document.Pieces) > 0 {
		p := w.document.Pieces[0]
		if n := p.First(drafting.Number); n != nil {
			say("dc:subject", strings.TrimSpace(n.Text))
		}
		var author []string
		for _, n := range planOf(p).heading {
			if n.Component == drafting.Issuer {
				author = append(author, strings.TrimSpace(n.Text))
			}
		}
		say("dc:creator", strings.Join(author, " "))
	}
	say("dc:language", language)
	if when := w.created(); !when.IsZero() {
		for _, element := range []string{"created", "modified"} {
			m.put(`<dcterms:`, element, ` xsi:type="dcterms:W3CDTF">`, when.Format(time.RFC3339), `</dcterms:`, element, `>`)
		}
	}
	m.put("</cp:coreProperties>")
	return m.b
}

// application is what the file says made it; another program puts its own name there when it
// saves the file.
const application = "Thể Thức"

func appProperties() []byte {
	return []byte(xmlHead + `<Properties xmlns="` + nsExtended + `"><Application>` + application + `</Application></Properties>`)
}

// The properties that keep what no word and no style says: the kind of paper, the kinds of the
// document's pieces, the standard that it follows, and the template that it was made from.
const (
	kindProperty     = "TheThuc.Loai"
	piecesProperty   = "TheThuc.Phan"
	standardProperty = "TheThuc.TieuChuan"
	templateProperty = "TheThuc.Mau"
)

// customProperties makes docProps/custom.xml.
func (w *writer) customProperties() []byte {
	var m markup
	m.put(xmlHead, `<Properties xmlns="`, nsCustom, `" xmlns:vt="`, nsVariant, `">`)
	var pieces []string
	for _, p := range w.document.Pieces {
		pieces = append(pieces, string(p.Kind))
	}
	for i, p := range []struct{ name, value string }{
		{kindProperty, w.document.Kind},
		{piecesProperty, strings.Join(pieces, " ")},
		{standardProperty, w.document.Standard},
		{templateProperty, w.document.Template},
	} {
		const first = 2 // as Word counts them
		m.put(`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="`, itoa(i+first), `" name="`, p.name, `"><vt:lpwstr>`)
		m.words(p.value)
		m.put(`</vt:lpwstr></property>`)
	}
	m.put("</Properties>")
	return m.b
}
