// Package attachedtextheader holds the rule attached-text-header: a text issued with a
// decision lacks the names of the body and of the country, or has a number or a date of
// its own.
package attachedtextheader

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is attached-text-header.
var Rule = &lint.Rule{
	ID: "attached-text-header", Title: "Phần đầu của văn bản kèm theo không đúng mẫu",
	Severity: lint.Error, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Page:  page, Since: "0.1", Check: run,
}

// Mẫu 1.3: trang của văn bản kèm theo có tên cơ quan, Quốc hiệu và Tiêu ngữ, không có số và
// ngày riêng.
func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		title := piece.First(drafting.TypeName)
		if piece.Kind != drafting.Attached || title == nil || piece.First(drafting.Guide) == nil && piece.First(drafting.Number) != nil {
			continue // or a document of its own in the same file
		}
		judged = true
		for _, c := range []struct {
			component drafting.Component
			name      string
		}{
			{drafting.Issuer, "tên cơ quan, tổ chức ban hành"}, {drafting.CountryName, "Quốc hiệu"}, {drafting.Motto, "Tiêu ngữ"},
		} {
			if piece.First(c.component) == nil {
				p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Văn bản ban hành kèm theo phải có " + c.name + " ở đầu trang."})
			}
		}
		for _, n := range piece.Own() {
			if n.Component == drafting.Number || n.Component == drafting.PlaceDate {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Văn bản ban hành kèm theo không có số và ngày riêng."})
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
