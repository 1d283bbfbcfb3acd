// Package documentcodetwice holds the rule document-code-twice: a list of documents gives one
// code to two of them, or lists one twice.
package documentcodetwice

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is document-code-twice.
var Rule = &lint.Rule{
	ID: "document-code-twice", Title: "Một mã hiệu có hai lần trong danh mục tài liệu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	all := dossier.Registers(p.Document)
	if len(all) == 0 {
		p.NotApplicable()
	}
	master := dossier.Master(p.Document)
	for _, t := range all {
		names := map[string]string{}
		for _, r := range t.Coded() {
			code, name := r[t.Code], r[t.Name].Text
			first, again := names[code.Text]
			switch {
			case !again:
				names[code.Text] = name
			case !dossier.Same(first, name):
				p.ReportAt(code.Node, 0, len(code.Node.Text), "Mã hiệu "+code.Text+" dùng cho hai tài liệu: “"+first+"” và “"+name+"”.")
			case master:
				p.ReportAt(code.Node, 0, len(code.Node.Text), "Mã hiệu "+code.Text+" có hai lần trong danh mục.")
			}
		}
	}
}
