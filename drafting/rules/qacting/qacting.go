// Package qacting holds the rule q-acting: a capacity of an acting head ("Q.") stands
// before a deputy's title or a body's name. Words that RankOf does not know it leaves
// alone.
package qacting

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is q-acting.
var Rule = &lint.Rule{
	ID: "q-acting", Title: "Sau “Q.” không phải là chức vụ của người đứng đầu",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.Capacity},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	abbreviation, title, ok := drafting.ParseCapacity(p.Node.Text)
	if !ok || abbreviation != "Q" {
		return
	}
	if rank := drafting.RankOf(title.Text); rank != drafting.DeputyRank && rank != drafting.BodyRank {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: title.Start, End: title.End,
		Message: "Chữ “Q” chỉ đứng trước chức vụ của người đứng đầu cơ quan, tổ chức.",
	})
}
