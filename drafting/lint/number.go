package lint

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// number is the number of an element: 3, 1.2, 7a, IV, đ. The zero value is one that could
// not be read.
type number struct {
	parts []int // 1.2 has two; a point has its place in the alphabet from 1
	minor int   // 7a has 1, 7b 2, 7 none
	roman bool
}

func (n number) isZero() bool { return len(n.parts) == 0 }

// parse reads a number as an element of component c writes it.
func parse(c drafting.Component, num string) (number, bool) {
	if c == drafting.Point {
		letter := strings.TrimRight(num, "0123456789")
		i := viet.PointIndex(letter)
		if i < 0 {
			return number{}, false
		}
		n := number{parts: []int{i + 1}}
		if letter != num {
			n.minor, _ = strconv.Atoi(num[len(letter):])
		}
		return n, true
	}
	digits := strings.TrimLeft(num, "0123456789")
	if digits == "" { // as nearly every number
		value, err := strconv.Atoi(num)
		return number{parts: []int{value}}, err == nil
	}
	if value, ok := viet.ParseRoman(num); ok {
		return number{parts: []int{value}, roman: true}, true
	}
	digits = strings.TrimRight(num, "abcdefghijklmnopqrstuvwxyzđ")
	n := number{}
	if letter := num[len(digits):]; letter != "" {
		n.minor = viet.PointIndex(letter) + 1
	}
	for part := range strings.SplitSeq(digits, ".") {
		value, err := strconv.Atoi(part)
		if err != nil {
			return number{}, false
		}
		n.parts = append(n.parts, value)
	}
	return n, true
}

// first reports whether a list may begin with n.
func (n number) first() bool { return !n.isZero() && n.parts[len(n.parts)-1] == 1 && n.minor == 0 }

// leadsTo reports whether m may stand next after n: the next of its own depth, the first one
// deeper, the next of a depth above, or an inserted one with a letter.
func (n number) leadsTo(m number) bool {
	if n.isZero() || m.isZero() {
		return n.isZero()
	}
	if m.minor > 0 {
		return slices.Equal(n.parts, m.parts) && m.minor == n.minor+1
	}
	if len(m.parts) > len(n.parts) {
		return len(m.parts) == len(n.parts)+1 && slices.Equal(n.parts, m.parts[:len(n.parts)]) && m.first()
	}
	k := len(m.parts) - 1
	return slices.Equal(n.parts[:k], m.parts[:k]) && m.parts[k] == n.parts[k]+1
}

func (n number) equal(m number) bool { return n.minor == m.minor && slices.Equal(n.parts, m.parts) }

// next is the number after n of its own depth.
func (n number) next() number {
	if n.isZero() {
		return n
	}
	parts := slices.Clone(n.parts)
	parts[len(parts)-1]++
	return number{parts: parts, roman: n.roman}
}

// format writes n as an element of component c does, "" where the alphabet ends.
func (n number) format(c drafting.Component) string {
	if n.isZero() {
		return ""
	}
	if c == drafting.Point {
		letters := viet.PointLetters()
		if n.parts[0] > len(letters) {
			return ""
		}
		if n.minor > 0 {
			return letters[n.parts[0]-1] + strconv.Itoa(n.minor)
		}
		return letters[n.parts[0]-1]
	}
	if n.roman || c == drafting.Roman || c == drafting.Chapter || c == drafting.PartHeading {
		return viet.Roman(n.parts[0])
	}
	words := make([]string, len(n.parts))
	for i, part := range n.parts {
		words[i] = strconv.Itoa(part)
	}
	text := strings.Join(words, ".")
	if letters := viet.PointLetters(); n.minor > 0 && n.minor <= len(letters) {
		text += letters[n.minor-1]
	}
	return text
}
