package docx_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/golden"
)

// TestRead reads Word files made of the sections of an archive: body, and the parts of the
// text's folder by their kinds ("styles", "numbering", "header1" …), and compares document and
// observed form.
func TestRead(t *testing.T) {
	golden.Each(t, "testdata/read/*.txtar", func(t *testing.T, a *golden.Archive) {
		p := body(a.Section(t, "body"))
		for _, name := range a.Names() {
			inside := a.Section(t, name)
			switch kind := strings.TrimRight(name, "0123456789"); kind {
			case "styles", "settings", "numbering", "footnotes", "endnotes", "comments":
				p.with(kind, name+".xml", root(kind, inside))
			case "header", "footer":
				p.with(kind, name+".xml", root(map[string]string{"header": "hdr", "footer": "ftr"}[kind], inside))
			case "theme":
				p.with(kind, name+".xml", `<a:theme `+declared+`><a:themeElements><a:fontScheme>`+inside+`</a:fontScheme></a:themeElements></a:theme>`)
			case "part": // that only stands in the file
				p[strings.TrimSpace(inside)] = "x"
			}
		}
		f := readParts(t, p)
		checkWhole(t, f.Document)
		a.Check(t, "want", listing(f))
	})
}

// listing is a file as text: facts, page, and the nodes with their forms.
func listing(f *docx.File) string {
	var b strings.Builder
	if f.Facts != (docx.Facts{}) {
		fmt.Fprintf(&b, "facts %+v\n", f.Facts)
	}
	if len(f.Headers)+len(f.Footers) > 0 {
		fmt.Fprintf(&b, "headers %q footers %q\n", f.Headers, f.Footers)
	}
	for _, c := range f.Comments {
		fmt.Fprintf(&b, "comment %s: %s (node %d, byte %d)\n", c.Author, c.Text, c.Node, c.At)
	}
	if len(f.Observed.Mended) > 0 {
		fmt.Fprintf(&b, "mended %v\n", f.Observed.Mended)
	}
	fmt.Fprintf(&b, "page %s\n", form(f.Observed.Page))
	f.Document.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
		if i == 0 {
			fmt.Fprintf(&b, "== %s\n", p.Kind)
		}
		if s, ok := f.Observed.Sections[n.ID]; ok {
			fmt.Fprintf(&b, "section %s\n", form(s))
		}
		fmt.Fprintf(&b, "%s: %s%s\n    %s\n", n.Component, marked(n), place(n), form(f.Observed.Nodes[n.ID]))
		return true
	})
	return b.String()
}

// marked is a node's text with its marks: *bold*, _italic_, ^ for a footnote's number.
func marked(n *drafting.Node) string {
	text := n.Text
	signs := map[drafting.MarkKind]string{drafting.Bold: "*", drafting.Italic: "_", drafting.Note: "^"}
	at := map[int]string{}
	for _, m := range n.Marks {
		at[m.Start] += signs[m.Kind]
		if m.End > m.Start {
			at[m.End] = signs[m.Kind] + at[m.End]
		}
	}
	for _, i := range slices.Backward(slices.Sorted(maps.Keys(at))) {
		text = text[:i] + at[i] + text[i:]
	}
	return text
}

// place is what a node says beside its words.
func place(n *drafting.Node) string {
	out := ""
	if n.Beside {
		out += " [beside]"
	}
	if n.NewPage {
		out += " [new page]"
	}
	if n.Picture != nil {
		w, h := n.Picture.Size()
		out += fmt.Sprintf(" [%s %d × %d, %v mm]", n.Picture.Format(), w, h, n.Picture.Width)
	}
	if c := n.Cell; c != nil {
		out += fmt.Sprintf(" [%s across %d down %d %s]", c.Begins, c.Across, c.Down, c.Align)
		if c.Table != nil {
			out += fmt.Sprintf(" [%+v]", *c.Table)
		}
	}
	return out
}

func form(f drafting.Form) string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(f)) {
		v := f[name].Word
		if v == "" {
			v = strconv.FormatFloat(f[name].Number, 'f', -1, 64)
		}
		all = append(all, name+"="+v)
	}
	return strings.Join(all, " ")
}
