// Package arrange says which nodes of a piece stand together on paper, whatever their order
// in the document: the heading, the signatures at the end, the copies made of it. Layout and
// the writers of files follow it alike; sizes and places are theirs and the standard's.
package arrange

import (
	"slices"

	"thethuc/drafting"
)

// places orders the components that have a place of their own, whatever their order in the
// document.
var places = map[drafting.Component]int{
	drafting.ParentBody: 1, drafting.Issuer: 2, drafting.CountryName: 3, drafting.Motto: 4, drafting.Number: 5,
	drafting.CopyForm: 3, drafting.DispatchSubject: 6, drafting.Secrecy: 7, drafting.Urgency: 8, drafting.PlaceDate: 9,
	drafting.SignatureText: 1, drafting.Circulation: 2,
	drafting.RecipientsHeading: 1, drafting.Recipient: 2, drafting.DrafterMark: 3,
}

// InPlace puts nodes in the order of their places, those of one place as they were.
func InPlace(nodes []*drafting.Node) []*drafting.Node {
	slices.SortStableFunc(nodes, func(a, b *drafting.Node) int { return places[a.Component] - places[b.Component] })
	return nodes
}

// AtEnd reports whether a node stands in the block at the end of a text.
func AtEnd(n *drafting.Node) bool {
	switch n.Component {
	case drafting.RecipientsHeading, drafting.Recipient, drafting.DrafterMark:
		return true
	}
	return n.Component.Signature()
}
