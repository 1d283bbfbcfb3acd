// Package citationowntype holds the rule citation-own-type: the document speaks of itself as
// of another type than its own ("Thông báo này" in a plan), as a text copied from another does.
package citationowntype

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is citation-own-type.
var Rule = &lint.Rule{
	ID: "citation-own-type", Title: "Văn bản tự gọi mình bằng tên loại khác",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	own := ""
	if n := p.Document.Pieces[0].First(drafting.TypeName); n != nil {
		own = strings.TrimSpace(n.Text)
	} else if p.Document.Pieces[0].First(drafting.DispatchSubject) != nil {
		own = "CÔNG VĂN"
	}
	// A text without a number of its own may be issued with another, and calls that one so.
	if own == "" || p.Document.Pieces[0].First(drafting.Number) == nil {
		p.NotApplicable()
		return
	}
	x := lint.Shared(p, reference.Of)
	for i := range x.All {
		f := &x.All[i]
		n := p.Document.Node(f.Node)
		if !f.Act.This || f.Kind != reference.Foreign || f.Quoted || f.Act.Start < f.Start || !n.Component.Body() {
			continue
		}
		words := f.Act.In(n.Text)
		if !strings.HasPrefix(words, f.Act.Type) || opens(n.Text, f.Act.Start) || strings.HasPrefix(viet.Lower(own), viet.Lower(f.Act.Type)) || named(p.Document, f.Act.Type) {
			continue
		}
		right := capitalised(own) + " này"
		p.Report(lint.Finding{
			Node: n.ID, Start: f.Act.Start, End: f.Act.End,
			Message: "Văn bản này là " + viet.Lower(own) + ".",
			Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, n, f.Act.Start, f.Act.End, right)},
		})
	}
}

// opens reports whether a sentence may begin at i, so that the capital tells nothing: "Quy định
// này" is any rule then.
func opens(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \u00a0\t“\"(-–+")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".:!?)")
}

// named reports whether the document names a text of the type otherwise: then that is meant.
func named(d *drafting.Document, name string) bool {
	found := false
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for rest := n.Text; !found; {
			_, after, ok := strings.Cut(rest, name)
			if !ok {
				break
			}
			found = !strings.HasPrefix(strings.TrimLeft(after, " \u00a0"), "này")
			rest = after
		}
		return !found
	})
	return found
}

// capitalised is a line in capitals as a name in a sentence.
func capitalised(line string) string {
	line = viet.Lower(line)
	for i := range line {
		if i > 0 {
			return viet.Upper(line[:i]) + line[i:]
		}
	}
	return line
}
