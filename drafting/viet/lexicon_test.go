package viet

import (
	"strings"
	"testing"
)

func TestLexiconKnowsWordsInTheirCapitals(t *testing.T) {
	l := NewLexicon("fax", "UBND", "Đắk Lắk", "Krông Pắc", "fax")
	for word, want := range map[string]bool{
		"fax": true, "Fax": true, "FAX": true, "UBND": true, "ubnd": false, "Đắk": true, "LẮK": true, "lắk": false, "Krông": true, "krông": false, "": false,
	} {
		if l.Contains(word) != want {
			t.Errorf("%q is known: %v", word, !want)
		}
	}
	if l.Len() != 4 || !l.Has("Đắk Lắk") || l.Has("Đắk") {
		t.Errorf("%q", l.Entries())
	}
	less := l.With("Ia Grai").Without("fax", "none")
	if less.Contains("fax") || !less.Contains("Ia") || !l.Contains("fax") || less.String() != "Ia Grai\nKrông Pắc\nUBND\nĐắk Lắk\n" {
		t.Errorf("%q", less.String())
	}
}

func TestReadLexicon(t *testing.T) {
	l, err := ReadLexicon("d.txt", "\ufeff# từ của đơn vị\r\nKrông Pắc\r\n\n  VNeID  \nHue\u0302\u0301\n")
	if err != nil || strings.Join(l.Entries(), "|") != "Krông Pắc|VNeID|Huế" {
		t.Errorf("%q, %v", l.Entries(), err)
	}
	again, err := ReadLexicon("d.txt", l.String())
	if err != nil || again.String() != l.String() {
		t.Errorf("%q, %v", again.String(), err)
	}
	for text, want := range map[string]string{
		"một\nhai\nmột\n":             "d.txt:3: “một” đã có ở dòng 1: xóa một trong hai",
		"một\n\xcc\xd0\n":             "d.txt:2: có chữ không phải mã UTF-8: lưu tệp với bảng mã UTF-8 rồi thử lại",
		"một\n---\n":                  "d.txt:2: “---” không phải là một từ: ghi mỗi từ một dòng",
		strings.Repeat("dài ", 40):    "d.txt:1: “dài dài dài dài dài …” dài quá 60 chữ: ghi mỗi từ một dòng",
		"\x00\x01\x02\xff\xfe\x00b\n": "d.txt:1: có chữ không phải mã UTF-8: lưu tệp với bảng mã UTF-8 rồi thử lại",
	} {
		if _, err := ReadLexicon("d.txt", text); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzReadLexicon(f *testing.F) {
	f.Add("một\n# hai\nBa Bể\n")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := ReadLexicon("d.txt", text)
		if err != nil {
			return
		}
		again, err := ReadLexicon("d.txt", l.String())
		if err != nil || again.String() != l.String() {
			t.Errorf("%q is read again as %q, %v", l.String(), again.String(), err)
		}
	})
}
