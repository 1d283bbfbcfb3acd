// Package recipientssemicolon holds the rule recipients-semicolon: a line of the recipients
// does not end with a semicolon, or the last not with a period.
package recipientssemicolon

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is recipients-semicolon.
var Rule = &lint.Rule{
	ID: "recipients-semicolon", Title: "Dòng nơi nhận sai dấu cuối dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: cuối dòng có dấu chấm phẩy (;); dòng cuối cùng bao gồm chữ “Lưu” …, cuối
// cùng là dấu chấm (.).
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		nodes := list(piece.Nodes)
		for i, n := range nodes {
			if n.Component != drafting.Recipient || !item.MatchString(n.Text) || strings.Contains(n.Text, "\t") {
				continue
			}
			switch end(nodes, i) {
			case listEnds:
				judge(p, n, ".", "Dòng cuối cùng của Nơi nhận kết thúc bằng dấu chấm (.).")
			case itemFollows:
				judge(p, n, ";", "Mỗi nơi nhận ghi trên một dòng, cuối dòng có dấu chấm phẩy (;).")
			}
		}
	}
}

// ending is what comes after a recipient.
type ending int

const (
	itemFollows ending = iota
	listEnds
	runsOn // a line that goes on with it, or what cannot be told from one
)

func end(nodes []*drafting.Node, i int) ending {
	for _, n := range nodes[i+1:] {
		switch {
		case n.Component == drafting.Recipient && item.MatchString(n.Text):
			return itemFollows
		case n.Component == drafting.RecipientsHeading: // of a copy below what it copies
			return listEnds
		case n.Component == drafting.Recipient || n.Component.Body():
			return runsOn
		}
	}
	return listEnds
}

// list cuts off what comes after the file copy and a paragraph: other lists, not recipients.
func list(nodes []*drafting.Node) []*drafting.Node {
	closed := false
	for i, n := range nodes {
		switch {
		case n.Component == drafting.Recipient && fileCopy.MatchString(n.Text):
			closed = true
		case closed && n.Component.Body():
			return nodes[:i]
		}
	}
	return nodes
}

var (
	fileCopy = pattern.New(`^\s*[-–—+]?\s*(?i:lưu)(?:[\s:;,.]|$)`)
	item     = pattern.New(`^\s*[-–—+]`)
	// drafter is the drafter's mark behind the file copy, which has its own end: "PL.(300)".
	drafter = pattern.New(`\.\s*\p{Lu}[\p{Lu}.]*\s*\(?\d+\)?$`)
)

func judge(p *lint.Pass, n *drafting.Node, want, message string) {
	last := len(strings.TrimRight(n.Text, " "))
	text := n.Text[:last]
	words := strings.TrimRight(text, " .,;:")
	dots := strings.Contains(text[len(words):], "..") || strings.HasSuffix(words, "…")
	if text[len(words):] == want || words == "" || dots || want == "." && drafter.MatchString(words) || p.Blank(n, last, last) {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: len(words), End: last, Message: message,
		Fixes: []lint.Fix{lint.Rewrite("Kết thúc bằng “"+want+"”", true, n, len(words), len(n.Text), want)},
	}
	if f.Start == f.End {
		f.Start = strings.LastIndex(text, " ") + 1
	}
	p.Report(f)
}
