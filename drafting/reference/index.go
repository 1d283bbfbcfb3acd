package reference

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// Kind says where a reference points.
type Kind string

// The kinds of references.
const (
	Internal Kind = "internal" // to a part of this document that is there
	Dangling Kind = "dangling" // to a part of this document that is not there
	Foreign  Kind = "foreign"  // to another act, or in words of another that are quoted
	Doubtful Kind = "doubtful" // the words do not say whose part is meant
)

// Found is a reference of a document, resolved.
type Found struct {
	Reference
	Node drafting.NodeID
	Kind Kind
	// Nodes are the nodes that the numbers of each step name, as Steps and Numbers count them;
	// 0 for one that is not there. A step "này" has one node. They are empty unless the
	// reference is Internal or Dangling.
	Nodes [][]drafting.NodeID
}

// Targets returns the nodes that the reference points at: those of its narrowest level.
func (f *Found) Targets() []drafting.NodeID {
	if f.Kind != Internal || len(f.Nodes) == 0 {
		return nil
	}
	return f.Nodes[0]
}

// Index holds the references of one document.
type Index struct {
	Document *drafting.Document
	// All are the references in reading order.
	All []Found

	mentions []Mention
	at       map[drafting.NodeID]Span // of All
	trees    []*tree
	types    []string // the type of each piece in small letters, "" where it does not say
	own      string   // the document's number and symbol
	// appendices are the numbers in the headings of the pieces, \"\" for a piece that is no
	// appendix or has none.
	appendices []string
}

// In returns the references in a node.
func (x *Index) In(id drafting.NodeID) []Found {
	s := x.at[id]
	return x.All[s.Start:s.End]
}

// Of finds and resolves the references of a document.
func Of(d *drafting.Document) *Index {
	x := &Index{Document: d, at: map[drafting.NodeID]Span{}}
	for _, p := range d.Pieces {
		x.trees = append(x.trees, grow(p))
		x.types = append(x.types, typeOf(p))
		number := ""
		if n := p.First(drafting.AppendixHeading); n != nil && p.Kind == drafting.Appendix {
			number = appendixNumber(n.Text)
		}
		x.appendices = append(x.appendices, number)
	}
	if n, groups := d.Symbol(); len(groups) > 0 {
		if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
			x.own = l.Num.Text + "/" + l.Symbol.Text
		}
	}
	found, next := findAll(d), 0
	for k, p := range d.Pieces {
		for i, n := range p.Nodes {
			x.read(k, i, n, found[next])
			next++
		}
	}
	x.mentions = x.mention()
	return x
}

// findAll finds the references of each node of the document, on all cores where it is a long one.
func findAll(d *drafting.Document) [][]Reference {
	var nodes []*drafting.Node
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		nodes = append(nodes, n)
		return true
	})
	out := make([][]Reference, len(nodes))
	const share = 64 // nodes that a core takes at a time
	var next atomic.Int64
	var fault atomic.Pointer[any]
	work := func() {
		defer func() {
			if v := recover(); v != nil {
				fault.Store(&v)
			}
		}()
		for from := int(next.Add(share)) - share; from < len(nodes); from = int(next.Add(share)) - share {
			for i, n := range nodes[from:min(from+share, len(nodes))] {
				if start, ok := begins(n); ok {
					out[from+i] = FindFrom(n.Text, start)
				}
			}
		}
	}
	var others sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(nodes)/share) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
	if v := fault.Load(); v != nil {
		panic(*v) // to whoever asks, as if there were one core
	}
	return out
}

// read resolves the references that were found in a node.
func (x *Index) read(k, i int, n *drafting.Node, found []Reference) {
	first := len(x.All)
	for _, r := range found {
		if !derived(n, r.Span) {
			x.All = append(x.All, Found{Reference: r, Node: n.ID})
		}
	}
	if first == len(x.All) {
		return
	}
	x.at[n.ID] = Span{first, len(x.All)}
	at := reader{x, k, i, n.Text, first}
	for f := first; f < len(x.All); f++ {
		at.resolve(f)
	}
}

// begins returns where the words of a node begin that may refer to something; ok is false
// for a node whose words never do.
func begins(n *drafting.Node) (int, bool) {
	switch n.Component {
	case drafting.Basis, drafting.Guide, drafting.Subject, drafting.DispatchSubject, drafting.Recipient, drafting.AppendixTitle, drafting.Heading:
		return 0, true
	case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
		return 0, false
	}
	if !n.Component.Body() {
		return 0, false
	}
	if l, ok := n.Label(); ok {
		return l.End, true
	}
	return 0, true
}

// derived reports whether the span lies in words that a template derives.
func derived(n *drafting.Node, s Span) bool {
	return slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool {
		return m.Kind == drafting.Derived && max(m.Start, s.Start) < min(m.End, s.End)
	})
}

// typeOf is the type that a piece says it is: "quyết định"; of a letter "công văn".
func typeOf(p *drafting.Piece) string {
	if n := p.First(drafting.TypeName); n != nil {
		return viet.Lower(strings.TrimSpace(n.Text))
	}
	if p.First(drafting.DispatchSubject) != nil {
		return "công văn"
	}
	return ""
}

// tree finds the numbered elements of a piece.
type tree struct {
	piece  *drafting.Piece
	parent []int  // of each node, -1 for none
	quoted []bool // stands in an act's words that are quoted over several paragraphs
	below  map[element]int
	amend  []tristate // whether the words of a node change another text, once asked
}

// element is a numbered element below another, or anywhere in the piece where above is -1.
type element struct {
	above int
	of    drafting.Component
	num   string
}

func grow(p *drafting.Piece) *tree {
	t := &tree{piece: p, parent: make([]int, len(p.Nodes)), quoted: quotedNodes(p), below: make(map[element]int, len(p.Nodes)), amend: make([]tristate, len(p.Nodes))}
	var open []int
	for i, n := range p.Nodes {
		level := n.Component.Level()
		if level == 0 {
			open = open[:0]
		}
		for len(open) > 0 && p.Nodes[open[len(open)-1]].Component.Level() >= level {
			open = open[:len(open)-1]
		}
		t.parent[i] = -1
		if len(open) > 0 {
			t.parent[i] = open[len(open)-1]
		}
		if n.Component.Numbered() {
			if l, ok := n.Label(); ok && !t.quoted[i] {
				t.add(i, n.Component, l.Num)
			}
		}
		if level > 0 && level < drafting.Paragraph.Level() {
			open = append(open, i)
		}
	}
	return t
}

// add makes an element known below all that hold it; where a number stands twice the first
// is meant.
func (t *tree) add(i int, c drafting.Component, num string) {
	for above := t.parent[i]; ; above = t.parent[above] {
		key := element{above, c, num}
		if _, has := t.below[key]; !has {
			t.below[key] = i
		}
		if above < 0 {
			return
		}
	}
}

// quotedNodes tells which nodes stand in a quotation that goes on from one before them: from
// one that opens a quotation mark and does not close it to one that closes it.
func quotedNodes(p *drafting.Piece) []bool {
	out := make([]bool, len(p.Nodes))
	open := -1
	for i, n := range p.Nodes {
		if !n.Component.Body() {
			open = -1
			continue
		}
		depth, closes := quotes(n.Text)
		if closes && open >= 0 {
			for k := open + 1; k <= i; k++ {
				out[k] = true
			}
			open = -1
		}
		if depth > 0 {
			open = i
		}
	}
	return out
}

// quotes returns how many quotation marks a text leaves open, and whether it closes one that was
// open before.
func quotes(s string) (depth int, closes bool) {
	const first = "\xE2" // byte of both marks
	for i := strings.Index(s, first); i >= 0; {
		if strings.HasPrefix(s[i:], "“") {
			depth++
		} else if strings.HasPrefix(s[i:], "”") {
			if depth--; depth < 0 {
				closes, depth = true, 0
			}
		}
		next := strings.Index(s[i+1:], first)
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return depth, closes
}

type tristate int8

const (
	unknown tristate = iota
	yes
	no
)

// amending reports whether the words of a node change another text, before they quote it.
func (t *tree) amending(i int) bool {
	if t.amend[i] == unknown {
		t.amend[i] = no
		words, _, _ := strings.Cut(t.piece.Nodes[i].Text, "“")
		words = viet.Lower(words)
		if slices.ContainsFunc(changing, func(w string) bool { return strings.Contains(words, w) }) {
			t.amend[i] = yes
		}
	}
	return t.amend[i] == yes
}
