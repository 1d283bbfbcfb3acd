// Package basislastperiod holds the rule basis-last-period: the last legal basis does not
// end with a period. Where the bases run on into a sentence, as in a plan, it keeps still.
package basislastperiod

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is basis-last-period.
var Rule = &lint.Rule{
	ID: "basis-last-period", Title: "Căn cứ cuối chưa có dấu chấm",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Yields: []string{"basis-position"},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm a khoản 6: sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối
// cùng kết thúc bằng dấu chấm (.).
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		last := -1
		for i, n := range piece.Nodes {
			if n.Component == drafting.Basis {
				last = i
			}
		}
		if last >= 0 && !runsOn(piece, last) {
			judge(p, piece.Nodes[last])
		}
	}
}

// runsOn reports whether a sentence goes on in the paragraph after the last basis.
func runsOn(piece *drafting.Piece, last int) bool {
	if strings.HasSuffix(piece.Nodes[last].Text, ":") {
		return last+1 == len(piece.Nodes) || piece.Nodes[last+1].Component != drafting.EnactingFormula
	}
	return last+1 < len(piece.Nodes) && piece.Nodes[last+1].Component == drafting.Paragraph
}

func judge(p *lint.Pass, n *drafting.Node) {
	end := len(strings.TrimRight(n.Text, " "))
	text := n.Text[:end]
	words := strings.TrimRight(text, " ,;:")
	if strings.HasSuffix(words, ".") && len(words) == end || words == "" || strings.HasSuffix(words, "…") || p.Blank(n, end, end) {
		return
	}
	put := "."
	if strings.HasSuffix(words, ".") {
		put = ""
	}
	f := lint.Finding{
		Node: n.ID, Start: len(words), End: end,
		Message: "Căn cứ cuối cùng kết thúc bằng dấu chấm (.).",
		Fixes:   []lint.Fix{lint.Rewrite("Kết thúc bằng dấu chấm", true, n, len(words), len(n.Text), put)},
	}
	if f.Start == f.End {
		f.Start = strings.LastIndex(text, " ") + 1
	}
	p.Report(f)
}
