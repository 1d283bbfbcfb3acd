// Package authoritylinevalue holds the rule authority-line-value: the line of the enacting
// authority names a head where the document is signed on behalf of a collective, or a
// deputy. What RankOf does not know it leaves alone.
package authoritylinevalue

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is authority-line-value.
var Rule = &lint.Rule{
	ID: "authority-line-value", Title: "Dòng thẩm quyền ban hành không khớp người ký",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Kinds: []string{"decision", "resolution"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.2"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.1"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	n := main.First(drafting.EnactingAuthority)
	if n == nil {
		p.NotApplicable()
		return
	}
	switch drafting.RankOf(n.Text) {
	case drafting.DeputyRank:
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Thẩm quyền ban hành ghi chức vụ của người đứng đầu, dù cấp phó ký thay."})
	case drafting.HeadRank:
		if p.Kind == "resolution" || collective(main) {
			p.Report(lint.Finding{
				Node: n.ID, End: len(n.Text),
				Message: "Thẩm quyền ban hành thuộc tập thể hoặc cơ quan thì dòng này ghi tên tập thể, cơ quan ấy.",
			})
		}
	}
}

// collective reports whether the document is signed on behalf of a collective.
func collective(main *drafting.Piece) bool {
	for _, s := range drafting.Signatures(main.Own()) {
		for _, n := range s.Capacities {
			if abbreviation, _, ok := drafting.ParseCapacity(n.Text); ok && abbreviation == "TM" {
				return true
			}
		}
	}
	return false
}
