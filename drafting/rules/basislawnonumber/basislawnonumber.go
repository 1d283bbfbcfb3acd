// Package basislawnonumber holds the rule basis-law-no-number: a basis that is a law or an
// ordinance has its number or issuer.
package basislawnonumber

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is basis-law-no-number.
var Rule = &lint.Rule{
	ID: "basis-law-no-number", Title: "Căn cứ là luật, pháp lệnh mà ghi số, cơ quan ban hành",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 6: riêng Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.
func run(p *lint.Pass) {
	judged := map[drafting.NodeID]bool{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component != drafting.Basis || judged[m.Node.ID] {
			continue
		}
		judged[m.Node.ID] = true
		if !m.Named() || m.Act.Name.IsZero() || m.Act.Number.IsZero() || m.Number() == "" || p.Blank(m.Node, m.Act.Start, m.Act.End) {
			continue
		}
		start := strings.LastIndex(m.Node.Text[:m.Act.Number.Start], "số")
		if start < m.Act.Name.End {
			continue
		}
		text := m.Node.Text
		from := len(strings.TrimRight(text[:start], " \u00a0"))
		p.Report(lint.Finding{
			Node: m.Node.ID, Start: start, End: m.Act.Number.End,
			Message: "Căn cứ là luật, pháp lệnh thì không ghi số, ký hiệu và cơ quan ban hành.",
			Fixes:   []lint.Fix{lint.Rewrite("Bỏ “"+text[start:m.Act.Number.End]+"”", false, m.Node, from, m.Act.Number.End, "")},
		})
	}
}
