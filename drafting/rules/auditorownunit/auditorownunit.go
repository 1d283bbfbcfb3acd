// Package auditorownunit holds the rule auditor-own-unit: an internal auditor is to audit the unit
// that he belongs to.
package auditorownunit

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is auditor-own-unit.
var Rule = &lint.Rule{
	ID: "auditor-own-unit", Title: "Đánh giá viên đánh giá đơn vị của chính mình",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	team := dossier.AuditTeam(p.Document)
	if len(team) == 0 {
		p.NotApplicable()
		return
	}
	for _, a := range team {
		if unit, ok := own(a, a.Area.Text); ok {
			report(p, a, unit, a.Area)
		}
	}
	calendar(p, team)
}

// calendar looks at who audits which unit in the rows of a timetable.
func calendar(p *lint.Pass, team []dossier.Auditor) {
	for _, t := range lint.SharedList(p, dossier.Tables) {
		unit, who := t.Column("đơn vị"), t.Column("đánh giá viên", "người đánh giá")
		if unit < 0 || who < 0 {
			continue
		}
		for _, r := range t.Rows {
			for _, a := range team {
				c := r[who]
				if unit, ok := own(a, r[unit].Text); ok && names(c.Text, a) {
					report(p, a, unit, dossier.Value{Node: c.Node, End: len(c.Node.Text)})
				}
			}
		}
	}
}

// own returns the unit of the list that is the auditor's own.
func own(a dossier.Auditor, list string) (string, bool) {
	for unit := range strings.FieldsFuncSeq(list, func(r rune) bool { return strings.ContainsRune(",;:\n", r) }) {
		if a.BelongsTo(unit) {
			return strings.TrimSpace(unit), true
		}
	}
	return "", false
}

// names reports whether a cell names the auditor, by the mark of the team's table or by name.
func names(cell string, a dossier.Auditor) bool {
	for mark := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune(",; \n", r) }) {
		if a.Mark != "" && mark == a.Mark {
			return true
		}
	}
	return strings.Contains(dossier.Plain(cell), dossier.Plain(a.Name))
}

func report(p *lint.Pass, a dossier.Auditor, unit string, v dossier.Value) {
	p.ReportAt(v.Node, v.Start, v.End, a.Name+" không được đánh giá "+unit+", là đơn vị của mình.")
}
