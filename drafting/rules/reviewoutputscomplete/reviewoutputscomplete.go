// Package reviewoutputscomplete holds the rule review-outputs-complete: the minutes of a
// management review decide nothing on an output that clause 9.3.3 of ISO 9001:2015 names.
package reviewoutputscomplete

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is review-outputs-complete.
var Rule = &lint.Rule{
	ID: "review-outputs-complete", Title: "Biên bản xem xét của lãnh đạo thiếu đầu ra",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

// outputs are those of clause 9.3.3, each with words that a decision on it has.
var outputs = []struct {
	name string
	any  []string
}{
	{"a) cơ hội cải tiến", []string{"cải tiến"}},
	{"b) nhu cầu thay đổi hệ thống quản lý chất lượng", []string{"thay đổi", "sửa đổi", "điều chỉnh"}},
	{"c) nhu cầu về nguồn lực", []string{"nguồn lực", "nhân lực", "kinh phí", "biên chế"}},
}

func run(p *lint.Pass) {
	at := dossier.Head(p.Document)
	if at == nil || !strings.HasPrefix(dossier.Type(p.Document), "biên bản") || !strings.Contains(dossier.Headline(p.Document), "xem xét của lãnh đạo") {
		p.NotApplicable()
		return
	}
	words := decided(p.Document)
	for _, out := range outputs {
		if !slices.ContainsFunc(out.any, func(w string) bool { return strings.Contains(words, w) }) {
			p.ReportAt(at, 0, len(at.Text), "Chưa thấy đầu ra "+out.name+" (điều khoản 9.3.3 TCVN ISO 9001:2015).")
		}
	}
}

// decided are the words of the minutes from the conclusions on; all of them where no line says
// where those begin.
func decided(d *drafting.Document) string {
	main := d.Pieces[0]
	from := max(dossier.Labelled(main, "kết luận", "chủ trì kết luận", "chủ tọa kết luận", "quyết định", "đầu ra"), 0)
	return dossier.Words(main.Nodes[from:])
}
