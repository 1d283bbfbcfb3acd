package edit

import (
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// sequences groups the numbered nodes into those that count together: articles, parts
// and chapters through the whole piece, the others within the element that they belong to.
func sequences(nodes []*drafting.Node) map[sequence][]*drafting.Node {
	p := &drafting.Piece{Nodes: nodes}
	out := map[sequence][]*drafting.Node{}
	for i, n := range nodes {
		if !n.Component.Numbered() {
			continue
		}
		s := sequence{component: n.Component}
		switch n.Component {
		case drafting.Article, drafting.PartHeading, drafting.Chapter:
		default:
			if j := p.Parent(i); j >= 0 {
				s.parent = nodes[j].ID
			}
		}
		out[s] = append(out[s], n)
	}
	return out
}

type sequence struct {
	component drafting.Component
	parent    drafting.NodeID
}

// renumber returns the edits that let the numbers follow a change of the piece's nodes
// from old to now. Only sequences whose members changed are touched, from the first
// change on, so that faults elsewhere stay visible. keep names a node that keeps its
// number. Inserted numbers such as 7a stay and are not counted.
func renumber(old, now []*drafting.Node, keep drafting.NodeID) []drafting.Edit {
	before := sequences(old)
	var edits []drafting.Edit
	after := sequences(now)
	for _, n := range now {
		s, members := find(after, n)
		if len(members) == 0 || members[0] != n {
			continue
		}
		was := before[s]
		first := changed(was, members)
		if first == len(members) {
			continue
		}
		edits = append(edits, count(s.component, was, members, first, keep)...)
	}
	return edits
}

// find returns the sequence that begins with n.
func find(all map[sequence][]*drafting.Node, n *drafting.Node) (sequence, []*drafting.Node) {
	for s, members := range all {
		if members[0] == n {
			return s, members
		}
	}
	return sequence{}, nil
}

// changed returns the first index at which the members differ.
func changed(was, now []*drafting.Node) int {
	i := 0
	for i < len(was) && i < len(now) && was[i].ID == now[i].ID {
		i++
	}
	if i == len(was) && i == len(now) {
		return len(now)
	}
	return i
}

func count(c drafting.Component, was, now []*drafting.Node, first int, keep drafting.NodeID) []drafting.Edit {
	num := start(c, was)
	for i := first - 1; i >= 0; i-- {
		if index(c, numOf(now[i])) > 0 {
			num = following(c, numOf(now[i]))
			break
		}
	}
	var edits []drafting.Edit
	for _, n := range now[first:] {
		l, ok := n.Label()
		if !ok || index(c, l.Num) == 0 {
			continue
		}
		if n.ID == keep {
			num = l.Num
		}
		if l.Num != num {
			edits = append(edits, drafting.Replace{Node: n.ID, Start: l.NumStart, End: l.NumEnd, Text: num})
		}
		num = following(c, num)
	}
	return edits
}

func numOf(n *drafting.Node) string {
	l, _ := n.Label()
	return l.Num
}

// start is the first number of a sequence: what it began with, or the first of its kind.
func start(c drafting.Component, was []*drafting.Node) string {
	if len(was) > 0 && index(c, numOf(was[0])) > 0 {
		return numOf(was[0])
	}
	return nth(c, 1)
}

// index is the place of a number in its sequence, from 1; 0 where it is no plain number
// of the component.
func index(c drafting.Component, num string) int {
	switch c {
	case drafting.PartHeading, drafting.Chapter, drafting.Roman:
		n, _ := viet.ParseRoman(num)
		return n
	case drafting.Point:
		return viet.PointIndex(num) + 1
	}
	n, err := strconv.Atoi(num)
	if err != nil {
		return 0
	}
	return n
}

// nth is the i-th number of a component's sequence, from 1.
func nth(c drafting.Component, i int) string {
	switch c {
	case drafting.PartHeading, drafting.Chapter, drafting.Roman:
		return viet.Roman(i)
	case drafting.Point:
		letters := viet.PointLetters()
		return letters[min(i, len(letters))-1]
	}
	return strconv.Itoa(i)
}

func following(c drafting.Component, num string) string { return nth(c, index(c, num)+1) }

// label is what an element of component c with this number begins with.
func label(c drafting.Component, num string) string {
	switch c {
	case drafting.PartHeading:
		return "Phần " + num
	case drafting.Chapter:
		return "Chương " + num
	case drafting.Section:
		return "Mục " + num
	case drafting.Subsection:
		return "Tiểu mục " + num
	case drafting.Article:
		return "Điều " + num + ". "
	case drafting.Roman, drafting.Clause:
		return num + ". "
	case drafting.Point:
		return num + ") "
	case drafting.Dash, drafting.Recipient, drafting.Addressee:
		return "- "
	case drafting.Item:
		return "+ "
	}
	return ""
}
