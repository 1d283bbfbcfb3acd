package viet

import "testing"

func TestEnding(t *testing.T) {
	for text, want := range map[string]string{
		"Hết.": ".", "Hết./.": ".", "Hết. ": ".", "một;": ";", "gồm:": ":", "“Hết.”": ".", "“hết”.": ".", "(Hết.)": ".", "hết (mẫu 1)": "",
		"v.v…": "…", "Điều 5": "", "": "", "”": "", "(một; hai)": "", "Thế à?": "?", "sao!”": "!",
	} {
		if got := Ending(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
