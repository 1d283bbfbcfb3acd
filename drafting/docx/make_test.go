package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"maps"
	"slices"
	"testing"

	"thethuc/drafting/docx"
)

const (
	declared = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
		`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	relTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// wordParts are those of a Word file by their names.
type wordParts map[string]string

// body is a Word file with these blocks.
func body(blocks string) wordParts {
	return wordParts{"word/document.xml": `<?xml version="1.0"?><w:document ` + declared + `><w:body>` + blocks + `</w:body></w:document>`}
}

// with adds a part in the folder of the text, and the relation to it.
func (p wordParts) with(kind, name, xml string) wordParts {
	p["word/"+name] = xml
	const rels = "word/_rels/document.xml.rels"
	p[rels] += `<Relationship Id="r` + name + `" Type="` + relTypes + kind + `" Target="` + name + `"/>`
	return p
}

func root(name, inside string) string {
	return `<w:` + name + ` ` + declared + `>` + inside + `</w:` + name + `>`
}

// zipped makes a zip file of the parts.
func zipped(tb testing.TB, p wordParts) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		text := p[name]
		if name == "word/_rels/document.xml.rels" && text[0] == '<' && text[1] == 'R' {
			text = `<Relationships>` + text + `</Relationships>`
		}
		if _, err := w.Write([]byte(text)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// readParts reads a Word file of these parts with the standard's sheet.
func readParts(tb testing.TB, p wordParts) *docx.File {
	tb.Helper()
	data := zipped(tb, p)
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), sheet(tb))
	if err != nil {
		tb.Fatal(err, errors.Unwrap(err))
	}
	return f
}
