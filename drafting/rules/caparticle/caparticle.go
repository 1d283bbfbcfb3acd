// Package caparticle holds the rule cap-article: a part, a chapter, a section, a subsection or an article
// of a document is cited in small letters.
package caparticle

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

// Rule is cap-article.
var Rule = &lint.Rule{
	ID: "cap-article", Title: "Phần, chương, mục, điều được viện dẫn không viết hoa",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "7"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 7 Mục V: viện dẫn thì viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("capital-words") {
		if f.Value != "hoa" || t.Case(f.First) != viet.Small || capital.Plural(t, f.First) || !number(t, t.Next(f.End-1)) {
			continue
		}
		article := f.Words == "điều"
		if !article && !cited(t, f) || article && counted(t, f) {
			continue
		}
		capital.Report(p, capital.Word(t, f.First, true), "Viện dẫn thì viết hoa chữ cái đầu của phần, chương, mục, tiểu mục, điều.", article || pinned(t, f))
	}
}

// number reports whether token i is the number of an element: "5", "7a", "II".
func number(t *viet.Text, i int) bool {
	word := t.Word(i)
	switch t.Kind(i) {
	case viet.Number:
		return strings.Trim(word, "0123456789") == ""
	case viet.Code:
		return strings.Trim(word, "0123456789") != "" && len(word) < len("1000") && !strings.ContainsAny(word, "/-")
	case viet.Word:
		_, roman := viet.ParseRoman(word)
		return roman
	}
	return false
}

// counted reports whether articles are counted, not cited, or the word is a verb: "5 điều 2 chương", "điều 5 xe".
func counted(t *viet.Text, f lint.Found) bool {
	b := t.Before(f.First)
	return b >= 0 && t.Kind(b) == viet.Number && !pinned(t, f) || capital.After(t, f.First, "thêm", "đủ", "được", "gồm") ||
		capital.Any(t, t.Next(t.Next(f.End-1)), "xe", "lượt", "chuyến", "người", "đồng", "cán", "chiến", "máy", "tàu", "khẩu")
}

// pinned reports whether another element is cited right before: "khoản 2 mục 1".
func pinned(t *viet.Text, f lint.Found) bool {
	b := t.Before(f.First)
	return capital.Any(t, t.Before(b), "khoản", "điểm", "điều", "mục", "chương")
}

// cited reports whether what stands before shows that the words cite: "tại mục 2", "khoản 2 mục 1".
func cited(t *viet.Text, f lint.Found) bool {
	return pinned(t, f) || capital.After(t, f.First, "tại", "theo", "cứ", "định", "ở", "thuộc", "trừ", "nêu", "dẫn", "đổi", "sung", "bỏ")
}
