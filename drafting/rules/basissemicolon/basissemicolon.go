// Package basissemicolon holds the rule basis-semicolon: a legal basis that another follows
// does not end with a semicolon. The last basis belongs to basis-last-period; a line that
// goes on with the basis before it, broken by hand, is no basis of its own.
package basissemicolon

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is basis-semicolon.
var Rule = &lint.Rule{
	ID: "basis-semicolon", Title: "Căn cứ không kết thúc bằng dấu chấm phẩy",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 6: sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối
// cùng kết thúc bằng dấu chấm (.).
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component == drafting.Basis && i+1 < len(piece.Nodes) && begins(piece.Nodes[i+1]) {
				judge(p, n)
			}
		}
	}
}

// another is a basis that was read as a paragraph, because the one before it does not end.
var another = pattern.New(`^(?:Căn cứ|Theo đề nghị của|Xét đề nghị của) .*[.;]$`)

// begins reports whether the node is a basis of its own: such a line begins with a capital.
func begins(n *drafting.Node) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(n.Text, " -–+"))
	return (n.Component == drafting.Basis || n.Component == drafting.Paragraph && another.MatchString(n.Text)) && !unicode.IsLower(first)
}

func judge(p *lint.Pass, n *drafting.Node) {
	end := len(strings.TrimRight(n.Text, " "))
	text := n.Text[:end]
	words := strings.TrimRight(text, " .,:")
	dots := strings.HasSuffix(text, "..") || strings.HasSuffix(text, "…")
	if strings.HasSuffix(text, ";") || words == "" || dots || p.Blank(n, end, end) {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: len(words), End: end,
		Message: "Mỗi căn cứ ghi trên một dòng, cuối dòng có dấu chấm phẩy (;).",
		Fixes:   []lint.Fix{lint.Rewrite("Kết thúc bằng “;”", true, n, len(words), len(n.Text), ";")},
	}
	if f.Start == f.End {
		f.Start = lastWord(text)
	}
	p.Report(f)
}

// lastWord is where the last word of the text begins.
func lastWord(text string) int { return strings.LastIndex(text, " ") + 1 }
