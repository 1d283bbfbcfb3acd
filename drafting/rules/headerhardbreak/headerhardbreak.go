// Package headerhardbreak holds the rule header-hard-break: a line of the heading was broken with a
// run of spaces between its words. Breaks within a paragraph of a Word file come as lines of
// their own, and are not seen.
package headerhardbreak

import (
	_ "embed"
	"regexp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is header-hard-break.
var Rule = &lint.Rule{
	ID: "header-hard-break", Title: "Dòng ở phần đầu bị ngắt bằng khoảng trắng",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.ParentBody, drafting.Issuer, drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.Addressees},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var run3 = regexp.MustCompile(`[\p{L},;]([ \x{a0}]{3,})[\p{L}]`)

// Điểm b khoản 2: tên cơ quan, tổ chức dài có thể trình bày thành nhiều dòng.
func run(p *lint.Pass) {
	n := p.Node
	if strings.Contains(viet.Fold(n.Text), "cong hoa") {
		return // two columns typed with spaces
	}
	m := run3.FindStringSubmatchIndex(n.Text)
	if m == nil || p.Blank(n, m[2], m[3]) {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: m[2], End: m[3],
		Message: "Không ngắt dòng của phần đầu bằng khoảng trắng hay dấu xuống dòng: dòng dài tự xuống dòng.",
		Fixes:   []lint.Fix{lint.Rewrite("Thay bằng một khoảng trắng", false, n, m[2], m[3], " ")},
	})
}
