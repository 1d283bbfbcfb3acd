package reference

import "unicode/utf8"

// class says how acts of a type are named.
type class int

const (
	byNumber class = iota // "Nghị định số 30/2020/NĐ-CP"
	byName                // "Luật Đất đai"
	byEither              // "Quy chế làm việc", mostly issued with another act
	byCode                // "QCVN 01:2019/BCT"
)

// actTypes are the types of acts, by the letter that they begin with; where one begins as
// another does the longer stands first.
var actTypes = [256][]struct {
	words, name string
	class       class
}{
	'b': {{"bộ luật", "Bộ luật", byName}, {"báo cáo", "Báo cáo", byNumber}, {"biên bản", "Biên bản", byNumber}},
	'c': {
		{"chỉ thị", "Chỉ thị", byNumber},
		{"chương trình", "Chương trình", byEither},
		{"chiến lược", "Chiến lược", byEither},
		{"công văn", "Công văn", byNumber},
		{"công điện", "Công điện", byNumber},
		{"công thư", "Công thư", byNumber},
		{"công ước", "Công ước", byEither},
	},
	'd': {{"dự án", "Dự án", byEither}},
	'g': {{"giấy phép", "Giấy phép", byEither}, {"giấy chứng nhận", "Giấy chứng nhận", byEither}, {"giấy mời", "Giấy mời", byNumber}},
	'h': {{"hiệp định", "Hiệp định", byEither}, {"hiến pháp", "Hiến pháp", byName}, {"hướng dẫn", "Hướng dẫn", byEither}, {"hợp đồng", "Hợp đồng", byNumber}},
	'k': {{"kế hoạch", "Kế hoạch", byEither}, {"kết luận", "Kết luận", byNumber}},
	'l': {{"luật", "Luật", byName}, {"lệnh", "Lệnh", byNumber}},
	'n': {
		{"nghị quyết liên tịch", "Nghị quyết liên tịch", byNumber},
		{"nghị quyết", "Nghị quyết", byNumber},
		{"nghị định", "Nghị định", byNumber},
		{"nội quy", "Nội quy", byEither},
	},
	'p': {{"pháp lệnh", "Pháp lệnh", byName}, {"phương án", "Phương án", byEither}},
	'q': {
		{"quyết định", "Quyết định", byNumber},
		{"quy chế", "Quy chế", byEither},
		{"quy định", "Quy định", byEither},
		{"quy trình", "Quy trình", byEither},
		{"quy chuẩn", "Quy chuẩn", byEither},
		{"quy ước", "Quy ước", byEither},
		{"quy hoạch", "Quy hoạch", byEither},
		{"qcvn", "QCVN", byCode},
	},
	's': {{"sắc lệnh", "Sắc lệnh", byNumber}},
	't': {
		{"thông tư liên tịch", "Thông tư liên tịch", byNumber},
		{"thông tư", "Thông tư", byNumber},
		{"thông báo", "Thông báo", byNumber},
		{"thông tri", "Thông tri", byNumber},
		{"tờ trình", "Tờ trình", byNumber},
		{"tcvn", "TCVN", byCode},
	},
	'v':  {{"văn bản hợp nhất", "Văn bản hợp nhất", byNumber}, {"văn bản", "Văn bản", byNumber}},
	lead: {{"điều lệ", "Điều lệ", byEither}, {"đề án", "Đề án", byEither}},
}

// lead is the first byte of "đ" and "Đ" in UTF-8, as typeAt folds it.
const lead = 0xC4 | asciiSmall

// openings has, by the first two bytes of the words of acts and of levels, the third bytes; all
// where the second is no ASCII, as what follows may be of a large letter.
type openings [1 << 10][4]uint64

var opening = newOpenings()

func newOpenings() *openings {
	out := new(openings)
	for b := range actTypes {
		for _, a := range actTypes[b] {
			out.add(a.words)
		}
		for _, l := range levelWords[b] {
			out.add(l.words)
		}
	}
	return out
}

func openingOf(words string) int {
	const low = 0x1F // the same in large and small letters
	return int(words[0]&low)<<5 | int(words[1]&low)
}

func (o *openings) add(words string) {
	set := &o[openingOf(words)]
	if words[1] >= utf8.RuneSelf || words[0] >= utf8.RuneSelf {
		*set = [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
		return
	}
	set[words[2]>>6] |= 1 << (words[2] & 63)
}

// mayOpen reports whether a word of an act or a level can begin what follows, which begins with a
// letter of ASCII. Most words are turned away by it.
func mayOpen(rest string) bool {
	if len(rest) < len("mục") {
		return false
	}
	third := rest[2]
	if third < utf8.RuneSelf {
		third |= asciiSmall
	}
	return opening[openingOf(rest)][third>>6]>>(third&63)&1 != 0
}

// mayBegin reports whether the second letter of the word at i is one that a type has; most words
// are turned away by it.
func (t text) mayBegin(i int) bool {
	if i+1 >= len(t) || t[i+1] >= utf8.RuneSelf {
		return true
	}
	switch t[i+1] | asciiSmall {
	case 'i', 'h', 'o', 'u', 'c', 'g':
		return true
	}
	return false
}

// typeAt reads the type of an act.
func (t text) typeAt(i int) (name string, c class, end int, ok bool) {
	if i >= len(t) || t[i] >= utf8.RuneSelf && t[i]|asciiSmall != lead || !t.mayBegin(i) {
		return "", 0, i, false
	}
	for _, a := range actTypes[t[i]|asciiSmall] {
		if end, ok := t.fold(i, a.words); ok {
			return a.name, a.class, end, true
		}
	}
	return "", 0, i, false
}
