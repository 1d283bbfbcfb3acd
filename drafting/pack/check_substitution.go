package pack

import (
	"slices"

	"thethuc/drafting/lint"
)

// substitutionTable is the check [substitution]: wrong words, each with what is right. A
// place that waits to be filled by hand is left alone.
type substitutionTable struct {
	Swap []swap
	// Except are words that a swap would change but that are right.
	Except *expression
}

func (t *substitutionTable) build(s *ruleSource) error {
	if len(t.Swap) == 0 {
		return s.fault("[substitution]", "", "thiếu bảng [[substitution.swap]]: thêm find và put")
	}
	return buildSwaps(s, t.Swap, "[[substitution.swap]]")
}

func buildSwaps(s *ruleSource, swaps []swap, header string) error {
	for i, w := range swaps {
		if w.Find.Pattern == nil {
			return fault(s.file, s.data, header, i, "", "thiếu find: thêm biểu thức tìm chữ sai")
		}
	}
	return nil
}

func (t *substitutionTable) run(p *lint.Pass) []lint.Finding {
	var out []lint.Finding
	text := p.Text()
	for i := range t.Swap {
		w := &t.Swap[i]
		for _, m := range w.Find.window().all(w.Find.Pattern, text) {
			if t.Except != nil && t.Except.MatchString(p.Node.Text[m[0]:m[1]]) {
				continue
			}
			f, ok := w.finding(p.Node, m)
			if ok && !p.Blank(p.Node, f.Start, f.End) && !slices.ContainsFunc(out, func(o lint.Finding) bool { return f.Start < o.End && o.Start < f.End }) {
				out = append(out, f)
			}
		}
	}
	return out
}
