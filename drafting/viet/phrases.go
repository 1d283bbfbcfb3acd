package viet

// Phrases is a list of phrases (cụm từ), each with what is known of it. It finds the longest
// phrase at a place of a text, whatever its capitals, the letter its tones stand on, and the
// spaces between its words. The zero value is empty, and so is nil. It may be read by many at
// once when no more is added.
type Phrases[T any] struct {
	steps map[uint64]step
	known []T
}

// step is what is known after some words: known is the index of the phrase that ends here,
// plus one; longer says that others go on.
type step struct {
	known  int32
	longer bool
}

// Add adds a phrase. Where it is in the list already, as Phrases compares, it stays as it
// was and Add reports false; so it does where the phrase has no words.
func (p *Phrases[T]) Add(phrase string, known T) bool {
	t := Cut(phrase)
	last := t.Before(len(t.Tokens))
	if last < 0 {
		return false
	}
	if p.steps == nil {
		p.steps = map[uint64]step{}
	}
	at := uint64(0)
	for i := t.Next(-1); i < last; i = t.Next(i) {
		at = follow(at, t.looks[i].key)
		s := p.steps[at]
		s.longer = true
		p.steps[at] = s
	}
	at = follow(at, t.looks[last].key)
	s := p.steps[at]
	if s.known > 0 {
		return false
	}
	p.known = append(p.known, known)
	s.known = int32(len(p.known))
	p.steps[at] = s
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
	if p == nil || i < 0 || i >= len(t.Tokens) || t.Tokens[i].Kind == Space {
		return 0, i, false
	}
	found, at := int32(0), uint64(0)
	for k := i; k < len(t.Tokens); k = t.Next(k) {
		at = follow(at, t.looks[k].key)
		s, has := p.steps[at]
		if !has {
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
	return ok && end == t.Before(len(t.Tokens))+1
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
