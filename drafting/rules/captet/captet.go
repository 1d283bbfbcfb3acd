// Package captet holds the rule cap-tet: the name of one of the feasts of the lunar year has other
// capitals than the decree writes.
package captet

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-tet.
var Rule = &lint.Rule{
	ID: "cap-tet", Title: "Tên ngày tết viết hoa sai",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "8", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 8 Mục V: viết hoa chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("tet") {
		if m, wrong := capital.Compare(t, f); wrong {
			capital.Report(p, m, "Tên ngày tết viết hoa âm tiết thứ nhất của tên gọi; chữ “tết” chỉ viết hoa khi thay cho tết Nguyên đán.", t.Case(f.First) == viet.Small)
		}
	}
}
