// Package subjectlength holds the rule subject-length: the subject of a paper has more letters than the
// data of an electronic document holds.
package subjectlength

import (
	_ "embed"
	"fmt"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is subject-length.
var Rule = &lint.Rule{
	ID: "subject-length", Title: "Trích yếu quá dài",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TypeName, drafting.DispatchSubject},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "VI", Part: "II"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "5", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// most is the length of the field Subject in the data of an outgoing document.
const most = 500

// Phần II Phụ lục VI: trích yếu nội dung, độ dài 500. Điểm a khoản 5: trích yếu nội dung văn bản là
// một câu ngắn gọn hoặc một cụm từ.
func run(p *lint.Pass) {
	lines := lint.Subject(p.Document.Pieces[0])
	letters := len(lines) - 1 // the spaces between lines
	for _, n := range lines {
		letters += utf8.RuneCountInString(n.Text)
	}
	if letters <= most {
		return
	}
	p.Report(lint.Finding{
		Node: lines[0].ID, End: len(lines[0].Text),
		Message: fmt.Sprintf("Trích yếu có %d ký tự, dữ liệu của văn bản điện tử chỉ nhận %d: viết ngắn gọn lại.", letters, most),
	})
}
