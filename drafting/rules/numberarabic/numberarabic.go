// Package numberarabic holds the rule number-arabic: the number of a paper is written in Roman
// figures or in words.
package numberarabic

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is number-arabic.
var Rule = &lint.Rule{
	ID: "number-arabic", Title: "Số văn bản không viết bằng chữ số Ả Rập",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

var other = pattern.New(`^(?:[IVXLCDM]+|(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|linh|lẻ|trăm)(?: \p{L}+)*)$`)

// Điểm a khoản 3: số của văn bản được ghi bằng chữ số Ả Rập.
func run(p *lint.Pass) {
	line, ok := drafting.ParseNumberLine(p.Node.Text)
	if !ok || !other.MatchString(line.Num.Text) {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Num.Start, End: line.Num.End,
		Message: "Số của văn bản ghi bằng chữ số Ả Rập.",
	})
}
