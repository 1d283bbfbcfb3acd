// Package citationsymboltype holds the rule citation-symbol-type: the symbol of a cited act
// is that of another type, or of another issuer.
package citationsymboltype

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-symbol-type.
var Rule = &lint.Rule{
	ID: "citation-symbol-type", Title: "Ký hiệu của văn bản được dẫn không hợp loại, cơ quan",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// symbols are the letters of the types that are theirs alone.
var symbols = map[string][]string{
	"NĐ": {"Nghị định"}, "TTLT": {"Thông tư liên tịch"}, "NQ": {"Nghị quyết"}, "NQLT": {"Nghị quyết liên tịch"},
	"QĐ": {"Quyết định", "Quy định"}, "QyĐ": {"Quy định"}, "TTr": {"Tờ trình"}, "KH": {"Kế hoạch"}, "CTr": {"Chương trình"},
}

// issuers are those of symbols that one body alone has, as its name begins.
var issuers = map[string][]string{
	"CP": {"Chính phủ"}, "TTg": {"Thủ tướng"}, "BQP": {"Bộ Quốc phòng", "Bộ trưởng Bộ Quốc phòng"}, "BNV": {"Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"},
	"BTC": {"Bộ Tài chính", "Bộ trưởng Bộ Tài chính"}, "BCA": {"Bộ Công an", "Bộ trưởng Bộ Công an"}, "BTP": {"Bộ Tư pháp", "Bộ trưởng Bộ Tư pháp"},
	"BCT": {"Bộ Công Thương", "Bộ trưởng Bộ Công Thương", "Bộ trưởng Công Thương"}, "BXD": {"Bộ Xây dựng", "Bộ trưởng Bộ Xây dựng"},
	"UBTVQH14": {"Ủy ban Thường vụ", "Ủy ban thường vụ"}, "QH15": {"Quốc hội"}, "QH14": {"Quốc hội"},
}

// theirs are the types whose symbols are known: where one has the symbol of another type, one
// of the two is wrong.
var theirs = []string{"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Chỉ thị"}

// others are further types that cannot have the symbol of a decree, a resolution or a decision.
var others = []string{"Thông báo", "Tờ trình", "Báo cáo", "Hướng dẫn"}

func run(p *lint.Pass) {
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := m.Number()
		i := strings.LastIndexByte(num, '/')
		if i < 0 || m.Act.Type == "Văn bản" {
			continue
		}
		groups := strings.Split(num[i+1:], "-")
		if len(groups) < 2 {
			continue
		}
		types := typesOf(groups[0], strings.Count(num, "/") > 1)
		if len(types) > 0 && judged(m.Act.Type, groups[0]) && !slices.Contains(types, m.Act.Type) {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.Number.End,
				Message: "Ký hiệu “" + groups[0] + "” là của " + strings.Join(types, ", ") + ", không phải " + m.Act.Type + ".",
			})
			continue
		}
		names := issuers[groups[len(groups)-1]]
		if len(names) == 0 || m.Act.Issuer.IsZero() || len(groups) > 2 {
			continue
		}
		issuer := m.Act.Issuer.In(m.Node.Text)
		if !slices.ContainsFunc(names, func(name string) bool { return begins(issuer, name) }) {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Issuer.Start, End: m.Act.Issuer.End,
				Message: "Ký hiệu “" + groups[len(groups)-1] + "” là của " + names[0] + ".",
			})
		}
	}
}

// typesOf returns the types that a symbol is theirs alone. "TT" is, where a year stands before it,
// that of a circular: elsewhere it may be of a unit.
func typesOf(symbol string, year bool) []string {
	if symbol == "TT" && year {
		return []string{"Thông tư"}
	}
	return symbols[symbol]
}

// judged reports whether an act of the type cannot have the symbol of another.
func judged(kind, symbol string) bool {
	return slices.Contains(theirs, kind) || slices.Contains(others, kind) && (symbol == "NĐ" || symbol == "NQ" || symbol == "QĐ")
}

// begins reports whether the issuer is named by the words, in any case; the head of a ministry
// and its minister's deputies sign for it.
func begins(issuer, name string) bool {
	return len(issuer) >= len(name) && strings.EqualFold(issuer[:len(name)], name)
}
