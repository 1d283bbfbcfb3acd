package viet

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestNormalize(t *testing.T) {
	tests := map[string]struct {
		in, want string
		mended   Mended
	}{
		"clean text is itself":         {"Điều 5.\tQuy chế\n", "Điều 5.\tQuy chế\n", Mended{}},
		"decomposed letters compose":   {norm.NFD.String("việc thì"), "việc thì", Mended{NFD: 2}},
		"half composed letters too":    {"viê\u0323c", "việc", Mended{NFD: 1}},
		"byte order mark goes":         {"\uFEFFSố", "Số", Mended{BOM: 1}},
		"a later one is a letter":      {"Số\uFEFF", "Số\uFEFF", Mended{}},
		"a run of bad bytes is one":    {"a\xff\xfeb\xc3", "a\uFFFDb\uFFFD", Mended{BadUTF8: 2}},
		"a true replacement stays":     {"a\uFFFD\xff", "a\uFFFD\uFFFD", Mended{BadUTF8: 1}},
		"control characters go":        {"a\x00b\x07c\u0085", "abc", Mended{Control: 3}},
		"ends of line become one kind": {"a\r\nb\rc\n", "a\nb\nc\n", Mended{}},
		"spaces that hold are spaces":  {"Điều\u00a05, trang\u202f3", "Điều 5, trang 3", Mended{}},
		"zero-width letters stay":      {"a\u200bb\u200d", "a\u200bb\u200d", Mended{}},
		"a hidden mark is found":       {"\x01\uFEFFa", "a", Mended{BOM: 1, Control: 1}},
		"control between letter, mark": {"e\x01\u0302", "ê", Mended{NFD: 1, Control: 1}},
		"a joined mark after a repair": {"\xff\u0301", "\uFFFD\u0301", Mended{BadUTF8: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, mended := Normalize(tt.in)
			if got != tt.want || mended != tt.mended {
				t.Errorf("got %q %+v, want %q %+v", got, mended, tt.want, tt.mended)
			}
		})
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"Điều 5", "\uFEFFa\r\nb\x00", "viê\u0323c\xff", "\x01\uFEFF", "\u0344", "\u1100\u1161\u11a8"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, mended := Normalize(s)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || strings.HasPrefix(got, "\uFEFF") || strings.IndexFunc(got, isBanned) >= 0 {
			t.Fatalf("%q gives %q", s, got)
		}
		if mended.IsZero() && got != s && !strings.ContainsAny(s, "\r\u00a0\u202f") {
			t.Errorf("%q became %q without a note", s, got)
		}
		if again, mended := Normalize(got); again != got || !mended.IsZero() {
			t.Errorf("%q is mended twice: %q %+v", s, again, mended)
		}
	})
}

func TestCase(t *testing.T) {
	const small, capital = "ỷ ườ đ ẵ quyết định", "Ỷ ƯỜ Đ Ẵ QUYẾT ĐỊNH"
	if Upper(small) != capital || Lower(capital) != small {
		t.Errorf("%q %q", Upper(small), Lower(capital))
	}
	for line, want := range map[string]bool{
		"QUYẾT ĐỊNH:": true, "Số: 05": false, "05/2020": false, "": false, "Đ": true, "đ": false, "BỘ QP ư": false,
	} {
		if got := IsUpper(line); got != want {
			t.Errorf("IsUpper(%q) = %v", line, got)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Đường NGUYỄN Thị Hoà": "duong nguyen thi hoa",
		"abc 12":               "abc 12",
		"ỷ Ỹ ẵ":                "y y a",
		"ﬁ ½ 한 Ω":              "ﬁ ½ 한 ω",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Đường", "İıẞß", "\xff\u0301", "Å\u0301ǅ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if utf8.RuneCountInString(got) != utf8.RuneCountInString(s) {
			t.Errorf("Fold(%q) = %q is not rune for rune", s, got)
		}
		if Fold(got) != got {
			t.Errorf("Fold(Fold(%q)) = %q, not %q", s, Fold(got), got)
		}
		for _, r := range got {
			if r >= 'À' && r <= 'ỹ' && unicode.In(r, unicode.Latin) && strings.ContainsRune(vietnameseLetters, r) {
				t.Errorf("Fold(%q) keeps %q", s, r)
			}
		}
	})
}

const vietnameseLetters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

func TestPointLettersFollowTheVietnameseAlphabet(t *testing.T) {
	const want = "a b c d đ e g h i k l m n o p q r s t u v x y"
	letters := PointLetters()
	if got := strings.Join(letters, " "); got != want {
		t.Errorf("got %s", got)
	}
	for i, letter := range letters {
		if PointIndex(letter) != i {
			t.Errorf("PointIndex(%q) = %d", letter, PointIndex(letter))
		}
		next, ok := NextPoint(letter)
		if ok != (i+1 < len(letters)) || ok && next != letters[i+1] {
			t.Errorf("NextPoint(%q) = %q, %v", letter, next, ok)
		}
	}
	for _, no := range []string{"f", "j", "w", "z", "ă", "A", "", "ab"} {
		if _, ok := NextPoint(no); ok || PointIndex(no) >= 0 {
			t.Errorf("%q numbers no point", no)
		}
	}
}

func TestRomanAndBack(t *testing.T) {
	for n := 1; n <= 3999; n++ {
		if got, ok := ParseRoman(Roman(n)); !ok || got != n {
			t.Fatalf("%d → %s → %d", n, Roman(n), got)
		}
	}
	for n, want := range map[int]string{0: "", -1: "", 4000: "", 4: "IV", 38: "XXXVIII", 1945: "MCMXLV"} {
		if got := Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
	for _, bad := range []string{"", "IIII", "iv", "VX", "IM", "I ", "VV", "MMMM"} {
		if n, ok := ParseRoman(bad); ok {
			t.Errorf("ParseRoman(%q) = %d", bad, n)
		}
	}
}

// Text of ordinary runes alone is what the long way leaves as it is.
func TestOrdinaryRunesNeedNoMending(t *testing.T) {
	for r := range unicode.MaxRune + 1 {
		if !ordinary(r) {
			continue
		}
		s := string(r)
		if !isPlain(s) || !norm.NFC.IsNormalString(s) || !norm.NFC.PropertiesString(s).BoundaryBefore() {
			t.Errorf("%U is no ordinary rune", r)
		}
	}
}
