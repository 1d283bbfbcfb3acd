// Package controlledheadincomplete holds the rule controlled-head-incomplete: the block at the
// head of a controlled document does not say issue, revision or date.
package controlledheadincomplete

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is controlled-head-incomplete.
var Rule = &lint.Rule{
	ID: "controlled-head-incomplete", Title: "Khối đầu trang của tài liệu thiếu thông tin",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	head, ok := dossier.ControlledOf(p.Document)
	if !ok {
		p.NotApplicable()
		return
	}
	for _, c := range []struct {
		name  string
		value dossier.Value
	}{{"lần ban hành", head.Issue}, {"lần sửa đổi", head.Revision}, {"ngày hiệu lực", head.Date()}} {
		switch n := c.value.Node; {
		case n == nil:
			p.ReportAt(head.Code.Node, head.Code.Start, head.Code.End, "Khối đầu trang của "+head.Code.Text+" chưa có "+c.name+".")
		case c.value.Text == "" && !p.Blank(n, c.value.Start, c.value.End):
			p.ReportAt(n, 0, len(n.Text), "Khối đầu trang của "+head.Code.Text+" chưa ghi "+c.name+".")
		}
	}
}
