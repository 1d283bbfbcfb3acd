package lint

import (
	"sync/atomic"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/viet"
)

// Words is what is known of words: which are right though they are no syllables, and lists
// of phrases. It does not change once it is handed to Run; nil knows nothing.
type Words struct {
	Lexicon viet.Lexicon
	Lists   map[string]*List

	index atomic.Pointer[index] // of the Lists that Found was asked for
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
	if w == nil {
		return nil
	}
	return w.Lists[name]
}

// Knows reports whether the word is known beside the syllables.
func (w *Words) Knows(word string) bool { return w != nil && w.Lexicon.Contains(word) }

// With returns the words with those of dictionaries too.
func (w *Words) With(dictionaries ...viet.Lexicon) *Words {
	out := &Words{}
	if w != nil {
		out.Lexicon, out.Lists = w.Lexicon, w.Lists
	}
	var entries []string
	for _, d := range dictionaries {
		entries = append(entries, d.Entries()...)
	}
	out.Lexicon = out.Lexicon.With(entries...)
	return out
}

// Text returns the node's text in tokens, which are cut once for all rules.
func (p *Pass) Text() *viet.Text {
	if *p.cut == nil {
		*p.cut = viet.Cut(p.Node.Text)
	}
	return *p.cut
}

// TextOf is Text for rules on a document or a set.
func (p *Pass) TextOf(n *drafting.Node) *viet.Text {
	if n == p.Node {
		return p.Text()
	}
	if p.shared == nil {
		return viet.Cut(n.Text)
	}
	return p.shared.textOf(n)
}

// textOf returns what node rules had cut, or cuts it.
func (s *shared) textOf(n *drafting.Node) *viet.Text {
	if k := s.nodes[n]; k != nil {
		if k.text == nil {
			k.text = viet.Cut(n.Text)
		}
		return k.text
	}
	if s.texts == nil {
		s.texts = map[*drafting.Node]*viet.Text{}
	}
	if s.texts[n] == nil {
		s.texts[n] = viet.Cut(n.Text)
	}
	return s.texts[n]
}
