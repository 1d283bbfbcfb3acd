// Package bqpamendseveral holds the rule bqp-amend-several: one article amends more than one act, each
// of which should have its own.
package bqpamendseveral

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

// Rule is bqp-amend-several.
var Rule = &lint.Rule{
	ID: "bqp-amend-several", Pack: "bqp", Title: "Một điều sửa đổi nhiều văn bản",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article, drafting.Clause},
	Kinds: []string{"decision"},
	Cites: []law.Provision{{Act: "Nghị định số 78/2025/NĐ-CP", Article: "70"}, {Act: "Luật số 64/2025/QH15", Article: "8", Clause: "6"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// Điều 70: mỗi văn bản được sửa đổi thể hiện ở một điều.
func run(p *lint.Pass) {
	changes := lint.Shared(p, reference.Of).Changes()
	if len(changes) == 0 {
		p.NotApplicable()
		return
	}
	var under *drafting.Node
	number, done := "", false
	for _, c := range changes {
		if c.Under != under {
			under, number, done = c.Under, "", false
		}
		if !c.Amends() || done {
			continue
		}
		for _, a := range c.Numbered() {
			now := strings.ReplaceAll(a.Number.In(c.Node.Text), " ", "")
			if number != "" && now != number {
				p.Report(lint.Finding{
					Node: c.Node.ID, Start: a.Start, End: a.End,
					Message: "Điều này đã sửa văn bản số " + number + ": mỗi văn bản được sửa đổi, bổ sung ghi ở một điều.",
				})
				done = true
				break
			}
			number = now
		}
	}
}
