// Package componentscomplete holds the rule components-complete: a main component of form
// that the kind of paper has is missing. What a kind has, the standard's pack says; kinds
// for which the decree has no form, a text issued with another that stands alone, and a
// paper that has none of what a body's own has, as contracts and forms for citizens, are
// not judged. It does not ask whether a component is in the right place or filled.
package componentscomplete

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is components-complete.
var Rule = &lint.Rule{
	ID: "components-complete", Title: "Thiếu thành phần thể thức",
	Severity: lint.Error, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "8", Clause: "2"}},
	Yields: []string{
		"state-title-present", "motto-present", "issuer-present", "number-present", "place-date-present",
		"type-present", "subject-present", "dispatch-vv-present", "addressee-required", "recipients-present", "signature-present",
	},
	Page: page, Since: "0.1", Check: run,
}

// names are the main components of khoản 2 Điều 8 and the addressees, with what a message
// calls them. The components of one name stand for each other.
var names = []struct {
	component drafting.Component
	name      string
}{
	{drafting.CountryName, "Quốc hiệu"},
	{drafting.Motto, "Tiêu ngữ"},
	{drafting.Issuer, "tên cơ quan, tổ chức ban hành"},
	{drafting.Number, "số, ký hiệu"},
	{drafting.PlaceDate, "địa danh và thời gian ban hành"},
	{drafting.TypeName, "tên loại văn bản"},
	{drafting.Subject, "trích yếu nội dung"},
	{drafting.DispatchSubject, "trích yếu nội dung (“V/v …”)"},
	{drafting.Addressees, "nơi nhận để giải quyết (“Kính gửi: …”)"},
	{drafting.JobTitle, "chức vụ của người ký"},
	{drafting.SignerName, "họ tên của người ký"},
	{drafting.RecipientsHeading, "Nơi nhận"},
}

// Khoản 2 Điều 8: thể thức văn bản hành chính bao gồm các thành phần chính …
func run(p *lint.Pass) {
	lacking, ok := p.Missing()
	if !ok {
		p.NotApplicable()
		return
	}
	kind := p.Sheet.Kind(p.Kind)
	main := p.Document.Pieces[0]
	if main.First(drafting.SignerName) != nil && main.First(drafting.Addressee) == nil && main.First(drafting.Addressees) == nil && !slices.ContainsFunc(main.Nodes, func(n *drafting.Node) bool { return n.Component.Body() }) {
		p.Report(lint.Finding{Message: kind.Name + " phải có nội dung.", Missing: drafting.Paragraph})
	}
	unsigned := slices.ContainsFunc(lacking, func(c standard.KindComponent) bool { return c.Component == drafting.JobTitle })
	for _, c := range names {
		if c.component == drafting.SignerName && unsigned {
			continue // the whole block is missing, which is said once
		}
		for _, asked := range lacking {
			if asked.Component == c.component {
				p.Report(lint.Finding{Message: kind.Name + " phải có " + c.name + ".", Missing: c.component, Provision: asked.Cites})
			}
		}
	}
}
