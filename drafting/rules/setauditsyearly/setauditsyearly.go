// Package setauditsyearly holds the rule set-audits-yearly: between two internal audits, or two
// management reviews, of which the papers of a set tell lie more than twelve months.
package setauditsyearly

import (
	_ "embed"

	"thethuc/drafting"
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
		last, in := before(p.Set, e)
		if in == nil {
			continue
		}
		judged = true
		if dossier.After(e.Date, last.Date, months) {
			p.ReportAt(e.Node, e.Start, e.End, "Lần "+e.Step.String()+" ở "+dossier.Called(p.Document)+" ("+e.Text+") cách lần trước ở "+dossier.Called(in)+" ("+last.Text+") quá 12 tháng.")
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// before returns the last time before this one that the step was taken, and the paper that tells.
func before(set []*drafting.Document, e dossier.Event) (last dossier.Event, in *drafting.Document) {
	for _, d := range set {
		for _, o := range dossier.Events(d) {
			if o.Own && o.Step == e.Step && o.Date.Before(e.Date) && (in == nil || last.Date.Before(o.Date)) {
				last, in = o, d
			}
		}
	}
	return last, in
}
