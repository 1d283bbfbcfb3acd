package reference

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// reader resolves the references of one node.
type reader struct {
	*Index
	piece, node int
	text        string
	first       int // of All, the references of the node
}

// resolve says where reference f points.
func (x reader) resolve(f int) {
	r := &x.All[f]
	if r.Quoted || x.trees[x.piece].quoted[x.node] {
		r.Kind = Foreign
		return
	}
	home, named, kind := x.home(r)
	switch {
	case kind != "":
		r.Kind = kind
		return
	case len(r.Steps) == 0:
		r.Kind = Internal
		return
	}
	sure := named || r.fixed()
	if !sure {
		switch {
		case x.amends():
			r.Kind = Foreign
			return
		case x.speaksOfOther(f):
			r.Kind = Doubtful
			return
		}
	}
	r.Nodes, r.Kind = x.place(home, r)
	if r.Kind == Dangling && (r.Loose || !sure && x.unsure(home, r)) || r.Kind == Internal && r.Loose {
		r.Kind = Doubtful
	}
	if r.Kind == Doubtful {
		r.Nodes = nil
	}
}

// home returns the piece that a reference speaks of; named says that its words name it. kind
// is not empty where the reference is none to this document, or may be.
func (x reader) home(r *Found) (piece int, named bool, kind Kind) {
	a := &r.Act
	switch {
	case a.Type == "":
		if s, ok := r.Step(Form); ok && !s.This {
			return 0, false, Doubtful
		}
		return x.piece, false, ""
	case a.With != nil:
		if !x.self(a.With) {
			return 0, false, Foreign
		}
		if p := x.pieceOf(a.Type); p >= 0 {
			return p, true, ""
		}
		return 0, false, Doubtful
	case !a.Number.IsZero():
		if x.self(a) {
			return 0, true, ""
		}
		return 0, false, Foreign
	case a.This:
		if p := x.pieceOf(a.Type); p >= 0 {
			return p, true, ""
		}
		if a.Type == "Văn bản" {
			return x.piece, true, ""
		}
		return 0, false, Foreign
	case a.Name.IsZero():
		if p := x.pieceOf(a.Type); p >= 0 && len(r.Steps) > 0 {
			return p, false, ""
		}
		return 0, false, Doubtful
	}
	return 0, false, Foreign
}

// self reports whether an act is this document.
func (x reader) self(a *Act) bool {
	if a.This {
		return len(x.types) > 0 && x.types[0] == viet.Lower(a.Type)
	}
	return x.own != "" && strings.EqualFold(a.Number.In(x.text), x.own)
}

// pieceOf returns the piece of a type, that of the reference itself first, or -1. A fragment
// that does not say its type may be of any.
func (x reader) pieceOf(name string) int {
	word := viet.Lower(name)
	if x.types[x.piece] == word {
		return x.piece
	}
	for p, t := range x.types {
		if t == word {
			return p
		}
	}
	if x.types[x.piece] == "" && x.Document.Pieces[x.piece].Kind != drafting.Appendix && x.Document.Fragment() {
		return x.piece
	}
	return -1
}

// scope is where a number is looked for: below a node of a piece, or in the whole piece where
// above is -1.
type scope struct{ piece, above int }

// place resolves the levels of a place, the widest first, and returns the nodes that their
// numbers name.
func (x reader) place(home int, r *Found) ([][]drafting.NodeID, Kind) {
	nodes := make([][]drafting.NodeID, len(r.Steps))
	in := scope{home, -1}
	for s := len(r.Steps) - 1; s >= 0; s-- {
		step := r.Steps[s]
		widest := s == len(r.Steps)-1
		if step.This && step.Level == Appendix {
			if x.Document.Pieces[x.piece].Kind != drafting.Appendix {
				return nil, Doubtful
			}
			in = scope{x.piece, -1}
			nodes[s] = []drafting.NodeID{x.headingOf(x.piece)}
			continue
		}
		if step.This {
			i := x.enclosing(step.Level)
			if i < 0 {
				return nil, Doubtful
			}
			in = scope{x.piece, i}
			nodes[s] = []drafting.NodeID{x.id(in)}
			continue
		}
		if s > 0 && len(step.Numbers) > 1 {
			return nil, Doubtful
		}
		if step.Level == Appendix {
			k := x.appendix(step)
			if k < 0 {
				return nil, Doubtful
			}
			in = scope{k, -1}
			for _, num := range step.Numbers {
				nodes[s] = append(nodes[s], x.headingOf(x.appendixNumbered(num.Text)))
			}
			if len(step.Numbers) == 0 {
				nodes[s] = []drafting.NodeID{x.headingOf(k)}
			}
			if has(nodes[s], 0) {
				return nodes, Dangling
			}
			continue
		}
		var next scope
		for _, num := range step.Numbers {
			next = x.numbered(in, step.Level, num.Text, widest && in.piece == x.piece && in.above < 0)
			nodes[s] = append(nodes[s], x.id(next))
		}
		if has(nodes[s], 0) {
			return nodes, Dangling
		}
		in = next
	}
	return nodes, Internal
}

func has(ids []drafting.NodeID, id drafting.NodeID) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}

// id is the node that a scope stands for, 0 for none.
func (x reader) id(s scope) drafting.NodeID {
	if s.above < 0 {
		return 0
	}
	return x.Document.Pieces[s.piece].Nodes[s.above].ID
}

// elements are the components that a level may be, the likeliest first.
func elements(l Level) []drafting.Component {
	switch l {
	case Point:
		return []drafting.Component{drafting.Point, drafting.Clause}
	case Clause:
		return []drafting.Component{drafting.Clause}
	case Article:
		return []drafting.Component{drafting.Article}
	case Subsection:
		return []drafting.Component{drafting.Subsection}
	case Section:
		return []drafting.Component{drafting.Section, drafting.Roman, drafting.Clause}
	case Chapter:
		return []drafting.Component{drafting.Chapter}
	case Part:
		return []drafting.Component{drafting.PartHeading, drafting.Roman}
	}
	return nil
}

// enclosing returns the element of a level that holds the node, or is it; -1 for none.
func (x reader) enclosing(l Level) int {
	t := x.trees[x.piece]
	for _, c := range elements(l) {
		for i := x.node; i >= 0; i = t.parent[i] {
			if t.piece.Nodes[i].Component == c {
				return i
			}
		}
	}
	return -1
}

// numbered looks for an element of a level. near says that nothing wider is named: a clause is
// then looked for in the reader's own article first, a point in its own clause.
func (x reader) numbered(in scope, l Level, num string, near bool) scope {
	t := x.trees[in.piece]
	for _, c := range elements(l) {
		if c == drafting.Clause && l == Section && t.piece.First(drafting.Section) != nil || c == drafting.Clause && l == Point && t.piece.HasArticles() {
			continue
		}
		for _, n := range spellings(l, num) {
			if near && l != Article && l != Chapter && l != Part {
				held := false
				for above := x.node; above >= 0; above = t.parent[above] {
					if i, ok := t.below[element{above, c, n}]; ok {
						return scope{in.piece, i}
					}
					held = held || t.piece.Nodes[above].Component.Level() == drafting.Article.Level()
				}
				if l != Section && held {
					continue
				}
			}
			if i, ok := t.below[element{in.above, c, n}]; ok {
				return scope{in.piece, i}
			}
		}
	}
	return scope{in.piece, -1}
}

// spellings are the ways in which the number of a level may be written.
func spellings(l Level, num string) []string {
	out := []string{num}
	switch l {
	case Article, Clause:
		if short := strings.TrimLeft(num, "0"); short != num && short != "" {
			out = append(out, short)
		}
	case Section, Chapter, Part, Appendix:
		if n, ok := viet.ParseRoman(num); ok {
			return append(out, decimal(n))
		}
		if n := toInt(num); n > 0 {
			out = append(out, viet.Roman(n))
		}
	}
	return out
}

// appendix returns the piece of the first number of a step, or that of the only appendix.
func (x reader) appendix(s Step) int {
	if len(s.Numbers) > 0 {
		if k := x.appendixNumbered(s.Numbers[0].Text); k >= 0 {
			return k
		}
	}
	first, count := -1, 0
	for k, p := range x.Document.Pieces {
		if p.Kind == drafting.Appendix {
			if count++; first < 0 {
				first = k
			}
		}
	}
	if len(s.Numbers) == 0 && count != 1 {
		return -1
	}
	return first
}

// appendixNumbered returns the appendix of a number, -1 where there is none.
func (x reader) appendixNumbered(num string) int {
	for _, want := range spellings(Appendix, num) {
		want = strings.TrimLeft(want, "0")
		for k, number := range x.appendices {
			if number != "" && number == want {
				return k
			}
		}
	}
	return -1
}

// appendixNumber is the number in the heading of an appendix: "II" of "Phụ lục II".
func appendixNumber(heading string) string {
	s, _, ok := text(heading).step(0, true)
	if ok && s.Level == Appendix && len(s.Numbers) == 1 {
		return strings.TrimLeft(s.Numbers[0].Text, "0")
	}
	return ""
}

func (x reader) headingOf(k int) drafting.NodeID {
	if k < 0 {
		return 0
	}
	p := x.Document.Pieces[k]
	if n := p.First(drafting.AppendixHeading); n != nil {
		return n.ID
	}
	if len(p.Nodes) > 0 {
		return p.Nodes[0].ID
	}
	return 0
}

// speaksOfOther reports whether an act of others is named before the reference in its
// sentence, so that the place may be one of that act.
func (x reader) speaksOfOther(f int) bool {
	const farthest = 12 // references looked back at
	start := x.All[f].Start
	for g := f - 1; g >= max(x.first, f-farthest); g-- {
		r := &x.All[g]
		if r.Act.Type == "" {
			continue
		}
		between := x.text[r.Start:start]
		if strings.Contains(between, ". ") || strings.Contains(between, "; ") {
			return false
		}
		if r.Kind == Foreign || r.Kind == Doubtful {
			return true
		}
	}
	return false
}

// unsure reports whether a place that is not there may be one of another act, of which the
// text around speaks.
func (x reader) unsure(home int, r *Found) bool {
	t := x.trees[home]
	widest := r.Steps[len(r.Steps)-1].Level
	switch {
	case x.Document.Pieces[x.piece].Kind == drafting.Appendix, !t.piece.HasArticles(), widest > Article:
		return true
	}
	top := x.node
	for t := x.trees[x.piece]; t.parent[top] >= 0 && t.piece.Nodes[top].Component.Level() > drafting.Article.Level(); {
		top = t.parent[top]
	}
	const farthest = 60 // nodes looked back at
	nodes := x.trees[x.piece].piece.Nodes
	for _, n := range nodes[max(top, x.node-farthest) : x.node+1] {
		for _, other := range x.In(n.ID) {
			if other.Act.Type != "" && other.Kind != Internal {
				return true
			}
		}
	}
	return false
}

// changing are the words of a text that changes another.
var changing = []string{"sửa đổi", "bổ sung", "bãi bỏ", "thay thế", "hủy bỏ", "huỷ bỏ", "đính chính", "bỏ cụm từ", "thay cụm từ"}

// amends reports whether the paragraph, or an element that holds it, says that it changes
// another text, whose places are then meant.
func (x reader) amends() bool {
	t := x.trees[x.piece]
	for i := x.node; i >= 0; i = t.parent[i] {
		if t.amending(i) {
			return true
		}
	}
	return false
}
