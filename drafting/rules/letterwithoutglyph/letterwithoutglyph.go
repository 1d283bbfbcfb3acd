// Package letterwithoutglyph holds the rule letter-without-glyph: letters that no face can
// print, such as emoji, for which an empty box stands on paper. Which letters those are it
// asks the faces that are handed in. Of signs in a file whose form is known it is silent:
// check boxes and signs of mathematics are printed there in a font of their own.
package letterwithoutglyph

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"

	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is letter-without-glyph.
var Rule = &lint.Rule{
	ID: "letter-without-glyph", Title: "Chữ, ký hiệu mà phông chữ không có",
	Severity: lint.Warning, Scope: lint.OfNode, Faced: true, Yields: []string{"text-confusable"},
	Page: page, Since: "0.1", Check: run,
}

// run reports letters that stand side by side as one fault.
func run(p *lint.Pass) {
	text := p.Node.Text
	end := 0
	for at, r := range text {
		if at < end || !p.Faces.Lacks(r) || p.Form != nil && sign(r) {
			continue
		}
		end = lacking(p, text, at)
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: at, End: end,
			Message: "Bỏ hoặc thay " + names(text[at:end]) + ": phông chữ không có, in ra chỉ còn ô trống.",
		})
	}
}

// sign reports whether r is no letter of a script: a symbol, what chooses its look, or one that only some font knows.
func sign(r rune) bool {
	return unicode.IsSymbol(r) || unicode.In(r, unicode.Co, unicode.Variation_Selector)
}

// lacking returns where the letters that the faces lack end, beginning at a byte.
func lacking(p *lint.Pass, text string, at int) int {
	for i, r := range text[at:] {
		if !p.Faces.Lacks(r) {
			return at + i
		}
	}
	return len(text)
}

// most is how many letters a message names.
const most = 3

// names lists the letters, each once: those that can be seen as they are, and all by their
// code points.
func names(letters string) string {
	var all []string
	rest := ""
	seen := map[rune]bool{}
	for _, r := range letters {
		if seen[r] {
			continue
		}
		seen[r] = true
		if unicode.IsPrint(r) && !unicode.IsMark(r) {
			all = append(all, fmt.Sprintf("“%c” (%U)", r, r))
		} else {
			all = append(all, fmt.Sprintf("ký tự %U", r))
		}
	}
	if more := len(all) - most; more > 0 {
		all, rest = all[:most], fmt.Sprintf(" và %d chữ khác", more)
	}
	return strings.Join(all, ", ") + rest
}
