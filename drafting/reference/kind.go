package reference

import (
	"unicode"
	"unicode/utf8"
)

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

// openings has, by the hash of the first word of acts and levels, the letters that the next word of
// one can begin with, as bits.
type openings [1 << openingBits]uint32

const openingBits = 12

var opening = newOpenings()

func newOpenings() *openings {
	out := new(openings)
	add := func(words string) {
		place, end := firstWord(words)
		if end == len(words) {
			out[place] = ^uint32(0)
			return
		}
		out[place] |= 1 << initial(words[end+1])
	}
	for b := range actTypes {
		for _, a := range actTypes[b] {
			add(a.words)
		}
		for _, l := range levelWords[b] {
			add(l.words)
		}
	}
	return out
}

// beginnings is a set of the first three bytes of the words of acts and levels, in capitals or not, by
// some of their bits.
type beginnings [1 << beginningBits]bool

const (
	beginningBits  = 12
	beginningBytes = 3
)

var beginning = newBeginnings()

func newBeginnings() *beginnings {
	out := new(beginnings)
	var add func(before string, words []rune)
	add = func(before string, words []rune) {
		if len(before) >= beginningBytes {
			out[beginningOf(before[0], before[1], before[2])] = true
			return
		}
		add(before+string(words[0]), words[1:])
		add(before+string(unicode.ToUpper(words[0])), words[1:])
	}
	for b := range actTypes {
		for _, a := range actTypes[b] {
			add("", []rune(a.words))
		}
		for _, l := range levelWords[b] {
			add("", []rune(l.words))
		}
	}
	return out
}

func beginningOf(a, b, c byte) uint32 {
	const mix = 0x9E3779B1 // of Fibonacci hashing: 2^32 by the golden ratio
	return (uint32(a)<<16 | uint32(b)<<8 | uint32(c)) * mix >> (32 - beginningBits)
}

// begins reports whether the first letters of an act or a level may stand at i. Most words are turned
// away by it.
func (t text) begins(i int) bool {
	return i+beginningBytes <= len(t) && beginning[beginningOf(t[i], t[i+1], t[i+2])]
}

// initial is the same of a large and a small letter that begin with the byte.
func initial(b byte) byte { return b & 0x1F }

// opens reports whether a word of an act or a level can stand at i. It turns away most words that begin
// as one.
func (t text) opens(i int) bool {
	place, n := firstWord(string(t[i:]))
	next := opening[place]
	if next == 0 || next == ^uint32(0) {
		return next != 0
	}
	j := t.blanks(i + n)
	return j > i+n && j < len(t) && next>>initial(t[j])&1 != 0
}

// firstWord returns a hash of the letters in front, the same for large and small ones, and their bytes.
func firstWord(s string) (hash uint32, n int) {
	const basis, prime = 2166136261, 16777619 // of FNV-1a
	hash = basis
	for before := byte(0); n < len(s); n++ {
		b := s[n]
		folded := b
		switch {
		case b < utf8.RuneSelf:
			if folded |= asciiSmall; folded < 'a' || folded > 'z' {
				return hash >> (32 - openingBits), n
			}
		case b == 0xC2 || b == 0xE2: // signs begin so
			return hash >> (32 - openingBits), n
		case before == 0xC3:
			folded |= asciiSmall
		case before == 0xC6: // ơ and ư
			folded = before
		case !utf8.RuneStart(b):
			folded |= 1
		}
		hash, before = (hash^uint32(folded))*prime, b
	}
	return hash >> (32 - openingBits), n
}

// typeAt reads the type of an act.
func (t text) typeAt(i int) (name string, c class, end int, ok bool) {
	if i >= len(t) || t[i] >= utf8.RuneSelf && t[i]|asciiSmall != lead || !t.opens(i) {
		return "", 0, i, false
	}
	for _, a := range actTypes[t[i]|asciiSmall] {
		if end, ok := t.fold(i, a.words); ok {
			return a.name, a.class, end, true
		}
	}
	return "", 0, i, false
}
