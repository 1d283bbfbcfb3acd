// Package capevent holds the rule cap-event: the name of a historic event or of a dynasty has other
// capitals than the list, or tells its month in figures.
package capevent

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-event.
var Rule = &lint.Rule{
	ID: "cap-event", Title: "Tên sự kiện lịch sử, triều đại viết hoa sai",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "9"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 9 Mục V: viết hoa chữ cái đầu của các âm tiết tạo thành sự kiện và tên sự kiện; con số chỉ mốc thời gian ghi bằng chữ
// và viết hoa chữ đó.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("events") {
		m, wrong := capital.Compare(t, f)
		if wrong && (!m.Small || f.Value != "triều đại") {
			capital.Report(p, m, message, m.Right == f.Words)
		}
	}
	for f := range p.Found("event-numbers") {
		if t.Case(f.First) == viet.Capital {
			continue
		}
		capital.Report(p, capital.Misuse{First: f.First, Start: t.Start(f.First), End: t.End(f.End - 1), Right: f.Value}, message, true)
	}
}

const message = "Tên sự kiện lịch sử, triều đại viết hoa; con số chỉ mốc thời gian ghi bằng chữ và viết hoa chữ đó."
