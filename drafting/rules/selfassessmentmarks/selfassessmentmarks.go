// Package selfassessmentmarks holds the rule self-assessment-marks: in a table of marks for
// administrative reform a mark is above its maximum, lacks evidence or a reason, or the totals
// are not the sums.
package selfassessmentmarks

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is self-assessment-marks.
var Rule = &lint.Rule{
	ID: "self-assessment-marks", Title: "Bảng tự chấm điểm sai điểm, thiếu kiểm chứng hoặc giải trình",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, t := range dossier.Tables(p.Document) {
		most, mark := t.Column("điểm tối đa"), t.Column("tự đánh giá", "điểm tự đánh giá", "điểm tự chấm", "tự chấm")
		if most >= 0 && mark >= 0 {
			judged = true
			judge(p, t, most, mark)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func judge(p *lint.Pass, t dossier.Table, most, mark int) {
	evidence, reason := t.Column("tài liệu kiểm chứng", "tài liệu chứng minh"), t.Column("giải trình")
	var sumMost, sumMark float64
	all := true
	for _, r := range t.Rows {
		if _, ok := r.Group(); ok {
			continue
		}
		m, ok := dossier.Exact(r[most].Text)
		n, given := dossier.Exact(r[mark].Text)
		if r.Sum() {
			if all {
				expect(p, r[most], m, ok, sumMost)
				expect(p, r[mark], n, given, sumMark)
			}
			continue
		}
		if !ok || !given {
			all = false
			continue
		}
		sumMost, sumMark = sumMost+m.Value, sumMark+n.Value
		if n.Value > m.Value {
			report(p, r[mark], "Điểm tự đánh giá "+r[mark].Text+" cao hơn điểm tối đa "+r[most].Text+".")
			continue
		}
		if n.Value > 0 && evidence >= 0 && missing(r[evidence]) {
			report(p, r[mark], "Tiêu chí có điểm thì phải có tài liệu kiểm chứng.")
		}
		if n.Value < m.Value && reason >= 0 && missing(r[reason]) {
			report(p, r[mark], "Tiêu chí không đạt điểm tối đa thì phải có giải trình.")
		}
	}
}

func missing(c dossier.Cell) bool { return c.Node != nil && (c.Text == "" || c.Text == "-") }

func expect(p *lint.Pass, cell dossier.Cell, n dossier.Number, ok bool, sum float64) {
	if ok && !n.Equals(sum) {
		report(p, cell, "Tổng ghi "+cell.Text+", cộng các tiêu chí được "+dossier.Figure(sum)+".")
	}
}

func report(p *lint.Pass, cell dossier.Cell, message string) {
	p.Report(lint.Finding{Node: cell.Node.ID, End: len(cell.Node.Text), Message: message})
}
