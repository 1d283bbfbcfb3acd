// Package publishinglate holds the rule publishing-late: procedures are published too late before the
// act that lays them down comes into force.
package publishinglate

import (
	_ "embed"
	"fmt"
	"time"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is publishing-late.
var Rule = &lint.Rule{
	ID: "publishing-late", Title: "Công bố thủ tục hành chính muộn so với ngày văn bản có hiệu lực",
	Severity: lint.Hint, Scope: lint.OfDocument, Informed: true,
	Cites: []law.Provision{{Act: "Nghị định số 63/2010/NĐ-CP", Article: "15"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// How many days before the act is in force ministries publish, and all others.
const (
	ofMinistry = 20
	ofOthers   = 5
)

// An act that lays procedures down is published soon after it was issued, and is in force some time
// later; where it is at once, the shortened way was gone, of which the decree asks something else.
const (
	recent  = 120
	atLeast = 10
)

func run(p *lint.Pass) {
	year, month, day, ok := p.Document.Issued()
	switch dossier.RoleOf(p.Document) {
	case dossier.Publishes, dossier.Amends, dossier.Repeals:
	default:
		ok = false
	}
	if !ok || dossier.OfBodies(p.Document) {
		p.NotApplicable()
		return
	}
	issued, days := law.Date{Year: year, Month: month, Day: day}, ofOthers
	if dossier.Ministry(p.Document) {
		days = ofMinistry
	}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		act, known := m.Known(p.Acts)
		if !known || act.InForce.From.IsZero() || between(act.Issued, issued) > recent || between(act.Issued, act.InForce.From) < atLeast {
			continue
		}
		if left := between(issued, act.InForce.From); left < days {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: fmt.Sprintf("%s có hiệu lực từ ngày %02d/%02d/%d: thủ tục được công bố chậm nhất trước đó %02d ngày.",
					act.Name(), act.InForce.From.Day, act.InForce.From.Month, act.InForce.From.Year, days),
			})
		}
	}
}

// between counts the days from one to the other, below 0 where the other is before.
func between(from, to law.Date) int {
	at := func(d law.Date) time.Time { return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC) }
	const dayHours = 24
	return int(at(to).Sub(at(from)).Hours() / dayHours)
}
