// Package capregion holds the rule cap-region: the name of a region has a capital on some of its
// syllables only.
package capregion

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-region.
var Rule = &lint.Rule{
	ID: "cap-region", Title: "Tên vùng, miền viết hoa thiếu",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "đ"}},
	Yields: []string{"cap-terrain", "cap-foreign-org"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm đ khoản 1 Mục III: viết hoa chữ cái đầu của tất cả các âm tiết tạo thành tên gọi.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("regions") {
		m, wrong := capital.Compare(t, f)
		if !wrong || !m.Missing || f.Words == "Biển Đông" && capital.Opens(t, f.First) || bound(t, f) || beginning(t, f) {
			continue
		}
		if m.Small && !meant(t, f) {
			continue
		}
		capital.Report(p, m, "Tên vùng, miền, khu vực viết hoa chữ cái đầu của tất cả các âm tiết.", f.Value == "vùng")
	}
}

// meant reports whether words in small letters name a region: "các tỉnh đông nam bộ", "vào nam
// bộ", and "vùng tây bắc" that is of no place, which would make it a direction.
func meant(t *viet.Text, f lint.Found) bool {
	if f.Value == "vùng" {
		return capital.After(t, f.First, "vùng", "miền", "khu", "vực", "bằng", "và", "tỉnh", "vào", "khắp")
	}
	return capital.After(t, f.First, "vùng", "miền") &&
		!capital.Any(t, t.Next(f.End-1), "của", "tỉnh", "huyện", "xã", "thành", "thị", "nước", "đất", "đảo", "biển", "bộ", "giáp", "và")
}

// bound reports whether the last word belongs to the one after it, or the first to the one before:
// "miền Nam bộ đội", "tập trung bộ phận".
func bound(t *viet.Text, f lint.Found) bool {
	return capital.After(t, f.First, "việt", "tập", "phía") ||
		capital.Any(t, t.Next(f.End-1), "đội", "máy", "trưởng", "phận", "luật", "môn", "tư", "tham", "chỉ", "binh", "quốc", "tổng", "tham")
}

// beginning reports whether only the capital of a sentence makes the words look like a name:
// "Tây bắc của thao trường là đồi trọc".
func beginning(t *viet.Text, f lint.Found) bool {
	return f.Value != "vùng" && capital.Opens(t, f.First)
}
