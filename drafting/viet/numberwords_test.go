package viet

import "testing"

func TestParseNumberWordsReadsWhatNumberWordsWrites(t *testing.T) {
	numbers := []int64{
		0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 55, 99, 100, 101, 105, 110, 115, 121, 999, 1_000, 1_001, 1_010, 1_100,
		12_345, 100_000, 1_000_000, 1_000_001, 5_000_000, 25_000_500, 999_999_999, 1_000_000_000, 1_000_000_001,
		12_000_000_000, 1_234_567_891_011, 5_000_000_000_000,
	}
	for n := int64(0); n < 3_000; n++ {
		numbers = append(numbers, n*n*n+n)
	}
	for _, n := range numbers {
		words := NumberWords(n)
		if got, read := ParseNumberWords(words); got != uint64(n) || read != len(words) {
			t.Errorf("%q: %d, read %d of %d", words, got, read, len(words))
		}
	}
}

func TestParseNumberWordsTakesTheUsualOtherWays(t *testing.T) {
	for _, c := range []struct {
		text string
		n    uint64
		rest string
	}{
		{"Năm triệu đồng", 5_000_000, " đồng"},
		{"Một triệu hai trăm ngàn đồng chẵn", 1_200_000, " đồng chẵn"},
		{"hai trăm lẻ năm nghìn", 205_000, ""},
		{"ba tỉ, hai trăm triệu đồng", 3_200_000_000, " đồng"},
		{"hai mươi bẩy người", 27, " người"},
		{"ba mươi nhăm", 35, ""},
		{"năm ngày", 5, " ngày"},
		{"năm hai nghìn", 5, " hai nghìn"},
		{"HAI MƯƠI TRIỆU", 20_000_000, ""},
		{"mười lăm (15)", 15, " (15)"},
		{"Một nghìn tỷ đồng", 1_000_000_000_000, " đồng"},
		{"không đồng", 0, " đồng"},
		{"triệu đồng", 0, "triệu đồng"},
		{"trăm hoa", 0, "trăm hoa"},
		{"Nguyễn Văn Năm", 0, "Nguyễn Văn Năm"},
		{"", 0, ""},
	} {
		n, read := ParseNumberWords(c.text)
		if n != c.n || c.text[read:] != c.rest {
			t.Errorf("%q: %d, left %q", c.text, n, c.text[read:])
		}
	}
}

func FuzzParseNumberWords(f *testing.F) {
	f.Add("Năm triệu hai trăm linh năm nghìn đồng")
	f.Add("chín tỷ tỷ tỷ tỷ tỷ")
	f.Fuzz(func(t *testing.T, text string) {
		if _, read := ParseNumberWords(text); read < 0 || read > len(text) {
			t.Errorf("read %d of %d", read, len(text))
		}
	})
}
