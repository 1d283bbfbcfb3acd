// Package typetemplatematch holds the rule type-template-match: a paper has a component
// that only the form of another kind has: the line that enacts, or "V/v" beside a printed
// type. Kinds without a form are left alone.
package typetemplatematch

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is type-template-match.
var Rule = &lint.Rule{
	ID: "type-template-match", Title: "Có thành phần của mẫu khác",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	kind, main := p.Sheet.Kind(p.Kind), p.Document.Pieces[0]
	if kind == nil || kind.Form == "" {
		p.NotApplicable()
		return
	}
	if n := main.First(drafting.EnactingFormula); n != nil && kind.Component(drafting.EnactingFormula).Need != standard.Required {
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: kind.Name + " không có dòng này; chỉ quyết định và nghị quyết mới có."})
	}
	if n := main.First(drafting.EnactingAuthority); n != nil && kind.Component(drafting.EnactingAuthority).Need != standard.Required && main.First(drafting.EnactingFormula) == nil {
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: kind.Name + " không có dòng thẩm quyền ban hành; chỉ quyết định và nghị quyết mới có."})
	}
	if n := main.First(drafting.DispatchSubject); n != nil && kind.Component(drafting.DispatchSubject).Need == standard.Forbidden {
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: kind.Name + " ghi trích yếu dưới tên loại, không ghi dưới số, ký hiệu như công văn."})
	}
}
