// Package appendixroman holds the rule appendix-roman: of several appendices one has no
// number, or one that is not Roman. A single appendix is the matter of appendix-single-
// number.
package appendixroman

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

// Rule is appendix-roman.
var Rule = &lint.Rule{
	ID: "appendix-roman", Title: "Phụ lục không đánh số La Mã",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.AppendixHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục III: văn bản có từ hai phụ lục trở lên thì các phụ lục phải được đánh số
// thứ tự bằng chữ số La Mã.
func run(p *lint.Pass) {
	var headings []*drafting.Node
	for _, piece := range p.Document.Pieces {
		if n := piece.First(drafting.AppendixHeading); n != nil && piece.Kind == drafting.Appendix {
			headings = append(headings, n)
		}
	}
	if len(headings) < 2 {
		p.NotApplicable()
		return
	}
	for i, n := range headings {
		judge(p, n, i+1)
	}
}

var label = pattern.New(`^(?i:phụ lục)\s*(?:(?i:số)\s+)?([IVXLC]+|\d+|\p{Lu})?(?:[^\p{L}\d]|$)`)

func judge(p *lint.Pass, n *drafting.Node, place int) {
	m := label.FindStringSubmatchIndex(n.Text)
	if m == nil {
		return
	}
	if m[2] < 0 {
		p.Report(lint.Finding{Node: n.ID, End: m[1], Message: "Văn bản có từ hai phụ lục trở lên thì phụ lục phải đánh số bằng chữ số La Mã."})
		return
	}
	num := n.Text[m[2]:m[3]]
	if _, ok := viet.ParseRoman(num); ok {
		return
	}
	f := lint.Finding{Node: n.ID, Start: m[2], End: m[3], Message: "Số thứ tự của phụ lục viết bằng chữ số La Mã."}
	value, err := strconv.Atoi(num)
	if err != nil {
		value = place
	}
	if put := viet.Roman(value); put != "" {
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", err == nil && !p.Document.Mentions("phụ lục", num, n.ID), n, m[2], m[3], put)}
	}
	p.Report(f)
}
