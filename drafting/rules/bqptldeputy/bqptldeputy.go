// Package bqptldeputy holds the rule bqp-tl-deputy: who signs by order ("TL.") has a deputy sign
// ("KT."). The decree permits it where the head agrees, the army's rules of clerical work of
// 2012 do not, so that it is a hint that a choice switches off.
package bqptldeputy

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is bqp-tl-deputy.
var Rule = &lint.Rule{
	ID: "bqp-tl-deputy", Pack: "bqp", Title: "Cấp phó ký thay người được ký thừa lệnh",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Capacity}, Choice: "tl-deputy",
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "4"}},
	Page:  page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			ordered := false
			for _, n := range s.Capacities {
				abbreviation, _, ok := drafting.ParseCapacity(n.Text)
				if ok && ordered && abbreviation == "KT" {
					p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Dưới “TL.” có “KT.”: kiểm tra quy chế làm việc có giao cho cấp phó ký thay hay không."})
				}
				ordered = ordered || ok && abbreviation == "TL"
			}
			judged = judged || ordered
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
