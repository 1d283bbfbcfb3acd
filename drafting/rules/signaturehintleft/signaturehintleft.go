// Package signaturehintleft holds the rule signature-hint-left: the hint of the forms, in
// brackets, still stands where the signature belongs. Notes that a real paper has, as "(Đã
// ký)", are none.
package signaturehintleft

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is signature-hint-left.
var Rule = &lint.Rule{
	ID: "signature-hint-left", Title: "Còn lời hướng dẫn của mẫu ở chỗ ký",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.SignatureNote, drafting.SignerName, drafting.Paragraph},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.4"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var hint = pattern.New(`^\((?i:chữ ký của người có thẩm quyền|chữ ký, dấu|chữ ký của người|dấu/chữ ký số|chữ ký số của cơ quan).*\)?$`)

// name is the hint of the forms where the name belongs.
var name = pattern.New(`^(?i:\(?họ(?:,| và)? tên\)?)$`)

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component == drafting.SignerName && name.MatchString(n.Text) {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Chỗ này ghi họ và tên của người ký."})
				continue
			}
			if (n.Component != drafting.SignatureNote && n.Component != drafting.Paragraph) || !hint.MatchString(n.Text) {
				continue
			}
			p.Report(lint.Finding{
				Node: n.ID, End: len(n.Text), Message: "Lời hướng dẫn trong ngoặc của mẫu phải bỏ đi khi soạn văn bản.",
				Fixes: []lint.Fix{{Title: "Bỏ dòng hướng dẫn", Safe: true, Edits: []drafting.Edit{drafting.Splice{Piece: piece.ID, At: i, Remove: 1}}}},
			})
		}
	}
}
