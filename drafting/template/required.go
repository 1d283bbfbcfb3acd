package template

import (
	"slices"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// Missing returns which of the parts that the template requires do not stand in a document,
// or hold no more than a blank.
func Missing(t *Template, d *drafting.Document) []string {
	var out []string
	for _, part := range t.Requires {
		if !stands(d, part) {
			out = append(out, part)
		}
	}
	return out
}

// stands reports whether a part, a component or words of a heading, stands and is filled.
func stands(d *drafting.Document, part string) bool {
	found := false
	component := drafting.Component(part)
	words := viet.Lower(part)
	d.All(func(p *drafting.Piece, i int, n *drafting.Node) bool {
		switch {
		case component.Known():
			found = n.Component == component && filledNode(n)
		default:
			at := strings.Index(viet.Lower(n.Text), words)
			found = at >= 0 && (saysSomething(restOf(n, at, words)) || filledBelow(p, i))
		}
		return !found
	})
	return found
}

// restOf is what a node says after the words of the part.
func restOf(n *drafting.Node, at int, words string) string {
	// Lower case may be of other length; the words after the part do not matter to a byte.
	return n.Text[min(at+len(words), len(n.Text)):]
}

// listLevel is the level of the highest element that a line with a colon leads into.
var listLevel = drafting.Clause.Level()

// filledBelow reports whether something that belongs to node i says more than a blank: what
// a heading has below it, the rows below a table's head, the paragraphs up to the next
// heading below a line that is none.
func filledBelow(p *drafting.Piece, i int) bool {
	if g, ok := p.TableAt(i); ok {
		_, row := rowAround(p, g, i)
		if row == g.To { // the last row, that of the totals: what stands beside the words
			return slices.ContainsFunc(p.Nodes[i+1:row], filledNode)
		}
		return slices.ContainsFunc(p.Nodes[row:g.To], filledNode)
	}
	end := p.Extent(i)
	if p.Nodes[i].Component == drafting.Heading && i > 0 {
		end = p.Extent(i - 1)
	}
	switch level := p.Nodes[i].Component.Level(); {
	case level == 0: // a line of the head or the end has nothing below it
		return true
	case end == i+1 && level != 9:
		return false
	}
	for lead := strings.HasSuffix(p.Nodes[i].Text, ":"); end < len(p.Nodes); end++ {
		if level := p.Nodes[end].Component.Level(); end > i+1 && !lead || level != 9 && (!lead || level < listLevel) {
			break
		}
	}
	return slices.ContainsFunc(p.Nodes[min(i+1, len(p.Nodes)):end], filledNode)
}

// filledNode reports whether a node says more than its label and blanks.
func filledNode(n *drafting.Node) bool {
	l, _ := labelOf(n)
	return saysSomething(n.Text[l.End:])
}

// saysSomething reports whether words hold a letter or a digit beside blanks.
func saysSomething(words string) bool {
	return strings.IndexFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
