// Package qualitystepsorder holds the rule quality-steps-order: a paper of a quality system tells
// of its steps on days that are not in the order in which the law has them.
package qualitystepsorder

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is quality-steps-order.
var Rule = &lint.Rule{
	ID: "quality-steps-order", Title: "Ngày của các bước áp dụng, công bố hệ thống quản lý chất lượng không theo thứ tự",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "2"},
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "3"},
	},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	events := dossier.Events(p.Document)
	if len(events) < 2 {
		p.NotApplicable()
		return
	}
	for _, later := range events {
		if before, ok := overtaken(events, later); ok {
			p.ReportAt(later.Node, later.Start, later.End, "Ngày "+later.Step.String()+" không được trước ngày "+before.Step.String()+" ("+before.Text+").")
		}
	}
}

// overtaken returns the step before this one whose day comes after it; of several the last.
func overtaken(events []dossier.Event, later dossier.Event) (before dossier.Event, ok bool) {
	for _, e := range events {
		if e.Step < later.Step && later.Date.Before(e.Date) && (!ok || before.Date.Before(e.Date)) {
			before, ok = e, true
		}
	}
	return before, ok
}
