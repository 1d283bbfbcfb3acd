package lint

import (
	"cmp"
	"context"
	"fmt"
	"runtime/debug"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Run runs the rules over the document of in. Rules that were not in force on the day of
// issue (today where it is blank), that need the whole of a fragment, that need what is not
// there, or that ask another sort of paper (drafting.Paper) for the form of an administrative
// document, are counted and left out; so are rules on form over a paper that is none of the
// sheet's kinds, whose form others may have laid down. cache may be nil; the same cache, handed
// to the next run over the edited document, saves running node rules on nodes that stayed the same.
//
// The same input gives the same result. Run takes all cores, and stops early when ctx ends.
func Run(ctx context.Context, rules []*Rule, in Input, cache *Cache) Result {
	if cache == nil {
		cache = &Cache{}
	}
	r := &run{
		Input: in, rules: rules, day: dayOfIssue(in), fragment: in.Document.Fragment(),
		paper: in.Document.Paper(), unknown: in.Sheet != nil && in.Sheet.Kind(in.Document.Kind) == nil,
		state: make([]state, len(rules)), components: componentsOf(in.Document),
	}
	if in.Sheet != nil {
		r.act = in.Sheet.Act.Name()
	}
	r.sort()
	r.nodes(ctx, cache)
	r.documents(ctx)
	return r.result(ctx.Err() != nil)
}

// documents runs the rules on the document and on the set.
func (r *run) documents(ctx context.Context) {
	var rules []int
	for i, rule := range r.rules {
		if r.state[i].verdict == judged && rule.Scope != OfNode && rule.Scope != OfSuppressions {
			rules = append(rules, i)
		}
	}
	spread(ctx, len(rules), func() func(int) {
		p := r.pass()
		return func(k int) { r.judge(rules[k], p) }
	})
}

// judge runs rule i, which is none on nodes.
func (r *run) judge(i int, p *Pass) {
	r.check(i, []*Pass{p}, func(_ int, broken *Broken) {
		s := &r.state[i]
		s.found, s.saw, s.broken = p.findings, p.saw, broken
		if p.void && len(s.found) == 0 && broken == nil {
			s.verdict = notApplicable
		}
	})
}

// verdict is whether a rule judges the document.
type verdict int

const (
	judged verdict = iota
	notApplicable
	notInForce
	notEvaluated
)

// state is what became of one rule.
type state struct {
	verdict verdict
	found   []Finding
	saw     bool // a rule on form saw something
	broken  *Broken
}

type run struct {
	Input
	rules      []*Rule
	day        law.Date
	act        string // the sheet's, which is long to write out
	fragment   bool
	paper      drafting.Paper
	unknown    bool // the document is of no kind that the sheet knows
	components map[drafting.Component]bool
	state      []state
	shared     shared
}

func dayOfIssue(in Input) law.Date {
	if year, month, day, ok := in.Document.Issued(); ok {
		if d := (law.Date{Year: year, Month: month, Day: day}); d.Valid() {
			return d
		}
	}
	return in.Today
}

func componentsOf(d *drafting.Document) map[drafting.Component]bool {
	found := map[drafting.Component]bool{}
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		found[n.Component] = true
		return true
	})
	return found
}

// sort gives every rule its verdict.
func (r *run) sort() {
	for i, rule := range r.rules {
		r.state[i].verdict = r.verdict(rule)
	}
}

func (r *run) verdict(rule *Rule) verdict {
	switch {
	case !r.periodOf(rule).Contains(r.day):
		return notInForce
	case rule.Pack != "" && (r.Sheet == nil || !slices.Contains(r.Sheet.Packs, rule.Pack)),
		rule.Choice != "" && r.Sheet != nil && r.Sheet.Answer(rule.Choice) == No,
		rule.Whole && r.fragment, r.paper != drafting.AdministrativePaper && r.ofStandard(rule),
		len(rule.Kinds) > 0 && !slices.Contains(rule.Kinds, r.Document.Kind),
		len(rule.Components) > 0 && !slices.ContainsFunc(rule.Components, func(c drafting.Component) bool { return r.components[c] }):
		return notApplicable
	case rule.Form && r.unknown && r.ofStandard(rule), rule.Form && !rule.Worded && r.Observed == nil, rule.Paged && r.Pages == nil, rule.Faced && r.Faces == nil, rule.Scope == OfSet && r.Set == nil:
		return notEvaluated
	}
	return judged
}

// ofStandard reports whether the rule asks for what the sheet's act does.
func (r *run) ofStandard(rule *Rule) bool {
	return r.Sheet != nil && len(rule.Cites) > 0 && rule.Cites[0].Act == r.act
}

// periodOf is the rule's own period, or that of the act that it cites first; always where
// nobody knows the act.
func (r *run) periodOf(rule *Rule) law.Period {
	name := rule.binding()
	if name == "" {
		return rule.Period
	}
	if r.Sheet != nil && r.act == name {
		return r.Sheet.Act.InForce
	}
	for _, act := range r.Acts {
		if act.Name() == name {
			return act.InForce
		}
	}
	return law.Period{}
}

// pass makes a pass of rules on the document or the set, which take it one after the other.
func (r *run) pass() *Pass {
	p := r.bare()
	p.Document, p.Observed, p.Pages, p.Set, p.shared, p.comparison, p.asked = r.Document, r.Observed, r.Pages, r.Set, &r.shared, r.Comparison, &asked{}
	return p
}

func (r *run) bare() *Pass {
	return &Pass{
		Sheet: r.Sheet, Today: r.Today, Words: r.Words, Acts: r.Acts, Faces: r.Faces,
		Kind: r.Document.Kind, Final: r.Document.Final,
	}
}

// check runs rule i over the passes, one after the other, and calls done after each in which there was
// something: it stands in the pass. What the rule found before it panics is dropped.
func (r *run) check(i int, passes []*Pass, done func(k int, broken *Broken)) {
	for from := 0; from < len(passes); {
		from = r.checkFrom(i, passes, from, done)
	}
}

// checkFrom is check from a pass on, up to the first in which the rule panics; it returns the one after
// it. One place to recover in for all is many times cheaper than one for each.
func (r *run) checkFrom(i int, passes []*Pass, from int, done func(k int, broken *Broken)) (next int) {
	rule := r.rules[i]
	defer func() {
		if v := recover(); v != nil {
			passes[next].begin(rule)
			done(next, &Broken{Rule: rule.ID, Panic: fmt.Sprint(v), Stack: string(debug.Stack())})
			next++
		}
	}()
	for next = from; next < len(passes); next++ {
		p := passes[next]
		p.begin(rule)
		rule.Check(p)
		if p.findings != nil || p.saw || p.void {
			done(next, nil)
		}
	}
	return next
}

func (r *run) result(cancelled bool) Result {
	out := Result{Cancelled: cancelled, Paper: r.paper}
	out.Coverage.Run, out.Coverage.Passed = make([]string, 0, len(r.rules)), make([]string, 0, len(r.rules))
	var all []Finding
	for i, rule := range r.rules {
		if rule.Scope == OfSuppressions {
			continue // it needs what the others say
		}
		s := &r.state[i]
		if s.broken != nil {
			out.Broken = append(out.Broken, *s.broken)
		} else {
			if rule.Form && !s.saw && s.verdict == judged && len(s.found) == 0 {
				s.verdict = notEvaluated
			}
			out.Coverage.add(rule.ID, s.verdict, len(s.found) == 0)
		}
		all = append(all, s.found...)
	}
	all = r.yield(all)
	r.order(all)
	r.suppress(all, &out)
	return out
}

func (c *Coverage) add(id string, v verdict, passed bool) {
	switch v {
	case notApplicable:
		c.NotApplicable = append(c.NotApplicable, id)
	case notInForce:
		c.NotInForce = append(c.NotInForce, id)
	case notEvaluated:
		c.NotEvaluated = append(c.NotEvaluated, id)
	case judged:
		c.Run = append(c.Run, id)
		if passed {
			c.Passed = append(c.Passed, id)
		}
	}
}

// yield leaves out findings where a narrower rule has one that overlaps, or that lacks the same
// component.
func (r *run) yield(all []Finding) []Finding {
	if len(all) < 2 {
		return all
	}
	yields := map[string][]string{}
	for _, rule := range r.rules {
		if len(rule.Yields) > 0 {
			yields[rule.ID] = rule.Yields
		}
	}
	at := map[drafting.NodeID][]*Finding{}
	for i := range all {
		at[all[i].Node] = append(at[all[i].Node], &all[i])
	}
	narrower := func(f Finding) bool {
		return slices.ContainsFunc(at[f.Node], func(g *Finding) bool {
			return g.Missing == f.Missing && g.Start <= f.End && f.Start <= g.End && slices.Contains(yields[f.Rule], g.Rule)
		})
	}
	var kept []Finding
	for _, f := range all {
		if len(yields[f.Rule]) == 0 || !narrower(f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// order sorts findings by place, then by severity and rule.
func (r *run) order(all []Finding) {
	slices.SortStableFunc(all, func(a, b Finding) int {
		ap, an, _ := r.Document.Find(a.Node)
		bp, bn, _ := r.Document.Find(b.Node)
		if a.Node == 0 {
			ap, an = -1, 0
		}
		if b.Node == 0 {
			bp, bn = -1, 0
		}
		return cmp.Or(ap-bp, an-bn, a.Start-b.Start, a.End-b.End, rank(a.Severity)-rank(b.Severity),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
}

func rank(s Severity) int { return slices.Index([]Severity{Error, Warning, Hint}, s) }
