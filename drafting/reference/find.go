package reference

import (
	"strings"
	"unicode/utf8"
)

// Find returns the references in a text, in reading order; none overlaps another. It takes
// time that grows with the text alone.
func Find(s string) []Reference { return FindFrom(s, 0) }

// FindFrom is Find from the byte start on, as behind the label of an article.
func FindFrom(s string, start int) []Reference {
	t := text(s)
	var out []Reference
	quotes := 0
	for i, open := start, true; i < len(t); {
		if open && t.begins(i) && t.opens(i) {
			if next := t.chain(i, quotes > 0, &out); next > i {
				i, open = next, false
				continue
			}
		}
		switch b := t[i]; {
		case inWord(b):
			for i++; i < len(t) && inWord(t[i]); i++ {
			}
			open = false
		case b < utf8.RuneSelf:
			i, open = i+1, true
		default: // a space, a sign or general punctuation
			if strings.HasPrefix(s[i:], "“") {
				quotes++
			} else if strings.HasPrefix(s[i:], "”") {
				quotes = max(0, quotes-1)
			}
			_, size := utf8.DecodeRuneInString(s[i:])
			i, open = i+size, true
		}
	}
	share(out)
	return out
}

// inWord reports whether a byte is one of a letter or a digit. Spaces, signs and marks beyond ASCII
// begin with two bytes that no Vietnamese letter has.
func inWord(b byte) bool { return b >= utf8.RuneSelf && b != 0xC2 && b != 0xE2 || isLetterOrDigit(b) }

// chain reads the references that begin at i and are joined to each other ("khoản 1 Điều 5
// và khoản 2 Điều 6 Nghị định này"), and returns where reading goes on; i where there is none.
func (t text) chain(i int, quoted bool, out *[]Reference) int {
	next := i
	for j := i; ; {
		r, after, ok := t.reference(j)
		if !ok {
			break
		}
		r.Quoted = quoted
		t.cut(*out, r.Start)
		*out = append(*out, r)
		next = after
		if len(r.Steps) == 0 || after < r.End {
			break
		}
		k, _, joined := t.joint(r.End)
		if !joined {
			break
		}
		if after, ok := t.fold(k, "các"); ok {
			k = t.blanks(after)
		}
		if _, _, ok := t.levelAt(k); !ok {
			break
		}
		(*out)[len(*out)-1].joined = true
		j = k
	}
	return next
}

// cut ends what the last act found is about where another reference begins.
func (t text) cut(found []Reference, start int) {
	if len(found) == 0 {
		return
	}
	last := &found[len(found)-1]
	if a := &last.Act; !a.Title.IsZero() && a.Title.End > start && a.Title.Start < start {
		a.Title.End = t.trimmed(a.Title.Start, start)
		if a.Title.End <= a.Title.Start {
			a.Title.End = min(start, a.Title.Start+1)
		}
		a.End, last.End = a.Title.End, a.Title.End
	}
}

// reference reads one place, one act or a place in an act; next is where reading goes on.
func (t text) reference(i int) (r Reference, next int, ok bool) {
	if steps, end, reversed, ok := t.place(i); ok {
		r = Reference{Span: Span{i, end}, Steps: steps, Own: len(steps), Reversed: reversed}
		next = end
		if j, ok := t.into(end); ok {
			if a, after, ok := t.act(j, true); ok {
				r.Act, r.End, next = a, a.End, after
			} else {
				r.Loose = t.capital(j) && t[end] != ','
			}
		}
		return r, next, true
	}
	if a, after, ok := t.act(i, false); ok {
		return Reference{Span: a.Span, Act: a}, after, true
	}
	return Reference{}, i, false
}

// place reads the levels of a place. They stand from the narrowest to the widest, or the
// other way round where somebody wrote them so.
func (t text) place(i int) (steps []Step, end int, reversed, ok bool) {
	s, end, ok := t.step(i, true)
	if !ok {
		return nil, i, false, false
	}
	steps = []Step{s}
	mixed := false
	for {
		j, bare := t.link(end)
		level, _, ok := t.levelAt(j)
		if j == end || !ok {
			break
		}
		last := steps[len(steps)-1].Level
		if s, after, ok := t.behind(steps, end); ok && !reversed && !mixed {
			steps, end, mixed = append([]Step{s}, steps...), after, true
			break
		}
		if level == last || level > last == reversed && len(steps) > 1 || level < last && !bare {
			break
		}
		s, after, ok := t.step(j, false)
		if !ok {
			break
		}
		if level < last {
			if k, _ := t.link(after); k > after { // "Điều 5, khoản 2 Điều 6": the second is of the next
				wider, _, ok := t.levelAt(k)
				if ok && wider == Article && level == Point && last == Clause && len(steps) == 1 { // "khoản 2 điểm b Điều 9"
					steps, end, mixed = []Step{s, steps[0]}, after, true
					continue
				}
				if ok && wider > level {
					break
				}
			}
			reversed = true
		}
		steps, end = append(steps, s), after
	}
	if reversed {
		for a, b := 0, len(steps)-1; a < b; a, b = a+1, b-1 {
			steps[a], steps[b] = steps[b], steps[a]
		}
	}
	return steps, end, reversed || mixed, true
}

// behind reads the narrowest level where it stands behind all others, a space away: "khoản 3 Điều
// 6 điểm a".
func (t text) behind(steps []Step, end int) (Step, int, bool) {
	const wider = 2 // levels before it
	j := t.blanks(end)
	level, _, ok := t.levelAt(j)
	if !ok || j == end || len(steps) != wider || level >= steps[0].Level {
		return Step{}, end, false
	}
	s, after, ok := t.step(j, false)
	if !ok {
		return Step{}, end, false
	}
	k, _ := t.link(after)
	if wider, _, ok := t.levelAt(k); ok && wider > level {
		return Step{}, end, false // of the next place
	}
	return s, after, true
}

// link reads what parts two levels of one place; bare says that it is a space or a comma.
func (t text) link(i int) (end int, bare bool) {
	j := i
	if j < len(t) && t[j] == ',' {
		j++
	}
	k := t.blanks(j)
	if k == j {
		return i, false
	}
	for _, word := range []string{"của", "thuộc", "tại", "trong"} {
		if after, ok := t.fold(k, word); ok {
			return t.blanks(after), false
		}
	}
	return k, true
}

// into reads what leads from a place to its act.
func (t text) into(i int) (int, bool) {
	for _, words := range []string{"ban hành kèm theo", "được ban hành kèm theo", "kèm theo", "(kèm theo", "(ban hành kèm theo", "ban hành theo"} {
		if after, ok := t.then(i, words); ok {
			return t.blanks(after), true
		}
	}
	j, _ := t.link(i)
	return j, j > i
}

// share gives each reference the wider levels and the act that it shares with the one behind
// that it is joined to.
func share(all []Reference) {
	for i := len(all) - 2; i >= 0; i-- {
		r, next := &all[i], &all[i+1]
		if !r.joined || r.Act.Type != "" || len(r.Steps) == 0 || len(next.Steps) == 0 || r.fixed() {
			continue
		}
		widest := r.Steps[len(r.Steps)-1].Level
		// An article is the same whatever chapter is named behind it; a clause is not.
		r.Loose = widest < Article && (next.Steps[0].Level > widest || next.Loose)
		if !r.Loose {
			for _, s := range next.Steps {
				if s.Level > widest {
					r.Steps = append(r.Steps[:len(r.Steps):len(r.Steps)], s)
				}
			}
		}
		r.Act = next.Act
	}
}

// fixed reports whether the place says itself where it is: "khoản 1 Điều này".
func (r *Reference) fixed() bool {
	for _, s := range r.Steps {
		if s.This {
			return true
		}
	}
	return false
}
