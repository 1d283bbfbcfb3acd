// Package endmarkonce holds the rule end-mark-once: the mark "./." stands twice in a row,
// or once more before the end of the content. Where it is missing is the matter of end-
// mark.
package endmarkonce

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is end-mark-once.
var Rule = &lint.Rule{
	ID: "end-mark-once", Title: "Dấu “./.” ghi nhiều lần",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		last := ""
		var found []mark
		body := false
		for _, n := range piece.Own() {
			body = body || n.Component.Body()
			if body && (n.Component == drafting.RecipientsHeading || n.Component.Signature()) {
				break // what comes after is another text's
			}
			if !n.Component.Body() || n.Component == drafting.TableCell || n.Component == drafting.Footnote || !strings.Contains(n.Text, "./") {
				continue
			}
			for _, m := range marks.FindAllStringIndex(n.Text, -1) {
				found = append(found, mark{n, m[0], m[1]})
				last = n.Text[m[0]:m[1]]
			}
		}
		for i, m := range found {
			switch {
			case i+1 < len(found):
				report(p, m, "Dấu “./.” chỉ ghi một lần, ở cuối nội dung.", ".")
			case last != once:
				report(p, m, "Cuối nội dung ghi một dấu “./.”.", once)
			}
		}
	}
}

const once = "./."

// marks are "./." once or more in a row, however written.
var marks = pattern.New(`(?:\./)+\./\.|(?:\./\.)+`)

type mark struct {
	node       *drafting.Node
	start, end int
}

func report(p *lint.Pass, m mark, message, put string) {
	p.Report(lint.Finding{
		Node: m.node.ID, Start: m.start, End: m.end, Message: message,
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", m.end == len(m.node.Text), m.node, m.start, m.end, put)},
	})
}
