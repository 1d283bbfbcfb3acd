// Package unitsuperscript holds the rule unit-superscript: m2, m3, km2 for m², m³, km². Where
// the form of a file is known it is silent, since the figure may be raised there.
package unitsuperscript

import (
	_ "embed"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is unit-superscript.
var Rule = &lint.Rule{
	ID: "unit-superscript", Title: "Đơn vị diện tích, thể tích thiếu số mũ",
	Severity: lint.Hint, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	if p.Form != nil {
		return
	}
	t := p.Text()
	for _, i := range t.Notable {
		switch word := t.Word(i); word {
		case "m2", "m3", "km2", "cm2", "cm3", "dm2", "dm3", "mm2", "mm3":
			if !unit(t, i) {
				continue
			}
			token := t.Token(i)
			right := strings.NewReplacer("2", "²", "3", "³").Replace(word)
			p.Report(lint.Finding{
				Node: p.Node.ID, Start: token.Start, End: token.End, Message: "Viết " + right + " với số mũ.",
				Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", true, p.Node, token.Start, token.End, right)},
			})
		}
	}
}

// unit reports whether a number, a bar or a bracket stands before token i.
func unit(t *viet.Text, i int) bool {
	before := t.Before(i)
	return t.Kind(before) == viet.Number || t.Word(before) == "/" || t.Word(before) == "(" && t.Word(t.Next(i)) == ")"
}
