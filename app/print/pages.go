package print

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Span (khoảng trang) is a run of pages, counted from 1, both ends included.
type Span struct{ First, Last int }

// String writes the span as ParsePages reads it.
func (s Span) String() string {
	if s.First == s.Last {
		return strconv.Itoa(s.First)
	}
	return fmt.Sprintf("%d-%d", s.First, s.Last)
}

// ParsePages reads pages as a person writes them: "2", "1-3", "1-3,7". The spans come in
// rising order, and no page twice.
func ParsePages(text string) ([]Span, error) {
	var spans []Span
	for part := range strings.SplitSeq(text, ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(part), "-")
		first, err := pageNumber(from)
		last := first
		if err == nil && isRange {
			last, err = pageNumber(to)
		}
		if err != nil || last < first {
			return nil, say(err, "không hiểu các trang “%s”: viết như 2, 1-3 hoặc 1-3,7", text)
		}
		spans = append(spans, Span{first, last})
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.First, b.First) })
	joined := spans[:1]
	for _, s := range spans[1:] {
		if end := &joined[len(joined)-1]; s.First <= end.Last+1 {
			end.Last = max(end.Last, s.Last)
		} else {
			joined = append(joined, s)
		}
	}
	return joined, nil
}

// pageNumber reads the number of a page; the bound keeps sums of two in an int32, as IPP has them.
func pageNumber(text string) (int, error) {
	n, err := strconv.ParseUint(strings.TrimSpace(text), 10, 24)
	if err == nil && n == 0 {
		err = strconv.ErrRange
	}
	return int(n), err
}

// ranges writes spans as lp wants them.
func ranges(spans []Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.String()
	}
	return strings.Join(parts, ",")
}
