// Package tuqnoredelegation holds the rule tuq-no-redelegation: below a capacity by
// authorisation ("TUQ.") the block goes on with another capacity, so that who was
// authorised has authorised somebody else.
package tuqnoredelegation

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is tuq-no-redelegation.
var Rule = &lint.Rule{
	ID: "tuq-no-redelegation", Title: "Ủy quyền lại sau “TUQ.”",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Capacity},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "3"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			authorised := false
			for _, n := range s.Capacities {
				abbreviation, _, ok := drafting.ParseCapacity(n.Text)
				if ok && authorised && passesOn(abbreviation) {
					p.Report(lint.Finding{
						Node: n.ID, End: len(n.Text), Message: "Người được ký thừa ủy quyền không được ủy quyền lại cho người khác ký.",
					})
				}
				authorised = authorised || ok && abbreviation == "TUQ"
			}
			judged = judged || authorised
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// passesOn reports whether with this capacity somebody else signs than who has the power.
func passesOn(abbreviation string) bool {
	return abbreviation == "KT" || abbreviation == "TL" || abbreviation == "TUQ"
}
