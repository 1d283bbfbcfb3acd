// Package capunitnumber holds the rule cap-unit-number: the word for an administrative unit is small before
// a number, or before the name of a person or an event.
package capunitnumber

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

// Rule is cap-unit-number.
var Rule = &lint.Rule{
	ID: "cap-unit-number", Title: "Đơn vị hành chính mang số, tên người, tên sự kiện không viết hoa",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "b"}},
	Yields: []string{"cap-event"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm b khoản 1 Mục III: viết hoa cả danh từ chung chỉ đơn vị hành chính.
func run(p *lint.Pass) {
	t := p.Text()
	names := map[int]bool{}
	for f := range p.Found("people") {
		names[f.First] = true
	}
	for f := range p.Found("places") { // a name of a person that is one of a place too
		if f.Words != "Điện Biên Phủ" {
			delete(names, f.First)
		}
	}
	for f := range p.Found("capital-words") {
		if f.Value != "đơn vị hành chính" || t.Case(f.First) != viet.Small || capital.Plural(t, f.First) {
			continue
		}
		next := t.Next(f.End - 1)
		if next != f.End+1 || next >= t.Len() || !urban(t, f) {
			continue
		}
		if names[next] && t.Case(next) == viet.Title || number(t, next) {
			capital.Report(p, capital.Word(t, f.First, true), "Đơn vị hành chính mang số, tên người, tên sự kiện lịch sử thì viết hoa cả danh từ chung.", true)
		}
	}
}

// urban reports whether the unit is one that bears such names.
func urban(t *viet.Text, f lint.Found) bool {
	return capital.Any(t, f.First, "quận", "phường", "xã")
}

// number reports whether token i is the number of a unit, not a measure: "quận 1", not
// "phường 3 khu phố".
func number(t *viet.Text, i int) bool {
	const most = 2 // digits
	if t.Kind(i) != viet.Number || len(t.Word(i)) > most || strings.Trim(t.Word(i), "0123456789") != "" || capital.Any(t, t.Before(i), "xã") {
		return false
	}
	next := t.Next(i)
	return !capital.IsWord(t, next) || t.Case(next) == viet.Title || capital.Any(t, next, "và", "của", "tại", "thuộc", "do", "để", "đến", "về", "từ", "là", "có", "đã", "được", "không", "thành", "với", "mở", "đổi", "đóng", "sẽ", "phải", "đang", "cũng", "vẫn",
		"chưa", "bị", "cho", "họp", "gửi", "nộp", "nhận", "giao", "phối", "trong", "trước", "sau", "khi")
}
