// Package tmcollective holds the rule tm-collective: a capacity on behalf of a collective
// ("TM.") stands before a person's title. Words that RankOf does not know it leaves alone.
package tmcollective

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is tm-collective.
var Rule = &lint.Rule{
	ID: "tm-collective", Title: "Sau “TM.” không phải là tên tập thể",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.Capacity},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "2"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	abbreviation, whom, ok := drafting.ParseCapacity(p.Node.Text)
	if !ok || abbreviation != "TM" {
		return
	}
	if rank := drafting.RankOf(whom.Text); rank != drafting.HeadRank && rank != drafting.DeputyRank {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: whom.Start, End: whom.End,
		Message: "Ký thay mặt thì sau chữ “TM” ghi tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.",
	})
}
