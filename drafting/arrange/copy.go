package arrange

import (
	"thethuc/drafting"
)

// Copies parts a piece's nodes into its own and those of each copy on paper that is made of
// it: a copy begins with its form, or with the names of bodies right before that.
func Copies(nodes []*drafting.Node) (own []*drafting.Node, made [][]*drafting.Node) {
	var starts []int
	for i, n := range nodes {
		if n.Component != drafting.CopyForm {
			continue
		}
		least := 0
		if k := len(starts); k > 0 {
			least = starts[k-1] + 1
		}
		start := i
		for start > least && NamesBody(nodes[start-1]) {
			start--
		}
		if start == 0 {
			start = i // the names are those of the piece itself
		}
		starts = append(starts, start)
	}
	if len(starts) == 0 {
		return nodes, nil
	}
	for k, start := range starts {
		end := len(nodes)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		made = append(made, nodes[start:end])
	}
	return nodes[:starts[0]], made
}

// NamesBody reports whether a node is the name of a body.
func NamesBody(n *drafting.Node) bool {
	return n.Component == drafting.Issuer || n.Component == drafting.ParentBody
}
