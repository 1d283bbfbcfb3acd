// Package numberblankfinal holds the rule number-blank-final: the number of a paper that is no draft any
// more waits to be filled.
package numberblankfinal

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is number-blank-final.
var Rule = &lint.Rule{
	ID: "number-blank-final", Title: "Số văn bản còn để trống",
	Severity: lint.Hint, Scope: lint.OfNode, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "15", Clause: "2"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 2 Điều 15: việc cấp số văn bản giấy được thực hiện sau khi có chữ ký của người có thẩm quyền,
// chậm nhất là trong ngày làm việc tiếp theo.
func run(p *lint.Pass) {
	line, ok := drafting.ParseNumberLine(p.Node.Text)
	if ok && p.Final && line.Num.Blank() {
		p.Report(lint.Finding{
			Node: p.Node.ID, End: len(p.Node.Text),
			Message: "Văn bản đã xong mà số còn để trống: văn thư ghi số khi văn bản đã ký.",
		})
	}
}
