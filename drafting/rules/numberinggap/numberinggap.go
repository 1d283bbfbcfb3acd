// Package numberinggap holds the rule numbering-gap: parts, chapters, sections, articles,
// clauses and points jump, repeat a number, or do not begin with the first. What it leaves
// alone, lint.Pass.Misnumbered says; articles, points and numbers that go on from one parent
// to the next have rules of their own.
package numberinggap

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is numbering-gap.
var Rule = &lint.Rule{
	ID: "numbering-gap", Title: "Số thứ tự nhảy cóc hoặc trùng",
	Severity: lint.Error, Scope: lint.OfDocument,
	Components: []drafting.Component{
		drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection,
		drafting.Article, drafting.Roman, drafting.Clause, drafting.Point,
	},
	Yields: []string{"article-sequence", "point-order", "numbering-restart"},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự của phần, chương dùng chữ số La Mã; của mục, tiểu mục, điều,
// khoản dùng chữ số Ả Rập; thứ tự các điểm dùng các chữ cái tiếng Việt theo thứ tự bảng chữ
// cái.
func run(p *lint.Pass) {
	unknown := p.Sheet.Kind(p.Kind) == nil && !p.Document.Fragment()
	for _, m := range p.Misnumbered() {
		if unknown && m.Node.Component == drafting.Point {
			continue // papers of others have an alphabet of their own
		}
		name := names[m.Node.Component]
		message := sentence(name + " đầu tiên phải là " + name + " " + m.Want + ".")
		switch {
		case m.Repeats:
			message = sentence(name + " " + m.Label.Num + " bị trùng số; sau " + name + " " + m.Label.Num + " phải là " + name + " " + m.Want + ".")
		case m.Before != "":
			message = "Sau " + name + " " + m.Before + " phải là " + name + " " + m.Want + "."
		}
		f := lint.Finding{Node: m.Node.ID, Start: m.Label.NumStart, End: m.Label.NumEnd, Message: message}
		if m.Want != "" {
			f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+m.Want+"”", false, m.Node, m.Label.NumStart, m.Label.NumEnd, m.Want)}
		}
		p.Report(f)
	}
}

var names = map[drafting.Component]string{
	drafting.PartHeading: "Phần", drafting.Chapter: "Chương", drafting.Section: "Mục", drafting.Subsection: "Tiểu mục",
	drafting.Article: "Điều", drafting.Roman: "mục", drafting.Clause: "khoản", drafting.Point: "điểm",
}

// sentence begins with a capital.
func sentence(s string) string {
	for _, lower := range []struct{ from, to string }{{"khoản", "Khoản"}, {"điểm", "Điểm"}, {"mục", "Mục"}} {
		if rest, ok := strings.CutPrefix(s, lower.from); ok {
			return lower.to + rest
		}
	}
	return s
}
