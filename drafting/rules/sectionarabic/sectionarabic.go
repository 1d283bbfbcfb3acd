// Package sectionarabic holds the rule section-arabic: the number of a section or a
// subsection is Roman. Sections of a text without articles ("I. TIÊU ĐỀ") are another
// thing.
package sectionarabic

import (
	_ "embed"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is section-arabic.
var Rule = &lint.Rule{
	ID: "section-arabic", Title: "Số của mục, tiểu mục không phải chữ số Ả Rập",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Section, drafting.Subsection},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự của mục, tiểu mục dùng chữ số Ả Rập.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if !piece.HasArticles() && piece.First(drafting.Roman) == nil {
			continue // chapters of another sort of text, as a study
		}
		for _, n := range piece.Nodes {
			switch n.Component {
			case drafting.Section, drafting.Subsection:
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
	value, ok := viet.ParseRoman(label.Num)
	if !ok {
		return
	}
	put := strconv.Itoa(value)
	p.Report(lint.Finding{
		Node: n.ID, Start: label.NumStart, End: label.NumEnd, Message: "Số thứ tự của mục, tiểu mục viết bằng chữ số Ả Rập.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", !p.Document.Mentions(label.Word, label.Num, n.ID), n, label.NumStart, label.NumEnd, put)},
	})
}
