// Package basisposition holds the rule basis-position: a legal basis stands above the type
// or the subject of its text.
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
		var early []*drafting.Node
		typed := false
		for _, n := range piece.Own() {
			switch {
			case n.Component == drafting.Basis:
				early = append(early, n)
			case n.Component == drafting.TypeName, n.Component == drafting.Subject, !typed && printed(p.Sheet, n.Text):
				typed = true
				for _, b := range early {
					p.Report(lint.Finding{Node: b.ID, End: len(b.Text), Message: "Căn cứ ban hành ghi dưới tên loại và trích yếu nội dung."})
				}
				early = nil
			}
		}
	}
}

// printed reports whether the line is a type as a kind of paper prints it, though it was read
// as something else below the bases.
func printed(sheet *standard.Sheet, line string) bool {
	return slices.ContainsFunc(sheet.Kinds, func(k standard.Kind) bool { return k.Printed != "" && k.Printed == strings.TrimSpace(line) })
}
