package pdf_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

var bookmark = regexp.MustCompile(`(?s)<</Title \((.*?)\)\n/Parent `)

// TestReaderShowsTheOutline reads the titles that a reader of the file shows beside it.
func TestReaderShowsTheOutline(t *testing.T) {
	faces := openFaces(t)
	pages := decision(t, faces)
	data := write(t, pages, faces, meta)
	if !regexp.MustCompile(`/Type /Catalog [^\n]*/Outlines \d+ 0 R`).Match(data) {
		t.Error("the catalog has no outline")
	}
	var got, want []string
	for _, m := range bookmark.FindAllSubmatch(data, -1) {
		got = append(got, utf16Text(m[1]))
	}
	for _, e := range pages.Outline() {
		want = append(want, e.Title)
	}
	if len(want) < 20 || !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// utf16Text decodes a PDF string literal of UTF-16 with its mark (ISO 32000-1, 7.3.4.2 and 7.9.2.2).
func utf16Text(literal []byte) string {
	var raw []byte
	for i := 0; i < len(literal); i++ {
		c := literal[i]
		if c == '\\' && i+1 < len(literal) {
			i++
			if c = literal[i]; c == 'r' {
				c = '\r'
			}
		}
		raw = append(raw, c)
	}
	var units []uint16
	for i := 2; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
