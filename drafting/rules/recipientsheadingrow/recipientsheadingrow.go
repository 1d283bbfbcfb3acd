// Package recipientsheadingrow holds the rule recipients-heading-row: "Nơi nhận" does not stand
// level with the first line of the signature. Where a file has no columns, as lines typed one
// below the other, nothing is said of it: a signature typed above the recipients stands level
// with them on paper.
package recipientsheadingrow

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is recipients-heading-row.
var Rule = &lint.Rule{
	ID: "recipients-heading-row", Title: "“Nơi nhận” không ngang hàng với chức vụ của người ký",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.RecipientsHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: từ “Nơi nhận” được trình bày trên một dòng riêng, ngang hàng với dòng chữ “quyền
// hạn, chức vụ của người ký” và sát lề trái.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		nodes := piece.Own()
		for i, n := range nodes {
			if n.Component != drafting.RecipientsHeading {
				continue
			}
			above, below := first(nodes[:i], true), first(nodes[i+1:], false)
			if measured := apart(p, n, above, below, nodes[i+1:]); measured != "" {
				p.Report(lint.Finding{
					Node: n.ID, End: len(n.Text), Measured: measured, Allowed: "ngang hàng với quyền hạn, chức vụ của người ký",
					Message: "“Nơi nhận” ngang hàng với dòng quyền hạn, chức vụ của người ký.",
				})
			}
			break
		}
	}
}

// first returns the first line of the signature that stands right above a place, or begins below
// it; nil where a name ends it before.
func first(nodes []*drafting.Node, above bool) *drafting.Node {
	var found *drafting.Node
	for i := range nodes {
		n := nodes[i]
		if above {
			n = nodes[len(nodes)-1-i]
		}
		switch {
		case n.Component == drafting.Capacity, n.Component == drafting.JobTitle:
			found = n
			if !above {
				return found
			}
		case n.Component == drafting.SignerName:
			if above {
				return nil
			}
			return found
		case above && n.Component != drafting.SignatureNote:
			return found
		}
	}
	return found
}

// apart says how the heading stands apart from the first line of the signature, or "".
func apart(p *lint.Pass, heading, above, below *drafting.Node, after []*drafting.Node) string {
	title := below
	if above != nil {
		title = above
	}
	if title == nil {
		return ""
	}
	low, ok := height(p, heading)
	of, both := height(p, title)
	const level = 9 // pt: what is so near stands level
	switch {
	case !ok || !both:
	case low-of > level:
		return "thấp hơn dòng quyền hạn, chức vụ"
	case of-low > level:
		return "cao hơn dòng quyền hạn, chức vụ"
	default:
		return ""
	}
	if above != nil && !heading.Beside && goesOn(after) {
		return "thấp hơn dòng quyền hạn, chức vụ"
	}
	return ""
}

// height is how low a line stands in the file, in pt; ok is false where it stands in no columns.
// Of the lines above it only their number is known.
func height(p *lint.Pass, n *drafting.Node) (pt float64, ok bool) {
	const line = 16
	row, ok := p.Seen(n, "row")
	before, _ := p.Seen(n, "before")
	return row.Number*line + before.Number, ok
}

// goesOn reports whether the signature that began above the recipients goes on beside them or
// ends below them, so that they stand in the midst of it.
func goesOn(after []*drafting.Node) bool {
	for _, n := range after {
		switch {
		case n.Component == drafting.SignerName, n.Component.Signature() && n.Beside:
			return true
		case n.Component == drafting.Capacity, n.Component == drafting.JobTitle:
			return false
		}
	}
	return false
}
