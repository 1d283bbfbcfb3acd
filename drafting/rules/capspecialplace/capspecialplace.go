// Package capspecialplace holds the rule cap-special-place: "Thủ đô Hà Nội" or "Thành phố Hồ Chí Minh" is written
// with other capitals.
package capspecialplace

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is cap-special-place.
var Rule = &lint.Rule{
	ID: "cap-special-place", Title: "Thủ đô Hà Nội, Thành phố Hồ Chí Minh viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 1 Mục III: trường hợp viết hoa đặc biệt.
func run(p *lint.Pass) {
	for f := range p.Found("special-places") {
		if m, wrong := capital.Compare(p.Text(), f); wrong {
			capital.Report(p, m, "Hai tên này viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.", true)
		}
	}
}
