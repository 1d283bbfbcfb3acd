// Package bqpregulationway holds the rule bqp-regulation-way: a regulation is issued in the other way
// than the unit has chosen, by a decision or with a number of its own.
package bqpregulationway

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

const choice = "direct-regulation"

// Rule is bqp-regulation-way.
var Rule = &lint.Rule{
	ID: "bqp-regulation-way", Pack: "bqp", Title: "Cách ban hành quy chế, quy định khác cách đơn vị chọn",
	Severity: lint.Hint, Scope: lint.OfDocument, Choice: choice,
	Page: page, Since: "Unreleased", Check: run,
}

// regulations are the kinds that are issued in either way.
var regulations = []string{"rules", "regulation", "house-rules"}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	attached := slices.IndexFunc(p.Document.Pieces, func(piece *drafting.Piece) bool { return piece.Kind == drafting.Attached })
	switch way := p.Sheet.Answer(choice); {
	case way == "decision" && slices.Contains(regulations, p.Kind):
		report(p, main.First(drafting.Number), "Đơn vị chọn ban hành quy chế, quy định kèm theo quyết định; văn bản này có số riêng.")
	case way == "direct" && p.Kind == "decision" && attached > 0:
		report(p, p.Document.Pieces[attached].First(drafting.TypeName), "Đơn vị chọn ban hành quy chế, quy định trực tiếp, có số riêng; văn bản này kèm theo quyết định.")
	case way == "decision" && attached > 0, way == "direct" && slices.Contains(regulations, p.Kind):
	default:
		p.NotApplicable()
	}
}

func report(p *lint.Pass, n *drafting.Node, message string) {
	if n != nil {
		p.ReportAt(n, 0, len(n.Text), message)
	}
}
