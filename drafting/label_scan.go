package drafting

import (
	"strings"
	"unicode/utf8"
)

// headingWords are the words that headings begin with before their numbers.
var headingWords = map[Component]string{
	PartHeading: "phần", Chapter: "chương", Section: "mục", Subsection: "tiểu mục",
}

// scanLabel reads the label that a line begins with, as LabelOf does, but takes a number without
// its space for one whatever follows. It is by hand and without memory of its own, since all
// that looks at the body of a text asks for labels again and again.
func scanLabel(c Component, line string) (Label, bool) {
	switch c {
	case PartHeading, Chapter, Section, Subsection:
		return scanHeading(headingWords[c], line)
	case Article:
		return scanArticle(line)
	case Roman:
		return scanRoman(line)
	case Clause:
		return scanClause(line)
	case Point:
		return scanPoint(line)
	case Dash:
		return scanSign(line, "-–—")
	case Item:
		return scanSign(line, "+•*◦▪")
	}
	return Label{}, false
}

// scanHeading reads "Chương II", "Mục 3.": the word in any case, a number, perhaps a mark, and
// then a space or the end.
func scanHeading(word, line string) (Label, bool) {
	if len(line) < len(word) || !strings.EqualFold(line[:len(word)], word) {
		return Label{}, false
	}
	start := skip(line, len(word), isSpace)
	end := skip(line, start, isRomanDigit)
	if end == start {
		end = skip(line, start, isDigit)
	}
	if start == len(word) || end == start {
		return Label{}, false
	}
	sep := end + markAt(line, end, ".:)")
	after := skip(line, sep, isSpace)
	if after == sep && after < len(line) {
		return Label{}, false
	}
	return Label{Word: line[:len(word)], Num: line[start:end], NumStart: start, NumEnd: end, Sep: line[end:sep], End: after}, true
}

// scanArticle reads "Điều 5.", "điều 7a", "Điều 12 -". Old fonts write Đ as Ð.
func scanArticle(line string) (Label, bool) {
	const rest = "iều"
	first, size := utf8.DecodeRuneInString(line)
	word := size + len(rest)
	if first != 'Đ' && first != 'đ' && first != 'Ð' && first != 'ð' || len(line) < word || !strings.EqualFold(line[size:word], rest) {
		return Label{}, false
	}
	start := skip(line, word, isSpace)
	digits := skip(line, start, isDigit)
	if digits == start {
		return Label{}, false
	}
	end := digits + smallLetterAt(line, digits)
	mark := end
	if mark < len(line) && isSpace(line[mark]) {
		mark++
	}
	sep := mark + markAt(line, mark, ".:)/-")
	return Label{
		Word: line[:word], Num: line[start:end], NumStart: start, NumEnd: end,
		Sep: line[mark:sep], End: skip(line, sep, isSpace),
	}, true
}

// scanRoman reads "II.", "IV-".
func scanRoman(line string) (Label, bool) {
	return scanMark(line, skip(line, 0, isRomanDigit), ".)/-")
}

// scanClause reads "1.", "2)", "1.2.", "7a.". Of "1.2" without a mark behind it, "1." is the
// label.
func scanClause(line string) (Label, bool) {
	end := skip(line, 0, isDigit)
	if end == 0 {
		return Label{}, false
	}
	last := 0 // where the last part but the first ends before its dot
	for end < len(line) && line[end] == '.' {
		next := skip(line, end+1, isDigit)
		if next == end+1 {
			break
		}
		last, end = end, next
	}
	if l, ok := scanMark(line, end+smallLetterAt(line, end), ".)/"); ok || last == 0 {
		return l, ok
	}
	return scanMark(line, last, ".")
}

// scanPoint reads "a)", "đ)", "a1)".
func scanPoint(line string) (Label, bool) {
	end := smallLetterAt(line, 0)
	if end > 0 && end < len(line) && isDigit(line[end]) {
		end++
	}
	return scanMark(line, end, ".)/")
}

// scanMark is the label whose number is line[:end], if one of the marks comes next.
func scanMark(line string, end int, marks string) (Label, bool) {
	sep := end + markAt(line, end, marks)
	if end == 0 || sep == end {
		return Label{}, false
	}
	return Label{Num: line[:end], NumEnd: end, Sep: line[end:sep], End: skip(line, sep, isSpace)}, true
}

// scanSign reads one of the signs, then a space or the end.
func scanSign(line, signs string) (Label, bool) {
	sign, size := utf8.DecodeRuneInString(line)
	if size == 0 || sign == utf8.RuneError || !strings.ContainsRune(signs, sign) {
		return Label{}, false
	}
	end := skip(line, size, isSpace)
	if end == size && end < len(line) {
		return Label{}, false
	}
	return Label{Num: line[:size], NumEnd: size, End: end}, true
}

// skip is the first byte from i on that is not of the set.
func skip(line string, i int, set func(byte) bool) int {
	for i < len(line) && set(line[i]) {
		i++
	}
	return i
}

// markAt is 1 where one of the marks stands at i, else 0.
func markAt(line string, i int, marks string) int {
	if i < len(line) && strings.IndexByte(marks, line[i]) >= 0 {
		return 1
	}
	return 0
}

// smallLetterAt is the length of the letter a–z or đ at i, 0 where there is another.
func smallLetterAt(line string, i int) int {
	switch {
	case i < len(line) && line[i] >= 'a' && line[i] <= 'z':
		return 1
	case strings.HasPrefix(line[i:], "đ"):
		return len("đ")
	}
	return 0
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isSpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' && b != '\v' }

func isRomanDigit(b byte) bool {
	switch b {
	case 'I', 'V', 'X', 'L', 'C', 'D', 'M':
		return true
	}
	return false
}
