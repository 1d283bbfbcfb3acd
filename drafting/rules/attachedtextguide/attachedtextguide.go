// Package attachedtextguide holds the rule attached-text-guide: a text issued with a
// decision has no line that says with which.
package attachedtextguide

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is attached-text-guide.
var Rule = &lint.Rule{
	ID: "attached-text-guide", Title: "Văn bản kèm theo thiếu dòng “(Kèm theo Quyết định …)”",
	Severity: lint.Error, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Page:  page, Since: "0.1", Check: run,
}

// Mẫu 1.3: dưới trích yếu của văn bản kèm theo có dòng chỉ dẫn.
func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		title := piece.First(drafting.TypeName)
		if piece.Kind != drafting.Attached || title == nil || piece.First(drafting.SignatureText) != nil || piece.First(drafting.Number) != nil {
			continue // or a document of its own in the same file
		}
		judged = true
		if piece.First(drafting.Guide) == nil {
			p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Dưới trích yếu của văn bản kèm theo có dòng “(Kèm theo Quyết định số … ngày … của …)”."})
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
