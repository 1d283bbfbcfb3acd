// Package subjectnoperiod holds the rule subject-no-period: the subject of a paper ends with a mark.
// Dots to fill and abbreviations ("v.v.") are left alone.
package subjectnoperiod

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

// Rule is subject-no-period.
var Rule = &lint.Rule{
	ID: "subject-no-period", Title: "Trích yếu có dấu ở cuối",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TypeName, drafting.DispatchSubject},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "5", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

var mark = pattern.New(`[^ .…_]([ ]*(?:\./\.|[.,;:]))[ ]*$`)

// Điểm a khoản 5: trích yếu nội dung văn bản là một câu ngắn gọn hoặc một cụm từ.
func run(p *lint.Pass) {
	lines := lint.Subject(p.Document.Pieces[0])
	if len(lines) == 0 {
		p.NotApplicable()
		return
	}
	last := lines[len(lines)-1]
	m := mark.FindStringSubmatchIndex(last.Text)
	if m == nil || strings.HasSuffix(last.Text, "v.v.") || strings.HasSuffix(last.Text, "v..v.") {
		return
	}
	p.Report(lint.Finding{
		Node: last.ID, Start: m[2], End: m[3],
		Message: "Cuối trích yếu không có dấu chấm, dấu phẩy.",
		Fixes:   []lint.Fix{lint.Rewrite("Bỏ dấu cuối trích yếu", true, last, m[2], len(last.Text), "")},
	})
}
