package arrange

import (
	"thethuc/drafting"
)

// Signature is one signature (chữ ký): what stands above the room for the hand, in it, and below.
type Signature struct {
	Titles, Notes, Below []*drafting.Node
	Confirms             bool // of another body than those that issue the document
}

// inOrder parts signature lines into signatures: a title after a name begins the next, and
// so do notes after a name that lead to another one, which confirm what was signed ("Xác nhận
// của cơ quan …" in form 1.10). Titles between a note and the name stand above the name.
func inOrder(nodes []*drafting.Node) []Signature {
	var out []Signature
	named := true
	for i, n := range nodes {
		title := n.Component == drafting.Capacity || n.Component == drafting.JobTitle
		confirms := named && i > 0 && leadsToName(nodes[i:])
		if len(out) == 0 || named && title || confirms {
			out = append(out, Signature{Confirms: confirms})
			named = false
		}
		s := &out[len(out)-1]
		switch {
		case n.Component == drafting.SignerName:
			s.Below = append(s.Below, n)
			named = true
		case confirms:
			s.Titles = append(s.Titles, n)
		case n.Component == drafting.SignatureNote && len(s.Below) == 0:
			s.Notes = append(s.Notes, n)
		case len(s.Notes) > 0 || len(s.Below) > 0:
			s.Below = append(s.Below, n)
		default:
			s.Titles = append(s.Titles, n)
		}
	}
	return out
}

// leadsToName reports whether the nodes begin with notes and a name right after them.
func leadsToName(nodes []*drafting.Node) bool {
	for i, n := range nodes {
		if n.Component != drafting.SignatureNote {
			return i > 0 && n.Component == drafting.SignerName
		}
	}
	return false
}

// Signatures parts signature lines that were typed in two columns, row by row, into those of
// each column, and gives their signatures in pairs from left to right.
func Signatures(nodes []*drafting.Node) []Signature {
	var left, right []*drafting.Node
	for _, n := range nodes {
		if n.Beside {
			right = append(right, n)
		} else {
			left = append(left, n)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return inOrder(nodes)
	}
	a, b := inOrder(left), inOrder(right)
	var out []Signature
	for i := range max(len(a), len(b)) {
		out = append(out, a[min(i, len(a)):min(i+1, len(a))]...)
		out = append(out, b[min(i, len(b)):min(i+1, len(b))]...)
	}
	return out
}
