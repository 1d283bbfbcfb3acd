package lint

import (
	"context"
	"maps"
	"reflect"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
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
	done     bool
	findings []finding
	cut      cut
	place    int      // among the document's nodes
	saw      []int    // the rules on form that saw something
	broken   []broken // the rules that panicked
}

// finding is a finding with the index of its rule.
type finding struct {
	rule int
	Finding
}

// broken is a panic with the index of its rule.
type broken struct {
	rule int
	*Broken
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
	all, fresh := r.kept(cache)
	bundles := r.bundles(fresh)
	spread(ctx, len(bundles), func() func(int) {
		h := &hand{run: r}
		return func(i int) { h.check(bundles[i]) }
	})
	seen := make(map[*drafting.Node]*kept, len(all))
	if ctx.Err() != nil {
		maps.Copy(seen, cache.nodes)
	}
	for i, k := range all {
		k.place = i
		if !k.done {
			continue
		}
		r.collect(k.kept)
		if len(k.broken) == 0 {
			seen[k.node] = k.kept
		}
	}
	cache.nodes = seen
	r.shared.all, r.shared.nodes = all, seen
}

// keptNode is a node with what was kept of it.
type keptNode struct {
	node *drafting.Node
	*kept
}

// kept lists what the cache knows of the document's nodes, in their order, with a place for
// what it does not know yet, and those places.
func (r *run) kept(cache *Cache) (all, fresh []keptNode) {
	nodes := 0
	for _, piece := range r.Document.Pieces {
		nodes += len(piece.Nodes)
	}
	all = make([]keptNode, 0, nodes)
	for _, piece := range r.Document.Pieces {
		for _, n := range piece.Nodes {
			var form drafting.Form
			if r.Observed != nil {
				form = r.Observed.Nodes[n.ID]
			}
			k := keptNode{n, cache.nodes[n]}
			if k.kept == nil || k.piece != piece.Kind || !maps.Equal(k.form, form) {
				k.kept = &kept{piece: piece.Kind, form: form}
				fresh = append(fresh, k)
			}
			all = append(all, k)
		}
	}
	return all, fresh
}

// nodeRules are the indexes of the node rules that judge, by component.
type nodeRules struct {
	all    map[drafting.Component][]int
	unseen map[drafting.Component][]int // of all, those for a node whose form was not observed
}

// of returns the rules for a node.
func (rules nodeRules) of(c drafting.Component, observed bool) []int {
	if observed {
		return rules.all[c]
	}
	return rules.unseen[c]
}

func (r *run) nodeRules() nodeRules {
	out := nodeRules{map[drafting.Component][]int{}, map[drafting.Component][]int{}}
	for c := range r.components {
		var all, unseen []int
		for i, rule := range r.rules {
			if rule.Scope != OfNode || r.state[i].verdict != judged || len(rule.Components) > 0 && !slices.Contains(rule.Components, c) {
				continue
			}
			all = append(all, i)
			if !rule.Form || rule.Worded {
				unseen = append(unseen, i)
			}
		}
		out.all[c], out.unseen[c] = all, unseen
	}
	return out
}

func (r *run) collect(k *kept) {
	for _, i := range k.saw {
		r.state[i].saw = true
	}
	for _, f := range k.findings {
		r.state[f.rule].found = append(r.state[f.rule].found, f.Finding)
	}
	for _, b := range k.broken {
		if s := &r.state[b.rule]; s.broken == nil {
			s.broken = b.Broken
		}
	}
}
