// Package chapterwordcase holds the rule chapter-word-case: the word of a part, a chapter,
// a section or a subsection is not written with one capital, in a text that is built of
// articles or of Roman sections below.
package chapterwordcase

import (
	_ "embed"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is chapter-word-case.
var Rule = &lint.Rule{
	ID: "chapter-word-case", Title: "Từ “Phần”, “Chương”, “Mục” viết in hoa",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Row: "6"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if !piece.HasArticles() && piece.First(drafting.Roman) == nil {
			continue // chapters of another sort of text, as a study
		}
		for _, n := range piece.Nodes {
			switch n.Component {
			case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
				judge(p, n)
			}
		}
	}
}

func judge(p *lint.Pass, n *drafting.Node) {
	label, ok := n.Label()
	if !ok {
		return
	}
	first, size := utf8.DecodeRuneInString(label.Word)
	put := string(unicode.ToUpper(first)) + viet.Lower(label.Word[size:])
	if label.Word == put {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, End: len(label.Word), Message: "Từ “" + put + "” viết bằng chữ in thường, hoa chữ đầu.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", true, n, 0, len(label.Word), put)},
	})
}
