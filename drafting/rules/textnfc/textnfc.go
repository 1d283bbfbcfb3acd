// Package textnfc holds the rule text-nfc: a file from outside has letters whose marks stand
// apart (dựng sẵn và tổ hợp). The reader has composed them; the rule says that the file has
// them, not where.
package textnfc

import (
	_ "embed"
	"fmt"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is text-nfc.
var Rule = &lint.Rule{
	ID: "text-nfc", Title: "Chữ có dấu gõ rời",
	Severity: lint.Warning, Scope: lint.OfDocument, Form: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "I", Clause: "4"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 4: phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam
// TCVN 6909:2001.
func run(p *lint.Pass) {
	p.Seen(nil, "width")
	if n := p.Observed.Mended["nfd"]; n > 0 {
		p.Report(lint.Finding{Message: fmt.Sprintf(
			"Tệp có %d chỗ mà chữ và dấu là hai ký tự rời; văn bản thống nhất dùng chữ dựng sẵn.", n)})
	}
}
