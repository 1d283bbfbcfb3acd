// Package chapterownline holds the rule chapter-own-line: the title of a part, a chapter,
// a section or a subsection stands on the line of its number, in a text that is built of
// articles or of Roman sections below.
package chapterownline

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is chapter-own-line.
var Rule = &lint.Rule{
	ID: "chapter-own-line", Title: "Phần, chương, mục viết liền tiêu đề",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: từ và số thứ tự trình bày trên một dòng riêng, tiêu đề trình bày ngay dưới.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if !piece.HasArticles() && piece.First(drafting.Roman) == nil {
			continue // chapters of another sort of text, as a study
		}
		for i, n := range piece.Nodes {
			switch n.Component {
			case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
				judge(p, piece, i)
			}
		}
	}
}

func judge(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	label, ok := n.Label()
	if !ok || strings.Trim(n.Text[label.End:], " .:-–—") == "" {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: label.End, End: len(n.Text),
		Message: "“" + strings.TrimSpace(n.Text[:label.NumEnd]) + "” đứng một dòng riêng, tiêu đề ở dòng dưới.",
	}
	start := len(n.Text) - len(strings.TrimLeft(n.Text[label.End:], " .:-–—"))
	title := n.With(n.Text[start:], drafting.Cut(n.Marks, start, len(n.Text))).As(drafting.Heading)
	title.ID = p.Document.LastID + 1
	alone := n.With(n.Text[:label.NumEnd], drafting.Cut(n.Marks, 0, label.NumEnd))
	f.Fixes = []lint.Fix{{Title: "Đưa tiêu đề xuống dòng dưới", Safe: true, Edits: []drafting.Edit{
		drafting.Splice{Piece: piece.ID, At: i, Remove: 1, Insert: []*drafting.Node{alone, title}},
	}}}
	p.Report(f)
}
