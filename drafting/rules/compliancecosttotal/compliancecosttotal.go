// Package compliancecosttotal holds the rule compliance-cost-total: in a table of the costs of
// compliance a cost is not what its parts give, a total not what the rows add up to, or a saving
// not the difference of the two.
package compliancecosttotal

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is compliance-cost-total.
var Rule = &lint.Rule{
	ID: "compliance-cost-total", Title: "Chi phí tuân thủ tính không đúng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, t := range dossier.Tables(p.Document) {
		if c, ok := costColumns(t); ok {
			judged = true
			costs(p, t, c)
			continue
		}
		if c, ok := savingColumns(t); ok {
			judged = true
			savings(p, t, c)
			continue
		}
		if c, ok := comparisonOf(t); ok {
			judged = true
			c.judge(p)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// columns of a table of costs, by the letters of the form.
type columns struct{ a, b, c, d, times, people, cost, total int }

func costColumns(t dossier.Table) (columns, bool) {
	c := columns{
		t.Column("thời gian"), t.Column("thu nhập bình quân"), t.Column("thuê tư vấn"), t.Column("phí", "mức phí"),
		t.Column("số lần"), t.Column("số đối tượng", "số lượng đối tượng"), t.Column("chi phí thực hiện", "chi phí một lần thực hiện"), t.Column("tổng chi phí"),
	}
	return c, min(c.a, c.b, c.c, c.d, c.times, c.people, c.cost, c.total) >= 0
}

func costs(p *lint.Pass, t dossier.Table, c columns) {
	var cost, total float64
	all := true
	for _, r := range t.Rows {
		if r.Sum() {
			if all {
				expect(p, r[c.cost], cost, "tổng của cột chi phí thực hiện")
				expect(p, r[c.total], total, "tổng của cột tổng chi phí")
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
		expect(p, r[c.cost], n[0]*n[1]+n[2]+n[3], "thời gian × thu nhập + thuê tư vấn + phí, chi phí khác")
		expect(p, r[c.total], n[6]*n[4]*n[5], "chi phí thực hiện × số lần × số đối tượng")
		cost, total = cost+n[6], total+n[7]
	}
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
		n, ok := numbers(r, c.before, c.after, c.saved)
		if !ok {
			all = false
			continue
		}
		if r.Sum() && all {
			expect(p, r[c.before], before, "tổng của cột chi phí trước")
			expect(p, r[c.after], after, "tổng của cột chi phí sau")
		}
		before, after = before+n[0], after+n[1]
		expect(p, r[c.saved], n[0]-n[1], "chi phí trước trừ chi phí sau")
		notHigher(p, r[c.after], n[0], n[1])
		if n[0] > 0 && strings.HasSuffix(r[c.share].Text, "%") {
			expect(p, r[c.share], 100*(n[0]-n[1])/n[0], "chi phí tiết kiệm chia chi phí trước")
		}
	}
}

// comparison is what the rows of a table say of the costs before and after, one below the other.
type comparison struct{ before, after, saved, share dossier.Cell }

// comparisonOf reads a table whose rows are named and whose last column has the values.
func comparisonOf(t dossier.Table) (c comparison, ok bool) {
	name := t.Column("chỉ tiêu", "nội dung")
	value := t.Column("giá trị", "số tiền")
	if name < 0 || value < 0 {
		return c, false
	}
	for _, r := range t.Rows {
		switch words := dossier.Plain(r[name].Text); {
		case strings.HasPrefix(words, "chi phí tuân thủ hiện tại"), strings.HasPrefix(words, "chi phí tuân thủ trước"):
			c.before = r[value]
		case strings.HasPrefix(words, "chi phí tuân thủ sau"):
			c.after = r[value]
		case strings.HasPrefix(words, "chi phí tiết kiệm"), strings.HasPrefix(words, "tiết kiệm"):
			c.saved = r[value]
		case strings.HasPrefix(words, "tỷ lệ cắt giảm"), strings.HasPrefix(words, "tỷ lệ tiết kiệm"):
			c.share = r[value]
		}
	}
	return c, c.before.Node != nil && c.after.Node != nil
}

func (c comparison) judge(p *lint.Pass) {
	before, ok := dossier.Exact(c.before.Text)
	after, known := dossier.Exact(c.after.Text)
	if !ok || !known {
		return
	}
	notHigher(p, c.after, before.Value, after.Value)
	if c.saved.Node != nil {
		expect(p, c.saved, before.Value-after.Value, "chi phí hiện tại trừ chi phí sau")
	}
	if c.share.Node != nil && before.Value > 0 {
		expect(p, c.share, 100*(before.Value-after.Value)/before.Value, "chi phí tiết kiệm chia chi phí hiện tại")
	}
}

func notHigher(p *lint.Pass, cell dossier.Cell, before, after float64) {
	if after > before {
		p.ReportAt(cell.Node, 0, len(cell.Node.Text), "Chi phí sau khi đơn giản hóa "+cell.Text+" cao hơn chi phí trước "+dossier.Figure(before)+".")
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

// expect reports a cell that is not v, rounded to the places that it has.
func expect(p *lint.Pass, cell dossier.Cell, v float64, why string) {
	n, ok := dossier.NumberOf(cell.Text)
	if !ok || n.Is(v) {
		return
	}
	p.Report(lint.Finding{
		Node: cell.Node.ID, End: len(cell.Node.Text), Measured: cell.Text, Allowed: dossier.Figure(v),
		Message: "Ghi " + cell.Text + ", tính ra " + dossier.Figure(v) + " (" + why + ").",
	})
}
