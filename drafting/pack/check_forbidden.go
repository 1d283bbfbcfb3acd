package pack

import "thethuc/drafting/lint"

// forbiddenTable is the check [forbidden]: words that must not stand in a component.
type forbiddenTable struct {
	// Find finds the words: its first group where it has one, else all that it matches.
	Find expression
	// Put gives what may stand there instead of all that Find matches, with $1 for its
	// first group; taking it always asks. Without it there is no fix.
	Put *string
}

func (t *forbiddenTable) build(s *ruleSource) error {
	if t.Find.Pattern == nil {
		return s.fault("[forbidden]", "", "thiếu find: thêm biểu thức tìm chữ không được dùng")
	}
	return nil
}

func (t *forbiddenTable) run(p *lint.Pass) []lint.Finding {
	var out []lint.Finding
	for _, m := range t.Find.window().all(t.Find.Pattern, p.Text()) {
		f := lint.Finding{Node: p.Node.ID, Start: m[0], End: m[1]}
		if t.Put != nil {
			f.Fixes = []lint.Fix{rewrite(p.Node, m[0], m[1], string(t.Find.ExpandString(nil, *t.Put, p.Node.Text, m)), true)}
		}
		if len(m) > 2 && m[2] >= 0 {
			f.Start, f.End = m[2], m[3]
		}
		out = append(out, f)
	}
	return out
}
