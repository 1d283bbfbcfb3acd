// Package bqpranknotinparty holds the rule bqp-rank-not-in-party: a rank stands before the
// signer's name in a paper of the Party, whose signers have none.
package bqpranknotinparty

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is bqp-rank-not-in-party.
var Rule = &lint.Rule{
	ID: "bqp-rank-not-in-party", Pack: "bqp", Title: "Cấp bậc trước họ tên người ký văn bản của Đảng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.SignerName},
	Cites: []law.Provision{{Act: "Hướng dẫn số 05-HD/VPTW"}},
	Page:  page, Since: "Unreleased", Check: run,
}

var ranked = pattern.New(`^((?i:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý|s[ĩỹ])|(?:phó |chuẩn )?đô đốc)(?: QNCN)?) \p{Lu}`)

func run(p *lint.Pass) {
	if p.Document.Paper() != drafting.PartyPaper {
		p.NotApplicable()
		return
	}
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			if s.Name == nil {
				continue
			}
			if m := ranked.FindStringSubmatch(s.Name.Text); m != nil {
				p.Report(lint.Finding{
					Node: s.Name.ID, End: len(m[1]), Message: "Văn bản của Đảng không ghi cấp bậc trước họ tên người ký.",
					Fixes: []lint.Fix{lint.Rewrite("Bỏ cấp bậc", true, s.Name, 0, len(m[1])+1, "")},
				})
			}
		}
	}
}
