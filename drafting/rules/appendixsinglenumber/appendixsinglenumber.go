// Package appendixsinglenumber holds the rule appendix-single-number: the only appendix of
// a document has a number, or none, other than the choice "single-appendix" says. Of an
// appendix in a file of its own nobody knows whether it is the only one.
package appendixsinglenumber

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is appendix-single-number.
var Rule = &lint.Rule{
	ID: "appendix-single-number", Title: "Số của phụ lục duy nhất khác lựa chọn",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.AppendixHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	var headings []*drafting.Node
	for _, piece := range p.Document.Pieces {
		if n := piece.First(drafting.AppendixHeading); n != nil && piece.Kind == drafting.Appendix {
			headings = append(headings, n)
		}
	}
	if len(headings) != 1 || p.Document.Fragment() || p.Document.Pieces[0].Kind != drafting.Main {
		p.NotApplicable()
		return
	}
	n := headings[0]
	m := label.FindStringSubmatchIndex(n.Text)
	if m == nil {
		return
	}
	if p.Sheet.Answer("single-appendix") == "numbered" {
		if m[2] < 0 {
			p.Report(lint.Finding{Node: n.ID, End: len(word), Message: "Theo lựa chọn của đơn vị, phụ lục duy nhất cũng đánh số I."})
		}
		return
	}
	if m[2] >= 0 {
		p.Report(lint.Finding{
			Node: n.ID, Start: m[2], End: m[3], Message: "Văn bản chỉ có một phụ lục thì phụ lục không đánh số.",
			Fixes: []lint.Fix{lint.Rewrite("Bỏ số của phụ lục", false, n, len(word), m[3], "")},
		})
	}
}

const word = "Phụ lục"

var label = pattern.New(`^(?i:phụ lục)(?:\s*(?:(?i:số)\s+)?([IVXLC]+|\d+|\p{Lu}))?(?:[^\p{L}\d]|$)`)
