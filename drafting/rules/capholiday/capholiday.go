// Package capholiday holds the rule cap-holiday: the name of a holiday has other capitals than the list:
// the word for "day" is small, the first syllable of the name has a capital.
package capholiday

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-holiday.
var Rule = &lint.Rule{
	ID: "cap-holiday", Title: "Tên ngày lễ, ngày kỷ niệm viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "5"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 5 Mục V: viết hoa chữ cái đầu của âm tiết tạo thành tên gọi ngày lễ, ngày kỷ niệm.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("holidays") {
		m, wrong := capital.Compare(t, f)
		if !wrong || m.Small && f.Value == "đứng riêng" && !capital.After(t, f.First, "lễ", "dịp", "tết") {
			continue
		}
		capital.Report(p, m, "Tên ngày lễ, ngày kỷ niệm viết hoa chữ cái đầu của tên gọi; “ngày” viết thường.", t.Case(f.First) == viet.Small)
	}
}
