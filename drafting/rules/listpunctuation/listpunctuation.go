// Package listpunctuation holds the rule list-punctuation: an item of a list that does not end
// as the others do, or a last one that does not end the sentence. Items with sentences of their
// own and lists without marks it leaves alone; where all other items end in a full stop, one of
// several sentences does too.
package listpunctuation

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is list-punctuation.
var Rule = &lint.Rule{
	ID: "list-punctuation", Title: "Các mục của một danh sách kết thúc khác nhau",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: items, Page: page, Since: "Unreleased", Check: run,
}

var items = []drafting.Component{drafting.Point, drafting.Dash, drafting.Item}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i := 0; i < len(piece.Nodes); {
			if !slices.Contains(items, piece.Nodes[i].Component) {
				i++
				continue
			}
			end := i
			for end < len(piece.Nodes) && piece.Nodes[end].Component == piece.Nodes[i].Component {
				end++
			}
			list(p, piece.Nodes[i:end], piece.Nodes[end:])
			i = end
		}
	}
}

// list judges items that follow each other with nothing between; rest is what comes after.
func list(p *lint.Pass, nodes, rest []*drafting.Node) {
	const fewest = 3
	if len(nodes) < fewest {
		return
	}
	last := nodes[len(nodes)-1]
	mark := common(nodes[:len(nodes)-1])
	if mark != ";" && mark != "." {
		return
	}
	for _, n := range nodes[:len(nodes)-1] {
		if e := viet.Ending(n.Text); e != mark && (e == "" || e == "," || e == ";" || e == ".") && (e == "" && mark == "." || !sentences(n.Text)) && !quoted(n.Text) {
			report(p, n, e, mark, fmt.Sprintf("Các mục khác của danh sách kết thúc bằng “%s”.", mark))
		}
	}
	if len(rest) > 0 && rest[0].Component.Level() > last.Component.Level() {
		return
	}
	if e := viet.Ending(last.Text); mark == ";" && (e == "," || e == "" && !quoted(last.Text)) && !strings.HasSuffix(last.Text, "và") {
		report(p, last, e, ".", "Mục cuối của danh sách kết thúc bằng dấu chấm.")
	}
}

// common returns the mark that at least two thirds of the items end with, "" where there is none.
func common(nodes []*drafting.Node) string {
	counts := map[string]int{}
	for _, n := range nodes {
		counts[viet.Ending(n.Text)]++
	}
	const most, of = 2, 3
	for mark, n := range counts {
		if n >= 2 && n*of >= len(nodes)*most {
			return mark
		}
	}
	return ""
}

// sentences reports whether an item holds a full stop before its end.
func sentences(text string) bool { return strings.Contains(strings.TrimSuffix(text, "."), ". ") }

// quoted reports whether the item ends in a quotation or a blank that is filled by hand.
func quoted(text string) bool {
	text = strings.TrimRight(text, " ")
	return strings.HasSuffix(text, "”") || strings.HasSuffix(text, "\"") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "_")
}

func report(p *lint.Pass, n *drafting.Node, has, want, message string) {
	end := len(strings.TrimRight(n.Text, " \t\n"))
	start := end - len(has)
	if p.Blank(n, start, end) {
		return
	}
	f := lint.Finding{Node: n.ID, Start: start, End: end, Message: message}
	if has == "" {
		f.Start = strings.LastIndexByte(n.Text[:end], ' ') + 1
	}
	f.Fixes = []lint.Fix{lint.Rewrite("Kết thúc bằng “"+want+"”", false, n, start, end, want)}
	p.Report(f)
}
