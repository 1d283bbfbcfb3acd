// Package citationlawnameonly holds the rule citation-law-name-only: a law is cited in the text
// with its number.
package citationlawnameonly

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-law-name-only.
var Rule = &lint.Rule{
	ID: "citation-law-name-only", Title: "Viện dẫn luật, pháp lệnh mà ghi số",
	Severity: lint.Warning, Scope: lint.OfDocument, Informed: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 6: đối với Luật và Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh.
func run(p *lint.Pass) {
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component == drafting.Basis || m.Node.Component == drafting.TableCell || !m.Named() || m.Act.Name.IsZero() || m.Number() == "" {
			continue
		}
		if act, ok := p.Acts.Find(m.Number(), m.Act.Day); ok && !slices.Contains(m.Bearers(p.Acts), act) {
			// The number is of a law of another name ("Luật Xây dựng sửa đổi số 62/2020/QH14"),
			// and alone tells which is meant.
			continue
		}
		text := m.Node.Text
		start := strings.LastIndex(text[:m.Act.Number.Start], "số")
		if start < m.Act.Name.End {
			continue
		}
		from := len(strings.TrimRight(text[:start], " \u00a0"))
		p.Report(lint.Finding{
			Node: m.Node.ID, Start: start, End: m.Act.Number.End,
			Message: "Viện dẫn luật, pháp lệnh chỉ ghi tên loại và tên, không ghi số, ký hiệu.",
			Fixes:   []lint.Fix{lint.Rewrite("Bỏ “"+text[start:m.Act.Number.End]+"”", false, m.Node, from, m.Act.Number.End, "")},
		})
	}
}
