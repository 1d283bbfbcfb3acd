// Package esigntextcontent holds the rule esign-text-content: the line that shows the
// signature of the body on an electronic text lacks the number and symbol, the day or the
// hour, or does not part them with semicolons. Lines of copies are the matter of copy-
// esign-text.
package esigntextcontent

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

// Rule is esign-text-content.
var Rule = &lint.Rule{
	ID: "esign-text-content", Title: "Dòng chữ ký số của cơ quan không đúng mẫu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.SignatureText},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "8", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		lines := piece.Each(drafting.SignatureText)
		if len(lines) == 0 {
			continue
		}
		var words []string
		for _, n := range lines {
			words = append(words, strings.TrimSpace(n.Text))
		}
		text := strings.Join(words, " ")
		if copied.MatchString(text) || right.MatchString(text) || strings.Contains(text, "…") {
			continue
		}
		n := lines[0]
		p.Report(lint.Finding{
			Node: n.ID, End: len(n.Text), Message: "Dòng chữ ký số ghi số và ký hiệu; ngày, tháng, năm; giờ, phút, giây, cách nhau bằng dấu chấm phẩy.",
		})
	}
}

var (
	copied = pattern.New(`^(?i:sao y|sao lục|trích sao)`)
	right  = pattern.New(`^Số: ?\S[^;]*/[^;]+; ?\d{1,2}/\d{1,2}/\d{4}; ?\d{1,2}:\d{2}:\d{2}(?: ?[+-]\d{2}:\d{2})?$`)
)
