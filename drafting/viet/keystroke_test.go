package viet

import "testing"

func TestKeystrokes(t *testing.T) {
	for word, want := range map[string]string{
		"vieejt": "việt", "Vieejt": "Việt", "VIEEJT": "VIỆT", "vieetj": "việt", "vie65t": "việt", "vie6t5": "việt",
		"ddax": "đã", "d9a4": "đã", "ddaxng": "đãng", "nghij": "nghị", "nghi5": "nghị", "khoong": "không", "kho6ng": "không",
		"dduwowcj": "được", "dduowcj": "được", "duowcjd": "được", "d9u7o75c": "được", "d9uo75c": "được",
		"huwowngs": "hướng", "hoafn": "hoàn", "quyeets": "quyết", "ddinhj": "định", "bawngf": "bằng", "ba8ng2": "bằng",
		"thuwcj": "thực", "thu7c5": "thực", "đươcj": "được", "trươngf": "trường", "quoocs": "quốc", "hoaf": "hòa", "nawm": "năm",
		"giaaso": "", "việt": "", "viet": "", "software": "", "windows": "", "class": "", "A4": "Ã", "đượcj": "được", "đượcs": "", "ddwowcj": "được", "ddaawng": "đăng", "web": "", "m2": "", "5": "", "": "",
	} {
		got, effects, ok := Keystrokes(word)
		if got != want || ok != (want != "") || ok && effects == 0 {
			t.Errorf("%q: %q, %d, %v; want %q", word, got, effects, ok, want)
		}
	}
}

func FuzzKeystrokes(f *testing.F) {
	f.Add("vieejt")
	f.Add("vie65t")
	f.Fuzz(func(t *testing.T, word string) {
		if got, _, ok := Keystrokes(word); ok && !ValidSyllable(got) {
			t.Errorf("%q of %q", got, word)
		}
	})
}
