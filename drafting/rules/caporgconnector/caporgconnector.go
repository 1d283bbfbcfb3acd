// Package caporgconnector holds the rule cap-org-connector: "và", "của", "về", "với" or "tại" has a capital within the
// name of an organisation.
package caporgconnector

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-org-connector.
var Rule = &lint.Rule{
	ID: "cap-org-connector", Title: "Từ nối trong tên cơ quan viết hoa",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "1", Point: "a"}},
	Yields: []string{"cap-doctype"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục IV: viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực hoạt động.
func run(p *lint.Pass) {
	t := p.Text()
	for _, i := range t.Notable {
		if t.Case(i) != viet.Title || !connects(t.Word(i)) || capital.Opens(t, i) {
			continue
		}
		next := t.Next(i)
		if next == i+2 && next < t.Len() && t.Case(next) == viet.Title && within(t, i) {
			capital.Report(p, capital.Word(t, i, false), "Từ nối trong tên cơ quan, tổ chức viết thường.", true)
		}
	}
}

// connects reports whether the word tells neither kind nor task nor field.
func connects(word string) bool {
	switch word {
	case "Và", "Của", "Về", "Với", "Tại":
		return true
	}
	return false
}

// within reports whether the name of an organisation goes before token i: a word for its kind,
// with a capital, few words before, with no mark between but a comma before a capital.
func within(t *viet.Text, i int) bool {
	const reach = 8
	for n := range reach {
		b, ok := capital.Beside(t, i)
		if comma := t.Before(i); !ok && n > 0 && t.Word(comma) == "," && t.Case(i) == viet.Title {
			b = t.Before(comma)
			ok = b >= 0 && capital.IsWord(t, b)
		}
		if !ok {
			return false
		}
		if t.Case(b) == viet.Title && capital.Any(t, b, kinds...) {
			return true
		}
		i = b
	}
	return false
}

// kinds are the first words of kinds of organisations.
var kinds = []string{
	"bộ", "sở", "cục", "vụ", "phòng", "ban", "ủy", "hội", "viện", "trung", "trường", "tổng", "liên", "quỹ", "tập",
	"ngân", "đài", "tòa", "mặt", "kho", "hiệp", "khoa", "học",
}
