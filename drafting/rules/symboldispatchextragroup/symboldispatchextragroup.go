// Package symboldispatchextragroup holds the rule symbol-dispatch-extra-group: the symbol of
// an official letter names more units than the choice "dispatch-groups" allows.
package symboldispatchextragroup

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is symbol-dispatch-extra-group.
var Rule = &lint.Rule{
	ID: "symbol-dispatch-extra-group", Title: "Ký hiệu công văn có nhiều đơn vị",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}},
	Kinds: []string{"official-letter"},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 3: đối với công văn, ký hiệu bao gồm chữ viết tắt tên cơ quan … và chữ viết tắt tên
// đơn vị soạn thảo hoặc lĩnh vực được giải quyết.
func run(p *lint.Pass) {
	n, groups := p.Document.Symbol()
	if len(groups) == 0 {
		p.NotApplicable()
		return
	}
	if groups[0].Text == "CV" {
		groups = groups[1:] // symbol-no-cv speaks of it
	}
	most := 2 // the body and the unit
	if p.Sheet.Answer("dispatch-groups") == "two" {
		most++
	}
	if len(groups) <= most {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: groups[most].Start, End: groups[len(groups)-1].End,
		Message: "Ký hiệu của công văn chỉ nêu cơ quan ban hành và một đơn vị soạn thảo hoặc lĩnh vực.",
	})
}
