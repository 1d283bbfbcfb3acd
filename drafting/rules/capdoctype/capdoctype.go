// Package capdoctype holds the rule cap-doctype: the type of a document that is named by number is small or
// has a capital on every syllable, or the name of a law has other capitals than the list.
package capdoctype

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

// Rule is cap-doctype.
var Rule = &lint.Rule{
	ID: "cap-doctype", Title: "Tên loại, tên văn bản cụ thể viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "6"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 6 Mục V: viết hoa chữ cái đầu của tên loại văn bản và chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi của văn bản
// trong trường hợp nói đến một văn bản cụ thể.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("document-types") {
		if !numbered(t, f) || capital.Plural(t, f.First) || capital.After(t, f.First, "pháp") {
			continue
		}
		if m, wrong := capital.Compare(t, f); wrong {
			capital.Report(p, m, "Tên loại của một văn bản cụ thể viết hoa chữ cái đầu.", true)
		}
	}
	for f := range p.Found("laws") {
		if m, wrong := capital.Compare(t, f); wrong && (!m.Small || one(t, f)) && !capital.After(t, f.First, "pháp", "dự", "bộ", "kỷ", "quy", "các") {
			capital.Report(p, m, "Tên luật viết hoa chữ cái đầu của tên loại và của âm tiết thứ nhất tạo thành tên gọi.", !m.Small)
		}
	}
}

// numbered reports whether the number and symbol of a document follow.
func numbered(t *viet.Text, f lint.Found) bool {
	word := t.Next(f.End - 1)
	num := t.Next(word)
	return capital.Any(t, word, "số") && t.Kind(num) == viet.Code && strings.ContainsAny(t.Word(num), "/-")
}

// one reports whether words in small letters speak of one law: with its year, number or date behind,
// or a word that cites before.
func one(t *viet.Text, f lint.Found) bool {
	return capital.Any(t, t.Next(f.End-1), "năm", "số", "ngày") || capital.After(t, f.First, "cứ", "theo", "tại", "của")
}
