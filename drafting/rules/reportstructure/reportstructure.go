// Package reportstructure holds the rule report-structure: in a text without articles a
// Roman section has another mark than a period behind its number, or a title in small
// letters.
package reportstructure

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

// Rule is report-structure.
var Rule = &lint.Rule{
	ID: "report-structure", Title: "Mục lớn của văn bản không theo mẫu “I. TIÊU ĐỀ”",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Roman},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Row: "6"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if piece.Kind != drafting.Appendix && !piece.HasArticles() {
			for _, n := range piece.Each(drafting.Roman) {
				judge(p, n)
			}
		}
	}
}

// lettered is a letter where a Roman number belongs.
var lettered = pattern.New(`^\p{Lu}[.)/]`)

func judge(p *lint.Pass, n *drafting.Node) {
	label, ok := n.Label()
	if !ok {
		if m := lettered.FindStringIndex(n.Text); m != nil {
			p.Report(lint.Finding{Node: n.ID, End: m[1], Message: "Mục lớn đánh số La Mã, sau số có dấu chấm (.)."})
		}
		return
	}
	words := strings.TrimSpace(n.Text[label.End:])
	if label.Sep != "." {
		p.Report(lint.Finding{
			Node: n.ID, Start: label.NumStart, End: label.NumEnd + len(label.Sep), Message: "Mục lớn đánh số La Mã, sau số có dấu chấm (.).",
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+label.Num+".”", true, n, label.NumEnd, label.NumEnd+len(label.Sep), ".")},
		})
		return
	}
	title, _, _ := strings.Cut(words, ":")
	if n.Titled() && !viet.IsUpper(title) {
		p.Report(lint.Finding{
			Node: n.ID, Start: label.End, End: label.End + len(words), Message: "Tiêu đề của mục đánh số La Mã viết bằng chữ in hoa.",
			Fixes: []lint.Fix{lint.Rewrite("Viết in hoa tiêu đề", false, n, label.End, label.End+len(words), viet.Upper(words))},
		})
	}
}
