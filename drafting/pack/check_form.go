package pack

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

// formTable is the check [form]: what was observed of the rule's components, or of the page,
// against what the sheet permits. The bounds are the sheet's alone. A place that is at fault in
// several properties has one finding.
type formTable struct {
	// Properties are those of the rule's components ("size", "align"), or of the page
	// ("page.left").
	Properties []string
	// Tolerance is by how much an observed measure may pass a bound, in the measure's
	// unit: files keep rounded numbers.
	Tolerance float64
	// After are components of which one must stand right before what is judged.
	After []drafting.Component
	// Titled says that only articles and clauses with a title are judged, or only those
	// without one.
	Titled *bool
	// Unless are components that excuse a document which has one of them.
	Unless []drafting.Component
	// Body says that appendices are left alone: the decree says how a text is set, not what is
	// annexed to it.
	Body bool
	// Consistent says that the places are compared with each other: the first that is not as
	// most are is reported.
	Consistent bool
	// Long says that only what surely fills a line is judged, and a paragraph that is a sentence of
	// some length: a short one may be a title or a note.
	Long bool
	// Except is an expression: a paragraph that it matches is left alone.
	Except string
	// Once says that only the first place is reported, with how many more there are.
	Once bool

	components []drafting.Component
	compiled   []property
	except     *regexp.Regexp
}

func (t *formTable) ofPage() bool {
	return len(t.Properties) > 0 && strings.HasPrefix(t.Properties[0], "page.")
}

// ofDocument reports whether the check must see more than one node.
func (t *formTable) ofDocument() bool {
	return t.ofPage() || t.Titled != nil || t.Consistent || t.Once || len(t.After)+len(t.Unless) > 0 ||
		slices.ContainsFunc(t.compiled, func(p property) bool { return p.around })
}

func (t *formTable) build(s *ruleSource) error {
	if len(t.Properties) == 0 {
		return s.fault("[form]", "properties", "thiếu properties: ghi các thông số cần xét")
	}
	t.components = s.Components
	for _, name := range t.Properties {
		if strings.HasPrefix(name, "page.") == (len(s.Components) > 0) {
			return s.fault("[form]", "properties", "properties có %q: thông số của trang thì bỏ components, thông số của thành phần thì ghi components", name)
		}
		p, missing := propertyOf(name, s.Components, s.sheet)
		if missing != "" {
			return s.fault("[form]", "properties", "bảng định dạng không có thông số %s: sửa properties", missing)
		}
		t.compiled = append(t.compiled, p)
	}
	if t.Tolerance < 0 || math.IsNaN(t.Tolerance) {
		return s.fault("[form]", "tolerance", "tolerance phải là số không âm")
	}
	if t.Except != "" {
		re, err := regexp.Compile(t.Except)
		if err != nil {
			return s.fault("[form]", "except", "except không phải biểu thức chính quy hợp lệ: %v", err)
		}
		t.except = re
	}
	for _, c := range slices.Concat(t.After, t.Unless) {
		if !c.Known() {
			return s.fault("[form]", "", "thành phần lạ %q: sửa tên thành phần", c)
		}
	}
	return nil
}

// complete gives the rule what follows from its properties.
func (t *formTable) complete(r *lint.Rule) {
	if t.ofDocument() {
		r.Scope = lint.OfDocument
	}
	for _, p := range t.compiled {
		r.Form = r.Form || !p.worded
		r.Worded = r.Worded || p.worded
		r.Faced = r.Faced || p.faced
	}
}

// formFault is what is wrong at one place.
type formFault struct {
	measured, allowed string
	cites             law.Provision
}

// spot is one place that is judged: a node with its neighbours, or the pages from a node on.
type spot struct {
	*lint.Pass
	node      *drafting.Node // nil of the page
	form      drafting.Form  // of a section's pages; nil where Seen tells
	style     drafting.Component
	piece     *drafting.Piece // nil where a node is judged alone
	index     int             // of the node in the piece
	tolerance float64
}

// seen is what was observed of the spot.
func (s *spot) seen(name string) (drafting.Seen, bool) {
	if s.form != nil {
		v, ok := s.form[name]
		return v, ok
	}
	return s.Seen(s.node, name)
}

// looked notes that a reader looked at the place, where a property is named only if it is
// there.
func (s *spot) looked() {
	for _, name := range []string{"size", "font", "align", "before", "first-indent", "rule-length", "page-number", "width"} {
		if _, ok := s.seen(name); ok {
			return
		}
	}
}

// beside returns the node by so many places after the spot's, or nil.
func (s *spot) beside(by int) *drafting.Node {
	if s.piece == nil || s.index+by < 0 || s.index+by >= len(s.piece.Nodes) {
		return nil
	}
	return s.piece.Nodes[s.index+by]
}

func (t *formTable) run(p *lint.Pass) []lint.Finding {
	switch {
	case p.Node != nil && t.Body && p.Piece == drafting.Appendix:
		return nil
	case p.Node != nil:
		s := spot{Pass: p, node: p.Node, style: styleOf(p.Node, true), tolerance: t.Tolerance}
		return t.judge(&s)
	case t.excused(p):
		return nil
	case t.ofPage():
		return t.pages(p)
	case t.Consistent:
		return t.agree(p)
	}
	var out []lint.Finding
	t.each(p, func(s *spot) bool {
		out = append(out, t.judge(s)...)
		return true
	})
	if more := len(out) - 1; t.Once && more > 0 {
		out = out[:1]
		out[0].Measured += fmt.Sprintf(" (và %d chỗ khác)", more)
	}
	return out
}

func (t *formTable) excused(p *lint.Pass) bool {
	if len(t.Unless) == 0 {
		return false
	}
	found := false
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		found = slices.Contains(t.Unless, n.Component)
		return !found
	})
	return found
}

// each goes through the places of the document that the rule judges, until yield says no, which
// has the spot until it returns.
func (t *formTable) each(p *lint.Pass, yield func(*spot) bool) {
	s := &spot{Pass: p, tolerance: t.Tolerance}
	for _, piece := range p.Document.Pieces {
		if t.Body && piece.Kind == drafting.Appendix {
			continue
		}
		articles := piece.First(drafting.Article) != nil
		for i, n := range piece.Nodes {
			if !slices.Contains(t.components, n.Component) {
				continue
			}
			s.node, s.style, s.piece, s.index = n, styleOf(n, articles), piece, i
			if t.concerns(s, articles) && !yield(s) {
				return
			}
		}
	}
}

func (t *formTable) concerns(s *spot, articles bool) bool {
	if before := s.beside(-1); len(t.After) > 0 && (before == nil || !slices.Contains(t.After, before.Component)) {
		return false
	}
	if t.Titled == nil {
		return true
	}
	// Whether a clause with a title is bold in a text with articles, the decree's rule and its
	// own typing say differently.
	return s.node.Titled() == *t.Titled && (s.node.Component != drafting.Clause || !articles)
}

// styleOf is the entry of the sheet that a node is set by.
func styleOf(n *drafting.Node, articles bool) drafting.Component {
	switch {
	case n.Component == drafting.Article && n.Titled():
		return "article-title"
	case n.Component == drafting.Clause && !articles && n.Titled():
		return "clause-title"
	}
	return n.Component
}

// passedOver reports whether there is nothing to judge in a node.
func (t *formTable) passedOver(n *drafting.Node) bool {
	return strings.TrimSpace(n.Text) == "" || drafting.TypedRule(n.Text) || t.Long && !long(n) ||
		t.except != nil && t.except.MatchString(n.Text)
}

// judge returns the finding of a spot, if any.
func (t *formTable) judge(s *spot) []lint.Finding {
	if s.node != nil && t.passedOver(s.node) {
		return nil
	}
	var faults []formFault
	worded := true
	for _, p := range t.compiled {
		if f, wrong := p.judge(s); wrong {
			faults = append(faults, f)
			worded = worded && p.worded
		}
	}
	if len(faults) == 0 {
		return nil
	}
	f := lint.Finding{Provision: faults[0].cites}
	var measured, allowed []string
	for _, x := range faults {
		measured, allowed = append(measured, x.measured), append(allowed, x.allowed)
	}
	f.Measured, f.Allowed = strings.Join(measured, "; "), strings.Join(slices.Compact(allowed), "; ")
	if s.node != nil {
		f.Node, f.End = s.node.ID, len(s.node.Text)
		if worded && s.form == nil {
			f.Fixes = upperFix(s)
		}
	}
	return []lint.Finding{f}
}
