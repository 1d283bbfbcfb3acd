package linttest

import (
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// Text writes a result as text: for each finding its severity, place, bytes and words, then
// message, provision, measure and fixes, a line each. A rule that did not judge is said so.
func Text(d *drafting.Document, r lint.Result) string {
	var b strings.Builder
	for _, status := range []struct {
		name string
		ids  []string
	}{
		{"not applicable", r.Coverage.NotApplicable}, {"not in force", r.Coverage.NotInForce}, {"not evaluated", r.Coverage.NotEvaluated},
	} {
		if len(status.ids) > 0 {
			fmt.Fprintln(&b, status.name)
		}
	}
	for _, f := range r.Findings {
		place := d.Path(f.Node)
		if f.Node == 0 {
			place = "document"
		}
		fmt.Fprintf(&b, "%s %s %d-%d %q\n\t%s\n", f.Severity, place, f.Start, f.End, f.Text, f.Message)
		if !f.Provision.IsZero() {
			fmt.Fprintf(&b, "\t%s\n", f.Provision)
		}
		if f.Measured != "" {
			fmt.Fprintf(&b, "\t%s; %s\n", f.Measured, f.Allowed)
		}
		for _, x := range f.Fixes {
			safe := "ask"
			if x.Safe {
				safe = "safe"
			}
			fmt.Fprintf(&b, "\t%s: %s\n", safe, x.Title)
		}
	}
	return b.String()
}

// components shows how the lines were read.
func components(d *drafting.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "kind %q\n", d.Kind)
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		fmt.Fprintf(&b, "%s: %s\n", n.Component, n.Text)
		return true
	})
	return b.String()
}
