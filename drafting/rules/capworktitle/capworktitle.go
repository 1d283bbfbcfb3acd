// Package capworktitle holds the rule cap-work-title: the name of a newspaper, a journal or a book that the list
// knows has other capitals.
package capworktitle

import (
	_ "embed"
	"strings"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-work-title.
var Rule = &lint.Rule{
	ID: "cap-work-title", Title: "Tên sách báo, tạp chí viết hoa sai",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "10"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 10 Mục V: viết hoa chữ cái đầu của âm tiết thứ nhất tạo thành tên tác phẩm, sách báo.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("works") {
		kind, _, _ := strings.Cut(f.Words, " ")
		if t.Case(f.First) == viet.Title { // newspapers and journals write so of themselves
			f.Words = capital.First(f.Words, true)
			f.Value = strings.ReplaceAll(f.Value, kind, capital.First(kind, true))
		}
		if m, wrong := capital.Compare(t, f); wrong && !m.Small && (m.Superfluous || kind != "báo") {
			capital.Report(p, m, "Tên tác phẩm, sách báo, tạp chí viết hoa chữ cái đầu của âm tiết thứ nhất.", false)
		}
	}
}
