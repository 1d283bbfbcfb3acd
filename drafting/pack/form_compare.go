package pack

import (
	"maps"
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// pages judges the pages of the document, then those of its further sections. What is wrong
// in the same way again is not said again.
func (t *formTable) pages(p *lint.Pass) []lint.Finding {
	var out []lint.Finding
	if !t.Consistent {
		out = t.judge(&spot{Pass: p, tolerance: t.Tolerance})
	}
	if p.Observed == nil {
		return out
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		form, ok := p.Observed.Sections[n.ID]
		if !ok {
			return true
		}
		found := t.judge(&spot{Pass: p, form: form, tolerance: t.Tolerance})
		if t.Consistent {
			found = t.differ(p, form)
		}
		for _, f := range found {
			if !slices.ContainsFunc(out, func(o lint.Finding) bool { return o.Measured == f.Measured }) {
				f.Node = n.ID
				out = append(out, f)
			}
		}
		return true
	})
	return out
}

// differ reports the measures of a section that are not the first pages'; pages that lie
// otherwise are not compared.
func (t *formTable) differ(p *lint.Pass, form drafting.Form) []lint.Finding {
	first := p.Observed.Page
	if first["orientation"] != form["orientation"] {
		return nil
	}
	var measured, allowed []string
	for _, x := range t.compiled {
		was, ok := p.Seen(nil, x.observed)
		is, both := form[x.observed]
		if ok && both && math.Abs(was.Number-is.Number) > t.Tolerance {
			measured = append(measured, x.noun+" "+measureOf(is.Number, x.unit))
			allowed = append(allowed, measureOf(was.Number, x.unit)+" như phần trước")
		}
	}
	if len(measured) == 0 {
		return nil
	}
	return []lint.Finding{{Measured: strings.Join(measured, "; "), Allowed: strings.Join(allowed, "; ")}}
}

// agree reports the first place whose measure is not as most are.
func (t *formTable) agree(p *lint.Pass) []lint.Finding {
	x := t.compiled[0]
	counts := map[float64]int{}
	t.each(p, func(s *spot) bool {
		if v, ok := x.compared(s); ok {
			counts[v]++
		}
		return true
	})
	usual := 0.0
	for _, v := range slices.Sorted(maps.Keys(counts)) {
		if counts[v] > counts[usual] {
			usual = v
		}
	}
	var out []lint.Finding
	t.each(p, func(s *spot) bool {
		v, ok := x.compared(s)
		if !ok || math.Abs(v-usual) <= t.Tolerance {
			return true
		}
		out = []lint.Finding{{
			Node: s.node.ID, End: len(s.node.Text),
			Measured: x.noun + " " + measureOf(v, x.unit), Allowed: measureOf(usual, x.unit) + " như các chỗ khác",
		}}
		return false
	})
	return out
}
