package linttest_test

import (
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
)

// The page's own examples carry an observed form too: what stands before the blank line.
const page = `# Khoản in nhỏ

Khoản có cỡ chữ nhỏ hơn mức cho phép.

## Vì sao

Nghị định quy định cỡ chữ của nội dung.

` + "```bad\nclause.size = 9\n\n1. Văn phòng\n```\n\n```good\nclause.size = 14\n\n1. Văn phòng\n```" + `

## Cách sửa

Không có.
`

func TestAnObservedFormReachesTheRule(t *testing.T) {
	linttest.Run(t, &lint.Rule{
		ID: "small-clause", Title: "Khoản in nhỏ", Severity: lint.Warning, Scope: lint.OfNode, Form: true,
		Components: []drafting.Component{drafting.Clause}, Page: page, Since: "0.1",
		Check: func(p *lint.Pass) {
			permitted := p.Sheet.Number("clause.size")
			if seen, ok := p.Seen(p.Node, "size"); ok && !permitted.Permits(seen.Number) {
				p.Report(lint.Finding{
					Node: p.Node.ID, End: len(p.Node.Text), Message: "Khoản dùng cỡ chữ trong mức cho phép.",
					Measured: "9 pt", Allowed: permitted.Permitted(),
				})
			}
		},
	})
}
