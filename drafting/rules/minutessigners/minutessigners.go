// Package minutessigners holds the rule minutes-signers: minutes of a meeting are signed
// without a secretary, or without a chairman. Minutes of other things, as inspections and
// work between parties, are left alone.
package minutessigners

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is minutes-signers.
var Rule = &lint.Rule{
	ID: "minutes-signers", Title: "Biên bản họp thiếu thư ký hoặc chủ tọa",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"minutes"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.9"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	title := main.First(drafting.TypeName)
	if title == nil || !meeting.MatchString(p.Document.Title()) {
		p.NotApplicable()
		return
	}
	var secretary, chair bool
	for _, n := range main.Nodes {
		if n.Component == drafting.JobTitle || n.Component == drafting.Capacity || n.Component == drafting.Paragraph && viet.IsUpper(n.Text) {
			secretary = secretary || secretaries.MatchString(n.Text)
			chair = chair || chairs.MatchString(n.Text)
		}
	}
	if !secretary {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Biên bản họp có chữ ký của thư ký (người ghi biên bản)."})
	}
	if !chair {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Biên bản họp có chữ ký của chủ tọa (người chủ trì)."})
	}
}

var (
	meeting     = pattern.New(`(?i:họp|hội nghị|hội thảo|giao ban|đại hội)`)
	secretaries = pattern.New(`(?i:thư k[ýí]|ghi biên bản)`)
	chairs      = pattern.New(`(?i:chủ t[ọo][ạa]|chủ toạ|chủ trì|chủ tịch|trưởng ban|đoàn chủ tịch|trưởng đoàn)`)
)
