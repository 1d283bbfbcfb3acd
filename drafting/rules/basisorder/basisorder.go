// Package basisorder holds the rule basis-order: a basis of higher force stands below one of
// lower force.
package basisorder

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is basis-order.
var Rule = &lint.Rule{
	ID: "basis-order", Title: "Căn cứ chưa theo thứ tự hiệu lực pháp lý",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Yields: []string{"basis-position"},
	Page:   page, Since: "0.1", Check: run,
}

// force is how high an act stands; acts that are not here are put where their matter asks.
var force = map[string]int{"Hiến pháp": 1, "Bộ luật": 2, "Luật": 2, "Pháp lệnh": 3, "Nghị định": 4, "Thông tư": 6, "Thông tư liên tịch": 6}

func run(p *lint.Pass) {
	last, lastName := 0, ""
	judged := map[drafting.NodeID]bool{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component != drafting.Basis || judged[m.Node.ID] {
			continue
		}
		judged[m.Node.ID] = true
		rank := force[m.Act.Type]
		switch {
		case rank == 0:
		case rank < last:
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: m.Act.Type + " đứng trước " + lastName + " trong các căn cứ.",
			})
			return
		default:
			last, lastName = rank, m.Act.Type
		}
	}
}
