package viet

// Phrases is a list of phrases (cụm từ), each with what is known of it. It finds the longest
// phrase at a place of a text, whatever its capitals, the letter its tones stand on, and the
// spaces between its words. The zero value is empty, and so is nil. It may be read by many at
// once when no more is added.
type Phrases[T any] struct {
	steps stepTable
	known []T
}

// step is what is known after some words: known is the index of the phrase that ends here,
// plus one; longer says that others go on.
type step struct {
	key    uint64 // of the words; 0 of a free place
	known  int32
	longer bool
}

// stepTable has the steps by their keys. A step whose place is taken stands in the next one that
// is free.
type stepTable struct {
	places []step
	taken  int
}

// at returns the step of a key, nil where there is none.
func (t *stepTable) at(key uint64) *step {
	if t.taken == 0 {
		return nil
	}
	last := uint64(len(t.places) - 1)
	for i := place(key) & last; ; i = (i + 1) & last {
		switch t.places[i].key {
		case key:
			return &t.places[i]
		case 0:
			return nil
		}
	}
}

// need returns the step of a key, which is a new one where there is none.
func (t *stepTable) need(key uint64) *step {
	if s := t.at(key); s != nil {
		return s
	}
	if 2*(t.taken+1) > len(t.places) {
		old := t.places
		t.places = make([]step, places(t.taken+1))
		for _, s := range old {
			if s.key != 0 {
				*t.free(s.key) = s
			}
		}
	}
	t.taken++
	s := t.free(key)
	s.key = key
	return s
}

func (t *stepTable) free(key uint64) *step {
	last := uint64(len(t.places) - 1)
	i := place(key) & last
	for t.places[i].key != 0 {
		i = (i + 1) & last
	}
	return &t.places[i]
}

// place is where a key wants to stand: its high bits, which all its letters have moved.
func place(key uint64) uint64 { return key >> 32 }

// Add adds a phrase. Where it is in the list already, as Phrases compares, it stays as it
// was and Add reports false; so it does where the phrase has no words.
func (p *Phrases[T]) Add(phrase string, known T) bool {
	t := Cut(phrase)
	last := t.Before(t.Len())
	if last < 0 {
		return false
	}
	at := uint64(0)
	for i := t.Next(-1); i < last; i = t.Next(i) {
		at = follow(at, t.tokens[i].key)
		p.steps.need(at).longer = true
	}
	s := p.steps.need(follow(at, t.tokens[last].key))
	if s.known > 0 {
		return false
	}
	p.known = append(p.known, known)
	s.known = int32(len(p.known))
	return true
}

// At returns what is known of the longest phrase that begins at token i, and the index of
// the token after its last one.
func (p *Phrases[T]) At(t *Text, i int) (known T, end int, ok bool) {
	k, end, ok := p.Index(t, i)
	if !ok {
		return known, end, false
	}
	return p.known[k], end, true
}

// Index is At with the phrase's place in the list, which Known takes.
func (p *Phrases[T]) Index(t *Text, i int) (phrase, end int, ok bool) {
	if p == nil || i < 0 || i >= t.Len() || t.Kind(i) == Space {
		return 0, i, false
	}
	found, at := int32(0), uint64(0)
	for k := i; k < t.Len(); k = t.Next(k) {
		at = follow(at, t.tokens[k].key)
		s := p.steps.at(at)
		if s == nil {
			break
		}
		if s.known > 0 {
			found, end = s.known, k+1
		}
		if !s.longer {
			break
		}
	}
	if found == 0 {
		return 0, i, false
	}
	return int(found) - 1, end, true
}

// Known returns what is known of the phrase at a place in the list.
func (p *Phrases[T]) Known(phrase int) T { return p.known[phrase] }

// Has reports whether the list holds the phrase.
func (p *Phrases[T]) Has(phrase string) bool {
	t := Cut(phrase)
	_, end, ok := p.At(t, t.Next(-1))
	return ok && end == t.Before(t.Len())+1
}

// Joins reports whether tokens i and k, one behind the other, are a phrase.
func (p *Phrases[T]) Joins(t *Text, i, k int) bool {
	if p == nil {
		return false
	}
	s := p.steps.at(follow(follow(0, t.tokens[i].key), t.tokens[k].key))
	return s != nil && s.known > 0
}

// Len returns the number of phrases.
func (p *Phrases[T]) Len() int {
	if p == nil {
		return 0
	}
	return len(p.known)
}

// All yields what is known of each phrase, in the order in which they were added.
func (p *Phrases[T]) All(yield func(T) bool) {
	if p == nil {
		return
	}
	for _, known := range p.known {
		if !yield(known) {
			return
		}
	}
}

// follow is the key of the words of at with one more.
func follow(at, key uint64) uint64 { return (at ^ key) * keyPrime }
