// Package toneconsistent holds the rule tone-consistent: tones of open oa, oe, uy in both places
// ("hòa", "hoà"), or one syllable with i and with y ("kĩ", "kỹ"), in one document.
package toneconsistent

import (
	_ "embed"
	"fmt"
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
	var tones, letters []place
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
			token := t.Token(i)
			if word := t.Word(i); styled {
				tones = append(tones, place{n, token.Start, token.End, "", "", style == viet.NewStyle})
			} else if other, group, second, ok := lettered(word, t.Case(i)); ok && (t.Case(i) == viet.Small || t.StartsSentence(i)) {
				letters = append(letters, place{n, token.Start, token.End, other, group, second})
			}
		}
		return true
	})
	report(p, tones, "Dấu thanh ở các chỗ khác đặt như “%s”.")
	report(p, letters, "Các chỗ khác viết “%s”.")
}

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

// report reports the rarer way of each syllable; of tones, the rarer of all.
func report(p *lint.Pass, places []place, message string) {
	counts := map[string][2]int{}
	index := map[bool]int{true: 1}
	for _, pl := range places {
		c := counts[pl.group]
		c[index[pl.second]]++
		counts[pl.group] = c
	}
	for _, pl := range places {
		c := counts[pl.group]
		mine, others := c[index[pl.second]], c[index[!pl.second]]
		if others == 0 || mine > others || mine == others && !pl.second {
			continue
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
}
