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

// In calls found with every phrase that stands in the text: its first token, the numbers of list and
// phrase, and the token after it. Those that begin before come before, of one place the shorter ones.
func (u *Union[T]) In(t *Text, found func(first, list, phrase, end int)) {
	for i := range t.Len() {
		if t.tokens[i].key == 0 {
			continue // a space
		}
		if s := u.steps.at(follow(0, t.tokens[i].key)); s != nil {
			u.from(t, i, s, found)
		}
	}
}

// from is In of the phrases that begin at token i, whose step is s.
func (u *Union[T]) from(t *Text, i int, s *step, found func(first, list, phrase, end int)) {
	at := s.key
	for k := i; s != nil; s = u.steps.at(at) {
		if s.known > 0 {
			for _, e := range u.ends[s.known-1] {
				found(i, int(e.list), int(e.phrase), k+1)
			}
		}
		if k = t.Next(k); !s.longer || k >= t.Len() {
			return
		}
		at = follow(at, t.tokens[k].key)
	}
}
