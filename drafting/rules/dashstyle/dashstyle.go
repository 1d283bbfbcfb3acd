// Package dashstyle holds the rule dash-style: a hyphen without its spaces, or a dash, between
// equal words ("kinh tế-xã hội"), from the list "coordinates".
package dashstyle

import (
	_ "embed"
	"fmt"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is dash-style.
var Rule = &lint.Rule{
	ID: "dash-style", Title: "Gạch nối giữa hai từ ngang nhau thiếu dấu cách",
	Severity: lint.Hint, Scope: lint.OfNode, Yields: []string{"motto-hyphen", "motto-text", "text-confusable"},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	n := p.Node
	if !strings.Contains(n.Text, "-") && !strings.Contains(n.Text, "–") {
		return
	}
	t, list := p.Text(), p.Words.List("coordinates")
	for i := 0; i < t.Len(); i++ {
		if t.Kind(i) != viet.Word {
			continue
		}
		_, end, ok := list.At(t, i)
		if !ok {
			continue
		}
		for k := i; k < end; k++ {
			if isDash(t.Word(k)) && (t.Word(k) != "-" || t.Word(k-1) != " " || t.Word(k+1) != " ") {
				report(p, t, k)
			}
		}
		i = end - 1
	}
}

func isDash(word string) bool { return word == "-" || word == "–" || word == "—" }

// report reports the dash at token k with the words beside it.
func report(p *lint.Pass, t *viet.Text, k int) {
	before, after := t.Before(k), t.Next(k)
	start, end := t.Start(before), t.End(after)
	right := t.Word(before) + " - " + t.Word(after)
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: start, End: end, Message: fmt.Sprintf("Viết “%s”: gạch nối có dấu cách ở hai bên.", right),
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", true, p.Node, t.End(before), t.Start(after), " - ")},
	})
}
