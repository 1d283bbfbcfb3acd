// Package basisperline holds the rule basis-per-line: a paragraph holds more than one
// legal basis. Several acts named in one basis are no matter of it.
package basisperline

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is basis-per-line.
var Rule = &lint.Rule{
	ID: "basis-per-line", Title: "Nhiều căn cứ viết liền một đoạn",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

var another = pattern.New(`[;.,] *((?:Căn cứ|Theo đề nghị của|Xét đề nghị của) )|; *((?:căn cứ|theo đề nghị của|xét đề nghị của) )`)

// Điểm a khoản 6: sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component != drafting.Basis {
				continue
			}
			if m := another.FindStringSubmatchIndex(n.Text); m != nil {
				if m[2] < 0 {
					m[2], m[3] = m[4], m[5]
				}
				report(p, piece, i, m)
			}
		}
	}
}

func report(p *lint.Pass, piece *drafting.Piece, i int, m []int) {
	n := piece.Nodes[i]
	first := n.With(strings.TrimRight(n.Text[:m[0]], " ")+";", drafting.Cut(n.Marks, 0, m[0]))
	second := n.With(capital(n.Text[m[2]:]), drafting.Cut(n.Marks, m[2], len(n.Text)))
	second.ID = p.Document.LastID + 1
	p.Report(lint.Finding{
		Node: n.ID, Start: m[2], End: m[3] - 1, Message: "Mỗi căn cứ ghi trên một dòng riêng.",
		Fixes: []lint.Fix{{Title: "Xuống dòng trước căn cứ này", Safe: true, Edits: []drafting.Edit{
			drafting.Splice{Piece: piece.ID, At: i, Remove: 1, Insert: []*drafting.Node{first, second}},
		}}},
	})
}

// capital begins with a capital letter.
func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return viet.Upper(s[:size]) + s[size:]
}
