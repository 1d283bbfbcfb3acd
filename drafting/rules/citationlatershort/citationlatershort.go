// Package citationlatershort holds the rule citation-later-short: an act that was cited in full
// is cited in full once more.
package citationlatershort

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

// Rule is citation-later-short.
var Rule = &lint.Rule{
	ID: "citation-later-short", Title: "Viện dẫn lại mà vẫn ghi đủ",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 6: trong các lần viện dẫn tiếp theo, ghi loại và số, ký hiệu.
func run(p *lint.Pass) {
	full := map[string]bool{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := strings.ToUpper(m.Number())
		if num == "" || m.Named() || m.Act.Date.IsZero() || m.Act.Issuer.IsZero() || m.Act.Title.IsZero() {
			continue
		}
		if m.Node.Component == drafting.Basis || m.Within {
			continue
		}
		if !full[num] {
			full[num] = true
			continue
		}
		p.Report(lint.Finding{
			Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
			Message: "Văn bản đã viện dẫn đầy đủ ở trên, các lần sau ghi loại và số, ký hiệu.",
			Fixes:   []lint.Fix{lint.Rewrite("Ghi gọn", false, m.Node, m.Act.Number.End, m.Act.End, "")},
		})
	}
}
