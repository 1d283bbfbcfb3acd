// Package bqpregionname holds the rule bqp-region-name: the heading names the military region in the
// form that the unit has not chosen.
package bqpregionname

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

// Rule is bqp-region-name.
var Rule = &lint.Rule{
	ID: "bqp-region-name", Pack: "bqp", Title: "Tên quân khu ở phần đầu không theo lựa chọn của đơn vị",
	Severity: lint.Hint, Scope: lint.OfNode, Components: []drafting.Component{drafting.ParentBody, drafting.Issuer},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "a"}},
	Page:  page, Since: "Unreleased", Check: run,
}

var region = pattern.New(`^\s*((?:BỘ TƯ LỆNH )?QUÂN KHU) \d\s*$`)

func run(p *lint.Pass) {
	m := region.FindStringSubmatchIndex(p.Node.Text)
	if m == nil {
		return
	}
	name := p.Node.Text[m[2]:m[3]]
	want := "BỘ TƯ LỆNH QUÂN KHU"
	if p.Sheet.Answer("region-name") == "short" {
		want = "QUÂN KHU"
	}
	if name == want {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: m[2], End: len(strings.TrimRight(p.Node.Text, " ")),
		Message: "Đơn vị chọn cách ghi “" + want + " …” ở phần đầu văn bản.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+want+"”", false, p.Node, m[2], m[3], want)},
	})
}
