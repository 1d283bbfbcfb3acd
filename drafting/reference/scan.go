package reference

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// text is a node's text being read. Its methods take a byte place and return the place
// behind what they read.
type text string

// isBlank reports whether a space stands at i, and how long it is.
func (t text) isBlank(i int) int {
	switch {
	case i >= len(t):
		return 0
	case t[i] == ' ' || t[i] == '\t':
		return 1
	case t[i] == 0xC2 && i+1 < len(t) && t[i+1] == 0xA0:
		return 2
	}
	return 0
}

// blanks skips the spaces from i on.
func (t text) blanks(i int) int {
	for n := t.isBlank(i); n > 0; n = t.isBlank(i) {
		i += n
	}
	return i
}

// fold reports whether the words stand at i, in either case, and end there; a space in words
// stands for any run of spaces. The words are in small letters; as all Vietnamese letters they
// are as long in bytes as in large ones.
func (t text) fold(i int, words string) (int, bool) {
	// Most words differ in their first two bytes; large and small letters share the first
	// byte but for ASCII.
	if i+1 >= len(t) || t[i]|asciiSmall != words[0]|asciiSmall || words[1] < utf8.RuneSelf && t[i+1]|asciiSmall != words[1]|asciiSmall {
		return i, false
	}
	for k := 0; k < len(words); {
		if words[k] == ' ' {
			j := t.blanks(i)
			if j == i {
				return i, false
			}
			i, k = j, k+1
			continue
		}
		if i >= len(t) {
			return i, false
		}
		switch a, b := t[i], words[k]; {
		case a == b:
			i, k = i+1, k+1
		case a < utf8.RuneSelf || b < utf8.RuneSelf:
			if a|asciiSmall != b || b < 'a' || b > 'z' {
				return i, false
			}
			i, k = i+1, k+1
		default:
			// The bytes before are the same, so that the letter may have begun there.
			for k > 0 && !utf8.RuneStart(words[k]) {
				i, k = i-1, k-1
			}
			r, size := utf8.DecodeRuneInString(string(t[i:]))
			want, _ := utf8.DecodeRuneInString(words[k:])
			if r != want && unicode.ToLower(r) != want {
				return i, false
			}
			i, k = i+size, k+size
		}
	}
	return i, t.bounded(i)
}

const asciiSmall = 0x20 // makes a small letter of one of ASCII

// then is fold behind spaces.
func (t text) then(i int, words string) (int, bool) {
	j := t.blanks(i)
	if j == i {
		return i, false
	}
	return t.fold(j, words)
}

// bounded reports whether no letter or digit goes on at i.
func (t text) bounded(i int) bool {
	if i >= len(t) {
		return true
	}
	if t[i] < utf8.RuneSelf {
		return !isLetterOrDigit(t[i])
	}
	r, _ := utf8.DecodeRuneInString(string(t[i:]))
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
}

func isLetterOrDigit(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || isDigit(b) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func (t text) digits(i int) int {
	for i < len(t) && isDigit(t[i]) {
		i++
	}
	return i
}

// word returns the end of the word at i: up to a space or a mark of punctuation.
func (t text) word(i int) int {
	for i < len(t) && t.isBlank(i) == 0 {
		r, size := utf8.DecodeRuneInString(string(t[i:]))
		if r < utf8.RuneSelf && strings.ContainsRune(`,;.:()"!?`, r) || r == '“' || r == '”' {
			break
		}
		i += size
	}
	return i
}

// capital reports whether a capital letter stands at i.
func (t text) capital(i int) bool {
	if i >= len(t) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(string(t[i:]))
	return unicode.IsUpper(r)
}

// before returns the word that ends right before the spaces before i.
func (t text) before(i int) string {
	end := i
	for end > 0 {
		if t[end-1] == ' ' || t[end-1] == '\t' {
			end--
			continue
		}
		if end > 1 && t[end-2] == 0xC2 && t[end-1] == 0xA0 {
			end -= 2
			continue
		}
		break
	}
	start := end
	const longest = 24 // bytes of a syllable
	for start > 0 && end-start < longest {
		r, size := utf8.DecodeLastRuneInString(string(t[:start]))
		if !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	return string(t[start:end])
}

func isOneOf(word string, words ...string) bool {
	for _, w := range words {
		if len(word) == len(w) && strings.EqualFold(word, w) {
			return true
		}
	}
	return false
}
