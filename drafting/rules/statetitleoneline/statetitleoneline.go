// Package statetitleoneline holds the rule state-title-one-line: the country's name stands on two lines.
// Whether it fits the width of its column it does not ask.
package statetitleoneline

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is state-title-one-line.
var Rule = &lint.Rule{
	ID: "state-title-one-line", Title: "Quốc hiệu bị ngắt thành hai dòng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.CountryName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "1", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 1: hai dòng chữ Quốc hiệu và Tiêu ngữ được trình bày cách nhau dòng đơn. Quốc hiệu là
// một dòng chữ.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	first, second := lines(main)
	if second == nil {
		return
	}
	whole := strings.TrimSpace(first.Text) + " " + strings.TrimSpace(second.Text)
	f := lint.Finding{Node: first.ID, End: len(first.Text), Message: "Quốc hiệu viết trên một dòng."}
	_, at, _ := p.Document.Find(second.ID)
	f.Fixes = []lint.Fix{{Title: "Nối thành một dòng", Edits: []drafting.Edit{
		drafting.Replace{Node: first.ID, End: len(first.Text), Text: whole},
		drafting.Splice{Piece: main.ID, At: at, Remove: 1},
	}}}
	p.Report(f)
}

// lines returns the country's name and the line in which it goes on, nil where it is whole.
func lines(main *drafting.Piece) (first, second *drafting.Node) {
	at := slices.IndexFunc(main.Nodes, func(n *drafting.Node) bool { return n.Component == drafting.CountryName })
	if at < 0 {
		return nil, nil
	}
	first = main.Nodes[at]
	const beside = 3 // lines of the other column may come between
	for _, n := range main.Nodes[at+1 : min(at+1+beside, len(main.Nodes))] {
		if n.Component != drafting.CountryName && n.Component != drafting.Paragraph {
			continue
		}
		if name := viet.Fold(strings.TrimSpace(first.Text) + " " + strings.TrimSpace(n.Text)); name == "cong hoa xa hoi chu nghia viet nam" {
			return first, n
		}
	}
	return first, nil
}
