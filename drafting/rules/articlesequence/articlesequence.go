// Package articlesequence holds the rule article-sequence: the numbers of articles jump,
// repeat, or begin anew within a text. What it leaves alone, lint.Pass.Misnumbered says.
package articlesequence

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is article-sequence.
var Rule = &lint.Rule{
	ID: "article-sequence", Title: "Số của điều không liên tục",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự của điều dùng chữ số Ả Rập; các điều đánh số liên tục trong văn bản.
func run(p *lint.Pass) {
	for _, m := range p.Misnumbered() {
		if m.Node.Component != drafting.Article {
			continue
		}
		message := "Các điều đánh số liên tục trong cả văn bản, bắt đầu từ Điều 1."
		switch {
		case m.Repeats:
			message = "Điều " + m.Label.Num + " bị trùng số; các điều đánh số liên tục, sau Điều " + m.Before + " là Điều " + m.Want + "."
		case m.Before != "":
			message = "Các điều đánh số liên tục trong cả văn bản: sau Điều " + m.Before + " là Điều " + m.Want + "."
		}
		f := lint.Finding{Node: m.Node.ID, Start: m.Label.NumStart, End: m.Label.NumEnd, Message: message}
		if m.Want != "" {
			f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+m.Want+"”", false, m.Node, m.Label.NumStart, m.Label.NumEnd, m.Want)}
		}
		p.Report(f)
	}
}
