package viet

import (
	"strings"
	"testing"
)

// held shows the spaces of NoBreak as "~".
func held(text string) string {
	b := []byte(text)
	for _, i := range NoBreak(text) {
		b[i] = '~'
	}
	return string(b)
}

func TestNoBreak(t *testing.T) {
	for _, want := range []string{
		"theo Điều~5 của Quy chế",
		"quy định tại điểm~a, khoản~2, Điều~5.",
		"(khoản~2 Điều~3)",
		"tại điểm~đ khoản~1 và điểm~a1",
		"Chương~I", "CHƯƠNG~XIV", "Phụ lục~I kèm theo", "PHỤ LỤC~II", "Mục~1 Chương~II", "Tiểu mục~1", "Phần~I.",
		"Mẫu~1.3 Phụ lục~III",
		"thủ tục (mã~9.999004)",
		"■~trực tiếp; □~qua bưu chính",
		"ngày~05 tháng~3 năm~2020 của Chính phủ",
		"Hà Nội, ngày~05 tháng~02 năm~2026",
		"Nghị định số~30/2020/NĐ-CP ngày~05 tháng~3 năm~2020",
		"Số:~05/QĐ-VP",
		"Số:~~~~~~/QĐ-VP",
		"Số:~…/QĐ-VP và số~...~/QĐ-VP",
		"ngày~~~~~~tháng~02 năm~2026", "ngày~…~tháng~…~năm~2026", "ngày~...~tháng~...~năm~...",
		"Bộ Tư lệnh Quân khu~2.", "phòng thủ khu vực~2 - Thanh Sơn",
		"sàn 360~m², trên 1.000~W.", "2 W2, W, hai m",
		"ngày~05/3/2020", "tháng~3, quý~II, năm~2020",
		"1. Năm~2020 đã qua", "tại Điều~5. Ngày hôm sau",
		"một số cơ quan", "hai điều kiện, ba khoản chi", "quan điểm của cán bộ", "điểm nóng", "số liệu năm nay",
		"trong mục này  có hai dấu cách", "điều lệ 5", "Chương trình 5", "",
		"  Điều~5", "Điều\n5", "Điều~~5", "Điều ", " ",
	} {
		if got := held(strings.ReplaceAll(want, "~", " ")); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestBlankSpans(t *testing.T) {
	tests := map[string][]string{
		"Số:      /QĐ-VP":             {"      "},
		"ngày ... tháng … năm 2026":   {"...", "…"},
		"ngày      tháng 02 năm 2026": {"      "},
		"ngày.......tháng":            {"......."},
		"số …… …… và":                 {"…… ……"},
		"tên  ...  họ":                {"  ...  "},
		"Điều 5. Quy chế./.":          nil,
		"sách, vở, v.v... là":         nil,
		"hết..":                       nil,
		"":                            nil,
		"…":                           {"…"},
		"một câu.  Câu sau":           {"  "},
	}
	for text, want := range tests {
		var got []string
		for _, span := range BlankSpans(text) {
			got = append(got, text[span[0]:span[1]])
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzSpans(f *testing.F) {
	for _, s := range []string{"Điều 5  ... 3 năm", "ngày … tháng .. năm", "\xff  \xe2\x80 ."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := -1
		for _, i := range NoBreak(s) {
			if i <= last || s[i] != ' ' {
				t.Fatalf("%q: place %d after %d", s, i, last)
			}
			last = i
		}
		last = -1
		for _, span := range BlankSpans(s) {
			if span[0] <= last || span[1] <= span[0] || strings.Trim(s[span[0]:span[1]], " .…") != "" {
				t.Fatalf("%q: span %v after %d", s, span, last)
			}
			last = span[1]
		}
	})
}

func TestDateWords(t *testing.T) {
	for want, got := range map[string]string{
		"ngày 05 tháng 02 năm 2026": DateWords(5, 2, 2026),
		"ngày 15 tháng 3 năm 2020":  DateWords(15, 3, 2020),
		"ngày 31 tháng 01 năm 2021": DateWords(31, 1, 2021),
		"ngày 01 tháng 12 năm 1999": DateWords(1, 12, 1999),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestNumberWords(t *testing.T) {
	for n, want := range map[int64]string{
		0: "không", 1: "một", 10: "mười", 11: "mười một", 15: "mười lăm", 21: "hai mươi mốt", 24: "hai mươi tư", 55: "năm mươi lăm",
		100: "một trăm", 105: "một trăm linh năm", 110: "một trăm mười", 999: "chín trăm chín mươi chín",
		1000: "một nghìn", 1005: "một nghìn không trăm linh năm", 1050: "một nghìn không trăm năm mươi",
		5_000_000: "năm triệu", 1_250_000: "một triệu hai trăm năm mươi nghìn",
		1_000_000_001:     "một tỷ không trăm linh một",
		2_000_000_000_000: "hai nghìn tỷ",
		-7:                "âm bảy",
		-9223372036854775808: "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ " +
			"tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám",
	} {
		if got := NumberWords(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func BenchmarkNoBreak(b *testing.B) {
	text := strings.Repeat("Căn cứ khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; ", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		NoBreak(text)
	}
}
