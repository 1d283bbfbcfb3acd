package dossier

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Limits are the time limits that the document gives for procedures: those of the descriptions, and
// the column of the limits in a list of procedures.
func Limits(d *drafting.Document) []Value {
	var out []Value
	for _, s := range Descriptions(d) {
		if c, ok := s.Parts[Limit]; ok && s.Describes() && c.Value.Text != "" {
			out = append(out, c.Value)
		}
	}
	for _, t := range Tables(d) {
		k := t.Column("thời hạn giải quyết", "tổng thời gian giải quyết", "thời gian giải quyết")
		if k < 0 || t.Column("tên thủ tục hành chính", "tên thủ tục") < 0 {
			continue
		}
		for _, r := range t.Rows {
			if _, group := r.Group(); !group && !r.Sum() && r[k].Text != "" && r[k].Text != "-" && !strings.Contains(t.Heads[k], "(") {
				out = append(out, whole(r[k]))
			}
		}
	}
	return out
}

var (
	amount = pattern.New(`(?i)\d|(?:^|\s)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)\s+(?:ngày|giờ|buổi|tháng|tuần|phút)`)
	units  = pattern.New(`(?i)ngày|giờ|phút|tháng|năm|tuần|buổi`)
	// atOnce are words for a time without a number, or for none.
	atOnce = pattern.New(`(?i)trong (?:cùng )?ngày|ngay|cùng ngày|tức thì|không quy định|chưa quy định|không có|không áp dụng|^không\.?$`)
	// since are the words that a limit is counted from.
	since = pattern.New(`(?i)kể từ|tính từ|từ ngày|từ khi|từ thời điểm|sau khi|khi nhận|từ lúc|trước ngày|trước khi`)
)

// SaysTime reports whether words for a time limit have a number, or words that need none, and
// whether they have a unit.
func SaysTime(words string) (number, unit bool) {
	if atOnce.MatchString(words) {
		return true, true
	}
	return amount.MatchString(words), units.MatchString(amountWith(words))
}

// amountWith is what follows the first number; "05 kể từ ngày nhận" has no unit.
func amountWith(words string) string {
	m := amount.FindStringIndex(words)
	if m == nil {
		return ""
	}
	before, _, _ := strings.Cut(words[m[0]:], "kể từ")
	return before
}

// LacksStart reports whether words give a number of days or hours, and not from when they are
// counted.
func LacksStart(words string) bool {
	number, unit := SaysTime(words)
	return number && unit && !atOnce.MatchString(words) && !since.MatchString(words)
}
