// Package typeinlist holds the rule type-in-list: a paper with a number of its own bears a
// type that is none of the standard's, or one that comes only with a decision. Papers of
// special branches (permits, certificates, orders) are left alone.
package typeinlist

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is type-in-list.
var Rule = &lint.Rule{
	ID: "type-in-list", Title: "Tên loại không có trong Nghị định",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TypeName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "7"}},
	Whole: true,
	Page:  page, Since: "0.1", Check: run,
}

// special are papers whose form another law or their branch lays down.
var special = pattern.New(`^(?:GIẤY |CHỨNG |BẰNG|LỆNH|MỆNH LỆNH|CHỈ LỆNH|LỜI |BẢN ÁN|CÁO TRẠNG|KẾT LUẬN |TRÍCH LỤC|ĐIỀU LỆ|VĂN BẢN|HỒ SƠ|THẺ|HÓA ĐƠN|PHIẾU (?:THU|CHI|XUẤT|NHẬP)|BẢNG |DANH SÁCH)`)

// Điều 7: văn bản hành chính gồm các loại văn bản sau: …
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	n := main.First(drafting.TypeName)
	kind := p.Sheet.Kind(p.Kind)
	if n == nil || main.First(drafting.Number) == nil || main.First(drafting.Guide) != nil || main.First(drafting.CopyForm) != nil {
		p.NotApplicable()
		return
	}
	text := viet.Upper(strings.TrimSpace(n.Text))
	if printed := slipOf(p.Sheet, strings.TrimRight(text, " .:")); printed != "" {
		p.Report(lint.Finding{
			Node: n.ID, End: len(n.Text),
			Message: "Tên loại này viết sai dấu: tên loại là “" + printed + "”.",
			Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+printed+"”", false, n, 0, len(n.Text), printed)},
		})
		return
	}
	known := kind != nil && !kind.AttachedOnly
	if known || special.MatchString(text) || strings.Trim(text, " .…_()[]{}") == "" {
		return
	}
	message := "Tên loại này không có trong các loại văn bản hành chính: chọn một loại trong danh sách, hoặc ban hành kèm theo quyết định."
	if kind != nil {
		message = kind.Name + " không có số riêng: ban hành kèm theo quyết định."
	}
	p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: message})
}

// slipOf is the type as printed of which the text is a slip: the same letters with other marks. A
// mark on the other vowel ("HOÀ", "UỶ") is none.
func slipOf(sheet *standard.Sheet, text string) string {
	slip := ""
	for i := range sheet.Kinds {
		printed := sheet.Kinds[i].Printed
		switch {
		case printed == "" || viet.Fold(printed) != viet.Fold(text):
		case viet.RestyleTone(viet.Lower(printed), viet.NewStyle) == viet.RestyleTone(viet.Lower(text), viet.NewStyle):
			return ""
		default:
			slip = printed
		}
	}
	return slip
}
