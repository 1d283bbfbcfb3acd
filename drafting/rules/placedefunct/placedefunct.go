// Package placedefunct holds the rule place-defunct: the place of issue is a province that was
// merged into another, or a unit of the level that was given up on 1 July 2025. Names of such
// provinces live on in those of wards and communes, whose own papers are left alone.
package placedefunct

import (
	_ "embed"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// change is the day on which the units changed.
var change = law.Date{Year: 2025, Month: 7, Day: 1}

// Rule is place-defunct.
var Rule = &lint.Rule{
	ID: "place-defunct", Title: "Địa danh không còn từ ngày 01 tháng 7 năm 2025",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.PlaceDate},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "a"}, {Act: "Nghị quyết số 202/2025/QH15", Article: "1"}},
	Period: law.Period{From: change},
	Page:   page, Since: "0.1", Check: run,
}

// merged are the provinces that were merged, with those that they are part of now (Điều 1 Nghị quyết
// số 202/2025/QH15).
var merged = map[string]string{
	"Hà Giang":          "Tuyên Quang",
	"Yên Bái":           "Lào Cai",
	"Bắc Kạn":           "Thái Nguyên",
	"Vĩnh Phúc":         "Phú Thọ",
	"Hòa Bình":          "Phú Thọ",
	"Bắc Giang":         "Bắc Ninh",
	"Thái Bình":         "Hưng Yên",
	"Hải Dương":         "Hải Phòng",
	"Hà Nam":            "Ninh Bình",
	"Nam Định":          "Ninh Bình",
	"Quảng Bình":        "Quảng Trị",
	"Quảng Nam":         "Đà Nẵng",
	"Kon Tum":           "Quảng Ngãi",
	"Bình Định":         "Gia Lai",
	"Phú Yên":           "Đắk Lắk",
	"Ninh Thuận":        "Khánh Hòa",
	"Bình Thuận":        "Lâm Đồng",
	"Đắk Nông":          "Lâm Đồng",
	"Bình Phước":        "Đồng Nai",
	"Bà Rịa - Vũng Tàu": "Thành phố Hồ Chí Minh",
	"Bình Dương":        "Thành phố Hồ Chí Minh",
	"Long An":           "Tây Ninh",
	"Tiền Giang":        "Đồng Tháp",
	"Bến Tre":           "Vĩnh Long",
	"Trà Vinh":          "Vĩnh Long",
	"Sóc Trăng":         "Cần Thơ",
	"Hậu Giang":         "Cần Thơ",
	"Bạc Liêu":          "Cà Mau",
	"Kiên Giang":        "An Giang",
}

var (
	level = pattern.New(`^(?i:huyện|quận|thị xã|thị trấn) `)
	city  = pattern.New(`^(?i:thành phố) (.*)$`)
	// central are the cities that are under the Government still.
	central = pattern.New(`^(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Huế|Cần Thơ)$`)
	commune = pattern.New(`(?i:(?:^| )(?:xã|phường|đặc khu) )`)
)

// Điểm a khoản 4: địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan ban hành văn bản
// đóng trụ sở.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	n := main.First(drafting.PlaceDate)
	if n == nil {
		p.NotApplicable()
		return
	}
	line, ok := drafting.ParsePlaceDate(n.Text)
	if !ok || line.Place.Blank() || before(line) {
		return
	}
	place := strings.TrimSpace(strings.TrimPrefix(line.Place.Text, "Tỉnh "))
	now := merged[place]
	m := city.FindStringSubmatch(place)
	gone := level.MatchString(place) || m != nil && !central.MatchString(m[1]) || now != "" && !commune.MatchString(heading(main))
	if !gone {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: line.Place.Start, End: line.Place.End,
		Message: "Từ ngày 01 tháng 7 năm 2025 không còn đơn vị hành chính này: ghi tên đơn vị hiện nay nơi cơ quan đóng trụ sở.",
	}
	if now != "" {
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+now+"”", false, n, line.Place.Start, line.Place.End, now)}
	}
	p.Report(f)
}

// before reports whether what is written of the date lies before the change, though its day
// waits to be filled.
func before(line drafting.PlaceDateLine) bool {
	year, err := strconv.Atoi(line.Year.Text)
	if err != nil || year > change.Year {
		return false
	}
	month, err := strconv.Atoi(line.Month.Text)
	return year < change.Year || err != nil || month < change.Month
}

// heading is what the heading says of the bodies.
func heading(main *drafting.Piece) string {
	text := ""
	for _, n := range main.Nodes {
		if n.Component == drafting.Issuer || n.Component == drafting.ParentBody {
			text += " " + n.Text
		}
	}
	return text
}
