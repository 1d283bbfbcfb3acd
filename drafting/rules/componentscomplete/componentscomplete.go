// Package componentscomplete holds the rule components-complete: a main component of form
// that the kind of paper has is missing. What a kind has, the standard's pack says; kinds
// for which the decree has no form, a text issued with another that stands alone, and a
// paper that has none of what a body's own has, as contracts and forms for citizens, are
// not judged. It does not ask whether a component is in the right place or filled.
package componentscomplete

import (
	_ "embed"
	"slices"
	"strings"

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
	Page:  page, Since: "0.1", Check: run,
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
	kind, main := p.Sheet.Kind(p.Kind), p.Document.Pieces[0]
	if kind == nil || kind.Form == "" || kind.AttachedOnly || main.First(drafting.Guide) != nil || !issued(main) {
		p.NotApplicable()
		return
	}
	for _, c := range names {
		asked := kind.Component(c.component)
		if asked.Need != standard.Required || has(main, c.component) {
			continue
		}
		f := lint.Finding{Message: kind.Name + " phải có " + c.name + ".", Provision: asked.Cites}
		p.Report(f)
	}
}

// issued reports whether the piece has anything that only what a body issues has: its name, a
// number, recipients, an office that signs.
func issued(piece *drafting.Piece) bool {
	return slices.ContainsFunc(piece.Nodes, func(n *drafting.Node) bool {
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer, drafting.Number, drafting.DispatchSubject,
			drafting.RecipientsHeading, drafting.Capacity, drafting.JobTitle:
			return true
		}
		return false
	})
}

// has reports whether the piece has the component, or words that may be it.
func has(piece *drafting.Piece, c drafting.Component) bool {
	same := []drafting.Component{c}
	switch c {
	case drafting.JobTitle: // "Q. CHÁNH VĂN PHÒNG" is capacity and title in one
		same = append(same, drafting.Capacity)
	case drafting.RecipientsHeading:
		same = append(same, drafting.Recipient)
	}
	for i, n := range piece.Nodes {
		switch {
		case slices.Contains(same, n.Component),
			c == drafting.Addressees && strings.HasPrefix(n.Text, "Kính gửi"),
			c == drafting.Subject && n.Component == drafting.Paragraph && piece.Nodes[max(i-1, 0)].Component == drafting.TypeName:
			return true
		}
	}
	return false
}
