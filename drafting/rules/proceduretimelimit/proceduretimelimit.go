// Package proceduretimelimit holds the rule procedure-time-limit: the time limit of a procedure
// has no number or no unit.
package proceduretimelimit

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is procedure-time-limit.
var Rule = &lint.Rule{
	ID: "procedure-time-limit", Title: "Thời hạn giải quyết không có số hoặc đơn vị thời gian",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 63/2010/NĐ-CP", Article: "8", Clause: "2", Point: "đ"}},
	Page:  page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	limits := dossier.Limits(p.Document)
	if len(limits) == 0 {
		p.NotApplicable()
	}
	for _, v := range limits {
		if p.Blank(v.Node, v.Start, v.End) {
			continue
		}
		switch number, unit := dossier.SaysTime(v.Text); {
		case !number:
			p.ReportAt(v.Node, v.Start, v.End, "Thời hạn giải quyết phải nêu số ngày hoặc giờ, ví dụ “05 ngày làm việc”.")
		case !unit:
			p.ReportAt(v.Node, v.Start, v.End, "Thời hạn giải quyết thiếu đơn vị: ngày làm việc, ngày hoặc giờ.")
		}
	}
}
