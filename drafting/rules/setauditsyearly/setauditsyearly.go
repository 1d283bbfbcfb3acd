// Package setauditsyearly holds the rule set-audits-yearly: between two internal audits, or two
// management reviews, of which the papers of a set tell lie more than twelve months.
package setauditsyearly

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is set-audits-yearly.
var Rule = &lint.Rule{
	ID: "set-audits-yearly", Title: "Đánh giá nội bộ hoặc xem xét của lãnh đạo cách lần trước quá mười hai tháng",
	Severity: lint.Warning, Scope: lint.OfSet,
	Cites: []law.Provision{{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "4", Point: "b"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// months is how many may lie between two of them.
const months = 12

func run(p *lint.Pass) {
	judged := false
	for _, e := range dossier.Events(p.Document) {
		if !e.Own || e.Step != dossier.Audited && e.Step != dossier.Reviewed {
			continue
		}
		last, ok := before(*lint.SharedSet(p, dossier.Records), e)
		if !ok {
			continue
		}
		judged = true
		if dossier.After(e.Date, last.Date, months) {
			p.ReportAt(e.Node, e.Start, e.End, "Lần "+e.Step.String()+" ở "+dossier.Called(p.Document)+" ("+e.Text+") cách lần trước ở "+dossier.Called(last.Paper)+" ("+last.Text+") quá 12 tháng.")
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// before returns the record of the last time before this one that the step was taken.
func before(records []dossier.Record, e dossier.Event) (last dossier.Record, ok bool) {
	for _, r := range records {
		if r.Step == e.Step && r.Date.Before(e.Date) && (!ok || last.Date.Before(r.Date)) {
			last, ok = r, true
		}
	}
	return last, ok
}
