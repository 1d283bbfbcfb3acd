// Package headerhardbreak holds the rule header-hard-break: a line of the heading was broken with a
// run of spaces between its words, or with an end of line within its paragraph where that was
// observed.
package headerhardbreak

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is header-hard-break.
var Rule = &lint.Rule{
	ID: "header-hard-break", Title: "Dòng ở phần đầu bị ngắt bằng khoảng trắng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.ParentBody, drafting.Issuer, drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.Addressees},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var spaces = pattern.New(`[\p{L},;]([ \x{a0}]{3,})[\p{L}]`)

const message = "Không ngắt dòng của phần đầu bằng khoảng trắng hay dấu xuống dòng: dòng dài tự xuống dòng."

// Điểm b khoản 2: tên cơ quan, tổ chức dài có thể trình bày thành nhiều dòng.
func run(p *lint.Pass) {
	begun := map[drafting.Component]bool{}
	for _, n := range p.Document.Pieces[0].Own() {
		if !slices.Contains(p.Rule.Components, n.Component) {
			continue
		}
		// An end of line before the first line of a component parts it from another.
		if seen, ok := p.Seen(n, "broken"); ok && seen.Number == 1 && begun[n.Component] {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: message})
		}
		begun[n.Component] = true
		run := spaces.FindStringSubmatchIndex(n.Text)
		columns := strings.Contains(viet.Fold(n.Text), "cong hoa") // typed with spaces between them
		if run == nil || columns || p.Blank(n, run[2], run[3]) {
			continue
		}
		p.Report(lint.Finding{
			Node: n.ID, Start: run[2], End: run[3], Message: message,
			Fixes: []lint.Fix{lint.Rewrite("Thay bằng một khoảng trắng", false, n, run[2], run[3], " ")},
		})
	}
}
