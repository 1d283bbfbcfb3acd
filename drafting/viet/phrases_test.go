package viet

import "testing"

func TestPhrasesFindTheLongest(t *testing.T) {
	var places Phrases[string]
	for _, phrase := range []string{"Bà Rịa", "Bà Rịa - Vũng Tàu", "Hòa Bình", "TP.HCM", "Thuỷ Nguyên"} {
		if !places.Add(phrase, phrase) {
			t.Fatalf("%q is not added", phrase)
		}
	}
	for _, twice := range []string{"HOÀ BÌNH", "bà  rịa", "", " "} {
		if places.Add(twice, "second") {
			t.Errorf("%q is added", twice)
		}
	}
	if places.Len() != 5 || !places.Has("thủy nguyên") || places.Has("Thuỷ") || places.Has("Hòa Bình nhé") {
		t.Errorf("%d phrases", places.Len())
	}
	for _, c := range []struct{ name, text, want, words string }{
		{"the longest", "Bà Rịa - Vũng Tàu có biển", "Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"},
		{"a dash and no spaces", "Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"},
		{"the shorter where the longer breaks off", "Bà Rịa - Vũng Nước", "Bà Rịa", "Bà Rịa"},
		{"other capitals, tone on another letter", "HOÀ  BÌNH.", "Hòa Bình", "HOÀ  BÌNH"},
		{"with a mark in it", "tp.hcm", "TP.HCM", "tp.hcm"},
		{"another tone is another word", "Hỏa Bình", "", ""},
		{"a part of a phrase is none", "Hòa", "", ""},
		{"a word more in between is none", "Hòa và Bình", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := Cut(c.text)
			got, end, ok := places.At(text, 0)
			if got != c.want || ok != (c.want != "") {
				t.Fatalf("got %q, %v", got, ok)
			}
			if ok && c.text[:text.End(end-1)] != c.words {
				t.Errorf("covers %q", c.text[:text.End(end-1)])
			}
		})
	}
	if _, _, ok := (*Phrases[string])(nil).At(Cut("Hòa Bình"), 0); ok {
		t.Error("no list finds a phrase")
	}
}
