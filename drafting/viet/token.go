package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is.
type TokenKind int

// The kinds of tokens.
const (
	Space       TokenKind = iota // spaces, tabs, ends of line
	Word                         // letters: one syllable, an abbreviation, "A4"
	Foreign                      // a word with letters that Vietnamese has not: "software", "Müller"; no abbreviation
	Number                       // "5", "1.000.000", "3,5", "1/3"
	DateNumber                   // "05/3/2020", "5-3-2020"
	Code                         // letters or signs with figures: "30/2020/NĐ-CP", "05/QĐ-VP", "/QĐ-VP", "7a"
	Address                      // "vanthu@donvi.vn", "www.donvi.vn"
	Punctuation                  // one mark: "," "(" "-"
	Symbol                       // one other sign, also what is no letter of any script
)

var kindNames = [...]string{"space", "word", "foreign", "number", "date", "code", "address", "punctuation", "symbol"}

// String returns the kind's English name.
func (k TokenKind) String() string {
	if k < 0 || int(k) >= len(kindNames) {
		return "unknown"
	}
	return kindNames[k]
}

// Token is a piece of a text, the bytes [Start, End).
type Token struct {
	Kind       TokenKind
	Start, End int
}

// In returns the token's letters in the text that it was cut from.
func (t Token) In(text string) string { return text[t.Start:t.End] }

// Tokens cuts a text into tokens, which follow each other without a gap.
func Tokens(text string) []Token {
	if text == "" {
		return nil
	}
	tokens := make([]Token, 0, len(text)/3+1)
	for start := 0; start < len(text); {
		kind, n := nextToken(text[start:])
		if kind == Word && isForeign(text[start:start+n]) {
			kind = Foreign
		}
		tokens = append(tokens, Token{kind, start, start + n})
		start += n
	}
	return tokens
}

// nextToken returns the kind and length of the token at the front of s, which is not empty.
func nextToken(s string) (TokenKind, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		return Space, prefixLen(s, unicode.IsSpace)
	case isWordRune(r):
		return wordToken(s, r)
	case r == '/':
		if n := codeLen(s); n > 0 {
			return Code, n
		}
	}
	if unicode.IsPunct(r) {
		return Punctuation, size
	}
	return Symbol, size
}

// isForeign reports whether the word has a letter that Vietnamese has not, and a small one.
func isForeign(word string) bool {
	l, _ := shapes().lookAt(word, false)
	return l.traits.has(foreign) && l.traits.caps() != Capital
}

// wordToken is nextToken of what begins with a letter or a digit.
func wordToken(s string, first rune) (TokenKind, int) {
	n := prefixLen(s, isWordRune)
	isDigit := unicode.IsDigit(first)
	if n == len(s) || strings.IndexByte("/-@.:+_", s[n]) < 0 {
		switch {
		case !isDigit:
			return Word, n
		case n == prefixLen(s, unicode.IsDigit):
			return Number, numberLen(s)
		}
		return Code, n
	}
	if n := addressLen(s); n > 0 {
		return Address, n
	}
	if n := dateLen(s); n > 0 {
		return DateNumber, n
	}
	if n := codeLen(s); n > 0 {
		return Code, n
	}
	if isDigit {
		return Number, numberLen(s)
	}
	return Word, n
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	if r >= firstHigh && r <= lastHigh || r >= 'à' && r <= 'ã' || r == 'đ' || r == 'ư' || r == 'ơ' {
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// prefixLen returns the bytes at the front of s whose runes all satisfy is.
func prefixLen(s string, is func(rune) bool) int {
	for i, r := range s {
		if !is(r) {
			return i
		}
	}
	return len(s)
}

// addressLen accepts what has "@" between letters, and what begins as a place on the web.
func addressLen(s string) int {
	n := strings.IndexAny(s, " \t\n\u00a0,;<>()\"“”")
	if n < 0 {
		n = len(s)
	}
	n = len(strings.TrimRight(s[:n], ".:/!?'’"))
	at := strings.IndexByte(s[:n], '@')
	if at > 0 && at+1 < n || hasAnyPrefix(s[:n], "www.", "http://", "https://") {
		return n
	}
	return 0
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, prefix := range prefixes {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			return true
		}
	}
	return false
}

// dateLen accepts day, month and year of four digits with the same sign between, where the
// day and the month can be.
func dateLen(s string) int {
	dayEnd := digits(s, 0)
	if dayEnd == 0 || dayEnd > 2 || dayEnd == len(s) || strings.IndexByte("/-.", s[dayEnd]) < 0 {
		return 0
	}
	monthEnd := digits(s, dayEnd+1)
	if n := monthEnd - dayEnd - 1; n < 1 || n > 2 || monthEnd == len(s) || s[monthEnd] != s[dayEnd] {
		return 0
	}
	yearEnd := digits(s, monthEnd+1)
	if yearEnd-monthEnd-1 != 4 || !isBounded(s[yearEnd:]) {
		return 0
	}
	day, month := smallNumber(s[:dayEnd]), smallNumber(s[dayEnd+1:monthEnd])
	if day < 1 || day > 31 || month < 1 || month > 12 {
		return 0
	}
	return yearEnd
}

// digits returns the end of the ASCII digits from i on.
func digits(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

func smallNumber(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// isBounded reports whether no letter, digit or slash goes on at the front of rest.
func isBounded(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !isWordRune(r) && r != '/'
}

// codeLen accepts pieces of letters and digits joined by "/" and "-" that are a number with
// its symbol, and digits with letters right behind them.
func codeLen(s string) int {
	n := prefixLen(s, isCodeRune)
	n = len(strings.TrimRight(s[:n], "/-"))
	code := s[:n]
	hasDigit := strings.ContainsAny(code, "0123456789")
	switch {
	case strings.HasPrefix(code, "/"):
		if n > 1 && isSymbolText(code) {
			return n
		}
	case !hasDigit || !strings.ContainsFunc(code, unicode.IsLetter):
	case strings.ContainsAny(code, "/-"):
		if isSymbolText(code) {
			return n
		}
	case unicode.IsDigit(firstRune(code)):
		return n
	}
	return 0
}

func isCodeRune(r rune) bool { return isWordRune(r) || r == '/' || r == '-' }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isSymbolText reports whether every piece begins with a digit or a capital: "NĐ-CP",
// "TTr-VP", not "và/hoặc".
func isSymbolText(code string) bool {
	atStart := true
	for _, r := range code {
		if atStart && unicode.IsLower(r) {
			return false
		}
		atStart = r == '/' || r == '-'
	}
	return true
}

// numberLen accepts digits with single "." "," or "/" between digits.
func numberLen(s string) int {
	end := prefixLen(s, unicode.IsDigit)
	for end+1 < len(s) && strings.IndexByte(".,/", s[end]) >= 0 {
		next := prefixLen(s[end+1:], unicode.IsDigit)
		if next == 0 {
			break
		}
		end += 1 + next
	}
	return end
}
