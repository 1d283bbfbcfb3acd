// Package inspectionminutessides holds the rule inspection-minutes-sides: the minutes of an
// inspection are signed by one side alone, or made in one copy. Those of a quality system have a
// rule of their own.
package inspectionminutessides

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is inspection-minutes-sides.
var Rule = &lint.Rule{
	ID: "inspection-minutes-sides", Title: "Biên bản kiểm tra chỉ có một bên ký hoặc chỉ lập một bản",
	Severity: lint.Hint, Scope: lint.OfDocument, Whole: true,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	i, ok := dossier.InspectionOf(p.Document)
	if !ok || i.Quality {
		p.NotApplicable()
		return
	}
	if head := dossier.Head(p.Document); i.Signers == 1 {
		p.ReportAt(head, 0, len(head.Text), "Biên bản kiểm tra thường có chữ ký của cả bên kiểm tra và bên được kiểm tra.")
	}
	if i.Single() {
		p.ReportAt(i.Copies.Node, i.Copies.Start, i.Copies.End, "Biên bản kiểm tra thường lập thành 02 bản, mỗi bên giữ một bản.")
	}
}
