// Package statetitleright holds the rule state-title-right: the country's name does not stand at the
// right of the body that issues, or stands below other parts of the heading. Lines typed one
// below the other tell nothing of left and right; those of a Word file do.
package statetitleright

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is state-title-right.
var Rule = &lint.Rule{
	ID: "state-title-right", Title: "Quốc hiệu không ở phía trên, bên phải",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.CountryName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "1", Point: "a"}},
	Whole: true,
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 1: Quốc hiệu ở phía trên cùng, bên phải trang đầu tiên của văn bản.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	country, issuer := main.First(drafting.CountryName), main.First(drafting.Issuer)
	if parent := main.First(drafting.ParentBody); parent != nil {
		issuer = parent
	}
	if country == nil || issuer == nil {
		p.NotApplicable()
		return
	}
	_, at, _ := p.Document.Find(country.ID)
	below := slices.ContainsFunc(main.Nodes[:at], func(n *drafting.Node) bool {
		switch n.Component {
		case drafting.Number, drafting.PlaceDate, drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.Addressees:
			return !n.Beside
		}
		return n.Component.Body() && n.Component != drafting.Paragraph
	})
	// Lines typed one below the other, and a file that was drafted here, say nothing of columns:
	// layout makes them. Where the motto is in the right one, so is the name above it.
	motto := main.First(drafting.Motto)
	right := country.Beside || motto != nil && motto.Beside
	left := !right && (issuer.Beside || p.Observed != nil && slices.ContainsFunc(main.Nodes, beside))
	if !below && !left {
		return
	}
	p.Report(lint.Finding{
		Node: country.ID, End: len(country.Text),
		Message: "Quốc hiệu ở phía trên cùng, bên phải trang đầu tiên, ngang với tên cơ quan ban hành.",
	})
}

// beside reports whether a node of the heading stands in the right column.
func beside(n *drafting.Node) bool {
	switch n.Component {
	case drafting.Motto, drafting.Number, drafting.PlaceDate:
		return n.Beside
	}
	return false
}
