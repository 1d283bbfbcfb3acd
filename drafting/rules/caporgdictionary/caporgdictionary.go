// Package caporgdictionary holds the rule cap-org-dictionary: the name of an organisation that a list knows is written
// with other capitals, or the word for a unit of the army is small before its number.
package caporgdictionary

import (
	_ "embed"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-org-dictionary.
var Rule = &lint.Rule{
	ID: "cap-org-dictionary", Title: "Tên cơ quan, tổ chức viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "1", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "IV", Clause: "1", Point: "b"}},
	Yields: []string{"cap-honour", "cap-work-title", "cap-doctype", "cap-event", "cap-holiday", "cap-title-with-name", "cap-foreign-org", "cap-org-connector"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục IV: viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực hoạt động; điểm b: trường
// hợp viết hoa đặc biệt.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("organisations") {
		m, wrong := capital.Compare(t, f)
		if wrong && !compound(t, f.First) && (!m.Small || meant(t, f)) {
			capital.Report(p, m, message, !m.Small)
		}
	}
	for f := range p.Found("organisation-kinds") {
		if capital.Small(t, f) && !located(t, f) {
			continue
		}
		m, wrong := capital.Compare(t, f)
		if wrong && (!m.Small || located(t, f)) && !compound(t, f.First) && !within(p, f, "organisations") && !person(t, f) {
			capital.Report(p, m, message, m.Superfluous && !m.Missing)
		}
	}
	for f := range p.Found("organisation-words") {
		if t.Case(f.First) != viet.Title {
			continue
		}
		m, wrong := capital.Compare(t, f)
		if wrong && !m.Missing && !within(p, f, "organisations") && !within(p, f, "organisation-kinds") && !named(t, f) {
			capital.Report(p, m, message, false)
		}
	}
	for f := range p.Found("unit-kinds") {
		if next := t.Next(f.End - 1); next == f.End+1 && t.Kind(next) == viet.Number {
			numbered(p, f, next)
		}
	}
}

// meant reports whether words in small letters name the one body, not one of another country.
func meant(t *viet.Text, f lint.Found) bool {
	return capital.Leads(t, f.First) && !capital.Any(t, t.Next(f.End-1), "nước", "các")
}

// numbered judges a unit of the army whose number is the token next.
func numbered(p *lint.Pass, f lint.Found, next int) {
	t := p.Text()
	m, wrong := capital.Compare(t, f)
	switch b := t.Before(f.First); {
	case !wrong:
	case m.Superfluous && !m.Missing:
		capital.Report(p, m, message, true)
	case t.Case(f.First) != viet.Small, capital.Plural(t, f.First), capital.After(t, f.First, "cấp"),
		b >= 0 && t.Kind(b) == viet.Number, measured(t, t.Next(next)):
	default:
		capital.Report(p, capital.Word(t, f.First, true), "Tên đơn vị gồm loại đơn vị và số hiệu thì viết hoa loại đơn vị.", true)
	}
}

const message = "Tên cơ quan, tổ chức viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực; các chữ khác viết thường."

// located reports whether the place of one body follows: "ủy ban nhân dân tỉnh Phú Thọ".
func located(t *viet.Text, f lint.Found) bool {
	unit := t.Next(f.End - 1)
	name := t.Next(unit)
	if capital.Any(t, unit, "thành", "thị", "đặc") {
		name = t.Next(name)
	}
	return capital.Any(t, unit, "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc") && name < t.Len() &&
		capital.IsWord(t, name) && t.Case(name) == viet.Title && !capital.Plural(t, f.First)
}

// person reports whether the words end a person's name: "Nguyễn Công An".
func person(t *viet.Text, f lint.Found) bool {
	b, ok := capital.Beside(t, f.First)
	return f.Words == "Công an" && ok && t.Case(b) == viet.Title
}

// named reports whether the words may be the name of a person or a place: "Nguyễn Trung Tâm", "phường Trung
// Tâm".
func named(t *viet.Text, f lint.Found) bool {
	b, ok := capital.Beside(t, f.First)
	return ok && (t.Case(b) != viet.Small && !capital.Opens(t, b) || t.Case(b) == viet.Title && capital.Opens(t, b) && f.End == f.First+3 && !capital.IsWord(t, t.Next(f.End-1)) ||
		capital.Any(t, b, "phường", "xã", "tỉnh", "huyện", "thôn", "bản", "đường", "phố", "chợ", "khu", "ông", "bà", "chí", "anh", "chị"))
}

// measured reports whether token i is what a number counts: "tiểu đoàn 1 đồng chí".
func measured(t *viet.Text, i int) bool {
	return capital.Any(t, i, "đồng", "người", "cán", "chiến", "ngày", "lớp", "xe", "khẩu", "tháng", "lần", "chiếc", "bộ", "máy", "tiểu", "đại", "trung", "năm", "giờ")
}

// compound reports whether the word before token i makes another word with it: "cán bộ", "tổng
// cục", "văn phòng", "cơ sở".
func compound(t *viet.Text, i int) bool {
	switch {
	case capital.Any(t, i, "bộ"):
		return capital.After(t, i, "cán", "nội", "toàn", "đảng", "đồng", "tiến", "liên", "cục", "bắc", "nam", "trung", "đi", "đường", "chi", "dân")
	case capital.Any(t, i, "cục", "công"):
		return capital.After(t, i, "tổng")
	case capital.Any(t, i, "phòng"):
		return capital.After(t, i, "văn", "quốc", "dự", "đề", "căn", "biên", "lao", "trưởng")
	case capital.Any(t, i, "sở"):
		return capital.After(t, i, "cơ", "trụ", "công", "thuế")
	}
	return false
}

// within reports whether the phrase is part of a name of another list.
func within(p *lint.Pass, f lint.Found, list string) bool {
	for o := range p.Found(list) {
		if o.First <= f.First && f.End <= o.End {
			return true
		}
	}
	return false
}
