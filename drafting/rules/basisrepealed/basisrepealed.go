// Package basisrepealed holds the rule basis-repealed: a basis is an act that is known to
// be in force no more on the day of issue. Acts that nobody knows are no fault.
package basisrepealed

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

// Rule is basis-repealed.
var Rule = &lint.Rule{
	ID: "basis-repealed", Title: "Căn cứ đã hết hiệu lực",
	Severity: lint.Warning, Scope: lint.OfDocument, Informed: true, Components: []drafting.Component{drafting.Basis},
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	day := p.Today
	if year, month, date, ok := p.Document.Issued(); ok {
		day = law.Date{Year: year, Month: month, Day: date}
	}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component != drafting.Basis || !first(m) {
			continue
		}
		act, ok := m.Known(p.Acts)
		if !ok {
			continue
		}
		if words := reference.Expired(*act, p.Acts, day); words != "" {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: act.Name() + " " + words + ".",
			})
		}
	}
}

// first reports whether the act is the basis itself, and not one that its subject names.
func first(m reference.Mention) bool {
	return strings.TrimSpace(strings.TrimPrefix(m.Node.Text[:m.Act.Start], "Căn cứ")) == "" || len(m.Found.Steps) > 0
}
