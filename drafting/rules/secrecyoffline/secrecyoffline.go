// Package secrecyoffline holds the rule secrecy-offline: the document bears a degree of
// secrecy. Whether the machine is on a network it cannot tell, so it reminds.
package secrecyoffline

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is secrecy-offline.
var Rule = &lint.Rule{
	ID: "secrecy-offline", Title: "Văn bản mật phải soạn trên máy không nối mạng",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Yields: []string{"secrecy-value"},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "2", Point: "a"}},
	Page:   page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if n := piece.First(drafting.Secrecy); n != nil {
			p.Report(lint.Finding{
				Node: n.ID, End: len(n.Text),
				Message: "Văn bản chứa bí mật nhà nước không soạn thảo, lưu giữ trên máy tính đã nối mạng, trừ trường hợp pháp luật cho phép.",
			})
			return
		}
	}
}
