// Package chapterroman holds the rule chapter-roman: the number of a part or a chapter is
// Arabic, in a text that is built of articles or of Roman sections below.
package chapterroman

import (
	_ "embed"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is chapter-roman.
var Rule = &lint.Rule{
	ID: "chapter-roman", Title: "Số của phần, chương không phải chữ số La Mã",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.PartHeading, drafting.Chapter},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự của phần, chương dùng chữ số La Mã.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if !piece.HasArticles() && piece.First(drafting.Roman) == nil {
			continue // chapters of another sort of text, as a study
		}
		for _, n := range piece.Nodes {
			switch n.Component {
			case drafting.PartHeading, drafting.Chapter:
				judge(p, n)
			}
		}
	}
}

// spelled is a number in words.
var spelled = pattern.New(`^(?i:phần|chương) (?i:thứ) \p{L}+`)

func judge(p *lint.Pass, n *drafting.Node) {
	label, ok := n.Label()
	if !ok {
		if m := spelled.FindStringIndex(n.Text); m != nil {
			p.Report(lint.Finding{Node: n.ID, End: m[1], Message: "Số thứ tự của phần, chương viết bằng chữ số La Mã."})
		}
		return
	}
	value, err := strconv.Atoi(label.Num)
	if err != nil || value < 1 {
		return
	}
	put := viet.Roman(value)
	p.Report(lint.Finding{
		Node: n.ID, Start: label.NumStart, End: label.NumEnd, Message: "Số thứ tự của phần, chương viết bằng chữ số La Mã.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", !p.Document.Mentions(label.Word, label.Num, n.ID), n, label.NumStart, label.NumEnd, put)},
	})
}
