package lint

import (
	"iter"
	"maps"
	"slices"
	"sync"

	"thethuc/drafting/viet"
)

// Found is a phrase of a list that stands in a text: the tokens [First, End).
type Found struct {
	Entry
	First, End int
}

// Found yields the phrases of the list that stand in the node, in their order: the longest
// that begins at a place, and the next one after its end. All lists are looked for together,
// once for all rules, with one step a word.
func (p *Pass) Found(list string) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		if p.Words == nil {
			return
		}
		if p.found.in == nil {
			*p.found = sought{p.Words, p.Words.find(p.Text())}
		}
		for i := range p.found.all {
			if f := &p.found.all[i]; f.list == list && !yield(f.Found) {
				return
			}
		}
	}
}

// sought is what was found in a text.
type sought struct {
	in  *Words // nil before it was looked for
	all []found
}

type found struct {
	list string
	Found
}

// index says which lists may have a phrase that begins with a word.
type index struct {
	once   sync.Once
	names  []string
	lists  []*List
	starts viet.Phrases[*[]int]
}

// find returns the phrases of all lists in the text.
func (w *Words) find(t *viet.Text) (out []found) {
	x := &w.index
	x.once.Do(func() { x.fill(w.Lists) })
	after := make([]int, len(x.lists)) // where the last phrase of a list ended
	for i := range t.Tokens {
		lists, _, ok := x.starts.At(t, i)
		if !ok {
			continue
		}
		for _, k := range *lists {
			if i < after[k] {
				continue
			}
			if entry, end, ok := x.lists[k].At(t, i); ok {
				out = append(out, found{x.names[k], Found{entry, i, end}})
				after[k] = end
			}
		}
	}
	return out
}

func (x *index) fill(lists map[string]*List) {
	x.names = slices.Sorted(maps.Keys(lists))
	for i, name := range x.names {
		x.lists = append(x.lists, lists[name])
		for e := range lists[name].All {
			x.add(viet.Cut(e.Words), i)
		}
	}
}

// add notes that list i has a phrase that begins as the text does.
func (x *index) add(t *viet.Text, i int) {
	first := t.Next(-1)
	lists, _, ok := x.starts.At(t, first)
	if !ok {
		lists = &[]int{}
		x.starts.Add(t.Word(first), lists)
	}
	if !slices.Contains(*lists, i) {
		*lists = append(*lists, i)
	}
}
