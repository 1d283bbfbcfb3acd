package reference

import (
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/viet"
)

// Cite returns how an act is cited at its first mention: "Nghị định số 30/2020/NĐ-CP ngày 05
// tháng 3 năm 2020 của Chính phủ về công tác văn thư". A law is cited by its name and day,
// without number and issuer (điểm a và điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định số
// 30/2020/NĐ-CP).
func Cite(a law.Act) string {
	var parts []string
	if Statute(a) {
		parts = append(parts, a.Type)
	} else {
		parts = append(parts, a.Name())
	}
	if !a.Issued.IsZero() {
		parts = append(parts, viet.DateWords(a.Issued.Day, a.Issued.Month, a.Issued.Year))
	}
	if !Statute(a) && a.Issuer != "" {
		parts = append(parts, "của "+a.Issuer)
	}
	if a.Title != "" {
		parts = append(parts, a.Title)
	}
	return strings.Join(parts, " ")
}

// Statute reports whether an act is one that is cited by its name: the constitution, a law or
// an ordinance.
func Statute(a law.Act) bool {
	for _, word := range []string{"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"} {
		if strings.HasPrefix(a.Type, word) {
			return true
		}
	}
	return false
}

// Expired says that an act is in force no more on a day, and what took its place: "hết hiệu
// lực từ ngày 01 tháng 3 năm 2026, được thay thế bằng Luật Bảo vệ bí mật nhà nước ngày …". It
// is "" where the act is in force, or nobody knows better.
func Expired(a law.Act, acts law.Acts, day law.Date) string {
	if a.InForce.Until.IsZero() || day.IsZero() || day.Before(a.InForce.Until) {
		return ""
	}
	u := a.InForce.Until
	words := "hết hiệu lực từ " + viet.DateWords(u.Day, u.Month, u.Year)
	var names []string
	if a.ReplacedBy != "" {
		for _, number := range strings.Split(a.ReplacedBy, ", ") {
			name := "văn bản số " + number
			if b, ok := acts.Find(number, law.Date{}); ok {
				name = b.Name()
				if Statute(*b) {
					name = Cite(*b)
				}
			}
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		words += ", được thay thế bằng " + strings.Join(names, " và ")
	}
	return words
}
