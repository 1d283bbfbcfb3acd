package template

import (
	"strconv"
	"strings"

	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// next stands in a label for the number that comes next: "Điều #.", "\:roman #.", "#.",
// "#)", "Chương #", "Mục #".
var next = pattern.New(`^((?:\\[:|][a-z-]+ )?)(Chương |Mục |Điều |)(#|\d+|[IVXLC]+|[a-zđ]{1,2})([.)]? |[.)]?$)`)

// numberedLevel is the kind of number that a label has, and how deep it stands.
type numberedLevel int

const (
	chapters numberedLevel = iota
	sections
	articles
	romans
	clauses
	points
	levels
)

// levelOf tells what a label numbers; ok is false where it is none.
func levelOf(component, word, num, end string) (l numberedLevel, ok bool) {
	end = strings.TrimSpace(end)
	switch {
	case word == "Chương ":
		return chapters, true
	case word == "Mục ":
		return sections, true
	case word == "Điều " && end == ".":
		return articles, true
	case strings.Contains(component, "roman") || num != "#" && strings.Trim(num, "IVXLC") == "" && end == ".":
		return romans, true
	case end == ".":
		return clauses, true
	case end == ")":
		return points, true
	}
	return 0, false
}

// numberLines gives each label that asks for it the number after the one before; a higher
// number begins the lower ones again, but articles go on through a whole text.
func numberLines(lines []string) string {
	var count [levels]int
	var b strings.Builder
	for _, line := range lines {
		if strings.HasPrefix(line, `\piece`) {
			count = [levels]int{}
		}
		m := next.FindStringSubmatch(line)
		if m != nil {
			if l, ok := levelOf(m[1], m[2], m[3], m[4]); ok {
				count[l] = numberOfLabel(l, m[3], count[l])
				for below := l + 1; below < levels; below++ {
					if below != articles {
						count[below] = 0
					}
				}
				if m[3] == "#" {
					line = m[1] + m[2] + label(l, count[l]) + m[4] + line[len(m[0]):]
				}
			}
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// numberOfLabel reads the number of a label; "#" is the one after the last.
func numberOfLabel(l numberedLevel, num string, last int) int {
	if num == "#" {
		return last + 1
	}
	if n, err := strconv.Atoi(num); err == nil {
		return n
	}
	if i := viet.PointIndex(num); l == points && i >= 0 {
		return i + 1
	}
	if n, ok := viet.ParseRoman(num); ok {
		return n
	}
	return last
}

func label(l numberedLevel, n int) string {
	switch letters := viet.PointLetters(); {
	case l == chapters || l == romans:
		return viet.Roman(n)
	case l == points && n <= len(letters):
		return letters[n-1]
	}
	return strconv.Itoa(n)
}
