package viet

// Union finds the phrases of several lists together, with one step a word. The zero value has no
// lists. The lists must not change after.
type Union[T any] struct {
	lists int
	steps stepTable // known is a place in ends, plus one
	ends  [][]ended
}

// ended is a phrase of a list by their numbers.
type ended struct{ list, phrase int32 }

// Add adds a list, which gets the next number, from 0 on; nil is empty.
func (u *Union[T]) Add(list *Phrases[T]) {
	number := int32(u.lists)
	u.lists++
	if list == nil {
		return
	}
	for _, s := range list.steps.places {
		if s.key == 0 {
			continue
		}
		here := u.steps.need(s.key)
		here.longer = here.longer || s.longer
		if s.known == 0 {
			continue
		}
		if here.known == 0 {
			u.ends = append(u.ends, nil)
			here.known = int32(len(u.ends))
		}
		u.ends[here.known-1] = append(u.ends[here.known-1], ended{number, s.known - 1})
	}
}

// At calls found with every phrase that begins at token i, by the numbers of list and phrase,
// and with the token after it; the shorter come before the longer.
func (u *Union[T]) At(t *Text, i int, found func(list, phrase, end int)) {
	if t.Kind(i) == Space {
		return
	}
	for k, at := i, uint64(0); k < t.Len(); k = t.Next(k) {
		at = follow(at, t.tokens[k].key)
		s := u.steps.at(at)
		if s == nil {
			return
		}
		if s.known > 0 {
			for _, e := range u.ends[s.known-1] {
				found(int(e.list), int(e.phrase), k+1)
			}
		}
		if !s.longer {
			return
		}
	}
}
