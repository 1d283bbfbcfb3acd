// Package symbolcase holds the rule symbol-case: the abbreviation of the
// type in a symbol is not in the letters of the standard's table ("TTR" for "TTr"), or a group
// has small letters alone. Groups of mixed letters ("TTg", "GDTrH") are left alone: heads of
// bodies lay down their own.
package symbolcase

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is symbol-case.
var Rule = &lint.Rule{
	ID: "symbol-case", Title: "Chữ hoa, chữ thường trong ký hiệu không đúng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "c"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "I"}},
	Yields: []string{"symbol-type-known", "symbol-matches-type"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm c khoản 3: ký hiệu của văn bản được trình bày bằng chữ in hoa.
func run(p *lint.Pass) {
	kind := p.Sheet.Kind(p.Kind)
	n, groups := p.Document.Symbol()
	if len(groups) == 0 {
		p.NotApplicable()
		return
	}
	first, last := -1, -1
	rights := make([]string, len(groups))
	for i, g := range groups {
		rights[i] = g.Text
		switch {
		case i == 0 && kind != nil && strings.EqualFold(g.Text, kind.Abbreviation):
			rights[i] = kind.Abbreviation
		case small(g.Text):
			rights[i] = viet.Upper(g.Text)
		}
		if rights[i] == g.Text {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	if first < 0 {
		return
	}
	start, end, put := groups[first].Start, groups[last].End, rights[first]
	for i := first + 1; i <= last; i++ {
		put += n.Text[groups[i-1].End:groups[i].Start] + rights[i]
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: start, End: end,
		Message: "Ký hiệu viết bằng chữ in hoa; chữ viết tắt tên loại viết đúng như bảng của Nghị định (QyĐ, CTr, TTr …).",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", true, n, start, end, put)},
	})
}

// small reports whether a group has small letters alone, or all but its first.
func small(group string) bool {
	capitals, letters := 0, 0
	for _, r := range group {
		if unicode.IsUpper(r) {
			capitals++
		}
		letters++
	}
	first, _ := utf8.DecodeRuneInString(group)
	return capitals == 0 && letters > 1 || capitals == 1 && letters > 1 && unicode.IsUpper(first) && !digraphs[group]
}

// digraphs are two letters that write one sound, the second of which stays small.
var digraphs = map[string]bool{"Tr": true, "Th": true, "Ch": true, "Ph": true, "Kh": true, "Ng": true, "Nh": true, "Gi": true, "Qu": true, "Qy": true}
