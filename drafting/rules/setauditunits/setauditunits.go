// Package setauditunits holds the rule set-audit-units: the programme of internal audits leaves
// out a unit that the scope of the quality system names.
package setauditunits

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is set-audit-units.
var Rule = &lint.Rule{
	ID: "set-audit-units", Title: "Đơn vị thuộc phạm vi không có trong chương trình đánh giá nội bộ",
	Severity: lint.Warning, Scope: lint.OfSet,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	audited, at := programme(p.Document)
	of := lint.SharedSet(p, scopeOf)
	if at == nil || of.paper == nil {
		p.NotApplicable()
		return
	}
	for _, unit := range of.units {
		if !strings.Contains(audited, dossier.Plain(unit)) {
			p.ReportAt(at, 0, len(at.Text), "Chương trình đánh giá ở "+dossier.Called(p.Document)+" không có “"+unit+"”, đơn vị thuộc phạm vi của hệ thống theo "+dossier.Called(of.paper)+".")
		}
	}
}

// programme returns the words on the units of a programme of audits, and its head.
func programme(d *drafting.Document) (units string, at *drafting.Node) {
	if !dossier.AuditProgramme(d) {
		return "", nil
	}
	for _, t := range dossier.Tables(d) {
		k := t.Column("đơn vị")
		if k < 0 || t.Column("điều khoản") < 0 {
			continue
		}
		for _, r := range t.Rows {
			units += dossier.Plain(r[k].Text) + "\n"
		}
		return units, dossier.Head(d)
	}
	return "", nil
}

// scope is the paper on the scope of the quality system, nil where there is none, and the units that
// it names.
type scope struct {
	paper *drafting.Document
	units []string
}

func scopeOf(set []*drafting.Document) *scope {
	for _, d := range set {
		if !strings.HasPrefix(dossier.Headline(d), "phạm vi của hệ thống quản lý chất lượng") {
			continue
		}
		for _, t := range dossier.Tables(d) {
			k := t.Column("đơn vị")
			if k < 0 || t.Column("địa điểm") < 0 {
				continue
			}
			var units []string
			for _, r := range t.Rows {
				if _, group := r.Group(); !group && r[k].Text != "" {
					units = append(units, r[k].Text)
				}
			}
			return &scope{d, units}
		}
	}
	return &scope{}
}
