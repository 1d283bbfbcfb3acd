// Package setqualitysteps holds the rule set-quality-steps: the papers of a quality system were
// made in another order than the law has for its steps, or give a step another day than the
// record of the step does.
package setqualitysteps

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is set-quality-steps.
var Rule = &lint.Rule{
	ID: "set-quality-steps", Title: "Các bước của hệ thống quản lý chất lượng không theo thứ tự hoặc ghi khác ngày",
	Severity: lint.Warning, Scope: lint.OfSet,
	Cites: []law.Provision{
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "2"},
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "3"},
	},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	events := dossier.Events(p.Document)
	var records []dossier.Record
	for _, r := range *lint.SharedSet(p, dossier.Records) {
		if r.Paper != p.Document {
			records = append(records, r)
		}
	}
	if len(events) == 0 || len(records) == 0 {
		p.NotApplicable()
		return
	}
	for i, e := range events {
		switch {
		case e.Own:
			order(p, e, records)
		case i+1 == len(events) || events[i+1].Step != e.Step: // the last day of a step
			agrees(p, e, records)
		}
	}
}

// order reports a step whose steps before were all taken later.
func order(p *lint.Pass, e dossier.Event, records []dossier.Record) {
	for step := dossier.Issued; step < e.Step; step++ {
		first, ok := earliest(records, step)
		if ok && e.Date.Before(first.Date) {
			p.ReportAt(e.Node, e.Start, e.End, "Ngày "+e.Step.String()+" ở "+dossier.Called(p.Document)+" trước ngày "+step.String()+" ở "+dossier.Called(first.Paper)+" ("+first.Text+").")
			return
		}
	}
}

func earliest(records []dossier.Record, step dossier.Step) (first dossier.Record, ok bool) {
	for _, r := range records {
		if r.Step == step && (!ok || r.Date.Before(first.Date)) {
			first, ok = r, true
		}
	}
	return first, ok
}

// agrees reports a day that no record of the step in its year has.
func agrees(p *lint.Pass, e dossier.Event, records []dossier.Record) {
	var other *dossier.Record
	for i, r := range records {
		switch {
		case r.Step != e.Step || r.Date.Year != e.Date.Year:
		case r.Date == e.Date:
			return
		default:
			other = &records[i]
		}
	}
	if other != nil {
		p.ReportAt(e.Node, e.Start, e.End, dossier.Called(p.Document)+" ghi "+e.Step.String()+" "+e.Text+", "+dossier.Called(other.Paper)+" ghi "+other.Text+".")
	}
}
