package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

// desk is what a file is written with.
type desk struct {
	sheet *standard.Sheet
	faces *font.Faces
}

func openDesk(tb testing.TB) desk {
	tb.Helper()
	return deskOf(tb, nil)
}

// runningChoices are a document's answers under which a control block runs at the head of its
// pages.
var runningChoices = map[string]string{"running-header": "controlled"}

func controlledDesk(tb testing.TB) desk {
	tb.Helper()
	return deskOf(tb, runningChoices)
}

func deskOf(tb testing.TB, choices map[string]string) desk {
	tb.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		tb.Fatal(err)
	}
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return desk{p.Sheet(choices), faces}
}

func (k desk) write(tb testing.TB, d *drafting.Document) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d, k.sheet, k.faces); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// unzipped returns the parts of a file by name.
func unzipped(tb testing.TB, data []byte) map[string]string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// element is an element of XML with its prefix left out.
type element struct {
	name     string
	attrs    []xml.Attr
	children []*element
	text     string
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *element) child(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return &element{}
}

// find returns the elements with a name below e, in order.
func (e *element) find(name string) []*element {
	var out []*element
	for _, c := range e.children {
		if c.name == name {
			out = append(out, c)
		}
		out = append(out, c.find(name)...)
	}
	return out
}

func parsed(tb testing.TB, part string) *element {
	tb.Helper()
	dec := xml.NewDecoder(strings.NewReader(part))
	root := &element{}
	open := []*element{root}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			tb.Fatal(err)
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, attrs: t.Copy().Attr}
			last.children = append(last.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(t)
		}
	}
}

// shown shows a file's text as lines: each paragraph with its style, what it says beside that
// and its words. ~ is a space and = a hyphen at which no line breaks.
func shown(tb testing.TB, data []byte) string {
	tb.Helper()
	parts := unzipped(tb, data)
	var b strings.Builder
	body := parsed(tb, parts["word/document.xml"]).child("document").child("body")
	dumpAll(&b, body, "")
	for _, name := range []string{"word/footnotes.xml", "word/header3.xml", "word/footer2.xml"} {
		if part, ok := parts[name]; ok {
			b.WriteString(path.Base(name) + "\n")
			for _, e := range parsed(tb, part).children {
				dumpAll(&b, e, "  ")
			}
		}
	}
	return b.String()
}

func dumpAll(b *strings.Builder, e *element, indent string) {
	for _, c := range e.children {
		switch c.name {
		case "p":
			dumpParagraph(b, c, indent)
		case "tbl":
			b.WriteString(indent + "table" + said(c.child("tblPr")) + said(c.child("tblGrid")) + "\n")
			dumpAll(b, c, indent+"  ")
		case "tr":
			b.WriteString(indent + "row" + said(c.child("trPr")) + "\n")
			dumpAll(b, c, indent+"  ")
		case "tc":
			b.WriteString(indent + "cell" + said(c.child("tcPr")) + "\n")
			dumpAll(b, c, indent+"  ")
		case "sectPr":
			b.WriteString(indent + "section" + said(c) + "\n")
		case "footnote":
			b.WriteString(indent + "footnote " + c.attr("id") + "\n")
			dumpAll(b, c, indent+"  ")
		}
	}
}

// said lists what the children of an element of properties say.
func said(e *element) string {
	var b strings.Builder
	for _, c := range e.children {
		if c.name == "pStyle" || c.name == "sectPr" {
			continue
		}
		b.WriteString(" " + c.name)
		var values []string
		for _, a := range c.attrs {
			if a.Name.Local == "val" {
				values = append(values, a.Value)
			} else if a.Name.Local != "space" && a.Name.Local != "color" && a.Name.Local != "type" {
				values = append(values, a.Name.Local+"="+a.Value)
			}
		}
		if inner := strings.TrimSpace(said(c)); inner != "" {
			values = append(values, inner)
		}
		if len(values) > 0 {
			b.WriteString("(" + strings.Join(values, " ") + ")")
		}
	}
	return b.String()
}

func dumpParagraph(b *strings.Builder, p *element, indent string) {
	properties := p.child("pPr")
	b.WriteString(indent + properties.child("pStyle").attr("val") + said(properties) + " |")
	for _, r := range append(p.find("r"), &element{}) {
		form := strings.TrimSpace(said(r.child("rPr")))
		if form != "" {
			b.WriteString("{" + form + ":")
		}
		for _, c := range r.children {
			switch c.name {
			case "t":
				b.WriteString(strings.ReplaceAll(c.text, "\u00a0", "~"))
			case "noBreakHyphen":
				b.WriteString("=")
			case "tab":
				b.WriteString(`\t`)
			case "footnoteReference":
				b.WriteString("^" + c.attr("id"))
			case "drawing":
				size := c.find("extent")[0]
				b.WriteString("[" + c.find("blip")[0].attr("embed") + " " + size.attr("cx") + "×" + size.attr("cy") + "]")
			}
		}
		if form != "" {
			b.WriteString("}")
		}
	}
	b.WriteString("\n")
	if s := properties.child("sectPr"); s.name != "" {
		b.WriteString(indent + "section" + said(s) + "\n")
	}
}

// rezipped packs a file anew with words of its parts replaced.
func rezipped(tb testing.TB, data []byte, from, to string) []byte {
	tb.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, part := range unzipped(tb, data) {
		f, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(f, strings.ReplaceAll(part, from, to)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}
