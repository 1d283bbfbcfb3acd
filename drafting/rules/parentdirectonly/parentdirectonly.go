// Package parentdirectonly holds the rule parent-direct-only: more than one superior body stands above the
// body that issues. A name that goes on in a second line is one.
package parentdirectonly

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is parent-direct-only.
var Rule = &lint.Rule{
	ID: "parent-direct-only", Title: "Ghi nhiều cấp cơ quan chủ quản",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.ParentBody},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

var (
	body = pattern.New(`^(?:CHÍNH PHỦ|BỘ|UBND|[ỦU][YỶ] BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|SỞ|TỔNG CỤC|CỤC|CHI CỤC|VỤ|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY|ĐẠI HỌC|HỌC VIỆN|TRƯỜNG|VIỆN|BỆNH VIỆN|TRUNG TÂM|PHÒNG|VĂN PHÒNG|BAN|QUÂN KHU|QUÂN ĐOÀN|QUÂN CHỦNG|BINH CHỦNG|SƯ ĐOÀN|LỮ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|CÔNG AN|TÒA ÁN|VIỆN KIỂM SÁT|KHO BẠC|NGÂN HÀNG) `)
	// open are names that need more words.
	open = pattern.New(`^(?:BỘ TƯ LỆNH|BỘ CHỈ HUY(?: QUÂN SỰ)?|BAN CHỈ HUY(?: QUÂN SỰ)?|[ỦU][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|TỔNG CÔNG TY|TẬP ĐOÀN|CÔNG TY(?: CỔ PHẦN| TNHH)?|BAN QUẢN LÝ(?: DỰ ÁN)?|BAN CHỈ ĐẠO|ĐẠI HỌC|HỌC VIỆN|TRƯỜNG(?: ĐẠI HỌC| CAO ĐẲNG)?|.*(?: VÀ| CỦA|,|-))$`)
)

// Điểm a khoản 2: tên cơ quan, tổ chức ban hành văn bản bao gồm tên của cơ quan, tổ chức ban hành văn
// bản và tên của cơ quan, tổ chức chủ quản trực tiếp (nếu có).
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	lines := main.Each(drafting.ParentBody)
	if len(lines) == 0 {
		p.NotApplicable()
		return
	}
	for i, n := range lines[1:] {
		above := lines[i]
		first, second := viet.Upper(strings.TrimSpace(above.Text)), viet.Upper(strings.TrimSpace(n.Text))
		if !body.MatchString(first+" ") || !body.MatchString(second) || open.MatchString(first) {
			continue
		}
		_, at, _ := p.Document.Find(above.ID)
		p.Report(lint.Finding{
			Node: above.ID, End: len(above.Text),
			Message: "Trên tên cơ quan ban hành chỉ ghi một cơ quan chủ quản trực tiếp.",
			Fixes: []lint.Fix{{Title: "Xóa dòng “" + strings.TrimSpace(above.Text) + "”", Edits: []drafting.Edit{
				drafting.Splice{Piece: main.ID, At: at, Remove: 1},
			}}},
		})
		return
	}
}
