package drafting_test

import (
	"testing"

	"thethuc/drafting"
)

func TestLabelOf(t *testing.T) {
	const none = "–"
	for _, c := range []struct {
		name      string
		component drafting.Component
		line      string
		num, rest string // num is none where the line has no label
	}{
		{"a clause", drafting.Clause, "1. Nội dung", "1", "Nội dung"},
		{"a label alone", drafting.Clause, "1.", "1", ""},
		{"a clause without its space", drafting.Clause, "1.Nội dung", "1", "Nội dung"},
		{"a clause of a clause without its space", drafting.Clause, "1.2.Nội dung", "1.2", "Nội dung"},
		{"an inserted clause without its space", drafting.Clause, "2a.Nội dung", "2a", "Nội dung"},
		{"capitals without their space", drafting.Clause, "1.NỘI DUNG", "1", "NỘI DUNG"},
		{"one word that is the whole line", drafting.Clause, "1.Một.", "1", "Một."},
		{"a word of one letter", drafting.Clause, "1.Ở địa phương", "1", "Ở địa phương"},
		{"a bracket without its space", drafting.Clause, "1)nội dung", "1", "nội dung"},
		{"an amount is no label", drafting.Clause, "1.000.000 đồng", none, ""},
		{"an amount with its unit is none", drafting.Clause, "1.500đ", none, ""},
		{"a date is none", drafting.Clause, "01.02.2026", none, ""},
		{"a date with words after it is none", drafting.Clause, "01.02.2026 Họp", none, ""},
		{"small letters after a point are none", drafting.Clause, "1.nội dung", none, ""},
		{"letters with points between are none", drafting.Clause, "1.TP.HCM", none, ""},
		{"one letter is no word", drafting.Clause, "1.A", none, ""},
		{"a number with its symbol is none", drafting.Clause, "15/QĐ-VP", none, ""},
		{"a section without its space", drafting.Roman, "I.MỤC ĐÍCH", "I", "MỤC ĐÍCH"},
		{"a section in small letters without its space", drafting.Roman, "II.Nội dung", "II", "Nội dung"},
		{"a section of a Party paper", drafting.Roman, "II- MỤC TIÊU", "II", "MỤC TIÊU"},
		{"a word with a hyphen is no section", drafting.Roman, "X-quang", none, ""},
		{"initials are no section", drafting.Roman, "V.I.Lê-nin", none, ""},
		{"an abbreviation is no section", drafting.Roman, "I.O", none, ""},
		{"a person's office is no section", drafting.Roman, "CV.Nguyễn Văn An", none, ""},
		{"a subject is no section", drafting.Roman, "V/v họp", none, ""},
		{"a point without its space", drafting.Point, "a)Nội dung", "a", "Nội dung"},
		{"a point in small letters without its space", drafting.Point, "đ)nội dung", "đ", "nội dung"},
		{"letters in a row are no point", drafting.Point, "a.b", none, ""},
		{"a word with a short one before it is no point", drafting.Point, "p.Hà Nội", none, ""},
		{"a point with words of one letter is none", drafting.Point, "a)b) và c)", none, ""},
		{"a dash", drafting.Dash, "– Buổi sáng", "–", "Buổi sáng"},
		{"a plus is no dash", drafting.Dash, "+ Buổi sáng", none, ""},
		{"an item", drafting.Item, "+ Buổi sáng", "+", "Buổi sáng"},
		{"an item with a bullet", drafting.Item, "▪ Buổi sáng", "▪", "Buổi sáng"},
		{"a sum is no item", drafting.Item, "+84 912", none, ""},
		{"an article without its space", drafting.Article, "Điều 5.Văn thư", "5", "Văn thư"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, ok := drafting.LabelOf(c.component, c.line)
			if !ok {
				l.Num = none
			}
			if l.Num != c.num || ok && c.line[l.End:] != c.rest {
				t.Errorf("%q: number %q, words %q; want %q, %q", c.line, l.Num, c.line[l.End:], c.num, c.rest)
			}
		})
	}
}
