package dossier

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Inspection is what the minutes of an inspection (biên bản kiểm tra) say.
type Inspection struct {
	// Quality says that a quality system after TCVN ISO 9001 was inspected.
	Quality bool
	// Signers are how many sign, by the names or the titles over them.
	Signers int
	// Copies is in how many copies (bản) the minutes were made; without node where they do not say.
	Copies Value
	// Held is the day on which they were made.
	Held Dated
}

var (
	inspects = pattern.New(`^(?:biên bản )?(?:v/v |về việc |về )?(?:làm việc về việc )?kiểm tra(?: |$)`)
	copied   = pattern.New(`(?i:lập thành|làm thành|được lập) (\d{1,2}|một|hai|ba|bốn|năm|sáu) (?:\([^)]*\) )?bản`)
)

// InspectionOf reads minutes of an inspection; of other papers ok is false.
func InspectionOf(d *drafting.Document) (i Inspection, ok bool) {
	if Type(d) != "biên bản" && !strings.HasPrefix(Type(d), "biên bản kiểm tra") {
		return i, false
	}
	about := strings.TrimPrefix(Headline(d), "biên bản ")
	if !inspects.MatchString(about) {
		return i, false
	}
	i.Quality = OfQuality(about)
	i.Signers = signers(d.Pieces[0])
	for _, n := range d.Pieces[0].Nodes {
		if m := copied.FindStringSubmatchIndex(n.Text); m != nil {
			i.Copies = named(n, m[2], m[3])
		}
		if days := Days(n, 0, len(n.Text)); len(days) > 0 && begins.MatchString(n.Text) {
			i.Held = days[len(days)-1]
		}
	}
	return i, true
}

// Single reports whether the minutes say that there is one copy.
func (i Inspection) Single() bool {
	n, ok := NumberOf(i.Copies.Text)
	return ok && n.Value < 2 || Plain(i.Copies.Text) == "một"
}

// begins is a line that says when something was begun or ended.
var begins = pattern.New(`(?i:thời gian bắt đầu|kết thúc vào|kết thúc lúc|hôm nay)`)

// OfQuality reports whether words are on a quality system after TCVN ISO 9001.
func OfQuality(words string) bool {
	words = Plain(words)
	return strings.Contains(words, "hệ thống quản lý chất lượng") || strings.Contains(words, "iso 9001")
}

// signers counts those who sign: names, or titles of which each stands over one.
func signers(p *drafting.Piece) int {
	names, titles := 0, 0
	for _, s := range drafting.Signatures(p.Own()) {
		titles += len(s.Titles)
		if s.Name != nil {
			names++
		}
	}
	return max(names, titles)
}
