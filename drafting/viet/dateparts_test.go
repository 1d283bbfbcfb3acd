package viet

import (
	"slices"
	"strings"
	"testing"
)

func TestDateParts(t *testing.T) {
	for _, text := range []string{
		"Phú Thọ, ngày 05 |tháng 02 |năm 2026",
		"(Kèm theo Quyết định số   /QĐ-VP ngày     |tháng 02 |năm 2026 của Chánh Văn phòng)",
		"từ ngày 1 |tháng 3 |năm 2026 đến Ngày … |tháng … |năm …",
		"trong năm 2026, ngày đầu tháng và cuối năm",
		"ngày 05 tháng sau",
		"ngày 05\u00a0|tháng 02\u00a0|năm 2026",
	} {
		words := strings.ReplaceAll(text, "|", "")
		var want []int
		for i, r := range text {
			if r == '|' {
				want = append(want, i-len(want))
			}
		}
		if got := DateParts(words); !slices.Equal(got, want) {
			t.Errorf("%q: parts begin at %v, want %v", words, got, want)
		}
	}
}
