// Package duplicatetriple holds the rule duplicate-triple: of documents that belong
// together, as those of a register, two of one body and one year have the same number and
// symbol. Blank numbers are not compared, and of two documents that are one and the same
// to the letter only the copy is meant.
package duplicatetriple

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is duplicate-triple.
var Rule = &lint.Rule{
	ID: "duplicate-triple", Title: "Trùng số, ký hiệu với văn bản khác",
	Severity: lint.Error, Scope: lint.OfSet,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "15", Clause: "1"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 1 Điều 15: số và ký hiệu văn bản của cơ quan, tổ chức là duy nhất trong một năm.
func run(p *lint.Pass) {
	own, ok := read(p.Document)
	if !ok {
		p.NotApplicable()
		return
	}
	for _, d := range p.Set {
		if d == p.Document || d.Same(p.Document) {
			continue
		}
		other, ok := read(d)
		if !ok || other.number != own.number || other.symbol != own.symbol || other.body != own.body || other.year != own.year {
			continue
		}
		p.Report(lint.Finding{
			Node: own.node.ID, Start: own.start, End: own.end, Message: "Số và ký hiệu này đã dùng cho văn bản “" + d.Title() + "” cùng năm.",
		})
		return
	}
}

// key is what makes a document one in its body's year.
type key struct {
	number, symbol, body string
	year                 int
	node                 *drafting.Node
	start, end           int
}

func read(d *drafting.Document) (key, bool) {
	if len(d.Pieces) == 0 {
		return key{}, false
	}
	own := drafting.Piece{Nodes: d.Pieces[0].Own()}
	n, issuer := own.First(drafting.Number), own.First(drafting.Issuer)
	if n == nil || issuer == nil {
		return key{}, false
	}
	line, ok := drafting.ParseNumberLine(n.Text)
	if !ok || line.Num.Blank() || line.Symbol.Blank() {
		return key{}, false
	}
	year, _, _, _ := d.Issued()
	return key{
		number: strings.TrimLeft(line.Num.Text, "0"), symbol: strings.ReplaceAll(line.Symbol.Text, " ", ""), body: viet.Fold(issuer.Text), year: year,
		node: n, start: line.Num.Start, end: line.Symbol.End,
	}, true
}
