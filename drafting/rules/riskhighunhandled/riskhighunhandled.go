// Package riskhighunhandled holds the rule risk-high-unhandled: a risk of the highest level has no
// action, or its action no owner or no date.
package riskhighunhandled

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is risk-high-unhandled.
var Rule = &lint.Rule{
	ID: "risk-high-unhandled", Title: "Rủi ro mức cao chưa có biện pháp, người chịu trách nhiệm hoặc thời hạn",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	measures := measuresOf(p.Document)
	for _, t := range dossier.RiskTables(p.Document) {
		if t.Level < 0 {
			continue
		}
		judged = true
		for _, r := range t.Rows {
			if level := dossier.Plain(r[t.Level].Text); level == "cao" || level == "rất cao" {
				judge(p, t, r, measures)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// measure is a row that says what is done about a risk.
type measure struct {
	table dossier.Table
	row   dossier.Row
}

// measuresOf are the rows of all tables that have a column of measures, by the risk.
func measuresOf(d *drafting.Document) map[string]measure {
	out := map[string]measure{}
	for _, t := range dossier.Tables(d) {
		name := t.Column("rủi ro", "tên rủi ro", "mô tả rủi ro")
		if name < 0 || t.Column("biện pháp") < 0 {
			continue
		}
		for _, r := range t.Rows {
			if r[name].Text != "" {
				out[dossier.Plain(r[name].Text)] = measure{t, r}
			}
		}
	}
	return out
}

func judge(p *lint.Pass, t dossier.Risks, r dossier.Row, measures map[string]measure) {
	name := r[t.Name]
	if len(measures) == 0 || name.Text == "" {
		return
	}
	m, ok := measures[dossier.Plain(name.Text)]
	if !ok {
		p.ReportAt(name.Node, 0, len(name.Node.Text), "Rủi ro mức cao “"+name.Text+"” chưa có dòng nào ở bảng biện pháp.")
		return
	}
	var missing []string
	for _, need := range []struct {
		name  string
		heads []string
	}{
		{"biện pháp", []string{"biện pháp"}},
		{"người chịu trách nhiệm", dossier.Owners},
		{"thời hạn", dossier.Terms},
	} {
		k := m.table.Column(need.heads...)
		if k >= 0 && m.row[k].Missing(p.Blank) {
			missing = append(missing, need.name)
		}
	}
	if len(missing) > 0 {
		p.ReportAt(name.Node, 0, len(name.Node.Text), "Rủi ro mức cao “"+name.Text+"” chưa có "+strings.Join(missing, ", ")+".")
	}
}
