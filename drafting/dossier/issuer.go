package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

var (
	// ranked are the bodies of the rank of a ministry that are not called one.
	ranked = []string{"văn phòng chính phủ", "thanh tra chính phủ", "ngân hàng nhà nước việt nam"}
	// command is the beginning of names of headquarters, and of parts of bodies, that no ministry has.
	command = pattern.New(`^bộ (?:chỉ huy|tư lệnh|tham mưu|tổng tham mưu|phận|môn) `)
)

// Ministry reports whether a ministry, or a body of its rank, issues the paper: nobody stands above
// its name.
func Ministry(d *drafting.Document) bool {
	name, alone := IssuerOf(d)
	return alone && (slices.Contains(ranked, name) || strings.HasPrefix(name, "bộ ") && !command.MatchString(name))
}

// IssuerOf returns the name of the body that issues the paper in small letters, "" where it has none;
// alone says that no other stands above it.
func IssuerOf(d *drafting.Document) (name string, alone bool) {
	n := d.Pieces[0].First(drafting.Issuer)
	if n == nil {
		return "", false
	}
	return strings.Replace(Plain(n.Text), "uỷ ban", "ủy ban", 1), d.Pieces[0].First(drafting.ParentBody) == nil
}
