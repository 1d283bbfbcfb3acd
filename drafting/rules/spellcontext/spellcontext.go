// Package spellcontext holds the rule spell-context: an existing syllable in the wrong word
// ("bổ xung", "sử lý", "trể hạn"), from the list "pairs". Where the syllables belong to the words
// before and after ("công suất hiện có"), which the list "compounds" tells, it is silent.
package spellcontext

import (
	_ "embed"
	"fmt"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is spell-context.
var Rule = &lint.Rule{
	ID: "spell-context", Title: "Tiếng dùng sai trong từ",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t, after := p.Text(), 0
	for f := range p.Begun("pairs") {
		i, end := f.First, f.End
		if i < after || t.Kind(i) != viet.Word || !one(t, i, end) || shared(p, t, i, end) {
			continue
		}
		after = end
		start, stop := t.Start(i), t.End(end-1)
		right := asWritten(t, i, end, f.Value)
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: start, End: stop,
			Message: fmt.Sprintf("Không viết “%s”, viết “%s”.", t.Source[start:stop], right),
			Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, start, stop, right)},
		})
	}
}

// one reports whether tokens [i, end) can be one word: words with nothing but single spaces
// between, with capitals as a word has them, in the first letter or in all. "Nguyễn Sử Lý" and
// "hợp tác Đông" can not.
func one(t *viet.Text, i, end int) bool {
	if t.Joined(i) || t.Joined(end-1) {
		return false
	}
	for k := i + 1; k < end; k++ {
		switch {
		case t.Kind(k) == viet.Space:
			if t.Word(k) != " " {
				return false
			}
		case t.Kind(k) != viet.Word:
			return false
		case t.Case(i) == viet.Capital && t.Case(k) == viet.Capital:
		case t.Case(k) != viet.Small:
			return false
		}
	}
	return t.Case(i) != viet.Mixed
}

// shared reports whether the first syllable ends a word that began before, or the last begins
// one that goes on and the first can be a word: "chụi trách nhiệm" can not be cut so.
func shared(p *lint.Pass, t *viet.Text, i, end int) bool {
	compounds := p.Words.List("compounds")
	word := func(first, last int) bool {
		_, stop, ok := compounds.At(t, first)
		return ok && stop == last+1
	}
	before := t.Before(i)
	if word(before, i) && !word(t.Before(before), before) {
		return true
	}
	_, stop, ok := compounds.At(t, end-1)
	if !ok || stop <= end {
		return false
	}
	_, _, known := p.Words.List("common").At(t, i)
	return known
}

// asWritten gives the right words the capitals of the wrong ones.
func asWritten(t *viet.Text, i, end int, right string) string {
	switch {
	case t.Case(end-1) == viet.Capital:
		return viet.Upper(right)
	case t.Case(i) == viet.Title:
		return viet.Capitalize(right)
	}
	return right
}
