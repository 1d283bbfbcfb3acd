// Package captitlewithname holds the rule cap-title-with-name: a post, a degree or a rank right before a person's name
// is small, or has capitals on all its syllables. Posts that stand alone are left as they are.
package captitlewithname

import (
	_ "embed"
	"strings"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-title-with-name.
var Rule = &lint.Rule{
	ID: "cap-title-with-name", Title: "Chức vụ, học vị đứng trước tên người không viết hoa",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "3"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 3 Mục V: viết hoa tên chức vụ, học vị nếu đi liền với tên người cụ thể.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("posts") {
		if t.Case(f.First) == viet.Capital || capital.After(t, f.First, "các", "những", "phó", "nguyên") {
			continue
		}
		m, wrong := capital.Compare(t, f)
		if wrong && m.Missing && !m.Small && office(f.Words) {
			capital.Report(p, m, message, true)
			continue
		}
		small := t.Case(f.First) == viet.Small
		if !wrong || !small && f.Value == "chức vụ" && !m.Superfluous {
			continue
		}
		if named(p, f) {
			capital.Report(p, m, message, true)
		}
	}
}

const message = "Tên chức vụ, học vị, cấp bậc đi liền với tên người cụ thể thì viết hoa."

// office reports whether the post names the body that it leads, as the decree's examples do: "Thủ tướng Chính
// phủ".
func office(post string) bool {
	return strings.HasSuffix(post, "Chính phủ") || strings.HasSuffix(post, "Quốc hội") || post == "Tổng Bí thư"
}

// named reports whether a person's name follows the post, with the name of its body or its place
// between at most.
func named(p *lint.Pass, f lint.Found) bool {
	t := p.Text()
	next := t.Next(f.End - 1)
	for range 3 {
		if next >= t.Len() || t.Start(next) > t.End(t.Before(next))+1 {
			return false
		}
		if person(p, next) {
			return true
		}
		end := body(p, next)
		if end == next {
			return false
		}
		next = t.Next(end - 1)
	}
	return false
}

// body returns the end of the body, the unit or the place that begins at token i; i where none does.
func body(p *lint.Pass, i int) int {
	for _, list := range []string{"organisations", "organisation-kinds", "provinces", "places"} {
		for f := range p.Found(list) {
			if f.First == i {
				return f.End
			}
		}
	}
	for f := range p.Found("capital-words") {
		if f.First == i && f.Value == "đơn vị hành chính" {
			if end := body(p, p.Text().Next(f.End-1)); end != p.Text().Next(f.End-1) {
				return end
			}
			return f.End
		}
	}
	return i
}

// person reports whether a name begins at token i: a family and one more word with a capital at
// least; two where the family is the first word of other names too.
func person(p *lint.Pass, i int) bool {
	const several = 3
	t := p.Text()
	for _, list := range []string{"organisations", "organisation-kinds", "provinces", "places"} {
		for f := range p.Found(list) {
			if f.First == i && f.Words != "Hồ Chí Minh" {
				return false
			}
		}
	}
	for f := range p.Found("families") {
		if f.First == i {
			_, words := capital.Name(t, i)
			return words >= several || words == several-1 && f.Value == "họ"
		}
	}
	return false
}
