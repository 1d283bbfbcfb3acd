// Package capforeignorg holds the rule cap-foreign-org: the translated name of a foreign organisation has other
// capitals than the list, or its abbreviation is not in capitals.
package capforeignorg

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-foreign-org.
var Rule = &lint.Rule{
	ID: "cap-foreign-org", Title: "Tên tổ chức nước ngoài viết hoa sai",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "2", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "2", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 2 Mục IV: tên đã dịch viết như tên cơ quan Việt Nam; tên viết tắt viết bằng chữ in hoa.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("foreign-organisations") {
		if f.Value == "viết tắt" && t.Case(f.First) != viet.Title {
			continue
		}
		if m, wrong := capital.Compare(t, f); wrong {
			capital.Report(p, m, "Tên tổ chức nước ngoài đã dịch nghĩa viết hoa như tên cơ quan Việt Nam; tên viết tắt viết bằng chữ in hoa.", true)
		}
	}
}
