package drafting

import (
	"strconv"
	"strings"
)

// Extent returns the index after the last node that belongs to node i of the piece: an
// element of the body takes what stands below it, a title line included, up to the next
// element of its own level or above. Any other node has but its footnotes.
func (p *Piece) Extent(i int) int {
	level := p.Nodes[i].Component.Level()
	end := i + 1
	if level == 0 || level == 9 {
		return end + len(p.Notes(i))
	}
	for end < len(p.Nodes) {
		l := p.Nodes[end].Component.Level()
		if l <= level {
			break
		}
		end++
	}
	return end
}

// Parent returns the index of the element that node i belongs to, or -1.
func (p *Piece) Parent(i int) int {
	level := p.Nodes[i].Component.Level()
	if level == 0 {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		l := p.Nodes[j].Component.Level()
		if l == 0 {
			return -1
		}
		if l < level {
			return j
		}
	}
	return -1
}

// Titled reports whether an article, a clause or a Roman section ends without a mark of
// punctuation, so that its words are a title (tiêu đề).
func (n *Node) Titled() bool {
	l, ok := n.Label()
	if !ok {
		return false
	}
	words := strings.TrimSpace(n.Text[l.End:])
	return words != "" && !strings.ContainsAny(words[len(words)-1:], ".;:,/!?")
}

var pathNames = map[Component]string{
	PartHeading: "part", Chapter: "chp", Section: "sec", Subsection: "subsec", Article: "art",
	Roman: "sec", Clause: "cl", Point: "point", Dash: "ind", Paragraph: "para", Heading: "heading", Basis: "cit",
}

// Path names a node after the naming convention of Akoma Ntoso ("art_1__cl_2__point_đ"),
// for logs, tests and results; a node outside the body is named by its component. Where a
// number stands twice the second is "art_1-2", and of several appendices the second begins
// with "appendix_2". It is "" where the document has no such node.
func (d *Document) Path(id NodeID) string {
	i, j, ok := d.Find(id)
	if !ok || j < 0 {
		return ""
	}
	p := d.Pieces[i]
	var steps []string
	for k := j; k >= 0; k = p.Parent(k) {
		steps = append([]string{p.step(k)}, steps...)
	}
	path := strings.Join(steps, "__")
	if p.Kind == Main {
		return path
	}
	kind, count, total := string(p.Kind), 0, 0
	for k, other := range d.Pieces {
		if other.Kind == p.Kind {
			total++
			if k <= i {
				count++
			}
		}
	}
	if total > 1 {
		kind += "_" + strconv.Itoa(count)
	}
	return kind + "__" + path
}

func (p *Piece) step(i int) string {
	n := p.Nodes[i]
	name, ok := pathNames[n.Component]
	if !ok {
		name = string(n.Component)
	}
	if l, ok := n.Label(); ok && n.Component.Numbered() {
		step := name + "_" + l.Num
		if k := p.sameBefore(i, l.Num); k > 0 {
			step += "-" + strconv.Itoa(k+1)
		}
		return step
	}
	count, total := 0, 0
	for j := range p.Nodes {
		if p.Nodes[j].Component == n.Component && p.Parent(j) == p.Parent(i) {
			total++
			if j <= i {
				count++
			}
		}
	}
	if total > 1 || n.Component.Level() >= 8 {
		return name + "_" + strconv.Itoa(count)
	}
	return name
}

// sameBefore counts the siblings before node i that bear its number too.
func (p *Piece) sameBefore(i int, num string) int {
	n, count := p.Nodes[i], 0
	for j, other := range p.Nodes[:i] {
		if other.Component != n.Component || !strings.Contains(other.Text, num) || p.Parent(j) != p.Parent(i) {
			continue
		}
		if l, ok := other.Label(); ok && l.Num == num {
			count++
		}
	}
	return count
}
