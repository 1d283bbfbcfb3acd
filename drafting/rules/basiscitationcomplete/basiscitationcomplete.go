// Package basiscitationcomplete holds the rule basis-citation-complete: a basis lacks the
// number, day, issuer or subject of its act.
package basiscitationcomplete

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

// Rule is basis-citation-complete.
var Rule = &lint.Rule{
	ID: "basis-citation-complete", Title: "Căn cứ chưa ghi đủ số, ngày, cơ quan ban hành, trích yếu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 6: loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm, trích yếu; Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.
func run(p *lint.Pass) {
	judged := map[drafting.NodeID]bool{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component != drafting.Basis || judged[m.Node.ID] || m.Act.With != nil {
			continue
		}
		judged[m.Node.ID] = true
		if m.Named() || m.Act.Type == "QCVN" || m.Number() == "" || !opening(m) || p.Blank(m.Node, m.Act.Start, m.Act.End) {
			continue
		}
		if lacks := lacking(m); len(lacks) > 0 {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: "Căn cứ ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; còn thiếu " + strings.Join(lacks, ", ") + ".",
			})
		}
	}
}

// opening reports whether the act is the basis itself: of "Theo đề nghị của Sở Công Thương tại
// Tờ trình số …" the issuer stands before it.
func opening(m reference.Mention) bool {
	before := strings.TrimSpace(m.Node.Text[:m.Found.Start])
	return strings.EqualFold(before, "Căn cứ") || strings.EqualFold(before, "Căn cứ các")
}

func lacking(m reference.Mention) []string {
	var out []string
	if num := m.Number(); num != "" && !strings.ContainsAny(num, "/-") {
		out = append(out, "ký hiệu")
	}
	if m.Act.Date.IsZero() {
		out = append(out, "ngày ban hành")
	}
	if m.Act.Issuer.IsZero() {
		out = append(out, "cơ quan ban hành")
	}
	if m.Act.Title.IsZero() && m.Found.Act.With == nil {
		out = append(out, "trích yếu")
	}
	return out
}
