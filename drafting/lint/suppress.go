package lint

import (
	"cmp"

	"thethuc/drafting"
)

// Suppressed is a finding that somebody decided to ignore, with that decision.
type Suppressed struct {
	Finding
	By drafting.Suppression
}

// Suppress returns the suppression of one finding of a result, without reason, name and date.
func Suppress(d *drafting.Document, result Result, f Finding) drafting.Suppression {
	s := drafting.Suppression{Rule: f.Rule, Node: f.Node, Text: covered(d, f)}
	before := func(g Finding) {
		if g.Rule == f.Rule && g.Node == f.Node && g.Start < f.Start && covered(d, g) == s.Text {
			s.Nth++
		}
	}
	for _, g := range result.Findings {
		before(g)
	}
	for _, g := range result.Suppressed {
		before(g.Finding)
	}
	return s
}

// covered is what a suppression of the finding covers: its words; all of its node where words are
// missing; and what tells it from others of its rule where it has no place.
func covered(d *drafting.Document, f Finding) string {
	if f.Node == 0 {
		return cmp.Or(string(f.Missing), f.Measured, f.Message)
	}
	if f.Text != "" {
		return f.Text
	}
	if n := d.Node(f.Node); n != nil {
		return n.Text
	}
	return ""
}

// place is what a suppression of one finding is about.
type place struct {
	rule string
	node drafting.NodeID
	text string
}

// suppress parts the findings, in their order, into those that stand and those that a suppression
// with a reason silences; then the rules on suppressions say which of them silence nothing.
func (r *run) suppress(all []Finding, out *Result) {
	used := make([]bool, len(r.Document.Suppressions))
	seen := map[place]int{}
	for _, f := range all {
		at := place{f.Rule, f.Node, covered(r.Document, f)}
		i := silenced(r.Document.Suppressions, at, seen[at])
		seen[at]++
		if i < 0 {
			out.Findings = append(out.Findings, f)
			continue
		}
		used[i] = true
		out.Suppressed = append(out.Suppressed, Suppressed{f, r.Document.Suppressions[i]})
	}
	if !out.Cancelled {
		r.judgeSuppressions(used, out)
	}
}

// silenced is the index of the suppression that silences the nth finding at a place; -1 for none.
func silenced(all []drafting.Suppression, at place, nth int) int {
	for i, s := range all {
		switch {
		case s.Rule != at.rule || s.Reason == "":
		case s.WholeRule(), s.Node == at.node && s.Text == at.text && s.Nth == nth:
			return i
		}
	}
	return -1
}

// judgeSuppressions runs the rules on suppressions over those that silence nothing. One of a rule
// that did not judge the document says nothing yet, unless its place is gone.
func (r *run) judgeSuppressions(used []bool, out *Result) {
	ran := map[string]bool{}
	for _, id := range out.Coverage.Run {
		ran[id] = true
	}
	var idle []drafting.Suppression
	for i, s := range r.Document.Suppressions {
		gone := s.Node != 0 && r.Document.Node(s.Node) == nil
		if !used[i] && (ran[s.Rule] || gone || s.Reason == "") {
			idle = append(idle, s)
		}
	}
	before := len(out.Findings)
	for i, rule := range r.rules {
		if rule.Scope != OfSuppressions {
			continue
		}
		s := &r.state[i]
		if s.verdict == judged && len(r.Document.Suppressions) == 0 {
			s.verdict = notApplicable
		}
		if s.verdict == judged {
			p := r.pass()
			p.idle = idle
			r.judge(i, p)
			out.Findings = append(out.Findings, s.found...)
		}
		if s.broken != nil {
			out.Broken = append(out.Broken, *s.broken)
			continue
		}
		out.Coverage.add(rule.ID, s.verdict, len(s.found) == 0)
	}
	if len(out.Findings) > before {
		r.order(out.Findings)
	}
}

// Idle are the suppressions of the document that silence nothing. Only rules on suppressions have
// them.
func (p *Pass) Idle() []drafting.Suppression { return p.idle }
