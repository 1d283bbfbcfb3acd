package nameinconsistent

import (
	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

// person is a name behind a form of address or a post.
type person struct {
	node       *drafting.Node
	start, end int
	name       string
	before     string // the words of address right before the name, in small letters
	after      string // the post right behind it, "" where none is told
}

// persons compares the names in the text with each other. Two people may well have names that
// differ by a mark alone: both names must stand behind the same words, in sentences of their own,
// and have no different posts behind them.
func persons(p *lint.Pass) {
	first := map[string]person{}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.TableCell || !n.Component.Body() {
			return true
		}
		found := named(p, n)
		if len(found) != 1 {
			return true // a list of people
		}
		now := found[0]
		key := now.before + " " + viet.Fold(now.name)
		was, seen := first[key]
		switch {
		case !seen:
			first[key] = now
		case alike(was.name, now.name) || was.after != "" && now.after != "" && was.after != now.after:
		default:
			p.Report(lint.Finding{
				Node: n.ID, Start: now.start, End: now.end,
				Message: "Tên này ở trên viết là “" + was.name + "”: nếu là một người thì viết một cách.",
			})
		}
		return true
	})
}

// alike reports whether two names differ by capitals or by the letter that a tone stands on at most.
func alike(a, b string) bool {
	return viet.RestyleTone(viet.Lower(a), viet.OldStyle) == viet.RestyleTone(viet.Lower(b), viet.OldStyle)
}

// named returns the people whom a paragraph names.
func named(p *lint.Pass, n *drafting.Node) []person {
	t, posts, families := p.TextOf(n), p.Words.List("posts"), p.Words.List("families")
	if !anyName(t, families) {
		return nil
	}
	var out []person
	for i := 0; i < t.Len(); i++ {
		behind, ok := address(t, posts, i)
		if !ok {
			continue
		}
		name := t.Next(behind - 1)
		end, ok := nameAt(t, families, name)
		if !ok {
			continue
		}
		x := person{
			node: n, start: t.Start(name), end: t.End(end - 1),
			before: viet.Lower(n.Text[t.Start(i):t.End(behind-1)]),
		}
		x.name = n.Text[x.start:x.end]
		if comma := t.Next(end - 1); t.Is(comma, ",") {
			if post, _, ok := posts.At(t, t.Next(comma)); ok {
				x.after = post.Words
			}
		}
		out, i = append(out, x), end-1
	}
	return out
}

// anyName reports whether a name stands anywhere in the text.
func anyName(t *viet.Text, families *lint.List) bool {
	for i := nextTitled(t, 0); i >= 0; i = nextTitled(t, i+1) {
		if _, ok := nameAt(t, families, i); ok {
			return true
		}
	}
	return false
}

// nextTitled returns the first token from i on with which as many words with a capital begin as the
// shortest name has; -1 where there is none.
func nextTitled(t *viet.Text, i int) int {
	const step = 2 // a word and the space behind it
	if t.CountCase(viet.Title) < fewest {
		return -1
	}
	for ; i+(fewest-1)*step < t.Len(); i++ {
		words := 0
		for words < fewest && t.Case(i+words*step) == viet.Title {
			words++
		}
		if words == fewest {
			return i
		}
	}
	return -1
}

// nameAt returns the token behind a name that begins at token i.
func nameAt(t *viet.Text, families *lint.List, i int) (end int, ok bool) {
	if i >= t.Len() || t.Case(i) != viet.Title {
		return i, false
	}
	end, words := capital.Name(t, i)
	return end, (words == fewest || words == fewest+1) && families.Has(t.Word(i))
}

// address returns the token behind a post or a form of address that begins at token i.
func address(t *viet.Text, posts *lint.List, i int) (behind int, ok bool) {
	if _, end, ok := posts.At(t, i); ok {
		return end, true
	}
	switch {
	case t.Is(i, "đồng") && t.Is(t.Next(i), "chí"):
		return t.Next(i) + 1, true
	case capital.Any(t, i, "ông", "bà"):
		return i + 1, true
	}
	return i, false
}
