// Package bqpparentdirect holds the rule bqp-parent-direct: above a unit stands no superior body, or
// one between which and the unit another level stands. It knows the kinds of units that the pack
// lists, by how their names begin.
package bqpparentdirect

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is bqp-parent-direct.
var Rule = &lint.Rule{
	ID: "bqp-parent-direct", Pack: "bqp", Title: "Cơ quan chủ quản không phải là cấp trên trực tiếp",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Issuer},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "a"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// Điểm a khoản 2: tên của cơ quan, tổ chức chủ quản trực tiếp.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	parents, issuer := main.Each(drafting.ParentBody), main.First(drafting.Issuer)
	if issuer == nil || len(parents) > 1 {
		p.NotApplicable()
		return
	}
	unit := p.Sheet.Service.UnitOf(issuer.Text)
	if unit == nil {
		return
	}
	if len(parents) == 0 {
		p.ReportAt(issuer, 0, len(issuer.Text), "Trên "+strings.TrimSpace(issuer.Text)+" ghi một dòng tên đơn vị cấp trên trực tiếp; văn bản chưa có.")
		return
	}
	parent := parents[0]
	if slices.ContainsFunc(unit.Remote, func(name string) bool { return standard.Begins(parent.Text, name) }) {
		p.Report(lint.Finding{
			Node: parent.ID, End: len(parent.Text),
			Message: "Trên " + strings.TrimSpace(issuer.Text) + " ghi đơn vị cấp trên trực tiếp; giữa hai nơi này còn một cấp.",
		})
	}
}
