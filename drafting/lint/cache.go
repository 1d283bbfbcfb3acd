package lint

import (
	"context"
	"maps"
	"reflect"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Cache keeps what node rules found, by node, from one run to the next. It forgets
// everything when rules, sheet, today, word lists, acts, faces, or the document's kind and state
// change, and nodes that left the document. The zero value is ready; one run at a time may
// use it.
type Cache struct {
	rules  []*Rule
	around surroundings
	nodes  map[*drafting.Node]*kept
}

// surroundings is what node rules see beside the node.
type surroundings struct {
	sheet    *standard.Sheet
	today    law.Date
	words    *Words
	acts     uintptr
	faces    Faces
	kind     string
	final    bool
	day      law.Date
	fragment bool
	observed bool
}

// kept is what the node rules found in one node.
type kept struct {
	piece    drafting.PieceKind
	form     drafting.Form
	findings []finding
	text     *viet.Text // nil until a rule asks for it
	saw      []int      // the rules on form that saw something
}

// finding is a finding with the index of its rule.
type finding struct {
	rule int
	Finding
}

func (c *Cache) enter(r *run) {
	now := surroundings{
		r.Sheet, r.Today, r.Words, reflect.ValueOf(r.Acts).Pointer(), r.Faces,
		r.Document.Kind, r.Document.Final, r.day, r.fragment, r.Observed != nil,
	}
	if c.around != now || !slices.Equal(c.rules, r.rules) {
		c.around, c.rules, c.nodes = now, slices.Clone(r.rules), nil
	}
}

// nodes runs the node rules over every node that the cache does not know.
func (r *run) nodes(ctx context.Context, cache *Cache) {
	cache.enter(r)
	rules := r.nodeRules()
	seen := make(map[*drafting.Node]*kept, len(cache.nodes))
	for _, piece := range r.Document.Pieces {
		for _, n := range piece.Nodes {
			if ctx.Err() != nil {
				maps.Copy(seen, cache.nodes)
				cache.nodes = seen
				return
			}
			var form drafting.Form
			if r.Observed != nil {
				form = r.Observed.Nodes[n.ID]
			}
			k := cache.nodes[n]
			if k == nil || k.piece != piece.Kind || !maps.Equal(k.form, form) {
				k = &kept{piece: piece.Kind, form: form}
				if !r.node(rules, n, k) {
					r.collect(k)
					continue
				}
			}
			seen[n] = k
			r.collect(k)
		}
	}
	cache.nodes = seen
	r.shared.nodes = seen
}

// nodeRules lists the indexes of the node rules that judge, by component.
func (r *run) nodeRules() map[drafting.Component][]int {
	out := map[drafting.Component][]int{}
	for i, rule := range r.rules {
		if r.state[i].verdict != judged || rule.Scope != OfNode {
			continue
		}
		if len(rule.Components) == 0 {
			for c := range r.components {
				out[c] = append(out[c], i)
			}
		}
		for k, c := range rule.Components {
			if r.components[c] && !slices.Contains(rule.Components[:k], c) {
				out[c] = append(out[c], i)
			}
		}
	}
	return out
}

// node runs the rules on one node; it reports whether all went well.
func (r *run) node(rules map[drafting.Component][]int, n *drafting.Node, k *kept) bool {
	whole := true
	p := r.bare()
	p.Node, p.Piece, p.Form, p.cut, p.found = n, k.piece, k.form, &k.text, new(sought)
	for _, i := range rules[n.Component] {
		if r.rules[i].Form && !r.rules[i].Worded && k.form == nil {
			continue
		}
		p.begin(r.rules[i])
		was := r.state[i].broken
		r.state[i].broken = nil
		for _, f := range r.check(i, p) {
			k.findings = append(k.findings, finding{i, f})
		}
		if p.saw {
			k.saw = append(k.saw, i)
		}
		whole = whole && r.state[i].broken == nil
		if was != nil {
			r.state[i].broken = was
		}
	}
	return whole
}

func (r *run) collect(k *kept) {
	for _, i := range k.saw {
		r.state[i].saw = true
	}
	for _, f := range k.findings {
		r.state[f.rule].found = append(r.state[f.rule].found, f.Finding)
	}
}
