// Package symboldispatchunit holds the rule symbol-dispatch-unit: the symbol of an
// official letter has one group of letters. Which units there are it does not ask.
package symboldispatchunit

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is symbol-dispatch-unit.
var Rule = &lint.Rule{
	ID: "symbol-dispatch-unit", Title: "Ký hiệu công văn thiếu đơn vị soạn thảo hoặc lĩnh vực",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}},
	Kinds:  []string{"official-letter"},
	Yields: []string{"symbol-no-cv"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm b khoản 3: đối với công văn, ký hiệu bao gồm chữ viết tắt tên cơ quan, tổ chức hoặc chức
// danh nhà nước ban hành công văn và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải
// quyết.
func run(p *lint.Pass) {
	n, groups := p.Document.Symbol()
	if len(groups) == 0 {
		p.NotApplicable()
		return
	}
	if len(groups) == 1 {
		p.Report(lint.Finding{
			Node: n.ID, Start: groups[0].Start, End: groups[0].End,
			Message: "Ký hiệu của công văn gồm chữ viết tắt tên cơ quan ban hành và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực, ngăn nhau bằng dấu gạch nối.",
		})
	}
}
