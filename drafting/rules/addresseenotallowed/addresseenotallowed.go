// Package addresseenotallowed holds the rule addressee-not-allowed: a paper of a kind that
// has no addressees, as the kinds say, has the line "Kính gửi".
package addresseenotallowed

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is addressee-not-allowed.
var Rule = &lint.Rule{
	ID: "addressee-not-allowed", Title: "“Kính gửi” ở loại văn bản không có",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "c"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	kind, main := p.Sheet.Kind(p.Kind), p.Document.Pieces[0]
	if kind == nil {
		p.NotApplicable()
		return
	}
	if kind.Component(drafting.Addressees).Need != standard.Forbidden {
		return
	}
	for _, n := range main.Each(drafting.Addressees) {
		if label.MatchString(n.Text) {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: kind.Name + " không có phần “Kính gửi”; nơi nhận ghi ở phần “Nơi nhận”."})
		}
	}
}

var label = pattern.New(`^(?i:kính +gửi)`)
