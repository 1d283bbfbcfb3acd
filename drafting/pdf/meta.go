package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
)

const (
	language = "vi-VN"
	producer = "Thể Thức"
)

// clean makes s fit for a line of metadata: valid, and without control characters.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(s)
}

// infoDictionary says in the old way what xmpPacket says in the new.
func infoDictionary(meta Meta) []byte {
	b := []byte("<<")
	for _, entry := range []struct{ key, value string }{
		{"Title", meta.Title},
		{"Author", meta.Author},
		{"Subject", meta.Subject},
		{"Keywords", meta.Keywords},
		{"Creator", producer},
		{"Producer", producer},
	} {
		if value := clean(entry.value); value != "" {
			b = fmt.Appendf(b, "/%s %s\n", entry.key, textString(value))
		}
	}
	if !meta.Created.IsZero() {
		b = fmt.Appendf(b, "/CreationDate (%s)\n/ModDate (%[1]s)\n", pdfDate(meta.Created))
	}
	return append(b, ">>"...)
}

// textString writes UTF-16 in hexadecimal, in which nothing wants escaping.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteByte('>')
	return b.String()
}

func pdfDate(t time.Time) string {
	zone := strings.Replace(t.Format("-07:00"), ":", "'", 1) + "'"
	return "D:" + t.Format("20060102150405") + zone
}

// xmpPacket is the metadata that catalogues and archives read (ISO 16684-1).
func xmpPacket(meta Meta) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	element(&b, "<dc:format>", "application/pdf", "</dc:format>")
	element(&b, "<dc:language><rdf:Bag><rdf:li>", language, "</rdf:li></rdf:Bag></dc:language>")
	element(&b, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, meta.Title, "</rdf:li></rdf:Alt></dc:title>")
	element(&b, "<dc:creator><rdf:Seq><rdf:li>", meta.Author, "</rdf:li></rdf:Seq></dc:creator>")
	element(&b, `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, meta.Subject, "</rdf:li></rdf:Alt></dc:description>")
	element(&b, "<pdf:Keywords>", meta.Keywords, "</pdf:Keywords>")
	element(&b, "<pdf:Producer>", producer, "</pdf:Producer>")
	element(&b, "<xmp:CreatorTool>", producer, "</xmp:CreatorTool>")
	if !meta.Created.IsZero() {
		at := meta.Created.Format("2006-01-02T15:04:05-07:00")
		element(&b, "<xmp:CreateDate>", at, "</xmp:CreateDate>")
		element(&b, "<xmp:ModifyDate>", at, "</xmp:ModifyDate>")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// element writes nothing where there is nothing to say.
func element(b *bytes.Buffer, before, value, after string) {
	value = clean(value)
	if value == "" {
		return
	}
	b.WriteString(before)
	// Writing to a buffer does not fail.
	_ = xml.EscapeText(b, []byte(value))
	b.WriteString(after + "\n")
}
