// Package capterrain holds the rule cap-terrain: a river, a mountain, a lake or the like has its common
// noun with a capital before a name of two syllables or more, or its name lacks one.
package capterrain

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-terrain.
var Rule = &lint.Rule{
	ID: "cap-terrain", Title: "Danh từ chung chỉ địa hình viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 1 Mục III: danh từ chung chỉ địa hình đi liền với danh từ riêng thì không viết hoa danh từ chung.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("terrain") {
		m, wrong := capital.Compare(t, f)
		if !wrong || part(t, f) || m.Small && common(f) {
			continue
		}
		capital.Report(p, m, "Danh từ chung chỉ địa hình viết thường, chỉ viết hoa danh từ riêng đứng sau.", false)
	}
}

// common reports whether the name is a common word too.
func common(f lint.Found) bool {
	switch f.Words {
	case "sông Thái Bình", "hồ Hòa Bình", "cầu Văn Lang", "núi Ngũ Hành":
		return true
	}
	return false
}

// part reports whether the words are a part of a longer name, such as that of a company.
func part(t *viet.Text, f lint.Found) bool {
	const reach = 4
	i := f.First
	for range reach {
		b, ok := capital.Beside(t, i)
		if !ok {
			break
		}
		if t.Case(b) != viet.Small && !capital.Opens(t, b) || capital.Any(t, b, "nhà", "công", "thủy", "trường", "ban", "xí", "cảng", "tờ") ||
			capital.Any(t, b, "khu") && !capital.Any(t, t.Next(b), "vực") {
			return true
		}
		i = b
	}
	next := t.Next(f.End - 1)
	return next == f.End+1 && next < t.Len() && capital.IsWord(t, next) && t.Case(next) == viet.Title
}
