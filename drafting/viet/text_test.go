package viet

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTextKnowsSyllablesAsTheParserDoes(t *testing.T) {
	for s := range Syllables {
		for _, style := range []ToneStyle{OldStyle, NewStyle} {
			word := s.String(style)
			if !Cut(word).IsSyllable(0) || !Cut(Upper(word)).IsSyllable(0) {
				t.Errorf("%q is no syllable", word)
			}
		}
	}
	for _, word := range []string{"đuợc", "hòan", "nghành", "ket", "các", "cac", "hóà", "ngiêng", "fax", "quỵt", "5", ",", "Đắk"} {
		if got := Cut(word).IsSyllable(0); got != ValidSyllable(word) {
			t.Errorf("%q: %v", word, got)
		}
	}
}

func FuzzCut(f *testing.F) {
	f.Add("Số: 05/QĐ-VP ngày 05/3/2020, 5.000.000 đồng; vanthu@donvi.vn, m², Đắk Lắk, hòan thành")
	f.Add("ĐƯỢC Ấ́ 12,5% A4 iPhone Ω\u200b\xff")
	f.Fuzz(func(t *testing.T, source string) {
		text := Cut(source)
		if whole := Tokens(source); !slices.Equal(whole, tokensOf(text)) {
			t.Fatalf("cut %v, tokens %v", tokensOf(text), whole)
		}
		at := 0
		for i, token := range tokensOf(text) {
			if token.Start != at || token.End <= at {
				t.Fatalf("token %d is at %d to %d after %d", i, token.Start, token.End, at)
			}
			at = token.End
			if word := text.Word(i); token.Kind != Space && utf8.ValidString(word) && text.IsSyllable(i) != ValidSyllable(word) {
				t.Errorf("%q is a syllable: %v", word, text.IsSyllable(i))
			}
		}
		if at != len(source) {
			t.Errorf("tokens end at %d of %d", at, len(source))
		}
		if next := text.Next(-1); next < text.Len() && text.Before(text.Len()) < next {
			t.Errorf("first %d, last %d", next, text.Before(text.Len()))
		}
	})
}

func TestCaseOfWords(t *testing.T) {
	for word, want := range map[string]Case{
		"văn": Small, "5": Small, "đ": Small, "Văn": Title, "Ước": Title, "Ỷ": Title, "Đ": Title, "A": Title,
		"VĂN": Capital, "A4B": Capital, "ỦY": Capital, "TTr": Mixed, "iPhone": Mixed, "NĐcp": Mixed,
	} {
		if got := Cut(word).Case(0); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	text := strings.Repeat("Trưởng phòng tổ chức thực hiện việc soạn thảo, ký, phát hành, quản lý văn bản đi và văn bản đến theo quy định số 30/2020/NĐ-CP. ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Cut(text)
	}
}

func TestKindsOfTokens(t *testing.T) {
	for text, want := range map[string]string{
		"thuyền": "word", "UBND": "word", "A4": "word", "FDI": "word", "Ước": "word", "đ": "word", "B": "word",
		"software": "foreign", "Wi": "foreign", "Müller": "foreign", "voilà": "word", "façade": "foreign", "ngoằnj": "foreign",
		"5": "number", "5.000.000": "number", "3,5": "number", "1/3": "number",
		"05/3/2020": "date", "31-12-2025": "date", "45/3/2020": "number",
		"30/2020/NĐ-CP": "code", "/QĐ-VP": "code", "7a": "code", "12A3": "code",
		"vanthu@donvi.vn": "address", "www.donvi.vn": "address", "https://donvi.vn/a-b": "address",
		",": "punctuation", "“": "punctuation", "+": "symbol", "²": "symbol", "…": "punctuation", "\u200b": "symbol", " \n": "space",
	} {
		tokens := Tokens(text)
		if len(tokens) != 1 && text != "45/3/2020" || tokens[0].Kind.String() != want {
			t.Errorf("%q: %v, want %s", text, tokens, want)
		}
	}
}
