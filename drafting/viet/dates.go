package viet

import (
	"fmt"
	"strings"

	"thethuc/drafting/pattern"
)

// DateWords writes a day as documents do: "ngày 05 tháng 02 năm 2026". Days below 10 and
// the months 1 and 2 take a zero (điểm b khoản 4 Mục II Phần I Phụ lục I Nghị định số
// 30/2020/NĐ-CP).
func DateWords(day, month, year int) string {
	monthFormat := "%d"
	if month < 3 {
		monthFormat = "%02d"
	}
	return fmt.Sprintf("ngày %02d tháng "+monthFormat+" năm %d", day, month, year)
}

var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// NumberWords writes n in words: "năm triệu", "một trăm linh năm", "hai mươi mốt".
func NumberWords(n int64) string {
	if n < 0 {
		return "âm " + magnitudeWords(-uint64(n))
	}
	return magnitudeWords(uint64(n))
}

func magnitudeWords(n uint64) string {
	if n == 0 {
		return digitWords[0]
	}
	return strings.Join(appendNumber(nil, n, false), " ")
}

const milliard = 1_000_000_000

// appendNumber adds n in words; inner numbers follow higher ones, and name their empty
// hundreds.
func appendNumber(words []string, n uint64, inner bool) []string {
	if n >= milliard {
		words = append(appendNumber(words, n/milliard, inner), "tỷ")
		n %= milliard
		inner = true
	}
	for _, scale := range []struct {
		value uint64
		word  string
	}{{1_000_000, "triệu"}, {1_000, "nghìn"}, {1, ""}} {
		group := n / scale.value
		n %= scale.value
		if group == 0 {
			continue
		}
		words = appendGroup(words, int(group), inner)
		if scale.word != "" {
			words = append(words, scale.word)
		}
		inner = true
	}
	return words
}

// appendGroup adds a number below 1000.
func appendGroup(words []string, n int, inner bool) []string {
	hundreds, tens, ones := n/100, n/10%10, n%10
	if hundreds > 0 || inner {
		words = append(words, digitWords[hundreds], "trăm")
		if tens == 0 && ones > 0 {
			words = append(words, "linh")
		}
	}
	switch {
	case tens == 1:
		words = append(words, "mười")
	case tens > 1:
		words = append(words, digitWords[tens], "mươi")
	}
	switch {
	case ones == 0:
		return words
	case ones == 1 && tens > 1:
		return append(words, "mốt")
	case ones == 4 && tens > 1:
		return append(words, "tư")
	case ones == 5 && tens > 0:
		return append(words, "lăm")
	}
	return append(words, digitWords[ones])
}

var wholeDate = pattern.New(`(?i)ngày[ \x{a0}]*[\d….]*[ \x{a0}]+(tháng)[ \x{a0}]*[\d….]*[ \x{a0}]+(năm)`)

// dateParts returns the bytes at which month and year begin in the dates of a text ("ngày 05
// tháng 02 năm 2026"): where a line would rather not begin.
func dateParts(text string) []int {
	var out []int
	for _, m := range wholeDate.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, m[2], m[4])
	}
	return out
}
