// Package decision13attachment holds the rule decision-1-3-attachment: a decision issues a
// text with itself, but no such text and no appendix stands in the document. The text may
// be in a file of its own, so the rule warns.
package decision13attachment

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is decision-1-3-attachment.
var Rule = &lint.Rule{
	ID: "decision-1-3-attachment", Title: "Quyết định ban hành văn bản nhưng không có văn bản kèm theo",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true, Components: []drafting.Component{drafting.Article},
	Kinds: []string{"decision"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, n := range p.Document.Pieces[0].Each(drafting.Article) {
		m := issuing.FindStringIndex(n.Text)
		if m == nil {
			continue
		}
		if len(p.Document.Pieces) == 1 {
			p.Report(lint.Finding{Node: n.ID, Start: m[0], End: m[1], Message: "Văn bản ban hành kèm theo phải có trong tài liệu, hoặc ở tệp riêng gửi cùng quyết định."})
		}
		return
	}
	p.NotApplicable()
}

var issuing = pattern.New(`(?i:ban hành|phê duyệt) (?i:kèm theo) (?i:quyết định) (?i:này)`)
