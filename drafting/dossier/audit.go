package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

var auditProgramme = pattern.New(`chương trình đánh giá nội bộ|kế hoạch (?:chương trình )?đánh giá nội bộ (?:hệ thống quản lý chất lượng |htqlcl )?năm`)

// AuditProgramme reports whether the paper is the programme of a year's internal audits.
func AuditProgramme(d *drafting.Document) bool { return auditProgramme.MatchString(Headline(d)) }

// Auditor is a member of a team of internal auditors.
type Auditor struct {
	Name, Unit, Mark string
	// Area names the units that he is to audit, where the same row says so.
	Area Value
}

// AuditTeam returns the members of the team that a paper on an internal audit names.
func AuditTeam(d *drafting.Document) (out []Auditor) {
	if !strings.Contains(Headline(d), "đánh giá nội bộ") {
		return nil
	}
	for _, t := range Tables(d) {
		name, area, mark := t.Column("họ và tên", "họ tên"), t.Column("đơn vị được phân công", "đơn vị được đánh giá", "phân công đánh giá"), t.Column("ký hiệu")
		unit := slices.IndexFunc(t.Heads, func(h string) bool { return strings.HasPrefix(h, "đơn vị") || strings.HasPrefix(h, "chức vụ") })
		if unit == area && unit >= 0 {
			unit = t.Column("chức vụ", "đơn vị công tác")
		}
		if name < 0 || unit < 0 || area < 0 && mark < 0 {
			continue
		}
		for _, r := range t.Rows {
			if r[name].Text == "" || r[unit].Text == "" {
				continue
			}
			a := Auditor{Name: r[name].Text, Unit: r[unit].Text}
			if mark >= 0 {
				a.Mark = r[mark].Text
			}
			if area >= 0 && r[area].Node != nil {
				a.Area = whole(r[area])
			}
			out = append(out, a)
		}
	}
	return out
}

// BelongsTo reports whether somebody of that unit or post ("Trợ lý Ban Tổng hợp") is of the unit.
func (a Auditor) BelongsTo(unit string) bool {
	own, of := Plain(a.Unit), Plain(unit)
	return strings.Contains(of, " ") && (own == of || strings.HasSuffix(own, " "+of))
}
