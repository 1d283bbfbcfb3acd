// Package decisionkeyword holds the rule decision-keyword: the line of a decision or a
// resolution that enacts is missing, or not written as the kind of paper has it, with a
// colon.
package decisionkeyword

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is decision-keyword.
var Rule = &lint.Rule{
	ID: "decision-keyword", Title: "Thiếu hoặc sai dòng “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”",
	Severity: lint.Error, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"decision", "resolution"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.2"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.1"}},
	Page:  page, Since: "0.1", Check: run,
}

// Các mẫu 1.1, 1.2 và 1.3 Phụ lục III: dòng “QUYẾT NGHỊ”, “QUYẾT ĐỊNH” và dấu hai chấm.
func run(p *lint.Pass) {
	lacking, ok := p.Missing()
	if !ok {
		p.NotApplicable()
		return
	}
	asked := p.Sheet.Kind(p.Kind).Component(drafting.EnactingFormula)
	if len(asked.Words) == 0 {
		return
	}
	cites := p.Rule.Cites[0]
	if p.Kind == "resolution" {
		cites = p.Rule.Cites[1]
	}
	for _, c := range lacking {
		if c.Component == asked.Component {
			p.Report(lint.Finding{Missing: c.Component, Message: "Sau các căn cứ có dòng “" + asked.Words[0] + "”.", Provision: cites})
		}
	}
	main := p.Document.Pieces[0]
	n := main.First(drafting.EnactingFormula)
	if n == nil || main.First(drafting.TypeName) == nil || slices.Contains(asked.Words, strings.TrimSpace(n.Text)) {
		return
	}
	put := asked.Words[0]
	p.Report(lint.Finding{
		Node: n.ID, End: len(n.Text), Message: "Dòng này viết in hoa, có dấu hai chấm: “" + put + "”.", Provision: cites,
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", viet.Fold(strings.Trim(n.Text, " .:")) == viet.Fold(strings.TrimRight(put, ":")), n, 0, len(n.Text), put)},
	})
}
