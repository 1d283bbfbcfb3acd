// Package caphonour holds the rule cap-honour: the name of an order, a medal or a title of honour is
// written with other capitals than the list, or its class has none.
package caphonour

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-honour.
var Rule = &lint.Rule{
	ID: "cap-honour", Title: "Tên huân chương, huy chương, danh hiệu viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "2"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 2 Mục V: viết hoa chữ cái đầu của các âm tiết của các thành phần tạo thành tên riêng và các từ chỉ thứ, hạng.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("honours") {
		if m, wrong := capital.Compare(t, f); wrong && (!m.Small || !person(t, f)) {
			capital.Report(p, m, message, !m.Missing || !m.Small)
		}
		class(p, t.Next(f.End-1))
	}
}

const message = "Tên huân chương, huy chương, danh hiệu vinh dự viết hoa theo tên trong luật; từ chỉ hạng viết hoa."

// person reports whether words in small letters may speak of people, not of the title that they bear: "các
// anh hùng lao động".
func person(t *viet.Text, f lint.Found) bool {
	return !capital.Any(t, f.First, "huân", "huy", "giải", "bằng", "cờ") && !capital.After(t, f.First, "hiệu", "tặng", "phong")
}

// class judges the class of an order: "hạng Nhất".
func class(p *lint.Pass, i int) {
	t := p.Text()
	next := t.Next(i)
	if !capital.Any(t, i, "hạng") || !capital.Any(t, next, "nhất", "nhì", "ba") || t.Case(next) != viet.Small || capital.Any(t, t.Next(next), "là", "người") {
		return
	}
	capital.Report(p, capital.Word(t, next, true), message, true)
}
