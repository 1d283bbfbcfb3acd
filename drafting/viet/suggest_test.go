package viet

import (
	"slices"
	"testing"
)

// common knows the syllables of the cases.
func common(s string) int {
	if slices.Contains([]string{
		"được", "hoàn", "ngành", "nghị", "của", "việc", "việt", "trường", "không", "quyết", "định", "chiến", "thực",
		"hiện", "trách", "nhiệm", "giải", "kế", "hoạch", "thẩm", "quyền", "nghiên", "đường", "kiểm", "ghi", "thuật", "tiếp",
	}, s) {
		return 2
	}
	return 0
}

func TestTheLikeliestSuggestionIsFirst(t *testing.T) {
	for word, want := range map[string]string{
		"đuợc": "được", "đươc": "được", "dđược": "được", "Đuợc": "Được", "hòan": "hoàn", "HÒAN": "HOÀN",
		"nghành": "ngành", "ngiên": "nghiên", "nghịi": "nghị", "cuả": "của", "viêc": "việc", "viẹc": "việc",
		"trừơng": "trường", "trườg": "trường", "khôgn": "không", "quyêt": "quyết", "qưyết": "quyết",
		"địhn": "định", "chién": "chiến", "thưc": "thực", "đuờng": "đường",
		"kiẻm": "kiểm", "gghi": "ghi", "thuât": "thuật",
	} {
		got := Suggest(word, 5, common)
		if len(got) == 0 || got[0].Word != want {
			t.Errorf("%q: %v, want %q first", word, got, want)
		}
	}
	for _, word := range []string{"", "x", "windows2000", "ничего", "abcdefghijklm", "zzzz"} {
		if got := Suggest(word, 5, common); len(got) > 0 {
			t.Errorf("%q: %v", word, got)
		}
	}
}

func FuzzSuggest(f *testing.F) {
	f.Add("đuợc")
	f.Add("NGHÀNH")
	f.Fuzz(func(t *testing.T, word string) {
		for _, s := range Suggest(word, 5, common) {
			if !ValidSyllable(s.Word) {
				t.Errorf("%q is offered for %q", s.Word, word)
			}
		}
	})
}

func BenchmarkSuggest(b *testing.B) {
	for b.Loop() {
		Suggest("nghành", 5, common)
	}
}
