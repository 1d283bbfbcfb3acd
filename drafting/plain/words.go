package plain

import (
	"encoding/json"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// lineMark is what only a line or a part after a tab may begin with, lineWord the part of it
// that no doubled backslash can hide.
var (
	lineMark = pattern.New(`(^|\t)\s*\\[:|]|^\\(kind|piece|break|table|row|picture)(\s|$)`)
	lineWord = pattern.New(`^\\(kind|piece|break|table|row|picture)(\s|$)`)
)

// writeWords writes words and marks in the shortest form that readWords reads back.
func writeWords(text string, marks []drafting.Mark) string {
	s, _ := written(text, marks, func(string) bool { return true })
	return s
}

// written writes words and marks in the shortest form that fits; ok is false where none does.
func written(text string, marks []drafting.Mark, fits func(string) bool) (s string, ok bool) {
	for _, form := range []func() string{
		func() string { return inline(text, marks, false) },
		func() string { return inline(text, marks, true) },
		func() string { return list(marks) + inline(text, nil, true) },
	} {
		if s := guard(form()); fits(s) && readsAs(s, text, marks) {
			return s, true
		}
	}
	s = list(marks) + `\-` + inline(text, nil, true) + `\-`
	return s, fits(s)
}

func readsAs(s, text string, marks []drafting.Mark) bool {
	if strings.TrimSpace(s) != s || s == "" {
		return false
	}
	if strings.IndexByte(s, '\\') < 0 {
		return s == text && len(marks) == 0
	}
	if mended, _ := viet.Normalize("\n" + s); mended != "\n"+s || lineMark.MatchString(s) {
		return false
	}
	gotText, gotMarks := readWords(s)
	return gotText == text && slices.Equal(gotMarks, marks)
}

// guard puts \- where blanks at the ends of the words, or words that look like a mark of
// the line, would be lost.
func guard(s string) string {
	if s == "" {
		return `\-`
	}
	if strings.TrimLeftFunc(s, isBlank) != s || s[0] == '\\' && lineWord.MatchString(s) {
		s = `\-` + s
	}
	if strings.TrimRightFunc(s, isBlank) != s {
		s += `\-`
	}
	return s
}

func isBlank(r rune) bool { return strings.TrimSpace(string(r)) == "" }

func list(marks []drafting.Mark) string {
	if len(marks) == 0 {
		return ""
	}
	data, err := json.Marshal(marks)
	if err != nil {
		return ""
	}
	return `\<` + string(data) + `\>`
}

// inline writes the marks into the text. With escape, backslashes that could begin a mark
// are doubled.
func inline(text string, marks []drafting.Mark, escape bool) string {
	if len(marks) == 0 && !escape {
		return text
	}
	at := insertions(text, marks)
	var b strings.Builder
	start := 0
	for i := 0; i <= len(text); i++ {
		marked := at[i]
		if marked == "" && i < len(text) {
			continue
		}
		chunk := text[start:i]
		if escape {
			chunk = escaped(chunk)
		}
		b.WriteString(chunk)
		if marked != "" {
			b.WriteString(strings.Repeat(`\`, len(chunk)-len(strings.TrimRight(chunk, `\`))))
		}
		b.WriteString(marked)
		start = i
	}
	return b.String()
}

// insertions returns what stands before each byte of the text: first the marks that end
// there, inner ones first, then those that begin, outer ones first.
func insertions(text string, marks []drafting.Mark) map[int]string {
	at := map[int]string{}
	for _, m := range slices.Backward(marks) {
		if m.Start < m.End {
			at[m.End] += closing(m)
		}
	}
	for _, m := range marks {
		at[m.Start] += opening(m, text[m.Start:m.End])
		if m.Start == m.End {
			at[m.Start] += closing(m)
		}
	}
	return at
}

func opening(m drafting.Mark, words string) string {
	switch m.Kind {
	case drafting.Bold:
		return `\*`
	case drafting.Italic:
		return `\_`
	case drafting.Field:
		return `\{` + m.Name + "|"
	case drafting.Note:
		return `\^`
	}
	if m.Wrote != words {
		return `\[` + m.Name + "=" + m.Wrote + "|"
	}
	return `\[` + m.Name + "|"
}

func closing(m drafting.Mark) string {
	switch m.Kind {
	case drafting.Bold:
		return `\*`
	case drafting.Italic:
		return `\_`
	case drafting.Field:
		return `\}`
	case drafting.Note:
		return ""
	}
	return `\]`
}

var doubtful = pattern.New(`\\+([*_{}\[\]<>:|^/-])`)

func escaped(s string) string {
	return doubtful.ReplaceAllStringFunc(s, func(run string) string {
		return strings.Repeat(`\`, len(run)-1) + run
	})
}
