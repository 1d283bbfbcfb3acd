// Package caplunaryear holds the rule cap-lunar-year: a syllable of the name of a lunar year has no capital.
package caplunaryear

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-lunar-year.
var Rule = &lint.Rule{
	ID: "cap-lunar-year", Title: "Tên năm âm lịch viết hoa thiếu",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "8", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 8 Mục V: viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên gọi.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("lunar-years") {
		m, wrong := capital.Compare(t, f)
		dated := capital.After(t, f.First, "năm", "xuân", "tết", "tuổi")
		if wrong && (dated || !m.Small && (!capital.Opens(t, f.First) || t.Case(f.First) != viet.Title)) {
			capital.Report(p, m, "Tên năm âm lịch viết hoa chữ cái đầu của tất cả các âm tiết.", true)
		}
	}
}
