// Package recipientsarchivecopies holds the rule recipients-archive-copies: the line of the file
// copy says how many copies are kept, or does not, against what the unit chose (choice
// archive-copies). With the answer "when needed", which is the default, it finds nothing. How many
// copies there must be it does not know.
package recipientsarchivecopies

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is recipients-archive-copies.
var Rule = &lint.Rule{
	ID: "recipients-archive-copies", Title: "Dòng Lưu ghi số lượng bản khác với lựa chọn của đơn vị",
	Severity: lint.Hint, Scope: lint.OfNode, Components: []drafting.Component{drafting.Recipient},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Yields: []string{"recipients-archive-format"},
	Page:   page, Since: "0.1", Check: run,
}

var (
	fileCopy = pattern.New(`^[-–—+ ]*(?i:lưu) *:`)
	// copies is a number of copies: "(2)", "(03 bản)", "(2b)", "02 bản", "TCCB3"; not the number of a unit ("BP1C").
	copies = pattern.New(`(?i:\(\s*\d+\s*(?:b|bản)?\s*\)|[ .,;]\d+\s*(?:b|bản)\b)|\p{Lu}{2}\d+[.;]?\s*$`)
)

// Điểm d khoản 9: dòng Lưu gồm chữ viết tắt tên đơn vị soạn thảo và số lượng bản lưu. Các mẫu của Phụ lục III ghi số
// lượng bản lưu “nếu cần”.
func run(p *lint.Pass) {
	n, answer := p.Node, "optional"
	if p.Sheet != nil {
		answer = p.Sheet.Answer("archive-copies")
	}
	if !fileCopy.MatchString(n.Text) || p.Blank(n, 0, len(n.Text)) {
		return
	}
	at := copies.FindStringIndex(n.Text)
	switch {
	case answer == "always" && at == nil:
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Đơn vị chọn luôn ghi số lượng bản lưu ở dòng Lưu, ví dụ “- Lưu: VT, HC (2).”."})
	case answer == "never" && at != nil:
		p.Report(lint.Finding{Node: n.ID, Start: at[0], End: at[1], Message: "Đơn vị chọn không ghi số lượng bản lưu ở dòng Lưu."})
	}
}
