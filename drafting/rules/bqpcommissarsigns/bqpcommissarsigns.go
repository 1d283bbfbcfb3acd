// Package bqpcommissarsigns holds the rule bqp-commissar-signs: a paper on Party and political work
// is signed by the commander. Who signs what is for the unit to say, so that it is a hint which
// a choice switches off.
package bqpcommissarsigns

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

// Rule is bqp-commissar-signs.
var Rule = &lint.Rule{
	ID: "bqp-commissar-signs", Pack: "bqp", Title: "Văn bản công tác đảng, công tác chính trị do người chỉ huy ký",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.JobTitle}, Choice: "commissar-signs",
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "13"}},
	Page:  page, Since: "Unreleased", Check: run,
}

var (
	political = pattern.New(`(?i:công tác đảng, công tác chính trị|CTĐ, CTCT)`)
	commander = pattern.New(`^(?:KT\. )?(?:PHÓ )?(?:TƯ LỆNH|CHỈ HUY TRƯỞNG|SƯ ĐOÀN TRƯỞNG|LỮ ĐOÀN TRƯỞNG|TRUNG ĐOÀN TRƯỞNG|TIỂU ĐOÀN TRƯỞNG|ĐẠI ĐỘI TRƯỞNG)$`)
)

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	subject := main.First(drafting.Subject)
	if subject == nil {
		subject = main.First(drafting.DispatchSubject)
	}
	if subject == nil || !political.MatchString(subject.Text) {
		p.NotApplicable()
		return
	}
	for _, n := range main.Own() {
		if n.Component == drafting.JobTitle && commander.MatchString(strings.TrimSpace(n.Text)) {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Văn bản về công tác đảng, công tác chính trị: kiểm tra chính ủy, chính trị viên có phải là người ký hay không."})
			return
		}
	}
}
