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
	t := p.Text()
	for f := range p.Found("formulas") {
		start, stop := t.Start(f.First), t.End(f.End-1)
		if p.Blank(p.Node, start, stop) {
			continue
		}
		right := f.Value
		if t.Case(f.First) == viet.Title {
			right = viet.Capitalize(right)
		}
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: start, End: stop, Message: fmt.Sprintf("Câu này thường viết “%s”.", right),
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, start, stop, right)},
		})
	}
}
