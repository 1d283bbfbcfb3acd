package dossier

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Scoped is an administrative procedure that a quality system takes in, as a list of them says.
type Scoped struct {
	Name, Code, Process Value
	// Dropped says that the list names it as one that is taken out (bỏ).
	Dropped bool
}

// ScopeOf returns the procedures that a list of the scope of a quality system names with their
// codes: the unit's own list, or what it announces.
func ScopeOf(d *drafting.Document) (out []Scoped) {
	for _, t := range Tables(d) {
		name, number, process := t.Column("tên thủ tục hành chính", "tên thủ tục"), t.Column("mã thủ tục", "mã thủ tục hành chính", "mã số thủ tục"), t.Column("mã quy trình", "quy trình")
		if name < 0 || number < 0 || process < 0 {
			continue
		}
		note := t.Column("ghi chú")
		for _, r := range t.Rows {
			if code.MatchString(r[number].Text) && r[name].Text != "" && r[process].Node != nil {
				out = append(out, Scoped{whole(r[name]), whole(r[number]), whole(r[process]), note >= 0 && Plain(r[note].Text) == "bỏ"})
			}
		}
	}
	return out
}

// Announces reports whether the paper announces a quality system (quyết định công bố), and on
// which day; the day is zero where it is blank.
func Announces(d *drafting.Document) (law.Date, bool) {
	headline := Headline(d)
	if Type(d) != "quyết định" || !strings.Contains(headline, "công bố") || !strings.Contains(headline, "hệ thống quản lý chất lượng") {
		return law.Date{}, false
	}
	year, month, day, ok := d.Issued()
	if !ok {
		return law.Date{}, true
	}
	return law.Date{Year: year, Month: month, Day: day}, true
}
