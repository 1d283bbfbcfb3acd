// Package capnhandan holds the rule cap-nhan-dan: "nhân dân" or "nhà nước" stands alone as a noun, in small
// letters. In names and beside a noun that they describe they have none.
package capnhandan

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-nhan-dan.
var Rule = &lint.Rule{
	ID: "cap-nhan-dan", Title: "“Nhân dân”, “Nhà nước” không viết hoa",
	Severity: lint.Hint, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "1"}},
	Yields: []string{"cap-org-dictionary"},
	Page:   page, Since: "0.1", Check: run,
}

// Khoản 1 Mục V: danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("state") {
		m, wrong := capital.Compare(t, f)
		if !wrong || !m.Missing || !capital.After(t, f.First, "của", "cho", "vì", "với", "do", "phục", "và", "giữa", "giúp", "để") || goesOn(t, f) {
			continue
		}
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: m.Start, End: m.End,
			Message: "“Nhân dân”, “Nhà nước” là danh từ đứng riêng thì viết hoa.",
		})
	}
}

// goesOn reports whether the word is part of a longer term.
func goesOn(t *viet.Text, f lint.Found) bool {
	return capital.Any(t, t.Next(f.End-1), "tệ", "các", "cấp", "trong", "địa", "về", "pháp", "đầu", "quản", "xã", "phường", "huyện", "tỉnh", "thành", "thôn", "bản") || capital.Quoted(t, f.First)
}
