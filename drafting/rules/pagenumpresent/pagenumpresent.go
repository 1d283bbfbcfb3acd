// Package pagenumpresent holds the rule pagenum-present: a file of several pages shows no page
// numbers. How many pages a file has is not observed: the finished pages tell, or else a text
// too long for one page; shorter texts are left alone.
package pagenumpresent

import (
	_ "embed"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is pagenum-present.
var Rule = &lint.Rule{
	ID: "pagenum-present", Title: "Văn bản nhiều trang không có số trang",
	Severity: lint.Warning, Scope: lint.OfDocument, Form: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "I", Clause: "7"}},
	Page:  page, Since: "0.1", Check: run,
}

// onePage is how many letters no page holds.
const onePage = 6000

// Khoản 7: số trang văn bản được đánh từ số 1, bằng chữ số Ả Rập …
func run(p *lint.Pass) {
	seen, ok := p.Seen(nil, "page-number")
	if !ok || seen.Word != "none" || !several(p) {
		return
	}
	p.Report(lint.Finding{
		Message:  "Văn bản từ hai trang trở lên có số trang ở giữa lề trên, từ trang thứ hai.",
		Measured: "không có số trang", Allowed: "có số trang",
	})
}

func several(p *lint.Pass) bool {
	if p.Pages != nil {
		return p.Pages.Count() > 1
	}
	letters := 0
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		letters += utf8.RuneCountInString(n.Text)
		return letters <= onePage
	})
	return letters > onePage
}
