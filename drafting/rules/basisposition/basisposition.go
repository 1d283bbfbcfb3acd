// Package basisposition holds the rule basis-position: a legal basis stands above the type
// or the subject of its text, or below the line that enacts. The first is told.
package basisposition

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is basis-position.
var Rule = &lint.Rule{
	ID: "basis-position", Title: "Căn cứ đứng trên tên loại, trích yếu",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Basis},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 6: căn cứ ban hành văn bản trình bày dưới phần tên loại và trích yếu nội dung.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var early, before *drafting.Node
		typed, enacted := false, false
		for _, n := range piece.Own() {
			switch {
			case n.Component == drafting.EnactingFormula && (typed || early == nil):
				enacted = true
			case n.Component == drafting.Article:
				return
			case n.Component == drafting.Basis && enacted:
				report(p, n, "Căn cứ ban hành ghi trên dòng lời ban hành, dưới tên loại và trích yếu nội dung.")
				return
			case n.Component == drafting.Basis && early == nil:
				early = n
			case n.Component == drafting.TypeName, n.Component == drafting.Subject, !typed && printed(p.Sheet, n.Text), subject(n, before, early):
				typed = true
				if early != nil {
					report(p, early, "Căn cứ ban hành ghi dưới tên loại và trích yếu nội dung.")
				}
				early = nil
			}
			before = n
		}
	}
}

func report(p *lint.Pass, n *drafting.Node, message string) {
	p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: message})
}

// subject reports whether the line is a subject that was read as a paragraph, as it stands right
// below the first basis.
func subject(n, before, early *drafting.Node) bool {
	return early != nil && before == early && n.Component == drafting.Paragraph && strings.HasPrefix(n.Text, "Về việc ") && !strings.ContainsAny(n.Text[len(n.Text)-1:], ".;:,")
}

// printed reports whether the line is a type as a kind of paper prints it, though it was read
// as something else below the bases.
func printed(sheet *standard.Sheet, line string) bool {
	return slices.ContainsFunc(sheet.Kinds, func(k standard.Kind) bool { return k.Printed != "" && k.Printed == strings.TrimSpace(line) })
}
