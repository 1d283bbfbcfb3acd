package dossier

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/pattern"
)

var (
	clause      = pattern.New(`(?:^|[^\d./-])((?:10|[4-9])(?:\.\d{1,2}){0,3})(?:$|[^\d/%-]|\.(?:$|\D))`)
	clauseRange = pattern.New(`(?:^|[^\d./])(10|[4-9]) ?(?:-|–|đến) ?(10|[4-9])(?:$|[^\d./%])`)
)

// Clauses are the clauses of ISO 9001 (4 to 10) that words name, each as it is written: "4, 5 đến
// 7, 9.3" names 4, 5, 6, 7 and 9.3. The numbers of documents and dates are none.
func Clauses(words string) []string {
	var out []string
	for _, m := range clauseRange.FindAllStringSubmatch(words, -1) {
		from, to := int(number(m[1])), int(number(m[2]))
		for k := from; k <= to; k++ {
			out = append(out, strconv.Itoa(k))
		}
	}
	for from := 0; from < len(words); {
		m := clause.FindStringSubmatchIndex(words[from:])
		if m == nil {
			break
		}
		if c := words[from+m[2] : from+m[3]]; !slices.Contains(out, c) {
			out = append(out, c)
		}
		from += m[3]
	}
	return out
}

// Section is the first number of a clause: "9" of "9.3.2".
func Section(clause string) string {
	first, _, _ := strings.Cut(clause, ".")
	return first
}
