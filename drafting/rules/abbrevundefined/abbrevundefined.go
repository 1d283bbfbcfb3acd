// Package abbrevundefined holds the rule abbrev-undefined: an abbreviation stands in the
// text before the place that says what it means.
package abbrevundefined

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is abbrev-undefined.
var Rule = &lint.Rule{
	ID: "abbrev-undefined", Title: "Chữ viết tắt dùng trước khi được giải thích",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

// explained finds where a text says that letters stand for words: "(sau đây viết tắt là TTHC)".
var explained = pattern.New(`(?:viết tắt|gọi tắt)(?: chung)?(?: là|:) *[“"]?(\p{Lu}[\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d]*)`)

func run(p *lint.Pass) {
	places := map[string]place{}
	i := 0
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		i++
		if !strings.Contains(n.Text, "tắt") {
			return true
		}
		for _, m := range explained.FindAllStringSubmatchIndex(n.Text, -1) {
			if word := n.Text[m[2]:m[3]]; places[word].node == 0 {
				places[word] = place{i, m[2]}
			}
		}
		return true
	})
	if len(places) == 0 {
		p.NotApplicable()
		return
	}
	i = 0
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		i++
		if !n.Component.Body() || n.Component == drafting.Heading || n.Component == drafting.TableCell || viet.IsUpper(n.Text) {
			return true
		}
		text := p.TextOf(n)
		for k := range text.Len() {
			t := text.Token(k)
			at, known := places[t.In(n.Text)]
			if t.Kind != viet.Word || !known || i > at.node || i == at.node && t.Start >= at.start {
				continue
			}
			delete(places, t.In(n.Text))
			p.Report(lint.Finding{
				Node: n.ID, Start: t.Start, End: t.End,
				Message: "Chữ viết tắt “" + t.In(n.Text) + "” được giải thích ở lần dùng đầu tiên.",
			})
		}
		return true
	})
}

// place is where an abbreviation is explained: the node as counted, and the byte there.
type place struct{ node, start int }
