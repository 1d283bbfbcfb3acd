package viet

import (
	"slices"
	"strings"
	"testing"
)

func TestTitleParts(t *testing.T) {
	for _, text := range []string{
		"ngày 05 |tháng 02 |năm 2026",
		"số   /QĐ-VP ngày     |tháng 02 |năm 2026 của Chánh |Văn |phòng",
		"từ ngày 1 |tháng 3 |năm 2026 đến Ngày … |tháng … |năm …",
		"trong năm 2026, ngày đầu tháng và cuối năm",
		"ngày 05 tháng sau",
		"ngày 05\u00a0|tháng 02\u00a0|năm 2026",
		"BỘ |CHỈ |HUY QUÂN |SỰ TỈNH PHÚ THỌ",
		"Về việc sửa |đổi Quy |chế công |tác văn |thư, lưu |trữ",
		"của (Ban |Chỉ |huy quân |sự) tỉnh Phú |Thọ, Lào |Cai",
		"văn, thư Phú, Thọ",
	} {
		words := strings.ReplaceAll(text, "|", "")
		var want []int
		for i, r := range text {
			if r == '|' {
				want = append(want, i-len(want))
			}
		}
		if got := TitleParts(words); !slices.Equal(got, want) {
			t.Errorf("%q: parts begin at %v, want %v", words, got, want)
		}
	}
}
