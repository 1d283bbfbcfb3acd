package lint

import (
	"sync"

	"thethuc/drafting"
)

// shared is what rules on a document ask for more than once in a run, some at the same time.
type shared struct {
	all   []keptNode               // what node rules left, in the order of the nodes
	nodes map[*drafting.Node]*kept // the same by their nodes

	mu   sync.Mutex
	cuts map[*drafting.Node]*cut // of nodes of which they left nothing
	made map[any]any             // by Shared
}

// Shared returns what build makes of the pass's document. It is made once in a run for all
// rules that ask for a value of its type, and must not be changed.
func Shared[T any](p *Pass, build func(*drafting.Document) *T) *T {
	if p.shared == nil {
		return build(p.Document)
	}
	return valueOf[T](p.shared).of(func() *T { return build(p.Document) })
}

// Comparison is what rules made of the documents of one set. Whoever runs them over each of these
// documents hands in the same, so that nothing is made again for the next document.
type Comparison struct{ shared shared }

// SharedSet returns what build makes of the documents of the pass's set. It is made once in a
// comparison for a value of its type, and must not be changed.
func SharedSet[T any](p *Pass, build func(set []*drafting.Document) *T) *T {
	if p.comparison == nil {
		return build(p.Set)
	}
	return valueOf[T](&p.comparison.shared).of(func() *T { return build(p.Set) })
}

// SharedList is Shared for what build lists.
func SharedList[T any](p *Pass, build func(*drafting.Document) []T) []T {
	return *Shared(p, func(d *drafting.Document) *[]T {
		list := build(d)
		return &list
	})
}

// value is made by the first rule that asks for it; others wait meanwhile. Where making it
// panics, it does for each of them.
type value[T any] struct {
	mu   sync.Mutex
	made *T
}

func valueOf[T any](s *shared) *value[T] {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := (*T)(nil)
	if v, ok := s.made[key].(*value[T]); ok {
		return v
	}
	if s.made == nil {
		s.made = map[any]any{}
	}
	v := &value[T]{}
	s.made[key] = v
	return v
}

func (v *value[T]) of(build func() *T) *T {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.made == nil {
		v.made = build()
	}
	return v.made
}
