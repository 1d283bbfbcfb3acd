// Package symboltypeknown holds the rule symbol-type-known: the symbol of a paper that
// prints its type does not begin with the abbreviation of any type. A type with more words than
// the standard's ("KẾ HOẠCH LIÊN TỊCH") is not judged, since it may have letters of its own.
package symboltypeknown

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is symbol-type-known.
var Rule = &lint.Rule{
	ID: "symbol-type-known", Title: "Ký hiệu không có chữ viết tắt tên loại",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Number},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "I"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 3: ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên
// cơ quan, tổ chức hoặc chức danh nhà nước có thẩm quyền ban hành văn bản.
func run(p *lint.Pass) {
	kind := p.Sheet.Kind(p.Kind)
	n, groups := p.Document.Symbol()
	if kind == nil || kind.Abbreviation == "" || len(groups) == 0 {
		p.NotApplicable()
		return
	}
	printed := p.Document.Pieces[0].First(drafting.TypeName)
	first := groups[0]
	if p.Sheet.KindOf(first.Text) != nil || printed != nil && !strings.EqualFold(strings.TrimSpace(printed.Text), kind.Printed) {
		return
	}
	right := kind.Abbreviation
	if len(groups) == 1 {
		right += "-" + first.Text
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: first.Start, End: first.End,
		Message: "Ký hiệu của " + viet.Lower(kind.Name) + " bắt đầu bằng chữ viết tắt tên loại “" + kind.Abbreviation + "”, sau đó là chữ viết tắt tên cơ quan ban hành.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, n, first.Start, first.End, right)},
	})
}
