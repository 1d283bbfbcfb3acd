// Package toneconsistent holds the rule tone-consistent: tones of open oa, oe, uy in both places
// ("hòa", "hoà"), or one syllable with i and with y ("kĩ", "kỹ"), in one document.
package toneconsistent

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is tone-consistent.
var Rule = &lint.Rule{
	ID: "tone-consistent", Title: "Dấu thanh hoặc i, y viết hai cách",
	Severity: lint.Hint, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

// place is one syllable that could be written in another way.
type place struct {
	node       *drafting.Node
	start, end int
	other      string // with the other letter; "" of a tone
	group      string // the syllables that are counted together
	second     bool   // the new place of the tone, or i
}

func run(p *lint.Pass) {
	var tones counts
	letters := map[string]counts{}
	each(p, func(pl place) {
		if pl.group == "" {
			tones.add(pl)
			return
		}
		c := letters[pl.group]
		c.add(pl)
		letters[pl.group] = c
	})
	if !tones.mixed() && !slices.ContainsFunc(slices.Collect(maps.Values(letters)), counts.mixed) {
		return // as most papers
	}
	each(p, func(pl place) {
		if pl.group == "" {
			report(p, pl, tones, "Dấu thanh ở các chỗ khác đặt như “%s”.")
		} else {
			report(p, pl, letters[pl.group], "Các chỗ khác viết “%s”.")
		}
	})
}

// each calls do with every syllable that is written in two ways.
func each(p *lint.Pass, do func(place)) {
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.CountryName {
			return true
		}
		t := p.TextOf(n)
		for _, i := range t.Notable {
			style, styled := t.ToneStyle(i)
			if !styled && !t.Either(i) || t.Kind(i) != viet.Word || t.Case(i) == viet.Mixed {
				continue
			}
			if styled {
				do(place{n, t.Start(i), t.End(i), "", "", style == viet.NewStyle})
			} else if other, group, second, ok := lettered(t.Word(i), t.Case(i)); ok && (t.Case(i) == viet.Small || t.StartsSentence(i)) {
				do(place{n, t.Start(i), t.End(i), other, group, second})
			}
		}
		return true
	})
}

// counts is how often syllables are written in the first way, and in the second.
type counts struct{ first, second int }

func (c *counts) add(pl place) {
	if pl.second {
		c.second++
	} else {
		c.first++
	}
}

func (c counts) mixed() bool { return c.first > 0 && c.second > 0 }

// swaps are the syllables that are written with i and with y for one and the same word.
var swaps = map[string]string{
	"kĩ": "kỹ", "kỉ": "kỷ", "kì": "kỳ", "kí": "ký", "lí": "lý", "mĩ": "mỹ", "tỉ": "tỷ", "sĩ": "sỹ", "quí": "quý", "qui": "quy",
	"kỹ": "kĩ", "kỷ": "kỉ", "kỳ": "kì", "ký": "kí", "lý": "lí", "mỹ": "mĩ", "tỷ": "tỉ", "sỹ": "sĩ", "quý": "quí", "quy": "qui",
}

// lettered returns the word with the other letter; second says that it is written with i.
func lettered(word string, c viet.Case) (other, group string, second, ok bool) {
	small := word
	if c != viet.Small {
		small = viet.Lower(word)
	}
	other, ok = swaps[small]
	if !ok {
		return "", "", false, false
	}
	group, second = min(small, other), viet.FoldRune(last(small)) == 'i'
	switch {
	case viet.IsUpper(word):
		other = viet.Upper(other)
	case word != small:
		other = viet.Capitalize(other)
	}
	return other, group, second, true
}

func last(word string) rune {
	r, _ := utf8.DecodeLastRuneInString(word)
	return r
}

// report reports a place that is written in the rarer way: of each syllable; of tones, of all.
func report(p *lint.Pass, pl place, c counts, message string) {
	mine, others := c.first, c.second
	if pl.second {
		mine, others = others, mine
	}
	if others == 0 || mine > others || mine == others && !pl.second {
		return
	}
	if pl.other == "" {
		style := viet.NewStyle
		if pl.second {
			style = viet.OldStyle
		}
		pl.other = viet.RestyleTone(pl.node.Text[pl.start:pl.end], style)
	}
	p.Report(lint.Finding{
		Node: pl.node.ID, Start: pl.start, End: pl.end, Message: fmt.Sprintf(message, pl.other),
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+pl.other+"”", false, pl.node, pl.start, pl.end, pl.other)},
	})
}
