package lint

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
)

// Pass is one run of one rule: what the rule may look at, and where it reports.
type Pass struct {
	Rule  *Rule
	Sheet *standard.Sheet
	Today law.Date
	Words *Words
	Acts  law.Acts // all that are known in a rule that is Informed
	Faces Faces    // never nil in a rule that is Faced
	Kind  string   // id of the document's kind
	Final bool     // the document is no draft any more

	// For node rules. They see no more of the document than this, so that what they find
	// stays true while the node stays the same.
	Node  *drafting.Node
	Piece drafting.PieceKind
	Form  drafting.Form // what was observed of the node; nil where nothing was

	// For rules on a document or a set; nil in node rules.
	Document *drafting.Document
	Observed *drafting.Observed
	Pages    Pages
	Set      []*drafting.Document

	shared     *shared
	next       int // the place in shared.all of the node that is asked for next, as far as can be told
	comparison *Comparison
	idle       []drafting.Suppression
	cut        *cut   // of the node
	found      sought // in the node
	asked      *asked
	findings   []Finding
	saw        bool
	void       bool
}

// begin makes the pass that of another rule, which has found nothing yet.
func (p *Pass) begin(rule *Rule) { p.Rule, p.findings, p.saw, p.void = rule, nil, false, false }

// Seen returns what was observed of the node, or of the page where n is nil, by the name of
// the property. A rule on form that sees nothing anywhere counts as not evaluated.
func (p *Pass) Seen(n *drafting.Node, property string) (drafting.Seen, bool) {
	form := p.Form
	switch {
	case n != nil && n == p.Node:
	case p.Observed == nil:
		return drafting.Seen{}, false
	case n == nil:
		form = p.Observed.Page
	default:
		form = p.Observed.Nodes[n.ID]
	}
	seen, ok := form[property]
	p.saw = p.saw || ok
	return seen, ok
}

// Report adds a finding. The pass fills in rule, severity, the text between Start and End
// and, where it is zero, the provision. A finding without message, outside its node's text,
// or with a fix without title or edits is a mistake of the rule, and panics.
func (p *Pass) Report(f Finding) {
	f.Rule, f.Severity = p.Rule.ID, p.Rule.SeverityIn(p.Sheet)
	if f.Provision.IsZero() && len(p.Rule.Cites) > 0 {
		f.Provision = p.Rule.Cites[0]
	}
	f.Text = p.text(f.Node, f.Start, f.End)
	if f.Message == "" {
		panic("a finding without message")
	}
	for i, fix := range f.Fixes {
		if fix.Title == "" || len(fix.Edits) == 0 {
			panic(fmt.Sprintf("fix %d has no title or no edits", i))
		}
	}
	p.findings = append(p.findings, f)
}

// ReportAt adds a finding on the node's bytes [start, end) that says no more than a message.
func (p *Pass) ReportAt(n *drafting.Node, start, end int, message string) {
	p.Report(Finding{Node: n.ID, Start: start, End: end, Message: message})
}

func (p *Pass) text(id drafting.NodeID, start, end int) string {
	if id == 0 {
		if start != 0 || end != 0 {
			panic("a finding without node has bytes")
		}
		return ""
	}
	n := p.Node
	if n == nil || n.ID != id {
		n = p.node(id)
	}
	if n == nil {
		panic(fmt.Sprintf("a finding at node %d, which is not there", id))
	}
	if start < 0 || end < start || end > len(n.Text) || !letterStart(n.Text, start) || !letterStart(n.Text, end) {
		panic(fmt.Sprintf("a finding at bytes %d to %d of %q", start, end, n.Text))
	}
	return n.Text[start:end]
}

func (p *Pass) node(id drafting.NodeID) *drafting.Node {
	if p.Document == nil {
		return nil
	}
	return p.Document.Node(id)
}

func letterStart(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// Blank reports whether the bytes [start, end) of the node overlap a place that waits to be
// filled by hand; rules leave it alone in a draft. An empty range overlaps what it touches.
func (p *Pass) Blank(n *drafting.Node, start, end int) bool {
	return !p.Final && slices.ContainsFunc(n.Blanks(), func(r drafting.Range) bool {
		if start == end {
			return r.Start <= start && start <= r.End
		}
		return max(r.Start, start) < min(r.End, end) || start < r.Start && r.End < end
	})
}

// NotApplicable says that the document has nothing for the rule to judge, where components,
// kinds and wholeness do not tell. It is for rules on a document or a set.
func (p *Pass) NotApplicable() { p.void = true }
