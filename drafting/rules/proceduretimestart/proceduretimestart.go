// Package proceduretimestart holds the rule procedure-time-start: the time limit of a procedure
// does not say from when it runs.
package proceduretimestart

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is procedure-time-start.
var Rule = &lint.Rule{
	ID: "procedure-time-start", Title: "Thời hạn giải quyết không nêu tính từ lúc nào",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, s := range lint.SharedList(p, dossier.Descriptions) {
		c, ok := s.Parts[dossier.Limit]
		if !ok || !s.Describes() || c.Value.Text == "" {
			continue
		}
		judged = true
		if !p.Blank(c.Value.Node, c.Value.Start, c.Value.End) && dossier.LacksStart(c.Value.Text) {
			p.Report(lint.Finding{
				Node: c.Value.Node.ID, Start: c.Value.Start, End: c.Value.End,
				Message: "Nên nêu thời hạn tính từ lúc nào, ví dụ “kể từ ngày nhận đủ hồ sơ hợp lệ”.",
			})
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
