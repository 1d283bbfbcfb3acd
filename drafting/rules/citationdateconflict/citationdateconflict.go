// Package citationdateconflict holds the rule citation-date-conflict: one act is cited with
// two different days.
package citationdateconflict

import (
	_ "embed"
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is citation-date-conflict.
var Rule = &lint.Rule{
	ID: "citation-date-conflict", Title: "Một văn bản được dẫn với hai ngày khác nhau",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	days := map[string]law.Date{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := m.Number()
		if m.Act.Day.IsZero() || !strings.Contains(num, "/") && !strings.Contains(num, "-") {
			continue
		}
		key := m.Act.Type + " " + strings.ToUpper(num)
		was, seen := days[key]
		switch {
		case !seen:
			days[key] = m.Act.Day
		case was != m.Act.Day && same(key, was, m.Act.Day):
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Date.Start, End: m.Act.Date.End,
				Message: m.Act.Type + " số " + num + " ở trên ghi " + viet.DateWords(was.Day, was.Month, was.Year) + ".",
			})
		}
	}
}

// same reports whether the number is that of one act on both days: a number without a year
// comes again in the next.
func same(key string, a, b law.Date) bool {
	return law.HasYear(key[strings.LastIndexByte(key, ' ')+1:]) || a.Year == b.Year
}
