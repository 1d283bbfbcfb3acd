package pack

import (
	"errors"
	"fmt"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

// expression is a regular expression of a rule file. It is parsed as the file is read, so that
// a fault in it is an error with its line. \b and \w know ASCII letters only.
type expression struct {
	*pattern.Pattern
	window func() *window // found out when it is first asked for
}

// UnmarshalText parses the expression.
func (e *expression) UnmarshalText(text []byte) error {
	parsed, err := syntax.Parse(string(text), syntax.Perl)
	if err != nil {
		return fmt.Errorf("biểu thức chính quy sai: %s", expressionFault(err))
	}
	e.Pattern = pattern.New(string(text))
	e.window = sync.OnceValue(func() *window { w := windowOf(parsed); return &w })
	return nil
}

// MarshalText writes the expression as it was read.
func (e expression) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

var expressionFaults = map[syntax.ErrorCode]string{
	syntax.ErrMissingParen:          "thiếu dấu ) hoặc thừa dấu (",
	syntax.ErrUnexpectedParen:       "thừa dấu )",
	syntax.ErrMissingBracket:        "thiếu dấu ]",
	syntax.ErrMissingRepeatArgument: "dấu *, + hoặc ? không có gì đứng trước",
	syntax.ErrInvalidRepeatOp:       "hai dấu lặp liền nhau",
	syntax.ErrInvalidRepeatSize:     "số lần lặp không dùng được",
	syntax.ErrInvalidCharRange:      "khoảng ký tự trong [ ] sai thứ tự",
	syntax.ErrInvalidCharClass:      "lớp ký tự trong [ ] không dùng được",
	syntax.ErrInvalidEscape:         `ký tự sau dấu \ không dùng được`,
	syntax.ErrTrailingBackslash:     `thừa dấu \ ở cuối`,
	syntax.ErrInvalidPerlOp:         "(?…) có cú pháp không dùng được; không có nhìn trước, nhìn sau",
	syntax.ErrInvalidNamedCapture:   "tên nhóm không dùng được",
}

func expressionFault(err error) string {
	var fault *syntax.Error
	if !errors.As(err, &fault) {
		return err.Error()
	}
	if words, ok := expressionFaults[fault.Code]; ok {
		return fmt.Sprintf("%s ở %q", words, fault.Expr)
	}
	return fmt.Sprintf("cú pháp lạ ở %q", fault.Expr)
}

// swap is one change of words: what Find matches becomes Put, in which $1 stands for the
// first group.
type swap struct {
	Find expression
	Put  string
	// Ask says that the change may not be made without asking.
	Ask bool
}

// finding is the fault that the swap mends at its match m in the node's text, or ok is
// false where the swap changes nothing there. It covers the words that change, all that was
// matched where letters only come in.
func (s *swap) finding(n *drafting.Node, m []int) (f lint.Finding, ok bool) {
	put := string(s.Find.ExpandString(nil, s.Put, n.Text, m))
	old := n.Text[m[0]:m[1]]
	if put == old {
		return f, false
	}
	change := drafting.Difference(old, put)
	before, after := wholeWords(old, put, change.Start, len(old)-change.End)
	start, end := m[0]+before, m[1]-after
	f = lint.Finding{Node: n.ID, Start: start, End: end, Fixes: []lint.Fix{
		rewrite(n, start, end, put[before:len(put)-after], s.Ask),
	}}
	if start == end {
		f.Start, f.End = m[0], m[0]+len(strings.TrimRight(old, " "))
	}
	return f, true
}

// wholeWords shortens the common start and end of two texts so that no word is cut: a
// person reads “V/v” and “Về việc”, not “/v” and “ề việc”.
func wholeWords(a, b string, before, after int) (int, int) {
	endA, endB := len(a)-after, len(b)-after
	if beginsInWord(a[before:endA]) || beginsInWord(b[before:endB]) {
		before = len(strings.TrimRightFunc(a[:before], inWord))
	}
	if endsInWord(a[before:endA]) || endsInWord(b[before:endB]) {
		after = len(strings.TrimLeftFunc(a[endA:], inWord))
	}
	return before, after
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func beginsInWord(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && inWord(r)
}

func endsInWord(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	return size > 0 && inWord(r)
}

// rewrite is the fix that puts other words in the place of the node's bytes [start, end).
func rewrite(n *drafting.Node, start, end int, put string, ask bool) lint.Fix {
	was, words := strings.TrimSpace(n.Text[start:end]), strings.TrimSpace(put)
	title := "Sửa thành “" + put + "”"
	switch {
	case was == "" && put == "":
		title = "Xóa dấu cách thừa"
	case was == "" && words == "":
		title = "Thêm dấu cách"
	case was == "" && start == end:
		title = "Thêm “" + words + "”"
	case put == "":
		title = "Xóa “" + was + "”"
	}
	return lint.Rewrite(title, !ask, n, start, end, put)
}
