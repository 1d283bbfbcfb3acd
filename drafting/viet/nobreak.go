package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NoBreak returns the bytes of the spaces at which a line must not break, in order: between
// a word that numbers and its number ("Điều 5", "khoản 2", "điểm a", "Chương I", "Phụ lục
// I", "Mẫu 1.3", "mã 9.999001", "Quân khu 2"), between each word of a date and its number
// ("ngày 05", "tháng 3", "năm 2020": a whole date held together would leave justified lines
// full of holes), before a number and symbol ("số 30/2020/NĐ-CP", "Số: 05/QĐ-VP"), before the
// sign of a measure ("360 m²"), between a box and what it stands for ("□ trực tuyến"); also
// where the number is left blank ("ngày      tháng 02", "Số:      /QĐ-VP").
func NoBreak(text string) []int {
	var places []int
	for i := strings.IndexByte(text, ' '); i >= 0; {
		end := runEnd(text, i, ' ')
		right := wordAfter(text, end)
		if right != "" && holds(text, i, right, end-i) {
			for ; i < end; i++ {
				places = append(places, i)
			}
		}
		next := strings.IndexByte(text[end:], ' ')
		if next < 0 {
			break
		}
		i = end + next
	}
	return places
}

// holds reports whether spaces hold the word that ends at end to the one on their right.
func holds(text string, end int, right string, spaces int) bool {
	if boxEnds(text, end) {
		return true
	}
	if isMeasureSign(right) {
		return spaces < 2 && slotOf(wordBefore(text, end)) == numberSlot
	}
	slot := slotOf(right)
	if slot == noSlot && spaces < 2 && !isDatePart(right) {
		return false
	}
	left := wordBefore(text, end)
	switch {
	case isDatePart(right):
		return slotOf(left) == blankSlot || spaces >= 2 && isDatePart(left)
	case isDatePart(left):
		return slot == numberSlot || slot == blankSlot
	case isNumberWord(left):
		return slot == numberSlot || slot == symbolSlot || slot == blankSlot
	case slotOf(left) == blankSlot:
		return slot == symbolSlot
	}
	switch slot {
	case numberSlot:
		return equalsAny(left, "điều", "khoản", "điểm", "chương", "mục", "phần", "lục", "mẫu", "dòng", "trang", "bảng", "hình", "biểu", "khu", "vực", "mã")
	case romanSlot:
		return equalsAny(left, "chương", "mục", "phần", "lục", "quý", "khóa", "khoá")
	case pointSlot:
		return equalsAny(left, "điểm") || isRomanNumber(right) && equalsAny(left, "chương", "mục", "phần", "lục")
	}
	return false
}

func isDatePart(word string) bool {
	switch word {
	case "ngày", "tháng", "năm", "Ngày", "Tháng", "Năm":
		return true
	}
	return false
}

func isMeasureSign(word string) bool {
	switch word {
	case "m", "m²", "m³", "km", "km²", "cm", "mm", "ha", "kg", "W", "kW", "kWh", "GB", "%", "°C":
		return true
	}
	return false
}

// boxEnds reports whether a box to be ticked, full or empty, ends at end.
func boxEnds(text string, end int) bool {
	const size = len("□") // of each of them
	if end < size {
		return false
	}
	switch text[end-size : end] {
	case "□", "■", "☐", "☑", "☒":
		return true
	}
	return false
}

func isNumberWord(word string) bool {
	switch word {
	case "số", "Số", "SỐ", "số:", "Số:", "SỐ:":
		return true
	}
	return false
}

func equalsAny(word string, names ...string) bool {
	for _, name := range names {
		if strings.EqualFold(word, name) {
			return true
		}
	}
	return false
}

// slot is what a word looks like where a number may stand.
type slot int

const (
	noSlot     slot = iota
	numberSlot      // begins with a digit
	romanSlot
	pointSlot  // a point's letter, perhaps with digits
	symbolSlot // begins with a slash
	blankSlot  // dots
)

func slotOf(word string) slot {
	if word == "" {
		return noSlot
	}
	switch c := word[0]; {
	case c >= '0' && c <= '9':
		return numberSlot
	case c == '/':
		return symbolSlot
	case dotsEnd(word, 0) > 0:
		return blankSlot
	}
	if isPointNumber(word) {
		return pointSlot
	}
	if isRomanNumber(word) {
		return romanSlot
	}
	return noSlot
}

func isPointNumber(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	for i := size; i < len(word); i++ {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	letter := unicode.ToLower(first)
	return letter == 'đ' || letter >= 'a' && letter <= 'z' && PointIndex(string(letter)) >= 0
}

func isRomanNumber(word string) bool {
	if strings.IndexByte("IVXLCDM", word[0]) < 0 {
		return false
	}
	_, ok := ParseRoman(word)
	return ok
}

// wordBefore returns the word that ends at end, without opening brackets and quotes.
func wordBefore(text string, end int) string {
	start := end
	for start > 0 && !isGap(text[start-1]) {
		start--
	}
	return strings.TrimLeft(text[start:end], "([\"“'‘-–")
}

// wordAfter returns the word that begins at start, without the marks behind it.
func wordAfter(text string, start int) string {
	end := start
	for end < len(text) && !isGap(text[end]) {
		end++
	}
	word := text[start:end]
	if end := blankPrefix(word); end > 0 {
		return word[:end]
	}
	if word == "" || isASCIILetter(word[len(word)-1]) {
		return word
	}
	return strings.TrimRight(word, ".,;:)]\"”'’!?")
}

func isGap(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func blankPrefix(word string) int {
	if word == "" {
		return 0
	}
	return dotsEnd(word, 0)
}
