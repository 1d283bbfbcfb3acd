// Package compliancecosttotal holds the rule compliance-cost-total: in a table of the costs of
// compliance a cost is not what its parts give, a total not what the rows add up to; or a saving is
// not the difference of the costs before and after, or the cost after is the higher one.
package compliancecosttotal

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is compliance-cost-total.
var Rule = &lint.Rule{
	ID: "compliance-cost-total", Title: "Chi phí tuân thủ tính không đúng",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	compared := inLines(p.Document)
	var totals []dossier.Cell
	judged := false
	for _, t := range lint.SharedList(p, dossier.Tables) {
		if c, ok := costColumns(t); ok {
			judged = true
			totals = append(totals, costs(p, t, c))
		} else if c, ok := savingColumns(t); ok {
			judged = true
			savings(p, t, c)
		} else if c, ok := comparisonOf(t); ok {
			compared = append(compared, c)
		}
	}
	for _, c := range compared {
		c.judge(p)
	}
	if len(totals) == 2 && len(compared) == 1 { // those of one procedure, before and after
		carried(p, compared[0].before, totals[0])
		carried(p, compared[0].after, totals[1])
	}
	if !judged && len(compared) == 0 {
		p.NotApplicable()
	}
}

// carried reports a cost that is not the total of the table it comes from.
func carried(p *lint.Pass, v dossier.Value, total dossier.Cell) {
	if n, ok := dossier.Exact(total.Text); ok {
		expect(p, v, n.Value, "tổng ghi ở bảng chi phí")
	}
}

// columns of a table of costs, by the letters of the form.
type columns struct{ a, b, c, d, times, people, cost, total int }

func costColumns(t dossier.Table) (columns, bool) {
	c := columns{
		t.Column("thời gian"), t.Column("thu nhập bình quân", "mức thu nhập bình quân", "mức tnbq"), t.Column("thuê tư vấn", "mức chi phí thuê tư vấn", "chi phí thuê tư vấn"), t.Column("phí", "mức phí"),
		t.Column("số lần"), t.Column("số đối tượng", "số lượng đối tượng"), t.Column("chi phí thực hiện", "chi phí một lần thực hiện"), t.Column("tổng chi phí"),
	}
	return c, min(c.a, c.b, c.c, c.d, c.times, c.people, c.cost, c.total) >= 0
}

// costs judges a table of costs; it returns the cell of the total.
func costs(p *lint.Pass, t dossier.Table, c columns) (sum dossier.Cell) {
	var cost, total float64
	all := true
	for _, r := range t.Rows {
		if r.Sum() {
			sum = r[c.total]
			if all {
				expect(p, value(r[c.cost]), cost, "tổng của cột chi phí thực hiện")
				expect(p, value(r[c.total]), total, "tổng của cột tổng chi phí")
			}
			continue
		}
		if _, ok := r.Group(); ok {
			continue
		}
		n, ok := numbers(r, c.a, c.b, c.c, c.d, c.times, c.people, c.cost, c.total)
		if !ok {
			all = false
			continue
		}
		expect(p, value(r[c.cost]), n[0]*n[1]+n[2]+n[3], "thời gian × thu nhập + thuê tư vấn + phí, chi phí khác")
		expect(p, value(r[c.total]), n[6]*n[4]*n[5], "chi phí thực hiện × số lần × số đối tượng")
		cost, total = cost+n[6], total+n[7]
	}
	return sum
}

type saving struct{ before, after, saved, share int }

func savingColumns(t dossier.Table) (saving, bool) {
	c := saving{t.Column("chi phí trước"), t.Column("chi phí sau"), t.Column("tiết kiệm", "chi phí tiết kiệm"), t.Column("tỷ lệ", "tỉ lệ")}
	return c, min(c.before, c.after, c.saved, c.share) >= 0
}

func savings(p *lint.Pass, t dossier.Table, c saving) {
	var before, after float64
	all := true
	for _, r := range t.Rows {
		if _, ok := r.Group(); ok {
			continue
		}
		n, ok := numbers(r, c.before, c.after, c.saved)
		if !ok {
			all = false
			continue
		}
		if r.Sum() && all {
			expect(p, value(r[c.before]), before, "tổng của cột chi phí trước")
			expect(p, value(r[c.after]), after, "tổng của cột chi phí sau")
		}
		before, after = before+n[0], after+n[1]
		comparison{value(r[c.before]), value(r[c.after]), value(r[c.saved]), value(r[c.share])}.judge(p)
	}
}

// numbers reads the cells of a row; ok is false where one holds none.
func numbers(r dossier.Row, columns ...int) (out []float64, ok bool) {
	for _, k := range columns {
		n, ok := dossier.Exact(r[k].Text)
		if !ok && r[k].Text != "-" {
			return nil, false
		}
		out = append(out, n.Value)
	}
	return out, true
}

// value is what a cell says; nothing where there is no cell.
func value(c dossier.Cell) dossier.Value {
	if c.Node == nil {
		return dossier.Value{}
	}
	return dossier.Value{Text: c.Text, Node: c.Node, End: len(c.Node.Text)}
}

// expect reports a number that is not v, rounded to the places that it has.
func expect(p *lint.Pass, said dossier.Value, v float64, why string) {
	n, ok := dossier.NumberOf(said.Text)
	if !ok || n.Is(v) {
		return
	}
	p.Report(lint.Finding{
		Node: said.Node.ID, Start: said.Start, End: said.End, Measured: said.Text, Allowed: dossier.Figure(v),
		Message: "Ghi " + said.Text + ", tính ra " + dossier.Figure(v) + " (" + why + ").",
	})
}
