// Package symbolmatchestype holds the rule symbol-matches-type: the symbol of a paper
// begins with the abbreviation of another type than the one that is printed.
package symbolmatchestype

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is symbol-matches-type.
var Rule = &lint.Rule{
	ID: "symbol-matches-type", Title: "Ký hiệu không đúng với tên loại",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "I"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 3: ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản …
func run(p *lint.Pass) {
	kind := p.Sheet.Kind(p.Kind)
	n, groups := p.Document.Symbol()
	if kind == nil || kind.Abbreviation == "" || len(groups) == 0 {
		p.NotApplicable()
		return
	}
	first := groups[0]
	other := p.Sheet.KindOf(first.Text)
	if other == nil || other.ID == kind.ID {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: first.Start, End: first.End,
		Message: "Tên loại là " + viet.Lower(kind.Name) + " thì ký hiệu ghi “" + kind.Abbreviation + "”; “" + other.Abbreviation + "” là chữ viết tắt của " + viet.Lower(other.Name) + ".",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+kind.Abbreviation+"”", true, n, first.Start, first.End, kind.Abbreviation)},
	})
}
