package lint

import "thethuc/drafting"

// bundle is nodes that the same rules look at. A rule goes over all of them before the next one
// begins: so its steps, and the words of so few nodes, stay close to the processor.
type bundle struct {
	rules []int
	nodes []keptNode
	bytes int // of the nodes' texts
}

// bundleBytes is how long the texts of a bundle are together, but for the last: with what is known
// of their words, they fill the processor's first cache.
const bundleBytes = 2 << 10

// bundles parts the nodes into bundles.
func (r *run) bundles(nodes []keptNode) []*bundle {
	type alike struct { // what the rules of a node depend on
		component drafting.Component
		observed  bool
	}
	rules := r.nodeRules()
	var all []*bundle
	open := map[alike]*bundle{}
	for _, k := range nodes {
		as := alike{k.node.Component, k.form != nil}
		b := open[as]
		if b == nil || b.bytes >= bundleBytes {
			b = &bundle{rules: rules.of(as.component, as.observed)}
			open[as], all = b, append(all, b)
		}
		b.nodes, b.bytes = append(b.nodes, k), b.bytes+len(k.node.Text)
	}
	return all
}

// hand checks bundles, one after the other.
type hand struct {
	*run
	asked  asked
	passes []*Pass // one for each node of a bundle
}

// check runs the rules of the bundle.
func (h *hand) check(b *bundle) {
	h.Words.indexAwaited()
	for len(h.passes) < len(b.nodes) {
		p := h.bare()
		p.asked = &h.asked
		h.passes = append(h.passes, p)
	}
	passes := h.passes[:len(b.nodes)]
	for i, k := range b.nodes {
		passes[i].enter(k)
	}
	for _, i := range b.rules {
		h.run.check(i, passes, func(k int, broken *Broken) { b.nodes[k].keep(i, passes[k], broken) })
	}
	for _, k := range b.nodes {
		k.done = true
	}
}

// enter makes the pass one of node rules over another node.
func (p *Pass) enter(k keptNode) {
	p.Node, p.Piece, p.Form, p.cut, p.found.by = k.node, k.piece, k.form, &k.cut, nil
}

// keep keeps what rule i found in the node.
func (k *kept) keep(i int, p *Pass, b *Broken) {
	for _, f := range p.findings {
		k.findings = append(k.findings, finding{i, f})
	}
	if p.saw {
		k.saw = append(k.saw, i)
	}
	if b != nil {
		k.broken = append(k.broken, broken{i, b})
	}
}
