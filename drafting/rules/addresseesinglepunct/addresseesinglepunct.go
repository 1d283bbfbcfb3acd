// Package addresseesinglepunct holds the rule addressee-single-punct: the line of a single
// addressee ends with a mark, or without one, other than the choice "addressee-end" says.
package addresseesinglepunct

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is addressee-single-punct.
var Rule = &lint.Rule{
	ID: "addressee-single-punct", Title: "Dấu cuối dòng “Kính gửi” một nơi khác lựa chọn",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Addressees},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Row: "8"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			alone := i+1 == len(piece.Nodes) || piece.Nodes[i+1].Component != drafting.Addressee || !viet.Dashed(piece.Nodes[i+1].Text)
			if n.Component == drafting.Addressees && alone && single.MatchString(n.Text) {
				judge(p, n)
			}
		}
	}
}

// single is a line with a name after the label, and no semicolon within.
var single = pattern.New(`^(?i:kính +gửi) *:?[ \t\x{a0}]*[^ ;:][^;]*;? *$`)

func judge(p *lint.Pass, n *drafting.Node) {
	end := len(strings.TrimRight(n.Text, " "))
	words := strings.TrimRight(n.Text[:end], " .,;:")
	mark := n.Text[len(words):end]
	if strings.HasSuffix(words, "…") || strings.Contains(mark, "..") || p.Blank(n, end, end) {
		return
	}
	want, message, title := "", "Văn bản gửi một nơi thì cuối dòng “Kính gửi” không có dấu.", "Bỏ dấu cuối dòng"
	switch p.Sheet.Answer("addressee-end") {
	case "period":
		want, message, title = ".", "Theo lựa chọn của đơn vị, cuối dòng “Kính gửi” một nơi có dấu chấm.", "Kết thúc bằng dấu chấm"
	case "free":
		return
	}
	if mark == want {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: len(words), End: end, Message: message,
		Fixes: []lint.Fix{lint.Rewrite(title, true, n, len(words), len(n.Text), want)},
	}
	if f.Start == f.End {
		f.Start = strings.LastIndex(words, " ") + 1
	}
	p.Report(f)
}
