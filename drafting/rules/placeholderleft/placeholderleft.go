// Package placeholderleft holds the rule placeholder-left: words in brackets that a
// template asks to be replaced still stand in the text; in a document that is no draft any
// more, also rows of dots. Blanks of a draft it leaves alone.
package placeholderleft

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is placeholder-left.
var Rule = &lint.Rule{
	ID: "placeholder-left", Title: "Còn chỗ chờ điền của mẫu",
	Severity: lint.Warning, Scope: lint.OfNode,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II"}},
	Page:  page, Since: "0.1", Check: run,
}

var (
	bracket = pattern.New(`\[(?:…|\.\.\.|(?i:tên|nhập|điền|ghi|họ|chức vụ|nội dung|ngày|số|địa danh|đơn vị|cơ quan|trích yếu) ?)[^\[\]]{0,80}\]|\{\{[^{}]*\}\}|<(?i:tên|nhập|điền|ghi|họ|chức vụ|nội dung|đơn vị|cơ quan)[^<>]{0,80}>`)
	dots    = pattern.New(`…{2,}|\.{4,}|…\s?/\s?…|_{4,}|ngày +(?:…|\.{3}) +tháng +(?:…|\.{3})`)
)

func run(p *lint.Pass) {
	n := p.Node
	brackets := strings.IndexByte(n.Text, '[') >= 0 || strings.IndexByte(n.Text, '{') >= 0 || strings.IndexByte(n.Text, '<') >= 0
	rows := p.Final && (strings.Contains(n.Text, "…") || strings.Contains(n.Text, "...") || strings.Contains(n.Text, "____"))
	if !brackets && !rows {
		return
	}
	if strings.Contains(n.Text, "ví dụ") {
		return // where a text tells of such brackets
	}
	var found [][]int
	if brackets {
		found = bracket.FindAllStringIndex(n.Text, -1)
	}
	for _, m := range found {
		p.Report(lint.Finding{Node: n.ID, Start: m[0], End: m[1], Message: "Lời hướng dẫn trong ngoặc của mẫu phải thay bằng nội dung thật."})
	}
	if !rows || drafting.TypedRule(n.Text) {
		return
	}
	for _, m := range dots.FindAllStringIndex(n.Text, -1) {
		p.Report(lint.Finding{Node: n.ID, Start: m[0], End: m[1], Message: "Văn bản đã hoàn chỉnh không còn chỗ trống chờ điền."})
	}
}
