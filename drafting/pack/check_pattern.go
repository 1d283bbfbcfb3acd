package pack

import (
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// patternTable is the check [pattern]: a component's words must look like this.
type patternTable struct {
	Must expression
	// When says which texts are judged; nil means all.
	When *expression
	// Repair are changes that may make the words match; the first that does is the fix.
	Repair []swap
}

func (t *patternTable) build(s *ruleSource) error {
	if t.Must.Pattern == nil {
		return s.fault("[pattern]", "", "thiếu must: thêm biểu thức mà lời văn phải khớp")
	}
	return buildSwaps(s, t.Repair, "[[pattern.repair]]")
}

func (t *patternTable) run(p *lint.Pass) []lint.Finding {
	n := p.Node
	if t.When != nil && (t.When.window().none(p.Text()) || !t.When.MatchString(n.Text)) || t.Must.MatchString(n.Text) {
		return nil
	}
	for i := range t.Repair {
		w := &t.Repair[i]
		m := w.Find.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		if f, ok := w.finding(n, m); ok && t.Must.MatchString(after(n.Text, f.Fixes[0])) {
			return []lint.Finding{f}
		}
	}
	end := len(n.Text)
	if t.When != nil {
		end = t.When.FindStringIndex(n.Text)[1]
	}
	return []lint.Finding{{Node: n.ID, End: end}}
}

// after returns the text as a fix of one replacement leaves it.
func after(text string, fix lint.Fix) string {
	r, ok := fix.Edits[0].(drafting.Replace)
	if !ok {
		return text
	}
	return text[:r.Start] + r.Text + text[r.End:]
}
