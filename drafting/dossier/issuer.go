package dossier

import (
	"strings"

	"thethuc/drafting"
)

// Ministry reports whether a ministry issues the paper. Commands and staffs of the armed forces begin
// with the same word.
func Ministry(d *drafting.Document) bool {
	name := issuer(d)
	for _, other := range []string{"bộ chỉ huy", "bộ tư lệnh", "bộ tham mưu", "bộ tổng tham mưu", "bộ phận"} {
		if strings.HasPrefix(name, other) {
			return false
		}
	}
	return strings.HasPrefix(name, "bộ ")
}

// Province reports whether the People's Committee of a province or of a city of that rank issues it.
func Province(d *drafting.Document) bool {
	name := issuer(d)
	return strings.HasPrefix(name, "ủy ban nhân dân tỉnh") || strings.HasPrefix(name, "ủy ban nhân dân thành phố")
}

func issuer(d *drafting.Document) string {
	n := d.Pieces[0].First(drafting.Issuer)
	if n == nil {
		return ""
	}
	return Plain(n.Text)
}
