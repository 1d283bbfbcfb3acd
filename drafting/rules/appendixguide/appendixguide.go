// Package appendixguide holds the rule appendix-guide: an appendix has no line that says
// which document it comes with. An appendix in a file of its own that shows the signature
// of the body is left alone.
package appendixguide

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is appendix-guide.
var Rule = &lint.Rule{
	ID: "appendix-guide", Title: "Phụ lục thiếu dòng “(Kèm theo …)”",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.AppendixHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 1 Mục III: thông tin chỉ dẫn kèm theo văn bản trên mỗi phụ lục được trình bày
// canh giữa, phía dưới tên phụ lục.
func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		heading := piece.First(drafting.AppendixHeading)
		if piece.Kind != drafting.Appendix || heading == nil || piece.First(drafting.SignatureText) != nil {
			continue
		}
		judged = true
		if piece.First(drafting.Guide) == nil && !guided(piece) {
			p.Report(lint.Finding{Node: heading.ID, End: len(heading.Text), Message: "Dưới tên phụ lục có dòng “(Kèm theo … số … ngày … của …)”."})
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// lines is how far below the heading a guide may stand.
const lines = 6

// guided reports whether a line near the heading may be a guide, though not read as one.
func guided(piece *drafting.Piece) bool {
	return slices.ContainsFunc(piece.Nodes[:min(lines, len(piece.Nodes))], func(n *drafting.Node) bool {
		return strings.Contains(strings.ToLower(n.Text), "kèm theo")
	})
}
