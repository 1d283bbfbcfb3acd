// Package signaturepresent holds the rule signature-present: the main text of a paper that
// must be signed has no title, or no name, of who signs. Whether the person may sign it
// cannot tell.
package signaturepresent

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is signature-present.
var Rule = &lint.Rule{
	ID: "signature-present", Title: "Thiếu chức vụ hoặc họ tên người ký",
	Severity: lint.Error, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "8", Clause: "2", Point: "g"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm g khoản 2 Điều 8: chức vụ, họ tên và chữ ký của người có thẩm quyền.
func run(p *lint.Pass) {
	lacking, ok := p.Missing()
	if !ok {
		p.NotApplicable()
		return
	}
	var title, name bool
	for _, asked := range lacking {
		title = title || asked.Component == drafting.JobTitle
		name = name || asked.Component == drafting.SignerName
	}
	switch {
	case title && name:
		p.Report(lint.Finding{Missing: drafting.JobTitle, Message: "Văn bản phải có quyền hạn, chức vụ và họ tên của người ký."})
	case title:
		p.Report(lint.Finding{Missing: drafting.JobTitle, Message: "Văn bản phải có quyền hạn, chức vụ của người ký."})
	case name:
		p.Report(lint.Finding{Missing: drafting.SignerName, Message: "Văn bản phải có họ tên của người ký."})
	}
}
