package dossier

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// headlines are the lines that say what a paper is: its type and subject or, where it has no type,
// as forms have none, the lines in capitals above its body.
func headlines(d *drafting.Document) (out []*drafting.Node) {
	main := d.Pieces[0]
	typed := main.First(drafting.TypeName) != nil
	for _, n := range main.Nodes {
		switch n.Component {
		case drafting.TypeName, drafting.Subject, drafting.DispatchSubject:
			out = append(out, n)
		case drafting.Paragraph:
			if !typed && viet.IsUpper(n.Text) {
				out = append(out, n)
			}
		case drafting.Article, drafting.Roman, drafting.Clause:
			return out
		}
	}
	return out
}

// Headline is what a paper says that it is, in small letters: its type, its subject and the
// title of a controlled document.
func Headline(d *drafting.Document) string {
	words := ""
	for _, n := range headlines(d) {
		words += " " + Plain(n.Text)
	}
	if c, ok := ControlledOf(d); ok {
		words += " " + Plain(c.Title.Text)
	}
	return Plain(words)
}

// Head is the node that a finding on the whole paper points to: its subject, what else says what
// it is, or the title of a controlled document; nil where it has none.
func Head(d *drafting.Document) *drafting.Node {
	lines := headlines(d)
	for _, c := range []drafting.Component{drafting.Subject, drafting.DispatchSubject} {
		if i := slices.IndexFunc(lines, func(n *drafting.Node) bool { return n.Component == c }); i >= 0 {
			return lines[i]
		}
	}
	if len(lines) > 0 {
		return lines[0]
	}
	c, _ := ControlledOf(d)
	return c.Title.Node
}

// Type is the type of a paper as it is written over its subject, in small letters: "biên bản";
// "" where it has none.
func Type(d *drafting.Document) string {
	if lines := headlines(d); len(lines) > 0 && lines[0].Component != drafting.Subject {
		return Plain(lines[0].Text)
	}
	return ""
}
