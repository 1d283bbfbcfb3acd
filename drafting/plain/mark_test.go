package plain

import (
	"slices"
	"testing"

	"thethuc/drafting"
)

func TestWords(t *testing.T) {
	mark := func(start, end int, kind drafting.MarkKind) drafting.Mark {
		return drafting.Mark{Start: start, End: end, Kind: kind}
	}
	named := func(start, end int, kind drafting.MarkKind, name, wrote string) drafting.Mark {
		return drafting.Mark{Start: start, End: end, Kind: kind, Name: name, Wrote: wrote}
	}
	for _, c := range []struct {
		name, written, text string
		marks               []drafting.Mark
	}{
		{"a path is letters", `C:\Users\Văn thư`, `C:\Users\Văn thư`, nil},
		{"a server's name is letters", `\\may1\chung`, `\\may1\chung`, nil},
		{"bold and italic", `\*Điều\* \_một\_`, "Điều một", []drafting.Mark{mark(0, 7, drafting.Bold), mark(8, 13, drafting.Italic)}},
		{"bold inside italic", `\_a\*b\*c\_`, "abc", []drafting.Mark{mark(0, 3, drafting.Italic), mark(1, 2, drafting.Bold)}},
		{"bold across italic", `\*a\_b\*c\_`, "abc", []drafting.Mark{mark(0, 2, drafting.Bold), mark(1, 3, drafting.Italic)}},
		{"bold after bold", `\*a\*\*b\*`, "ab", []drafting.Mark{mark(0, 1, drafting.Bold), mark(1, 2, drafting.Bold)}},
		{"a field", `Ông \{name|Nguyễn Văn A\}`, "Ông Nguyễn Văn A", []drafting.Mark{named(5, 20, drafting.Field, "name", "")}},
		{"an empty field", `Ông \{name|\}.`, "Ông .", []drafting.Mark{named(5, 5, drafting.Field, "name", "")}},
		{"derived words as written", `\[symbol|QĐ-VP\]`, "QĐ-VP", []drafting.Mark{named(0, 6, drafting.Derived, "symbol", "QĐ-VP")}},
		{"derived words since changed", `\[symbol=QĐ-BTL|QĐ-VP\]`, "QĐ-VP", []drafting.Mark{named(0, 6, drafting.Derived, "symbol", "QĐ-BTL")}},
		{"derived words out of nothing", `\[symbol=|QĐ\]`, "QĐ", []drafting.Mark{named(0, 3, drafting.Derived, "symbol", "")}},
		{"a field in derived words", `\[guide|số \{n|5\}\]`, "số 5", []drafting.Mark{
			named(0, 6, drafting.Derived, "guide", "số 5"), named(5, 6, drafting.Field, "n", ""),
		}},
		{"the place of a footnote's number", `a\^, b\^`, "a, b", []drafting.Mark{mark(1, 1, drafting.Note), mark(4, 4, drafting.Note)}},
		{"blanks at the ends are kept", `\- a  b \-`, " a  b ", nil},
		{"empty words", `\-`, "", nil},
		{"a mark alone is letters", `\*`, `\*`, nil},
		{"an unknown mark is letters", `\{|a\}`, `\{|a\}`, nil},
		{"letters that would be a mark are doubled", `\\*a\\*`, `\*a\*`, nil},
		{"a backslash before a mark is doubled", `a\\\*b\*`, `a\b`, []drafting.Mark{mark(2, 3, drafting.Bold)}},
		{"words that look like a component", `\\:motto a`, `\:motto a`, nil},
		{"words that look like a piece", `\-\piece main`, `\piece main`, nil},
		{"marks that cross are listed", `\<[{"start":0,"end":2,"kind":"field","name":"x"},{"start":1,"end":3,"kind":"field","name":"y"}]\>abc`, "abc", []drafting.Mark{
			named(0, 2, drafting.Field, "x", ""), named(1, 3, drafting.Field, "y", ""),
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, marks := readWords(c.written)
			if text != c.text || !slices.Equal(marks, c.marks) {
				t.Errorf("%s\nreads as %q %+v\nwant     %q %+v", c.written, text, marks, c.text, c.marks)
			}
			if got := writeWords(c.text, c.marks); got != c.written {
				t.Errorf("%q %+v\nis written %s\nwant       %s", c.text, c.marks, got, c.written)
			}
		})
	}
}

func TestMarksThatAreNone(t *testing.T) {
	for _, s := range []string{
		`\*\*`, `\}`, `\{a`, `\{a|b`, `\[=|b\]`, `\<x\>a`, `\<[{"start":9,"end":9,"kind":"bold"}]\>a`, `\<[{"kind":"red"}]\>a`, `a\*`, "e\\-\u0301",
	} {
		if text, marks := readWords(s); text != s || marks != nil {
			t.Errorf("%s reads as %q %+v", s, text, marks)
		}
	}
}
