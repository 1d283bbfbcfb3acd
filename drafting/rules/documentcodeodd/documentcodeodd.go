// Package documentcodeodd holds the rule document-code-odd: in a list of documents a code is not
// written as the others of its kind are.
package documentcodeodd

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is document-code-odd.
var Rule = &lint.Rule{
	ID: "document-code-odd", Title: "Mã hiệu viết khác các mã cùng loại",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

// least is how many codes of a kind must be written alike before another is odd.
const least = 3

func run(p *lint.Pass) {
	all := dossier.Registers(p.Document)
	if len(all) == 0 {
		p.NotApplicable()
	}
	for _, t := range all {
		judge(p, t)
	}
}

var (
	figures = pattern.New(`\d`)
	letters = pattern.New(`\p{Lu}+`)
)

// shape is how a code is written behind the letters of its kind: its figures as 9, letters as A.
func shape(code string) string {
	rest := code[len(dossier.CodeKind(code)):]
	return letters.ReplaceAllString(figures.ReplaceAllString(rest, "9"), "A")
}

// judge reports the codes of a kind whose shape few have, where most have another.
func judge(p *lint.Pass, t dossier.Register) {
	rows := map[string][]dossier.Row{} // by kind
	var kinds []string
	for _, r := range t.Coded() {
		kind := dossier.CodeKind(r[t.Code].Text)
		if rows[kind] == nil {
			kinds = append(kinds, kind)
		}
		rows[kind] = append(rows[kind], r)
	}
	for _, kind := range kinds {
		most := common(rows[kind], t.Code)
		if kind == "" || most == nil {
			continue
		}
		for _, r := range rows[kind] {
			if c := r[t.Code]; shape(c.Text) != shape(most.Text) {
				p.ReportAt(c.Node, 0, len(c.Node.Text), "Mã hiệu “"+c.Text+"” viết khác các mã cùng loại, ví dụ “"+most.Text+"”.")
			}
		}
	}
}

// common is a code of the shape that at least three in four have, nil where none is so common.
func common(rows []dossier.Row, column int) *dossier.Cell {
	count := map[string]int{}
	for _, r := range rows {
		count[shape(r[column].Text)]++
	}
	for _, r := range rows {
		if n := count[shape(r[column].Text)]; n >= least && 4*n >= 3*len(rows) {
			return &r[column]
		}
	}
	return nil
}
