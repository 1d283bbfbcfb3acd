// Package bracketbalance holds the rule bracket-balance: a round bracket or a quotation mark that
// opens and does not close, or closes and was not opened. Quotation marks may close some
// paragraphs later, as around the new wording in an amendment; labels ("a)", "1)") are no brackets.
package bracketbalance

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is bracket-balance.
var Rule = &lint.Rule{
	ID: "bracket-balance", Title: "Dấu ngoặc mở mà không đóng",
	Severity: lint.Warning, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

// mark is a bracket that is open.
type mark struct {
	node       *drafting.Node
	start, end int
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var quotes []mark
		var rounds []bracket
		for i, n := range piece.Nodes {
			t := p.TextOf(n)
			if judged(n) && (t.Contains("(") || t.Contains(")")) {
				rounds = round(p, n, t, i, rounds)
			}
			if t.Contains("“") || t.Contains("”") {
				quotes = curly(p, n, t, quotes)
			}
		}
		for _, b := range rounds {
			if b.opens {
				report(p, b.mark, "Dấu ngoặc đơn mở mà không đóng.")
			} else {
				report(p, b.mark, "Dấu ngoặc đơn đóng mà không mở.")
			}
		}
		for _, q := range quotes {
			report(p, q, "Dấu ngoặc kép mở mà không đóng.")
		}
	}
}

// judged reports whether the node is running text: lines of the heading break where they like.
func judged(n *drafting.Node) bool {
	switch n.Component {
	case drafting.Article, drafting.Clause, drafting.Point, drafting.Dash, drafting.Item, drafting.Paragraph, drafting.Roman, drafting.Basis,
		drafting.Recipient, drafting.Addressees, drafting.Addressee, drafting.Footnote:
		return true
	}
	return false
}

// bracket is a round bracket without the other one in its paragraph.
type bracket struct {
	mark
	at    int // the index of the paragraph
	opens bool
}

// lines bounds the paragraphs over which a bracket may reach, as in a note of several lines.
const lines = 3

// round adds the brackets of a paragraph that have no other one to those before it, and takes
// out those that another paragraph closes.
func round(p *lint.Pass, n *drafting.Node, t *viet.Text, at int, alone []bracket) []bracket {
	var open []mark
	for _, i := range t.Notable {
		token := t.Token(i)
		switch t.Word(i) {
		case "(":
			open = append(open, mark{n, token.Start, token.End})
		case ")":
			last := len(alone) - 1
			switch {
			case len(open) > 0:
				open = open[:len(open)-1]
			case last >= 0 && alone[last].opens && at-alone[last].at <= lines && i > 1:
				alone = alone[:last]
			case label(t, i):
			default:
				alone = append(alone, bracket{mark{n, token.Start, token.End}, at, false})
			}
		}
	}
	for _, o := range open {
		if !p.Blank(n, o.start, len(n.Text)) {
			alone = append(alone, bracket{o, at, true})
		}
	}
	return alone
}

// label reports whether the bracket ends a label: "a)", "12)", "iv)", and a smiling face.
func label(t *viet.Text, i int) bool {
	const longest = 4
	word := t.Word(i - 1)
	return i == 0 || len(word) <= longest && t.Kind(i-1) != viet.Punctuation && t.Kind(i-1) != viet.Space ||
		word == "*" || word == "\"" || word == "”" || word == "'" || word == ":" || word == ";"
}

// curly follows quotation marks that have two forms; it returns those that are open.
func curly(p *lint.Pass, n *drafting.Node, t *viet.Text, open []mark) []mark {
	for _, i := range t.Notable {
		token := t.Token(i)
		switch t.Word(i) {
		case "“":
			if len(open) > 0 && open[len(open)-1].node == n && !strings.Contains(n.Text[open[len(open)-1].end:], "”") {
				report(p, open[len(open)-1], "Dấu ngoặc kép mở mà không đóng.")
				open = open[:len(open)-1]
			}
			open = append(open, mark{n, token.Start, token.End})
		case "”":
			if len(open) > 0 {
				open = open[:len(open)-1]
			} else if straight := strings.LastIndexByte(n.Text[:token.Start], '"'); straight >= 0 && strings.Count(n.Text, "\"") == 1 && strings.Count(n.Text, "”") == 1 {
				report(p, mark{n, straight, straight + 1}, "Dấu ngoặc kép mở và đóng hai kiểu.")
			} else if straight < 0 {
				report(p, mark{n, token.Start, token.End}, "Dấu ngoặc kép đóng mà không mở.")
			}
		case "\"":
			if len(open) > 0 && open[len(open)-1].node == n && !strings.Contains(n.Text[token.End:], "”") {
				open = open[:len(open)-1]
			}
		}
	}
	return open
}

func report(p *lint.Pass, m mark, message string) {
	p.Report(lint.Finding{Node: m.node.ID, Start: m.start, End: m.end, Message: message})
}
