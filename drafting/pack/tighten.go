package pack

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// narrowed is what a pack says of a number that the pack below has already: what it leaves
// out stays as it is there.
func narrowed(low standard.Number, t numberTable) numberTable {
	if t.Cites.IsZero() {
		t.Cites = citation{low.Cites}
	}
	if t.Value == nil {
		t.Value = &low.Value
	}
	if len(t.Allowed) > 0 {
		return t
	}
	if len(low.Allowed) > 0 {
		least, most := low.Min, low.Max
		if t.Min != nil {
			least = *t.Min
		}
		if t.Max != nil {
			most = *t.Max
		}
		if least < low.Min || most > low.Max {
			return t
		}
		for _, v := range low.Allowed {
			if least <= v && v <= most {
				t.Allowed = append(t.Allowed, v)
			}
		}
		return t
	}
	if t.Min == nil {
		t.Min = &low.Min
	}
	if t.Max == nil && !math.IsInf(low.Max, 1) {
		t.Max = &low.Max
	}
	return t
}

// said is what one sheet file has a say on, with the place of each.
type said struct {
	numbers, words, styles map[string]place
}

// tightens compares the sheet with that of the packs below: a pack may narrow what they
// permit, and settle what their act does not speak of, but relax nothing.
func (s *source) tightens(set said) error {
	high, err := s.sheet.resolve()
	if err != nil {
		return nil //nolint:nilerr // join tells it
	}
	from := s.pack.Packs[len(s.pack.Packs)-2]
	var faults []error
	say := func(at place, key, format string, args ...any) {
		at.key = key
		faults = append(faults, at.fault(format+": gói kế thừa chỉ được siết chặt, sửa lại hoặc bỏ khóa này", args...))
	}
	for path, at := range set.words {
		if low, now := s.below.Word(path), high.Word(path); low.Value != now.Value && !low.Cites.IsZero() {
			say(at, at.key, "%s: gói %s quy định %q, không phải %q", at.key, from, low.Value, now.Value)
		}
	}
	standard.Each(high, func(path string, now *standard.Number) {
		component, key := split(path)
		at, ok := set.numbers[path]
		if !ok {
			if at, ok = set.styles[component]; !ok {
				return
			}
		}
		low := s.below.Number(path)
		if low == nil || within(now, low) {
			return
		}
		say(at, key, "%s: mức %s rộng hơn mức của gói %s (%s)", key, now.Permitted(), from, low.Permitted())
	})
	for component, at := range set.styles {
		s.tightensStyle(high, component, func(key, format string, args ...any) {
			say(at, key, key+": gói %s quy định "+format, append([]any{from}, args...)...)
		})
	}
	slices.SortFunc(faults, byPlace)
	return errors.Join(faults...)
}

// tightensStyle says where a style is not what the act of the packs below wants.
func (s *source) tightensStyle(high *standard.Sheet, component string, say func(key, format string, args ...any)) {
	yes := map[bool]string{true: "có", false: "không"}
	for _, key := range []string{"bold", "italic", "upper"} {
		low, now := s.below.Flag(component+"."+key), high.Flag(component+"."+key)
		if low.Value != now.Value && !low.Cites.IsZero() {
			say(key, "%q", yes[low.Value])
		}
	}
	if low, now := s.below.Word(component+".align"), high.Word(component+".align"); low.Value != now.Value && !low.Cites.IsZero() {
		say("align", "%q", low.Value)
	}
	low, now := s.below.Styles[drafting.Component(component)], high.Styles[drafting.Component(component)]
	if low.Rule.Present != now.Rule.Present || low.Rule.Above != now.Rule.Above || !slices.Equal(low.Rule.YieldsTo, now.Rule.YieldsTo) {
		say("rule", "đường kẻ khác thế")
	}
	if low.Frame.Present != now.Frame.Present {
		say("frame", "khung khác thế")
	}
}

// within reports whether all that one number permits is permitted by another.
func within(n, by *standard.Number) bool {
	if len(by.Allowed) > 0 {
		if len(n.Allowed) == 0 {
			return n.Min == n.Max && by.Permits(n.Min)
		}
		return !slices.ContainsFunc(n.Allowed, func(v float64) bool { return !by.Permits(v) })
	}
	return n.Min >= by.Min && n.Max <= by.Max
}

// byPlace orders errors by their line.
func byPlace(a, b error) int {
	line := func(err error) int {
		var e *strict.Error
		if errors.As(err, &e) {
			return e.Line
		}
		return 0
	}
	return cmp.Or(cmp.Compare(line(a), line(b)), cmp.Compare(a.Error(), b.Error()))
}
