package template

import (
	"math"
	"slices"
	"strconv"

	"thethuc/drafting/pattern"
)

// ByForm returns the templates with the unit's own first, then in the order of their model
// forms' numbers ("Mẫu 1.9" before "Mẫu 1.10"), those without a form last.
func ByForm(all []*Template) []*Template {
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b *Template) int {
		if own := a.Family() == Own; own != (b.Family() == Own) {
			return map[bool]int{true: -1, false: 1}[own]
		}
		return slices.Compare(formNumber(a.Form), formNumber(b.Form))
	})
	return out
}

var formDigits = pattern.New(`\d+`)

// formNumber reads "Mẫu 1.10" as 1, 10.
func formNumber(form string) []int {
	if form == "" {
		return []int{math.MaxInt}
	}
	var out []int
	for _, d := range formDigits.FindAllString(form, -1) {
		n, err := strconv.Atoi(d)
		if err != nil {
			return out
		}
		out = append(out, n)
	}
	return out
}
