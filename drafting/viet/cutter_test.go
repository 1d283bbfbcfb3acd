package viet

import (
	"slices"
	"testing"
)

// Words that were met before, and others that take their places, are what they are when they are met first.
func TestACutterKnowsAWordAsAFreshOneDoes(t *testing.T) {
	texts := []string{
		"Ủy ban nhân dân xã Hòa Bình, hoà bình; HÒA BÌNH.",
		"nghiêng nghiêngnghiêng nghiêngnghiêngnghiêng software Müller Ðảng A4 5a",
		"số 30/2020/NĐ-CP, ngày 05/3/2020: “văn thư” – lưu trữ… khoản\u00a02 (a) 1.000.000 đồng/người",
		"a.b TP.HCM vanthu@donvi.vn và/hoặc M'Nông Mát-xcơ-va ×÷ º ", "",
		"Điều 5. Khoản 5, 5,5 và 5.5 hoặc 5: 5:30; (5) 5/5 5-5 5a 5. 5", "phòng. phòng.phòng phòng: phòng/ phòng- phòng-",
		"kỹ sư, hoà, Ký, quý 12345678901234567890",
	}
	used := &cutter{}
	for range 3 {
		for _, text := range texts {
			fresh := (&cutter{}).cut(text)
			again := used.cut(text)
			if !slices.Equal(again.tokens, fresh.tokens) || !slices.Equal(again.Marks, fresh.Marks) || !slices.Equal(again.Notable, fresh.Notable) || again.cases != fresh.cases {
				t.Errorf("%q is cut into %v, then into %v", text, fresh.tokens, again.tokens)
			}
			if plain := Tokens(text); !slices.Equal(tokensOf(fresh), plain) {
				t.Errorf("%q is cut into %v, not %v", text, tokensOf(fresh), plain)
			}
		}
	}
}

func tokensOf(t *Text) (out []Token) {
	for i := range t.Len() {
		out = append(out, t.Token(i))
	}
	return out
}

func TestNotableTokens(t *testing.T) {
	text := Cut("Ủy ban  kỹ thuật nghiên cứu hoà bình, số 5a phần mềm software của VP.")
	var got []string
	for _, i := range text.Notable {
		got = append(got, text.Word(i))
	}
	if want := []string{"Ủy", "  ", "kỹ", "hoà", ",", "5a", "software", "VP", "."}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestATextContainsWhatStandsInIt(t *testing.T) {
	text := Cut("Thời gian chốt số liệu: từ 15/12")
	for words, want := range map[string]bool{"": true, "T": true, "ố liệu": true, "số liệu: từ": true, "ỳ báo cáo": false, "(từ": false, "liệu  từ": false, "12.": false} {
		if text.Contains(words) != want {
			t.Errorf("%q: %t", words, !want)
		}
	}
}
