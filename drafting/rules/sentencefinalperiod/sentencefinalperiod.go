// Package sentencefinalperiod holds the rule sentence-final-period: a long paragraph that ends
// without a mark in a document whose paragraphs end with one. Headings, items of lists, cells,
// quotations and what a table, a picture or a formula follows it leaves alone.
package sentencefinalperiod

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is sentence-final-period.
var Rule = &lint.Rule{
	ID: "sentence-final-period", Title: "Câu không có dấu kết thúc",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: sentences, Yields: []string{"end-mark", "list-punctuation"},
	Page: page, Since: "Unreleased", Check: run,
}

var sentences = []drafting.Component{drafting.Paragraph, drafting.Clause}

// longWords is how many words make a paragraph a sentence rather than a title.
const longWords = 18

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var open []*drafting.Node
		ended := 0
		for i, n := range piece.Nodes {
			if !judged(n) || !running(p.TextOf(n)) {
				continue
			}
			switch {
			case viet.Ending(n.Text) != "":
				ended++
			case follows(piece, i) && !named(piece, i):
				open = append(open, n)
			}
		}
		const times = 4 // so many times more often than not
		if ended < times*len(open) || ended == 0 {
			continue
		}
		for _, n := range open {
			report(p, n)
		}
	}
}

func judged(n *drafting.Node) bool {
	if n.Component != drafting.Paragraph && n.Component != drafting.Clause || len(n.Text) < longWords*len("y ") {
		return false
	}
	return !viet.IsUpper(n.Text)
}

// running reports whether the text is a sentence of some words, without what parts a line into places
// or stands for what is left out.
func running(t *viet.Text) bool {
	for _, sign := range []string{"\t", "_", "=", "@", "…", "...", "  "} {
		if t.Contains(sign) {
			return false
		}
	}
	n := 0
	for i := 0; i < t.Len() && n < longWords; i++ {
		if t.Kind(i) == viet.Word && t.IsSyllable(i) {
			n++
		}
	}
	return n == longWords
}

// follows reports whether what comes after node i lets its sentence end there: another
// sentence, a heading, or the end; no table, picture, lower part of it or going on in small letters.
func follows(piece *drafting.Piece, i int) bool {
	n := piece.Nodes[i]
	last := strings.TrimRight(n.Text, " ")
	if strings.HasSuffix(last, ")") || strings.HasSuffix(last, "”") || strings.HasSuffix(last, "\"") || strings.HasSuffix(last, "-") || strings.HasSuffix(last, "/") {
		return false
	}
	if i+1 == len(piece.Nodes) {
		return true
	}
	next := piece.Nodes[i+1]
	switch next.Component {
	case drafting.Paragraph, drafting.Clause:
		t := strings.TrimLeft(next.Text, " ")
		return t != "" && t[0] != '(' && viet.Capitalize(t) == t && next.Component.Level() <= n.Component.Level() && !under(next, n)
	case drafting.Article, drafting.Chapter, drafting.Section, drafting.Roman, drafting.RecipientsHeading, drafting.Capacity, drafting.JobTitle:
		return true
	}
	return false
}

// under reports whether clause n heads the one behind it: "3.1." follows "3.".
func under(next, n *drafting.Node) bool {
	head, ok := n.Label()
	lower, labelled := next.Label()
	return ok && labelled && strings.HasPrefix(lower.Num, head.Num+".")
}

// named reports whether node i is a line of a list without marks, in which each names something
// and says it behind a colon, as the line before or after it does: "Địa chỉ: …", "Điện thoại: …".
func named(piece *drafting.Piece, i int) bool {
	line := func(i int) bool {
		return i >= 0 && i < len(piece.Nodes) && naming.MatchString(piece.Nodes[i].Text) && !strings.Contains(piece.Nodes[i].Text, ". ")
	}
	return line(i) && (line(i-1) || line(i+1))
}

var naming = pattern.New(`^[^.:;,]{1,40}: `)

func report(p *lint.Pass, n *drafting.Node) {
	end := len(strings.TrimRight(n.Text, " \t\n"))
	start := strings.LastIndexByte(n.Text[:end], ' ') + 1
	if p.Blank(n, start, end) {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: start, End: end, Message: "Câu này không có dấu kết thúc.",
		Fixes: []lint.Fix{lint.Rewrite("Thêm dấu chấm", false, n, end, end, ".")},
	})
}
