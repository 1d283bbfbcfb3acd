// Package basiswordso holds the rule basis-word-so: the number of a basis stands without
// the word "số".
package basiswordso

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is basis-word-so.
var Rule = &lint.Rule{
	ID: "basis-word-so", Title: "Căn cứ thiếu chữ “số” trước số, ký hiệu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		switch {
		case m.Node.Component != drafting.Basis, m.Act.Labels, m.Number() == "", m.Act.Type == "QCVN", p.Blank(m.Node, m.Act.Start, m.Act.End):
			continue
		}
		p.Report(lint.Finding{
			Node: m.Node.ID, Start: m.Act.Number.Start, End: m.Act.Number.End,
			Message: "Trước số, ký hiệu của căn cứ có chữ “số”.",
			Fixes:   []lint.Fix{lint.Rewrite("Thêm chữ “số”", true, m.Node, m.Act.Number.Start, m.Act.Number.Start, "số ")},
		})
	}
}
