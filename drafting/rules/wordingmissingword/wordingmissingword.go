// Package wordingmissingword holds the rule wording-missing-word: a set formula of documents with
// a word missing ("chịu trách nhiệm thi Quyết định này"), from the list "formulas".
package wordingmissingword

import (
	_ "embed"
	"fmt"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is wording-missing-word.
var Rule = &lint.Rule{
	ID: "wording-missing-word", Title: "Lời văn có sẵn thiếu chữ",
	Severity: lint.Hint, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t, formulas := p.Text(), p.Words.List("formulas")
	for i := 0; i < len(t.Tokens); i++ {
		if t.Tokens[i].Kind != viet.Word {
			continue
		}
		e, end, ok := formulas.At(t, i)
		if !ok || p.Blank(p.Node, t.Tokens[i].Start, t.Tokens[end-1].End) {
			continue
		}
		right := e.Value
		if t.Case(i) == viet.Title {
			right = viet.Capitalize(right)
		}
		start, stop := t.Tokens[i].Start, t.Tokens[end-1].End
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: start, End: stop, Message: fmt.Sprintf("Câu này thường viết “%s”.", right),
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, start, stop, right)},
		})
		i = end - 1
	}
}
