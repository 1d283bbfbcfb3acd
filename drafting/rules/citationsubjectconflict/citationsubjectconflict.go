// Package citationsubjectconflict holds the rule citation-subject-conflict: one act is cited
// with two subjects.
package citationsubjectconflict

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is citation-subject-conflict.
var Rule = &lint.Rule{
	ID: "citation-subject-conflict", Title: "Một văn bản được dẫn với hai trích yếu khác nhau",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	subjects := map[string]string{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := m.Number()
		if m.Act.Title.IsZero() || !strings.Contains(num, "/") && !strings.Contains(num, "-") {
			continue
		}
		title := m.Act.Title.In(m.Node.Text)
		key := m.Act.Type + " " + strings.ToUpper(num) + " " + m.Act.Day.String()
		was, seen := subjects[key]
		switch {
		case !seen:
			subjects[key] = title
		case !alike(was, title):
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Title.Start, End: m.Act.Title.End,
				Message: "Trích yếu của " + m.Act.Type + " số " + num + " ở trên ghi “" + was + "”.",
			})
		}
	}
}

// alike reports whether two subjects may be one: most words of the shorter are in the other.
func alike(a, b string) bool {
	words := strings.Fields(viet.Fold(a))
	others := strings.Fields(viet.Fold(b))
	if len(words) > len(others) {
		words, others = others, words
	}
	same := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			same++
		}
	}
	const tenths = 6
	return 10*same >= tenths*len(words)
}
