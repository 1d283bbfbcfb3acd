// Package attachedtextnosignature holds the rule attached-text-no-signature: a text issued
// with a decision has a signature block or recipients of its own.
package attachedtextnosignature

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is attached-text-no-signature.
var Rule = &lint.Rule{
	ID: "attached-text-no-signature", Title: "Văn bản kèm theo có chữ ký, nơi nhận riêng",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		if piece.Kind != drafting.Attached || piece.First(drafting.TypeName) == nil || piece.First(drafting.Guide) == nil {
			continue // or a document of its own in the same file
		}
		judged = true
		for _, c := range []drafting.Component{drafting.SignerName, drafting.RecipientsHeading} {
			n := piece.First(c)
			if first := piece.First(drafting.Recipient); n != nil && c == drafting.RecipientsHeading && first != nil {
				n = first
			}
			if n != nil {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Văn bản ban hành kèm theo không có chữ ký và nơi nhận riêng."})
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
