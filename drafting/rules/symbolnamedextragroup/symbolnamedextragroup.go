// Package symbolnamedextragroup holds the rule symbol-named-extra-group: the symbol of
// a paper that prints its type has more or fewer groups than type and issuer.
package symbolnamedextragroup

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is symbol-named-extra-group.
var Rule = &lint.Rule{
	ID: "symbol-named-extra-group", Title: "Ký hiệu không đủ hai nhóm chữ hoặc thừa nhóm chữ",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}},
	Yields: []string{"symbol-type-known", "symbol-case"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm b khoản 3: ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên
// cơ quan, tổ chức hoặc chức danh nhà nước có thẩm quyền ban hành văn bản.
func run(p *lint.Pass) {
	kind := p.Sheet.Kind(p.Kind)
	n, groups := p.Document.Symbol()
	if kind == nil || kind.Abbreviation == "" || len(groups) == 0 {
		p.NotApplicable()
		return
	}
	const groupsOfType = 2 // the type and the body that issues
	if len(groups) == groupsOfType {
		return
	}
	first, last := groups[min(groupsOfType, len(groups)-1)], groups[len(groups)-1]
	p.Report(lint.Finding{
		Node: n.ID, Start: first.Start, End: last.End,
		Message: "Ký hiệu của " + viet.Lower(kind.Name) + " gồm hai nhóm: chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành.",
	})
}
