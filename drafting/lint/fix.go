package lint

import (
	"cmp"
	"slices"

	"thethuc/drafting"
)

// FixAll returns the edits of the safe fixes of the findings, in the order in which
// drafting.Apply takes them. Of fixes that meet in the same place only the first is taken,
// and one fix that moves nodes is taken alone: the caller lints again and calls FixAll until
// it returns nothing.
func FixAll(d *drafting.Document, findings []Finding) []drafting.Edit {
	var taken []drafting.Replace
	for _, f := range findings {
		edits, ok := safe(f)
		if !ok {
			continue
		}
		replaces, ok := replacements(edits)
		if !ok {
			if len(taken) == 0 {
				return edits
			}
			continue
		}
		if !slices.ContainsFunc(replaces, func(e drafting.Replace) bool { return meets(taken, e) }) {
			taken = append(taken, replaces...)
		}
	}
	slices.SortStableFunc(taken, func(a, b drafting.Replace) int {
		ap, an, _ := d.Find(a.Node)
		bp, bn, _ := d.Find(b.Node)
		return cmp.Or(ap-bp, an-bn, b.Start-a.Start, b.End-a.End)
	})
	var out []drafting.Edit
	for _, e := range taken {
		out = append(out, e)
	}
	return out
}

// safe returns the edits of a finding's first safe fix.
func safe(f Finding) ([]drafting.Edit, bool) {
	i := slices.IndexFunc(f.Fixes, func(x Fix) bool { return x.Safe })
	if i < 0 {
		return nil, false
	}
	return f.Fixes[i].Edits, true
}

// replacements returns the edits as replacements; ok is false where one is another edit.
func replacements(edits []drafting.Edit) (out []drafting.Replace, ok bool) {
	for _, e := range edits {
		r, ok := e.(drafting.Replace)
		if !ok {
			return nil, false
		}
		out = append(out, r)
	}
	return out, true
}

func meets(taken []drafting.Replace, e drafting.Replace) bool {
	return slices.ContainsFunc(taken, func(t drafting.Replace) bool {
		return t.Node == e.Node && t.Start <= e.End && e.Start <= t.End
	})
}
