package reference

import (
	"cmp"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/viet"
)

// Shelf finds known acts by their number or by words, with or without marks.
type Shelf struct {
	acts law.Acts
	keys []string // of each act, folded
	used []int    // how often the unit cites it
}

// NewShelf returns the shelf of the acts.
func NewShelf(acts law.Acts) *Shelf {
	s := &Shelf{acts: acts, keys: make([]string, len(acts)), used: make([]int, len(acts))}
	for i, a := range acts {
		s.keys[i] = viet.Fold(a.Number + " " + Cite(a) + " " + short(a.Type))
	}
	return s
}

// short is a type by its first letters, as clerks look for it: "nd" for Nghị định.
func short(name string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(name) {
		for _, r := range word {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// Use counts the acts that a document of the unit has as its bases: Search names them first.
func (s *Shelf) Use(d *drafting.Document) {
	for _, m := range Of(d).Mentions() {
		if m.Node.Component != drafting.Basis {
			continue
		}
		if act, ok := m.Known(s.acts); ok {
			for i := range s.acts {
				if &s.acts[i] == act {
					s.used[i]++
				}
			}
		}
	}
}

// Search returns at most limit acts in which all words stand, each at the beginning of a word
// there: first those whose number is asked for, then those whose type is the first word, then those in force on the day, then
// those that the unit uses, then the newest. Words may be without marks.
func (s *Shelf) Search(words string, day law.Date, limit int) []law.Act {
	asked := strings.Fields(viet.Fold(words))
	if len(asked) == 0 {
		return nil
	}
	var found []int
	for i, key := range s.keys {
		if holds(key, asked) {
			found = append(found, i)
		}
	}
	rank := func(i int) int {
		a := s.acts[i]
		n := 0
		switch {
		case slices.ContainsFunc(asked, func(w string) bool { return w[0] <= '9' && strings.HasPrefix(s.keys[i], w) }):
		case strings.HasPrefix(s.keys[i], asked[0]), strings.HasPrefix(viet.Fold(a.Type), asked[0]):
			n += 2
		default:
			n += 4
		}
		if Expired(a, s.acts, day) != "" {
			n++
		}
		return n
	}
	slices.SortStableFunc(found, func(i, j int) int {
		return cmp.Or(rank(i)-rank(j), s.used[j]-s.used[i], s.acts[j].Issued.Compare(s.acts[i].Issued), cmp.Compare(s.acts[i].Number, s.acts[j].Number))
	})
	return s.first(found, limit)
}

// Usual returns at most limit acts in force on the day that the unit uses and d does not cite yet, the most used first.
func (s *Shelf) Usual(d *drafting.Document, day law.Date, limit int) []law.Act {
	cited := &Shelf{acts: s.acts, used: make([]int, len(s.acts))}
	cited.Use(d)
	var found []int
	for i, n := range s.used {
		if n > 0 && cited.used[i] == 0 && Expired(s.acts[i], s.acts, day) == "" {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(i, j int) int { return cmp.Or(s.used[j]-s.used[i], s.acts[j].Issued.Compare(s.acts[i].Issued)) })
	return s.first(found, limit)
}

// first returns the acts at the first of these places.
func (s *Shelf) first(found []int, limit int) []law.Act {
	out := make([]law.Act, 0, min(limit, len(found)))
	for _, i := range found[:min(limit, len(found))] {
		out = append(out, s.acts[i])
	}
	return out
}

// Acts returns all acts of the shelf.
func (s *Shelf) Acts() law.Acts { return s.acts }

// holds reports whether every word begins a word of the key, or a part of a number in it.
func holds(key string, words []string) bool {
	for _, w := range words {
		if !strings.HasPrefix(key, w) && !strings.Contains(key, " "+w) && (w[0] < '0' || w[0] > '9' || !strings.Contains(key, "/"+w)) {
			return false
		}
	}
	return true
}
