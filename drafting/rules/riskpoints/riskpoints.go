// Package riskpoints holds the rule risk-points: the points of a risk are not likelihood times
// impact, or its level is not that of the points on the paper's own scale.
package riskpoints

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is risk-points.
var Rule = &lint.Rule{
	ID: "risk-points", Title: "Điểm hoặc mức rủi ro tính sai",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	all := dossier.RiskTables(p.Document)
	if len(all) == 0 {
		p.NotApplicable()
		return
	}
	scale := dossier.Scale(p.Document)
	for _, t := range all {
		for _, r := range t.Rows {
			k, ok := dossier.Exact(r[t.Likelihood].Text)
			a, of := dossier.Exact(r[t.Impact].Text)
			points, given := dossier.Exact(r[t.Points].Text)
			if !ok || !of || !given {
				continue
			}
			if product := k.Value * a.Value; !points.Equals(product) {
				c := r[t.Points]
				p.Report(lint.Finding{
					Node: c.Node.ID, End: len(c.Node.Text), Measured: c.Text, Allowed: dossier.Figure(product),
					Message: "Điểm rủi ro ghi " + c.Text + ", khả năng " + r[t.Likelihood].Text + " nhân mức ảnh hưởng " + r[t.Impact].Text + " là " + dossier.Figure(product) + ".",
				})
				continue
			}
			if t.Level >= 0 {
				level(p, r[t.Level], points, scale)
			}
		}
	}
}

// level compares the level of a risk with the scale, where that has the level.
func level(p *lint.Pass, c dossier.Cell, points dossier.Number, scale []dossier.Level) {
	for _, l := range scale {
		if l.Name != dossier.Plain(c.Text) || l.From <= points.Value && points.Value <= l.To {
			continue
		}
		p.ReportAt(c.Node, 0, len(c.Node.Text), "Rủi ro "+dossier.Figure(points.Value)+" điểm ghi mức “"+c.Text+"”, theo thang điểm của văn bản mức này từ "+dossier.Figure(l.From)+" đến "+dossier.Figure(l.To)+" điểm.")
	}
}
