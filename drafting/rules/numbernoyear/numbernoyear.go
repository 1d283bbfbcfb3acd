// Package numbernoyear holds the rule number-no-year: the number of an administrative paper has the
// year in it, as those of legal documents do. Kinds that are not known are not judged.
package numbernoyear

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is number-no-year.
var Rule = &lint.Rule{
	ID: "number-no-year", Title: "Số văn bản có năm",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V", Clause: "3"}},
	Page:  page, Since: "0.1", Check: run,
}

var (
	between = pattern.New(`^((?:19|20)[0-9]{2}) ?/ ?`)
	behind  = pattern.New(`^[0-9]+ ?([-.] ?(?:19|20)[0-9]{2})$`)
)

// Điểm a khoản 3: số của văn bản là số thứ tự văn bản do cơ quan, tổ chức ban hành trong một năm.
func run(p *lint.Pass) {
	line, ok := drafting.ParseNumberLine(p.Node.Text)
	if !ok || p.Kind == "" {
		return
	}
	f := lint.Finding{Node: p.Node.ID, Message: "Số của văn bản hành chính không ghi năm: sau số thứ tự là dấu gạch chéo rồi đến ký hiệu."}
	var start, end int
	if m := between.FindStringSubmatchIndex(line.Symbol.Text); m != nil {
		start, end = line.Symbol.Start, line.Symbol.Start+m[1]
		f.Start, f.End = start, line.Symbol.Start+m[3]
	} else if m := behind.FindStringSubmatchIndex(line.Num.Text); m != nil {
		start, end = line.Num.Start+m[2], line.Num.Start+m[3]
		f.Start, f.End = start, end
	} else {
		return
	}
	f.Fixes = []lint.Fix{lint.Rewrite("Bỏ năm “"+p.Node.Text[f.Start:f.End]+"”", false, p.Node, start, end, "")}
	p.Report(f)
}
