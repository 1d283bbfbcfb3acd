// Package bqpunitcapitals holds the rule bqp-unit-capitals: one document writes the name of the
// provincial military command with capitals of two kinds. Laws and papers differ, so that one kind
// throughout is always right.
package bqpunitcapitals

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is bqp-unit-capitals.
var Rule = &lint.Rule{
	ID: "bqp-unit-capitals", Pack: "bqp", Title: "Viết hoa tên Bộ Chỉ huy quân sự không thống nhất",
	Severity: lint.Hint, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

var name = pattern.New(`(Bộ|Ban) ([Cc])hỉ huy ([Qq])uân sự`)

// forms are the answers of the choice: the capitals of "chỉ" and of "quân".
var forms = map[string][2]string{"second": {"C", "q"}, "all": {"C", "Q"}, "first": {"c", "q"}}

func run(p *lint.Pass) {
	type place struct {
		node *drafting.Node
		at   []int
		form [2]string
	}
	var places []place
	mixed := false
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for _, m := range name.FindAllStringSubmatchIndex(n.Text, -1) {
			form := [2]string{n.Text[m[4]:m[5]], n.Text[m[6]:m[7]]}
			mixed = mixed || len(places) > 0 && places[0].form != form
			places = append(places, place{n, m, form})
		}
		return true
	})
	want, ok := forms[p.Sheet.Answer("unit-capitals")]
	if !mixed || !ok {
		return
	}
	for _, s := range places {
		if s.form == want {
			continue
		}
		right := s.node.Text[s.at[2]:s.at[3]] + " " + want[0] + "hỉ huy " + want[1] + "uân sự"
		p.Report(lint.Finding{
			Node: s.node.ID, Start: s.at[0], End: s.at[1], Message: "Văn bản viết tên này theo nhiều kiểu; đơn vị chọn kiểu “" + right + "”.",
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, s.node, s.at[0], s.at[1], right)},
		})
	}
}
