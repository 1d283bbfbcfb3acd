// Package signatureright holds the rule signature-right: the only signature of a document stands
// at the left of the recipients, or at the left edge of the page. Lines typed one below the other
// say nothing of left and right; columns do, and so does the form of a Word file.
package signatureright

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is signature-right.
var Rule = &lint.Rule{
	ID: "signature-right", Title: "Chữ ký không ở bên phải",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Capacity, drafting.JobTitle},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "IV"}},
	Page:  page, Since: "0.1", Check: run,
}

// Mục IV: ô số 7a, 7b, 7c (chức vụ, họ tên, chữ ký) ở bên phải, ô số 9b (nơi nhận) ở bên trái.
func run(p *lint.Pass) {
	nodes := p.Document.Pieces[0].Own()
	titles := slices.DeleteFunc(slices.Clone(nodes), func(n *drafting.Node) bool { return !title(n) })
	heading := slices.IndexFunc(nodes, func(n *drafting.Node) bool { return n.Component == drafting.RecipientsHeading })
	if len(titles) == 0 || heading < 0 {
		p.NotApplicable()
		return
	}
	if !leftOf(p, nodes, heading, titles) && !atEdge(p, nodes[heading], titles) {
		return
	}
	n := titles[0]
	p.Report(lint.Finding{
		Node: n.ID, End: len(n.Text), Message: "Chức vụ, họ tên và chữ ký của người ký ở bên phải, ngang với Nơi nhận ở bên trái.",
	})
}

func title(n *drafting.Node) bool {
	return n.Component == drafting.Capacity || n.Component == drafting.JobTitle
}

// leftOf reports whether the recipients stand in a column to the right of all that sign.
func leftOf(p *lint.Pass, nodes []*drafting.Node, heading int, titles []*drafting.Node) bool {
	column, ok := p.Seen(nodes[heading], "column")
	if !ok {
		return nodes[heading].Beside && heading > 0 && title(nodes[heading-1]) && !slices.ContainsFunc(titles, func(n *drafting.Node) bool { return n.Beside })
	}
	return !slices.ContainsFunc(titles, func(n *drafting.Node) bool {
		own, known := p.Seen(n, "column")
		return !known || own.Number >= column.Number
	})
}

// atEdge reports whether all that sign stand in no columns, at the left edge of the page.
func atEdge(p *lint.Pass, heading *drafting.Node, titles []*drafting.Node) bool {
	if _, ok := p.Seen(heading, "column"); ok {
		return false
	}
	const moved = 20 // mm: what is moved in so far was meant to stand in the middle or at the right
	return !slices.ContainsFunc(titles, func(n *drafting.Node) bool {
		align, known := p.Seen(n, "align")
		left, _ := p.Seen(n, "left-indent")
		first, _ := p.Seen(n, "first-indent")
		_, columns := p.Seen(n, "column")
		_, floats := p.Seen(n, "floating")
		_, typed := p.Seen(n, "typed-indent")
		return !known || n.Beside || align.Word == "center" || align.Word == "right" || columns || floats || typed || left.Number+first.Number > moved
	})
}
