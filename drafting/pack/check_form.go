package pack

import (
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// formTable is the check [form]: an observed measure against what the sheet permits. The
// bounds are the sheet's alone.
type formTable struct {
	// Property is a property of the rule's components ("size"), or a measure of the page
	// ("page.left").
	Property string
	// Also are further measures of the page that are judged with it.
	Also []string
	// Tolerance is by how much an observed measure may pass a bound, in the measure's
	// unit: files keep rounded numbers.
	Tolerance float64
}

func (t *formTable) ofPage() bool { return strings.HasPrefix(t.Property, "page.") }

func (t *formTable) build(s *ruleSource) error {
	if t.ofPage() == (len(s.Components) > 0) {
		return s.fault("[form]", "property", "property = %q: thông số của trang thì bỏ components, thông số của thành phần thì ghi components", t.Property)
	}
	for _, path := range t.paths(s.Components) {
		if s.sheet.Number(path) == nil {
			return s.fault("[form]", "property", "bảng định dạng không có thông số %s: sửa property", path)
		}
	}
	if t.Tolerance < 0 || math.IsNaN(t.Tolerance) {
		return s.fault("[form]", "tolerance", "tolerance phải là số không âm")
	}
	return nil
}

// paths lists the measures of the sheet that are judged.
func (t *formTable) paths(components []drafting.Component) []string {
	if t.ofPage() {
		return append([]string{t.Property}, t.Also...)
	}
	var out []string
	for _, c := range components {
		out = append(out, string(c)+"."+t.Property)
	}
	return out
}

func (t *formTable) run(p *lint.Pass) []lint.Finding {
	if p.Node != nil {
		return t.judge(p, p.Node, string(p.Node.Component)+"."+t.Property, t.Property)
	}
	var out []lint.Finding
	for _, path := range t.paths(nil) {
		out = append(out, t.judge(p, nil, path, observedName(path))...)
	}
	return out
}

// observedName is the name under which a measure of the page is observed: margins have a
// name that says so, all else the sheet's.
func observedName(path string) string {
	name := strings.TrimPrefix(path, "page.")
	if slices.Contains([]string{"top", "bottom", "left", "right"}, name) {
		return "margin-" + name
	}
	return name
}

func (t *formTable) judge(p *lint.Pass, n *drafting.Node, path, property string) []lint.Finding {
	permitted := p.Sheet.Number(path)
	seen, ok := p.Seen(n, property)
	if permitted == nil || !ok || t.permits(permitted, seen.Number) {
		return nil
	}
	f := lint.Finding{
		Measured: standard.Decimal(seen.Number) + unitSuffix(permitted.Unit), Allowed: permitted.Permitted(), Provision: permitted.Cites,
	}
	if n != nil {
		f.Node, f.End = n.ID, len(n.Text)
	}
	return []lint.Finding{f}
}

// permits is Number.Permits with the tolerance.
func (t *formTable) permits(n *standard.Number, v float64) bool {
	near := func(bound float64) bool { return math.Abs(v-bound) <= t.Tolerance }
	return n.Permits(v) || near(n.Min) || near(n.Max) || slices.ContainsFunc(n.Allowed, near)
}

func unitSuffix(unit string) string {
	switch unit {
	case "mm", "pt":
		return " " + unit
	case "lines":
		return " dòng"
	}
	return ""
}
