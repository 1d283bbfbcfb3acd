// Package bqpcommuneparent holds the rule bqp-commune-parent: above the military command of a commune
// stands its people's committee, while a trial puts these commands under that of the province.
package bqpcommuneparent

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

// Rule is bqp-commune-parent.
var Rule = &lint.Rule{
	ID: "bqp-commune-parent", Pack: "bqp", Title: "Cấp trên của Ban Chỉ huy quân sự xã",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.ParentBody}, Choice: "commune-parent",
	Cites:  []law.Provision{{Act: "Nghị quyết số 66.12/2026/NQ-CP"}},
	Period: law.Period{From: law.Date{Year: 2026, Month: 1, Day: 26}, Until: law.Date{Year: 2027, Month: 3, Day: 1}},
	Page:   page, Since: "Unreleased", Check: run,
}

var (
	command   = pattern.New(`^BAN (?:CHỈ HUY QUÂN SỰ|CHQS)(?: (?:XÃ|PHƯỜNG|ĐẶC KHU) .+)?$`)
	committee = pattern.New(`^(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND) (?:XÃ|PHƯỜNG|ĐẶC KHU) .+$`)
)

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	issuer, parent := main.First(drafting.Issuer), main.First(drafting.ParentBody)
	if issuer == nil || parent == nil || !command.MatchString(strings.TrimSpace(issuer.Text)) {
		p.NotApplicable()
		return
	}
	if committee.MatchString(strings.TrimSpace(parent.Text)) {
		p.Report(lint.Finding{
			Node: parent.ID, End: len(parent.Text),
			Message: "Đến hết ngày 28 tháng 02 năm 2027 Ban Chỉ huy quân sự cấp xã trực thuộc Bộ Chỉ huy quân sự cấp tỉnh: kiểm tra cơ quan cấp trên ở dòng này.",
		})
	}
}
