// Package copyesigntext holds the rule copy-esign-text: the line that shows the signature
// of the body on an electronic copy lacks the form of the copy, the copying body, the day
// or the hour.
package copyesigntext

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is copy-esign-text.
var Rule = &lint.Rule{
	ID: "copy-esign-text", Title: "Dòng chữ ký số của bản sao điện tử không đúng mẫu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.SignatureText},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "II", Section: "I", Clause: "3"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var words []string
		lines := piece.Each(drafting.SignatureText)
		for _, n := range lines {
			words = append(words, strings.TrimSpace(n.Text))
		}
		text := strings.Join(words, " ")
		if !copied.MatchString(text) || right.MatchString(text) || strings.Contains(text, "…") {
			continue
		}
		n := lines[0]
		p.Report(lint.Finding{
			Node: n.ID, End: len(n.Text), Message: "Dòng chữ ký số của bản sao ghi hình thức sao; tên cơ quan sao; ngày, tháng, năm; giờ, phút, giây, cách nhau bằng dấu chấm phẩy.",
		})
	}
}

var (
	copied = pattern.New(`^(?i:sao y|sao lục|trích sao)`)
	right  = pattern.New(`^(?i:sao y|sao lục|trích sao); ?\p{L}[^;]*; ?\d{1,2}/\d{1,2}/\d{4}; ?\d{1,2}:\d{2}:\d{2}(?: ?[+-]\d{2}:\d{2})?$`)
)
