// Package abbrevunused holds the rule abbrev-unused: an abbreviation, or what the text
// calls something, is explained and never used.
package abbrevunused

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is abbrev-unused.
var Rule = &lint.Rule{
	ID: "abbrev-unused", Title: "Chữ viết tắt, cách gọi được giải thích mà không dùng",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

// explained finds where a text says that letters stand for words: "(sau đây viết tắt là TTHC)".
var explained = pattern.New(`(?:viết tắt|gọi tắt)(?: chung)?(?: là|:) *[“"]?(\p{Lu}[\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d]*)`)

// named finds where a text says what it calls something: "(sau đây gọi tắt là Quy chế)".
var named = pattern.New(`\((?:[Ss]au đây |)(?:được |)gọi (?:tắt |chung |)(?:là|:) *[“"]?([^()“”";:,]{2,60}?)[”"]?\)`)

func run(p *lint.Pass) {
	type place struct {
		node       *drafting.Node
		start, end int
	}
	var order []string
	places := map[string]place{}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if !strings.Contains(n.Text, "tắt") && !strings.Contains(n.Text, "gọi") {
			return true
		}
		for _, re := range []*pattern.Pattern{explained, named} {
			for _, m := range re.FindAllStringSubmatchIndex(n.Text, -1) {
				word := n.Text[m[2]:m[3]]
				if _, has := places[word]; !has {
					order = append(order, word)
					places[word] = place{n, m[2], m[3]}
				}
			}
		}
		return true
	})
	if len(order) == 0 {
		p.NotApplicable()
		return
	}
	for _, word := range order {
		uses := 0
		p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			uses += count(viet.Lower(n.Text), viet.Lower(word))
			return true
		})
		if uses > 1 {
			continue
		}
		at := places[word]
		what := "chữ viết tắt"
		if word != viet.Upper(word) {
			what = "cách gọi"
		}
		p.Report(lint.Finding{
			Node: at.node.ID, Start: at.start, End: at.end,
			Message: "Văn bản không dùng lại " + what + " “" + word + "”, nên không cần giải thích.",
		})
	}
}

// count returns how often the abbreviation stands in the words, not as part of a longer one.
func count(words, abbreviation string) int {
	n := 0
	for from := 0; ; {
		at := strings.Index(words[from:], abbreviation)
		if at < 0 {
			return n
		}
		before, _ := utf8.DecodeLastRuneInString(words[:from+at])
		from += at + len(abbreviation)
		after, _ := utf8.DecodeRuneInString(words[from:])
		if !wordRune(before) && !wordRune(after) {
			n++
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
