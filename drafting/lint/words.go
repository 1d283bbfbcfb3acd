package lint

import (
	"sync"
	"sync/atomic"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/viet"
)

// Words is what is known of words: which are right though they are no syllables, and lists
// of phrases. It does not change once it is handed to Run; nil knows nothing.
type Words struct {
	Lexicon func() viet.Lexicon     // gives the same lexicon every time; nil is an empty one
	Lists   map[string]func() *List // each gives the same list every time

	index    atomic.Pointer[index] // of Lists that Found was asked for
	mu       sync.Mutex
	awaited  []string // the Lists that it was asked for since
	awaiting atomic.Bool
}

// List is a list of phrases, such as the names of places.
type List = viet.Phrases[Entry]

// Entry is one phrase of a list.
type Entry struct {
	Words  string     // as they are rightly written
	Value  string     // what the list says of them: what they should be, what they are now; may be ""
	Source string     // where the fact comes from: "Nghị quyết số 202/2025/QH15"
	Period law.Period // when the name was, or is, in use; zero is always
}

// List returns the list of the name; nil, which is empty, where there is none.
func (w *Words) List(name string) *List {
	if w == nil || w.Lists[name] == nil {
		return nil
	}
	return w.Lists[name]()
}

// Knows reports whether the word is known beside the syllables.
func (w *Words) Knows(word string) bool { return w.lexicon().Contains(word) }

func (w *Words) lexicon() viet.Lexicon {
	if w == nil || w.Lexicon == nil {
		return viet.Lexicon{}
	}
	return w.Lexicon()
}

// With returns the words with those of dictionaries too.
func (w *Words) With(dictionaries ...viet.Lexicon) *Words {
	out := &Words{}
	if w != nil {
		out.Lists = w.Lists
	}
	var entries []string
	for _, d := range dictionaries {
		entries = append(entries, d.Entries()...)
	}
	out.Lexicon = sync.OnceValue(func() viet.Lexicon { return w.lexicon().With(entries...) })
	return out
}

// Text returns the node's text in tokens, which are cut once for all rules.
func (p *Pass) Text() *viet.Text { return p.cut.of(p.Node) }

// TextOf is Text for rules on a document or a set.
func (p *Pass) TextOf(n *drafting.Node) *viet.Text {
	if n == p.Node {
		return p.Text()
	}
	if p.shared == nil {
		return viet.Cut(n.Text)
	}
	if all := p.shared.all; p.next < len(all) && all[p.next].node == n {
		p.next++ // most rules read node after node
		return all[p.next-1].cut.of(n)
	}
	return p.cutOf(n).of(n)
}

// cut holds a node's text in tokens from the first time that a rule asks for it. Rules that ask at the
// same time may each cut it; one of them stays.
type cut struct{ text atomic.Pointer[viet.Text] }

func (c *cut) of(n *drafting.Node) *viet.Text {
	if t := c.text.Load(); t != nil {
		return t
	}
	c.text.CompareAndSwap(nil, viet.Cut(n.Text))
	return c.text.Load()
}

// cutOf returns the cut that node rules left, or one for the rules on the document.
func (p *Pass) cutOf(n *drafting.Node) *cut {
	s := p.shared
	if k := s.nodes[n]; k != nil {
		p.next = k.place + 1
		return &k.cut
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.cuts[n]
	if c == nil {
		if s.cuts == nil {
			s.cuts = map[*drafting.Node]*cut{}
		}
		c = &cut{}
		s.cuts[n] = c
	}
	return c
}
