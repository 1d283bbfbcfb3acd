// Package auditcoverage holds the rule audit-coverage: the programme of internal audits of a year
// leaves out a section of the standard, or gives a unit no month.
package auditcoverage

import (
	_ "embed"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is audit-coverage.
var Rule = &lint.Rule{
	ID: "audit-coverage", Title: "Chương trình đánh giá nội bộ bỏ sót điều khoản hoặc đơn vị",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	if dossier.AuditProgramme(p.Document) {
		for _, t := range lint.SharedList(p, dossier.Tables) {
			unit, clause := t.Column("đơn vị"), t.Column("điều khoản")
			if unit < 0 || clause < 0 {
				continue
			}
			judged = true
			sections(p, t, clause)
			months(p, t, unit)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// The first and the last section of the standard that asks for something.
const first, last = 4, 10

// sections asks that each section is audited somewhere.
func sections(p *lint.Pass, t dossier.Table, column int) {
	audited := map[string]bool{}
	for _, r := range t.Rows {
		if c := r[column]; c.Node != nil && p.Blank(c.Node, 0, len(c.Node.Text)) {
			return
		}
		for _, clause := range dossier.Clauses(r[column].Text) {
			audited[dossier.Section(clause)] = true
		}
	}
	var missing []string
	for k := first; k <= last; k++ {
		if s := strconv.Itoa(k); !audited[s] {
			missing = append(missing, s)
		}
	}
	if n := dossier.Head(p.Document); len(missing) > 0 && len(audited) > 0 && n != nil {
		p.ReportAt(n, 0, len(n.Text), "Chương trình đánh giá năm chưa có điều khoản "+strings.Join(missing, ", ")+" của TCVN ISO 9001:2015.")
	}
}

var month = pattern.New(`^(?:tháng|t) ?\d{1,2}$`)

// months asks that each unit has a month, where the table has a column for each.
func months(p *lint.Pass, t dossier.Table, unit int) {
	var columns []int
	for k, head := range t.Heads {
		if month.MatchString(head) {
			columns = append(columns, k)
		}
	}
	if len(columns) == 0 {
		return
	}
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r[unit].Text == "" {
			continue
		}
		marked := false
		for _, k := range columns {
			n := r[k].Node
			marked = marked || strings.Trim(r[k].Text, "-– ") != "" || n != nil && p.Blank(n, 0, len(n.Text))
		}
		if !marked {
			p.ReportAt(r[unit].Node, 0, len(r[unit].Node.Text), "“"+r[unit].Text+"” không được đánh giá tháng nào trong năm.")
		}
	}
}
