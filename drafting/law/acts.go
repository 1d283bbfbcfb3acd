package law

import (
	"cmp"
	"slices"
	"strings"
)

// Acts are acts that are known, in the order of their numbers (Sort).
type Acts []Act

// Sort puts acts in the order that Acts keep: by number, then by day.
func (as Acts) Sort() {
	slices.SortStableFunc(as, func(a, b Act) int {
		return cmp.Or(cmp.Compare(a.Number, b.Number), a.Issued.Compare(b.Issued))
	})
}

// Find returns the act of a number. A number that says no year ("76/NQ-CP") is given anew in
// each: its act is found by the day of issue too, which is zero where it is not known.
func (as Acts) Find(number string, issued Date) (*Act, bool) {
	i, ok := slices.BinarySearchFunc(as, number, func(a Act, n string) int { return cmp.Compare(a.Number, n) })
	if !ok {
		return nil, false
	}
	if HasYear(number) {
		return &as[i], true
	}
	for ; i < len(as) && as[i].Number == number; i++ {
		if as[i].Issued == issued {
			return &as[i], true
		}
	}
	return nil, false
}

// HasYear reports whether a number says its year, as "30/2020/NĐ-CP" does.
func HasYear(number string) bool {
	for part := range strings.SplitSeq(number, "/") {
		if len(part) == len("2020") && strings.Trim(part, "0123456789") == "" && part[0] != '0' && part[0] < '3' {
			return part != number && !strings.HasPrefix(number, part)
		}
	}
	return false
}

// Named returns the acts that have no other name than this one, such as the laws of a name:
// "Luật Đất đai" is the name of those of 2013 and 2024.
func (as Acts) Named(name string) []*Act {
	var out []*Act
	for i := range as {
		if len(as[i].Type) == len(name) && strings.EqualFold(as[i].Type, name) {
			out = append(out, &as[i])
		}
	}
	return out
}
