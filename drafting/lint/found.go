package lint

import (
	"iter"
	"slices"

	"thethuc/drafting/viet"
)

// Found is a phrase of a list that stands in a text: the tokens [First, End).
type Found struct {
	Entry
	First, End int
}

// Found yields the phrases of the list that stand in the node, in their order: the longest
// that begins at a place, and the next one after its end. The lists that rules ask for are
// looked for together, once a node for all rules, with one step a word.
func (p *Pass) Found(list string) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		end := 0
		for f := range p.Begun(list) {
			if f.First < end {
				continue
			}
			if end = f.End; !yield(f) {
				return
			}
		}
	}
}

// Begun is Found with those too that begin inside another: the longest at each place.
func (p *Pass) Begun(list string) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		if p.Words == nil {
			return
		}
		x, k, ok := p.asked.indexOf(p.Words, list)
		if !ok {
			p.begunIn(p.Words.List(list), yield)
			return
		}
		if p.found.by != x {
			x.find(p.Text(), &p.found)
		}
		if p.found.has&(1<<(k%bits)) == 0 {
			return
		}
		known := x.lists[k]
		for _, f := range p.found.all {
			if int(f.list) == k && !yield(Found{known.Known(int(f.phrase)), int(f.first), int(f.end)}) {
				return
			}
		}
	}
}

// begunIn is Begun in a list of which no index knows yet.
func (p *Pass) begunIn(list *List, yield func(Found) bool) {
	t := p.Text()
	for i := range t.Len() {
		if known, end, ok := list.At(t, i); ok && !yield(Found{known, i, end}) {
			return
		}
	}
}

// asked tells which list is asked for after which. Rules ask in the same order at every bundle of
// nodes, each for the same list at all of them, so that the last one or the one that followed it the
// last time mostly follows again.
type asked struct {
	by   *index
	next []int // by the number of the list before
	last int
}

// indexOf is Words.indexOf, mostly without looking the name up.
func (a *asked) indexOf(w *Words, list string) (x *index, k int, ok bool) {
	if x = w.index.Load(); x != nil && x == a.by {
		if x.names[a.last] == list {
			return x, a.last, true
		}
		if k = a.next[a.last]; x.names[k] == list {
			a.last = k
			return x, k, true
		}
	}
	if x, k, ok = w.indexOf(list); !ok {
		return nil, 0, false
	}
	if x == a.by {
		a.next[a.last] = k
	} else {
		*a = asked{by: x, next: make([]int, len(x.names))}
	}
	a.last = k
	return x, k, true
}

// bits is how many lists sought.has tells apart.
const bits = 64

// sought is what an index found in a text.
type sought struct {
	by  *index // nil before it was looked for; what stands in the others is then of another text
	all []found
	has uint64 // the lists of all
}

// found is a phrase of a list by their numbers, and its tokens.
type found struct{ list, phrase, first, end int32 }

// index finds the phrases of its lists together. It does not change once made.
type index struct {
	of    map[string]int // the numbers of names
	names []string
	lists []*List
	union viet.Union[Entry]
}

// indexOf returns the index, and the list's number there. A list that it lacks is awaited, and is in
// the next one.
func (w *Words) indexOf(list string) (x *index, k int, ok bool) {
	if x = w.index.Load(); x != nil {
		if k, ok = x.of[list]; ok {
			return x, k, true
		}
	}
	w.List(list) // where it has a fault, the rule that asks is stopped, and nobody awaits it
	w.mu.Lock()
	defer w.mu.Unlock()
	if !slices.Contains(w.awaited, list) {
		w.awaited = append(w.awaited, list)
		w.awaiting.Store(true)
	}
	return nil, 0, false
}

// indexAwaited makes an index that has the lists that are awaited too. Where somebody else does at the
// moment, it lets him: a list can be looked at without an index.
func (w *Words) indexAwaited() {
	if w == nil || !w.awaiting.Load() || !w.mu.TryLock() {
		return
	}
	defer w.mu.Unlock()
	more := &index{of: map[string]int{}}
	if x := w.index.Load(); x != nil {
		more.names = slices.Clone(x.names)
	}
	for _, name := range w.awaited {
		if !slices.Contains(more.names, name) {
			more.names = append(more.names, name)
		}
	}
	for i, name := range more.names {
		more.of[name] = i
		more.lists = append(more.lists, w.List(name))
		more.union.Add(more.lists[i])
	}
	w.awaited = nil
	w.awaiting.Store(false)
	w.index.Store(more)
}

// find finds the phrases of the lists in the text.
func (x *index) find(t *viet.Text, out *sought) {
	if out.by != nil {
		out.all = nil // somebody may be reading what an index with fewer lists found
	}
	out.by, out.all, out.has = x, out.all[:0], 0
	first, here := 0, 0 // the token of the last phrase, and its first one in out.all
	x.union.In(t, func(at, list, phrase, end int) {
		if at > first {
			first, here = at, len(out.all)
		}
		f := found{int32(list), int32(phrase), int32(at), int32(end)}
		for k := here; k < len(out.all); k++ {
			if out.all[k].list == f.list {
				out.all[k] = f
				return
			}
		}
		out.all = append(out.all, f)
		out.has |= 1 << (f.list % bits)
	})
}
